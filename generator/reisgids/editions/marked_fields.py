"""The fields of a kind of value, each with what its marks say of who sees it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reisgids.model.values.base import Audience, Score, Value, audiences_of, in_outline, is_needed, values_in
from reisgids.model.values.references import to_of
from reisgids.model.withheld import MayBeWithheld

_MARKS = ("visible_to", "fields_visible_to")


class MarkedField(NamedTuple):
    """One field. `key` is its name as people write it, `register` where its short names are defined; may be empty."""

    name: str
    key: str
    needed: bool
    """Whether the value says something else, or nothing, without it."""
    audiences: frozenset[Audience]
    outline: bool
    score: bool
    register: str
    none_counts: bool
    """Whether an empty list means something else than none at all: a touchpoint that leads nowhere."""
    withheld: bool
    """Whether the field holds `WITHHELD` where it isn't shown."""


@cache
def fields_of(kind: type[Value]) -> tuple[MarkedField, ...]:
    """Return the fields of a class but those with the marks that people write."""
    return tuple(
        MarkedField(
            name,
            info.alias or name,
            is_needed(info),
            audiences_of(info),
            in_outline(info),
            any(isinstance(mark, Score) for mark in info.metadata),
            to.register if (to := to_of(kind, name)) else "",
            info.default is None,
            any(isinstance(mark, MayBeWithheld) for mark in info.metadata),
        )
        for name, info in kind.model_fields.items()
        if name not in _MARKS
    )


@cache
def shown_whole(kind: type[Value], audience: Audience) -> bool:
    """Return whether an audience that sees a value sees all of it: each field, and nothing within has its own mark."""
    if "fields_visible_to" in kind.model_fields:
        return False
    parts = (part for info in kind.model_fields.values() for part in values_in(info.annotation))
    if any("visible_to" in part.model_fields for part in parts):
        return False
    return all(audience in audiences_of(info) for name, info in kind.model_fields.items() if name not in _MARKS)
