"""Which fields of a value in an edition count as written: those in which something is, whatever was taken out of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic.fields import FieldInfo

from reisgids.model.values.base import Value

V = TypeVar("V", bound=Value)


def changed(value: V, fields: Mapping[str, Any]) -> V:
    """Return a copy with other values in these fields; a field in which nothing is left was never written.

    Digests, the published version among them, tell a field that was written from one that wasn't: one that was
    emptied would say that there had been something.
    """
    copy = value.model_copy(update=dict(fields))
    known = type(value).model_fields
    written = {name for name in value.model_fields_set | fields.keys() if holds(known[name], getattr(copy, name))}
    object.__setattr__(copy, "__pydantic_fields_set__", written)
    return copy


def holds(field: FieldInfo, inside: Any) -> bool:
    """Return whether there is something in a field: not what it holds by itself where that says nothing.

    An empty list in a field that holds None by itself is something: a touchpoint that leads nowhere. So is `WITHHELD`:
    pages are silent about it, and not about nothing.
    """
    says_nothing = not inside.model_fields_set if isinstance(inside, Value) else inside in (None, (), {})
    return not says_nothing or field.is_required() or inside != field.get_default(call_default_factory=True)
