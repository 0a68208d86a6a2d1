"""What is written in the YAML for a row, with a cell changed: as short or as full as it was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from reisgids.imports.edited.edits import CellEdit
from reisgids.model.touchpoint import BareFeeling, Importance
from reisgids.model.values.base import Value, values_in
from reisgids.model.values.or_text import OrText, is_translation
from reisgids.model.values.tags import same_tag
from reisgids.sources.values.shape import keys_of
from reisgids.workbook.cell import Meant
from reisgids.workbook.column import SheetColumn, Step
from reisgids.workbook.several_in_cell import link_parts, texts_per_name

Leaf = Callable[[Any], Any]
"""From what is written for a value to what is to be written; None for nothing."""
_LIKE_A_NUMBER = re.compile(r"\s*[-+−–]?\s*[.,]?\d")


def with_cells(raw: Any, cells: Iterable[CellEdit], *, language: str, first: str) -> dict[str, Any]:
    """Return what is written for a row when several of its cells come to mean something else."""
    made, lists = raw, set()
    for cell in cells:
        made = with_cell(made, cell.column, cell.before, cell.after, language=language, first=first)
        lists |= {str(cell.column.steps[0])} if any(isinstance(step, int) for step in cell.column.steps) else set()
    for key in lists & set(made):
        # What was emptied kept its place until all of it was known.
        kept = [each for each in made[key] if each] if isinstance(made[key], list) else made[key]
        was_list = isinstance(raw, dict) and isinstance(raw.get(key), list)
        made = {**made, key: kept[0] if isinstance(kept, list) and len(kept) == 1 and not was_list else kept}
    return {key: value for key, value in made.items() if value or key not in lists} if isinstance(made, dict) else {}


def with_cell(
    raw: Any, column: SheetColumn, before: Meant, after: Meant, *, language: str, first: str
) -> dict[str, Any]:
    """Return what is written for a row when a cell comes to mean something else.

    `language` is that of the workbook, `first` that of plain texts in the playbook.
    """

    def leaf(written: Any) -> Any:
        return _leaf(written, column, before, after, language=language, first=first)

    made = _within(raw, column.owner, column.steps, leaf)
    return made if isinstance(made, dict) else {}


def in_model_order(raw: Mapping[str, Any], kind: type[Value]) -> dict[str, Any]:
    """Return a mapping with its keys in the order of the model."""
    order = keys_of(kind)
    return dict(sorted(raw.items(), key=lambda each: order.index(each[0]) if each[0] in order else len(order)))


def child_kind(kind: type[Value] | None, key: str | int) -> type[Value] | None:
    """Return the class of what a key of a value holds; None where that is no value with keys."""
    if kind is None or isinstance(key, int):
        return kind
    info = next((info for name, info in kind.model_fields.items() if (info.alias or name) == key), None)
    return next(values_in(info.annotation), None) if info else None


def _within(raw: Any, kind: type[Value] | None, steps: tuple[Step, ...], leaf: Leaf) -> Any:
    if not steps:
        return leaf(raw)
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        items = raw if isinstance(raw, list) else [] if raw is None else [raw]
        made = _within(items[step] if step < len(items) else None, kind, rest, leaf)
        padded = [*items, *({} for _ in range(step - len(items)))]
        return [*padded[:step], {} if made is None else made, *padded[step + 1 :]]
    written, short = _in_full(raw, kind)
    made = _within(written.get(step), child_kind(kind, step), rest, leaf)
    full = {key: value for key, value in {**written, step: made}.items() if value is not None}
    if not full:
        return None
    if short and set(full) == {short}:
        return full[short]
    return full if isinstance(raw, dict) and not short else in_model_order(full, kind) if kind else full


def _in_full(raw: Any, kind: type[Value] | None) -> tuple[dict[str, Any], str]:
    """Return a value with its keys, and the key that was left out in how it is written."""
    if raw is None:
        return {}, ""
    if kind is not None and (not isinstance(raw, dict) or is_translation(raw)):
        if issubclass(kind, BareFeeling):
            key = "score" if isinstance(raw, str) and _LIKE_A_NUMBER.match(raw) else "word"
            return {key: _number(raw) if key == "score" else raw}, key
        if issubclass(kind, Importance):
            return {"customer": _number(raw)}, "customer"
        if issubclass(kind, OrText):
            return {kind._text_field: raw}, kind._text_field
    return (dict(raw), "") if isinstance(raw, dict) else ({}, "")


def _number(raw: Any) -> Any:
    """Return a number as one, so that it isn't taken for a text when it is written elsewhere."""
    try:
        number = float(raw)
    except (TypeError, ValueError):
        return raw
    return int(number) if number.is_integer() else number


