"""What one audience may see of a playbook. Everything later in the flow gets only what this lets through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar, cast

from reisgids.model.base import Audience, Value, audiences_of
from reisgids.model.config import Edition
from reisgids.model.playbook import Playbook
from reisgids.model.text import Text

V = TypeVar("V", bound=Value)


class NotForThisAudienceError(Exception):
    """A value cannot be shown to an audience, not even in part: something it cannot do without is hidden."""


def for_edition(playbook: Playbook, edition: Edition) -> Playbook:
    """Return the playbook as `edition` may see it.

    The internal edition sees all. For any other a field without a mark for its audience is taken out, a value whose
    `visible_to` names others is left out, and to the public only values are shown that name it.
    """
    if edition.audience is Audience.INTERNAL:
        return replace(playbook, edition=edition)
    seen: dict[str, Any] = {"edition": edition, "config": redacted(playbook.config, edition)}
    seen |= {"files": {}, "shipped": frozenset()}
    for part in fields(Playbook):
        value = getattr(playbook, part.name)
        if part.name in seen or part.name == "day":
            continue
        if isinstance(value, Mapping):
            seen[part.name] = {key: shown for key, each in value.items() if (shown := _shown(each, edition))}
        else:
            seen[part.name] = tuple(shown for each in value if (shown := _shown(each, edition)))
    return replace(playbook, **seen)


def redacted(value: V, edition: Edition) -> V:
    """Return a copy of the value without what the edition's audience may not see.

    Raises:
        NotForThisAudienceError: a field that the value cannot do without is hidden.
    """
    kind = type(value)
    if kind is Text:
        return value
    kept: dict[str, Any] = {}
    for name, required, seen in _marks(kind):
        shown = _inside(getattr(value, name), edition) if edition.audience in seen else None
        if shown is not None:
            kept[name] = shown
        elif required:
            raise NotForThisAudienceError(f"{kind.__name__}.{name}")
    return cast(V, kind.model_construct(**kept))


def _shown(value: Any, edition: Edition) -> Any:
    """Return a value of its own (a journey, an entry of a register, a page) redacted, or None where it is hidden."""
    if edition.audience is Audience.PUBLIC and not getattr(value, "visible_to", ()):
        return None
    return _inside(value, edition)


def _inside(value: Any, edition: Edition) -> Any:
    if isinstance(value, Value):
        visible_to = getattr(value, "visible_to", ())
        if visible_to and {edition.id, edition.audience.value, edition.party}.isdisjoint(visible_to):
            return None
        try:
            return redacted(value, edition)
        except NotForThisAudienceError:
            return None
    if isinstance(value, tuple):
        return tuple(shown for each in value if (shown := _inside(each, edition)) is not None)
    if isinstance(value, dict):
        return {key: shown for key, each in value.items() if (shown := _inside(each, edition)) is not None}
    return value


@cache
def _marks(kind: type[Value]) -> tuple[tuple[str, bool, frozenset[Audience]], ...]:
    return tuple((name, info.is_required(), audiences_of(info)) for name, info in kind.model_fields.items())
