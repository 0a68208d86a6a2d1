"""What refers to what: every short name in a value that is defined elsewhere, with the path at which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from reisgids.model.values.base import To, Value, values_in

Path = tuple[str | int, ...]


class Reference(NamedTuple):
    """`register` is where `id` must be found: a register's file name, journeys, moments or audiences."""

    register: str
    id: str
    path: Path


def references(value: Value, at: Path = ()) -> Iterator[Reference]:
    """Yield what a value and everything within it refer to; `at` is where the value itself stands."""
    for name, to, nested in referring_fields(type(value)):
        inside = getattr(value, name)
        if inside:
            here = (*at, type(value).model_fields[name].alias or name)
            if to is not None:
                yield from _names(inside, to, here)
            if nested:
                yield from _within(inside, here)


def to_of(kind: type[Value], name: str) -> To | None:
    """Return the mark with what the short names in a field refer to, if it has one."""
    return next((mark for mark in kind.model_fields[name].metadata if isinstance(mark, To)), None)


def _names(inside: Any, to: To, at: Path) -> Iterator[Reference]:
    if isinstance(inside, str):
        yield Reference(to.register, inside, at)
    elif isinstance(inside, tuple):
        for number, id in enumerate(inside):
            if isinstance(id, str):
                yield Reference(to.register, id, (*at, number))
    elif isinstance(inside, dict):
        for key, ids in inside.items():
            if to.register:
                yield Reference(to.register, key, (*at, key))
            if to.values:
                yield from _names(ids, To(to.values), (*at, key))


def _within(inside: Any, at: Path) -> Iterator[Reference]:
    if isinstance(inside, Value):
        yield from references(inside, at)
    elif isinstance(inside, tuple):
        for number, each in enumerate(inside):
            yield from _within(each, (*at, number))
    elif isinstance(inside, dict):
        for key, each in inside.items():
            yield from _within(each, (*at, key))


@cache
def referring_fields(kind: type[Value]) -> tuple[tuple[str, To | None, bool], ...]:
    """Return the fields of a class that refer to something: name, mark, and whether values within it refer on."""
    found = (
        (name, to_of(kind, name), any(referring_fields(each) for each in values_in(info.annotation)))
        for name, info in kind.model_fields.items()
    )
    return tuple((name, to, nested) for name, to, nested in found if to is not None or nested)