def _leaf(written: Any, column: SheetColumn, before: Meant, after: Meant, *, language: str, first: str) -> Any:
    if column.kind == "text":
        return _text(written, after, language, first)
    if column.kind == "texts":
        return _texts(written, before, after, language, first)
    if column.kind == "refs":
        return _refs(written, before, after)
    if column.kind == "tags":
        return _tags(written, after)
    if column.kind == "links":
        return _links(written, before, after, language, first)
    if column.kind == "per-name":
        return _per_name(written, before, after, language, first)
    if isinstance(after, float) and after.is_integer():
        return int(after)
    return after


def _text(written: Any, words: Any, language: str, first: str) -> Any:
    if isinstance(written, dict):
        kept = {key: text for key, text in {**written, language: words}.items() if text is not None}
        return kept or None
    if written is None:
        return words if words is None or language == first else {language: words}
    if language == first:
        return words
    return written if words is None else {first: written, language: words}


def _texts(written: Any, before: Any, after: Any, language: str, first: str) -> Any:
    items = written if isinstance(written, list) else [] if written is None else [written]
    shown = [n for n, each in enumerate(items) if _has_words(each, language, first)]
    old, new = list(before or ()), list(after or ())
    if len(old) != len(shown):
        # What is written has more in it than one line each: all of it is replaced.
        old = [None] * len(shown)
    kept: dict[int, Any] = dict(enumerate(items))
    added: dict[int, list[Any]] = {}
    for kind, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(b - a, d - c)
        for n in range(both):
            place = shown[a + n]
            kept[place] = _text(items[place], new[c + n], language, first)
        for place in shown[a + both : b]:
            del kept[place]
        behind = shown[a + both - 1] if a + both else -1
        added[behind] = [_text(None, each, language, first) for each in new[c + both : d]]
    made = [*added.get(-1, [])]
    for n in range(len(items)):
        made += [kept[n]] if n in kept else []
        made += added.get(n, [])
    if not made:
        return None
    return made if isinstance(written, list) or len(made) > 1 or written is None else made[0]


def _has_words(item: Any, language: str, first: str) -> bool:
    return bool(item.get(language)) if isinstance(item, dict) else language == first and item is not None


def _refs(written: Any, before: Any, after: Any) -> Any:
    ids = written if isinstance(written, list) else [] if written is None else [written]
    if after is None:
        left = [id for id in ids if id not in (before or ())]
        return left or None
    hidden = [id for id in ids if id not in (before or ()) and id not in after]
    made = [*after, *hidden]
    if len(made) == 1 and isinstance(written, str):
        return made[0]
    return made


def _tags(written: Any, after: Any) -> Any:
    """Return the tags, each as it was written where it was there already."""
    there = written if isinstance(written, list) else [] if written is None else [written]
    known = {same_tag(str(each).removeprefix("#")): each for each in there}
    made = [known.get(same_tag(tag), tag) for tag in after or ()]
    if not made:
        return None
    return made[0] if len(made) == 1 and isinstance(written, str) else made


def _links(written: Any, before: Any, after: Any, language: str, first: str) -> Any:
    items = written if isinstance(written, list) else [] if written is None else [written]
    old, new = list(before or ()), list(after or ())
    made: list[Any] = []
    left = dict(zip(old, items, strict=False)) if len(old) == len(items) else {}
    spare = [each for each in left if each not in new]
    for each in new:
        if each in left:
            made.append(left[each])
            continue
        url, title = link_parts(each)
        near = next((was for was in spare if link_parts(was)[0] == url), None)
        near = near or next((was for was in spare if title and link_parts(was)[1] == title), None)
        if near is not None:
            spare.remove(near)
        made.append(_link(left[near] if near is not None else None, url, title, language, first))
    if not made:
        return None
    return made[0] if len(made) == 1 and not isinstance(written, list) else made


def _link(written: Any, url: str, title: str | None, language: str, first: str) -> Any:
    was = written if isinstance(written, dict) else {}
    text = _text(was.get("title"), title, language, first)
    full = {**was, "url": url, "title": text}
    return {key: each for key, each in full.items() if each is not None} if text is not None or was else url


def _per_name(written: Any, before: Any, after: Any, language: str, first: str) -> Any:
    was = dict(written) if isinstance(written, dict) else {}
    shown, new = texts_per_name(before), texts_per_name(after)
    for id in [*shown, *new]:
        if shown.get(id) != new.get(id):
            was[id] = _text(was.get(id), new.get(id), language, first)
    return {id: text for id, text in was.items() if text is not None} or None
