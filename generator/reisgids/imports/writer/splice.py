"""Puts a change into a YAML text: yields the ways to write it, of which the writer takes the first that reads right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yaml import MappingNode, ScalarNode, SequenceNode

from reisgids.imports.writer.changes import Change, InsertItem, MoveItem, Path, RemoveValue, SetValue
from reisgids.imports.writer.item_lines import moved, without_item
from reisgids.imports.writer.scalars import ways_to_write
from reisgids.imports.writer.spots import Spots
from reisgids.imports.yaml_text import Node, entry_lines, is_entry, item_lines, one_line, yaml_lines


def spliced(text: str, change: Change) -> Iterator[str]:
    """Yield the text after a change, in ways that come ever less near to how it was written.

    Raises:
        KeyError: what is to be changed isn't there, or not written in a way that can be changed.
    """
    spots = Spots(text)
    if isinstance(change, SetValue):
        yield from _set(spots, change)
    elif isinstance(change, RemoveValue):
        yield _removed(spots, change.path)
    elif isinstance(change, InsertItem):
        yield _inserted(spots, change)
    elif isinstance(change, MoveItem):
        yield _moved(spots, change)
    else:
        yield _wrapped(spots, change.path)


def _set(spots: Spots, change: SetValue) -> Iterator[str]:
    path, value = change.path, change.value
    lengths = range(len(path), -1, -1)
    there = next((n for n in lengths if spots.has(path[:n]) and _holds(spots, path[:n], path[n:])), None)
    if there is None:
        raise KeyError(path)
    for step in reversed(path[there + 1 :]):
        value = {str(step): value}
    if there == len(path):
        yield from _replaced(spots, path, value)
        return
    mapping = spots.node(path[:there])
    if isinstance(mapping, ScalarNode):
        yield from _replaced(spots, path[:there], {str(path[there]): value})
        return
    yield from _with_key(spots, mapping, str(path[there]), value, change.order)


def _holds(spots: Spots, path: Path, rest: Path) -> bool:
    """Return whether what is at a path can hold what comes below it: a mapping, or nothing at all yet."""
    node = spots.node(path)
    return not rest or isinstance(node, MappingNode) or (isinstance(node, ScalarNode) and node.value == "")


def _replaced(spots: Spots, path: Path, value: Node) -> Iterator[str]:
    node, text = spots.node(path), spots.text
    flow = _in_flow(spots, path)
    start, end = int(node.start_mark.index), spots.end(node)
    if isinstance(node, ScalarNode) and isinstance(value, (str, int, float)) and start < end:
        indent = _column(spots, path)
        for way in ways_to_write(value, style=node.style, before=text[start:end], indent=indent, flow=flow):
            yield f"{text[:start]}{way}{text[end:]}"
        return
    # Another kind of value than before: it is written anew, from its key on.
    if isinstance(path[-1], int):
        if flow or not isinstance(value, str):
            yield f"{text[:start]}{one_line(value)}{text[end:]}"
        return
    key, _ = spots.pair(spots.node(path[:-1]), str(path[-1]))
    colon = text.index(":", key.end_mark.index) + 1
    end = max(end, colon)
    if not flow:
        lines = entry_lines("", value, key.start_mark.column)
        yield f"{text[:colon]}{_head(lines)}{text[end:]}"
    yield f"{text[:colon]} {one_line(value)}{text[end:]}"


def _head(lines: list[str]) -> str:
    """Return the lines behind a colon."""
    first, *rest = lines
    return "\n".join([f" {first.lstrip()}" if first.strip() else "", *rest])


def _with_key(spots: Spots, mapping: Any, key: str, value: Node, order: tuple[str, ...]) -> Iterator[str]:
    text = spots.text
    keys = [each.value for each, _ in mapping.value]
    place = _place(keys, key, order)
    if mapping.flow_style:
        written = f"{key}: {one_line(value)}"
        if not mapping.value:
            start, end = mapping.start_mark.index, mapping.end_mark.index
            yield f"{text[:start]}{{ {written} }}{text[end:]}"
        elif place:
            at = spots.end_of_pair(*mapping.value[place - 1])
            yield f"{text[:at]}, {written}{text[at:]}"
        else:
            at = mapping.value[0][0].start_mark.index
            yield f"{text[:at]}{written}, {text[at:]}"
        return
    # The first key of an item stands behind its dash, and stays there.
    place = max(place, 1)
    before = mapping.value[place - 1]
    indent = mapping.value[0][0].start_mark.column
    at = spots.line_end(spots.end_of_pair(*before))
    lines = entry_lines(f"{' ' * indent}{key}:", value, indent)
    if not indent and is_entry(value):
        lines = [f"{key}:", *yaml_lines(value, 2)]
    if _apart(spots, mapping):
        lines = ["", *lines]
    yield _with_lines(text, at, lines)


def _place(keys: list[str], key: str, order: tuple[str, ...]) -> int:
    """Return behind how many of the keys a new one comes."""
    if key not in order:
        return len(keys)
    earlier = set(order[: order.index(key)])
    return max((n for n, each in enumerate(keys, 1) if each in earlier), default=0)


def _apart(spots: Spots, mapping: Any) -> bool:
    """Return whether entries stand apart, with an empty line between the last two."""
    if len(mapping.value) < 2 or mapping.start_mark.column:
        return False
    between = spots.text[spots.end_of_pair(*mapping.value[-2]) : mapping.value[-1][0].start_mark.index]
    return any(not line.strip() for line in between.split("\n")[1:-1])


def _with_lines(text: str, at: int, lines: list[str]) -> str:
    """Return the text with these lines before the line that begins at an offset."""
    last = at == len(text) and not text.endswith("\n")
    added = "\n".join(lines)
    return f"{text}\n{added}" if last else f"{text[:at]}{added}\n{text[at:]}"


def _removed(spots: Spots, path: Path) -> str:
    text = spots.text
    if not path:
        raise KeyError(path)
    around = spots.node(path[:-1])
    if len(around.value) == 1:
        if path[:-1]:
            return _removed(spots, path[:-1])
        start, end = spots.line_start(around.value[0][0].start_mark.index), spots.line_end(spots.end(around))
        return text[:start] + text[end:]
    step = path[-1]
    if isinstance(around, SequenceNode):
        if not around.flow_style:
            return without_item(spots, around, int(step))
        spans = [(each.start_mark.index, spots.end(each)) for each in around.value]
        return _without_span(text, spans, int(step))
    place = [each.value for each, _ in around.value].index(str(step))
    spans = [(key.start_mark.index, spots.end_of_pair(key, value)) for key, value in around.value]
    if around.flow_style:
        return _without_span(text, spans, place)
    start, end = spans[place]
    if text[spots.line_start(start) : start].strip():
        # It stands behind a dash: the next key comes there, and what is said between them above it.
        following, line = spans[1][0], spots.line_end(end)
        between = text[line : spots.line_start(following)]
        dash = spots.line_start(start)
        return f"{text[:dash]}{between}{text[dash:start]}{text[following:]}"
    return text[: spots.line_start(start)] + text[spots.line_end(end) :]


def _without_span(text: str, spans: list[tuple[int, int]], place: int) -> str:
    if place:
        return text[: spans[place - 1][1]] + text[spans[place][1] :]
    return text[: spans[0][0]] + text[spans[1][0] :]


def _inserted(spots: Spots, change: InsertItem) -> str:
    text, items = spots.text, spots.node(change.path)
    if not isinstance(items, SequenceNode):
        raise KeyError(change.path)
    if items.flow_style:
        written, place = one_line(change.value), min(change.index, len(items.value))
        if not items.value:
            return f"{text[: items.start_mark.index]}[{written}]{text[items.end_mark.index :]}"
        if place:
            at = spots.end(items.value[place - 1])
            return f"{text[:at]}, {written}{text[at:]}"
        at = items.value[0].start_mark.index
        return f"{text[:at]}{written}, {text[at:]}"
    column = items.start_mark.column
    value, margin = change.value, " " * column
    lines = item_lines([value], column)
    if is_entry(value):
        first, *rest = yaml_lines(value, column + 2)
        lines = [f"{margin}- {first.lstrip()}", *rest]
    apart = _items_apart(spots, items)
    if change.index:
        at = spots.line_end(spots.end(items.value[change.index - 1]))
        return _with_lines(text, at, [""] * apart + lines)
    at = spots.line_start(spots.dash(items.value[0], column))
    return _with_lines(text, at, lines + [""] * apart)


def _items_apart(spots: Spots, items: Any) -> bool:
    """Return whether an empty line stands between the items of a list."""
    if len(items.value) < 2:
        return isinstance(items.value[0], MappingNode) and not items.start_mark.column > 4
    ends = [spots.end(each) for each in items.value[:-1]]
    starts = [each.start_mark.index for each in items.value[1:]]
    gaps = [spots.text[end:start].count("\n") > 1 for end, start in zip(ends, starts, strict=True)]
    return 2 * sum(gaps) > len(gaps)


def _moved(spots: Spots, change: MoveItem) -> str:
    items = spots.node(change.path)
    if not isinstance(items, SequenceNode):
        raise KeyError(change.path)
    if items.flow_style:
        spans = [(each.start_mark.index, spots.end(each)) for each in items.value]
        texts = [spots.text[start:end] for start, end in spans]
        texts.insert(change.to, texts.pop(change.index))
        text = spots.text
        for (start, end), words in reversed(list(zip(spans, texts, strict=True))):
            text = text[:start] + words + text[end:]
        return text
    return moved(spots, items, change.index, change.to, apart=_items_apart(spots, items))


def _wrapped(spots: Spots, path: Path) -> str:
    text, node = spots.text, spots.node(path)
    if not isinstance(node, MappingNode):
        raise KeyError(path)
    start, end = int(node.start_mark.index), spots.end(node)
    if node.flow_style:
        return f"{text[:start]}[{text[start:end]}]{text[end:]}"
    line = spots.line_start(start)
    margin = text[line:start]
    if margin.strip():
        raise KeyError(path)
    first, *rest = text[line:end].split("\n")
    lines = [f"{margin}- {first.removeprefix(margin)}", *(f"  {each}" if each.strip() else each for each in rest)]
    return text[:line] + "\n".join(lines) + text[end:]


def _in_flow(spots: Spots, path: Path) -> bool:
    return any(getattr(spots.node(path[:n]), "flow_style", False) for n in range(len(path)))


def _column(spots: Spots, path: Path) -> int:
    """Return the column of the key of a value, or of its dash."""
    if isinstance(path[-1], int):
        return int(spots.node(path[:-1]).start_mark.column)
    key, _ = spots.pair(spots.node(path[:-1]), str(path[-1]))
    return int(key.start_mark.column)
