"""A value without its references to what an edition doesn't have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

from reisgids.editions.redaction import At, OnDecision
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.editions.written_fields import changed
from reisgids.model.values.base import To, Value, is_needed
from reisgids.model.values.references import referring_fields

V = TypeVar("V", bound=Value)
Has = Callable[[str, str], bool]
"""Returns for a register and an id whether the edition has it."""


def pruned(value: V, has: Has, at: At, report: OnDecision) -> V | None:
    """Return the value without the short names that the edition doesn't have; itself where it has them all.

    What can't do without such a name (a hand-over without its receiver) goes too, and so does what has nothing else to
    say; the value itself likewise: None.
    """
    fewer: dict[str, Any] = {}
    for name, to, nested in referring_fields(type(value)):
        inside = getattr(value, name)
        if not inside:
            continue
        info = type(value).model_fields[name]
        here = (*at, info.alias or name)
        left = _named(inside, to, has) if to is not None else inside
        if nested and left is not None:
            left = _within(left, has, here, report)
        if left is inside:
            continue
        if not left:
            report(here, Decision(False, VisibilityRule.NAMES_HIDDEN))
            if is_needed(info):
                return None
            left = info.get_default(call_default_factory=True)
        fewer[name] = left
    if not fewer:
        return value
    left = changed(value, fewer)
    # A contact strategy with hidden channels only is none.
    return left if any(getattr(left, name) not in (None, (), {}) for name in type(left).model_fields) else None


def _named(inside: Any, to: To, has: Has) -> Any:
    if isinstance(inside, str):
        return inside if has(to.register, inside) else None
    if isinstance(inside, tuple):
        left = tuple(id for id in inside if not isinstance(id, str) or has(to.register, id))
        return inside if len(left) == len(inside) else left
    if isinstance(inside, dict) and to.register:
        kept = {key: each for key, each in inside.items() if has(to.register, key)}
        return inside if len(kept) == len(inside) else kept
    return inside


def _within(inside: Any, has: Has, at: At, report: OnDecision) -> Any:
    if isinstance(inside, Value):
        return pruned(inside, has, at, report)
    if isinstance(inside, tuple):
        each = [_within(one, has, (*at, getattr(one, "id", str(n))), report) for n, one in enumerate(inside)]
        same = all(left is one for left, one in zip(each, inside, strict=True))
        return inside if same else tuple(left for left in each if left is not None)
    if isinstance(inside, dict):
        found = {key: _within(one, has, (*at, key), report) for key, one in inside.items()}
        same = all(found[key] is one for key, one in inside.items())
        return inside if same else {key: left for key, left in found.items() if left is not None}
    return cast(Any, inside)
