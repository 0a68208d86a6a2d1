"""Diagrams that are meant for some audiences only: a block with a line `visible_to: …` in it.

They are closed by default: where that line can't be read, nobody but the editions that see everything get the diagram.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from yaml.events import MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent

from reisgids.model.markdown.sure_code import PlainFence

_KEY = "visible_to"


@dataclass(frozen=True)
class ClosedFence:
    """A diagram for some audiences. Lines are counted from 0; `marks` are those that say for whom it is.

    `sound` is whether that could be read.
    """

    audiences: tuple[str, ...]
    first: int
    last: int
    marks: range
    sound: bool = True


def closed_fences(fences: Sequence[PlainFence], lines: Sequence[str]) -> tuple[ClosedFence, ...]:
    """Return the diagrams among the fenced blocks of these lines that are for some audiences."""
    found = []
    for fence in fences:
        if fence.kind == "diagram":
            mark = _mark("\n".join(lines[fence.first + 1 : fence.last]))
            if mark is not None:
                audiences, start, end, sound = mark
                offset = fence.first + 1
                marks = range(offset + start, min(offset + end, fence.last))
                found.append(ClosedFence(audiences, fence.first, fence.last, marks, sound))
    return tuple(found)


@lru_cache(maxsize=256)
def _mark(text: str) -> tuple[tuple[str, ...], int, int, bool] | None:
    """Return for whom a block is, the lines on which it says so, and whether that can be read; None: for everybody."""
    unread = ((), 0, 0, False)
    try:
        root: Any = yaml.compose(text, Loader=_Composer) if _shallow(text) else None
    except yaml.YAMLError:
        root = None
    if not isinstance(root, yaml.MappingNode):
        return unread if _KEY in text else None
    keys = [(key, value) for key, value in root.value if isinstance(key, yaml.ScalarNode)]
    marks = [(key, value) for key, value in keys if key.value == _KEY]
    if not marks:
        return None
    [(key, value), *more] = marks
    parts = value.value if isinstance(value, yaml.SequenceNode) else [value]
    named = tuple(part.value.strip() for part in parts if isinstance(part, yaml.ScalarNode) and part.value.strip())
    end = min((other.start_mark.line for other, _ in keys if other.start_mark.index > key.start_mark.index), default=-1)
    end = text.count("\n") + 1 if end < 0 else end
    apart = not root.flow_style and end > key.start_mark.line
    if more or not apart or not named or len(named) < len(parts):
        return unread
    return named, key.start_mark.line, end, True


class _Composer(yaml.CSafeLoader):
    """Composes nodes; nothing is constructed of them."""


def _shallow(text: str) -> bool:
    """Return whether a text can be composed: without aliases, and not so deep that libyaml's composer crashes."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
            return False
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
        elif not isinstance(event, ScalarEvent) and isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            depth -= 1
        if depth > 24:
            return False
    return True
