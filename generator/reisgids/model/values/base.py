"""What every value of the model has in common: it is frozen and strict, and each field is marked with who may see it.

Marks of a field state three things: who sees it by default (`Seen`), to which register its short names
refer (`To`), and whether it is a score of the party that delivers (`SCORE`).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError


class Audience(StrEnum):
    """For whom an edition is. INTERNAL sees everything; for the others a field must be marked."""

    INTERNAL = "internal"
    ONBOARDING = "onboarding"
    PARTNER = "partner"
    PUBLIC = "public"


class Seen:
    """The mark on a field that names its audiences beside INTERNAL. No mark: internal only."""

    def __init__(self, *audiences: Audience, outline: bool = False) -> None:
        self.audiences = frozenset(audiences) | {Audience.INTERNAL}
        self.outline = outline


class To:
    """The mark on a field with short names: in which register they are defined.

    A register is that of a file in `journeys/registers/`, or one of journeys, moments (the touchpoints of the same
    journey) and audiences. In a mapping the short names are its keys, or with `values` its values too or instead.
    """

    def __init__(self, register: str, *, values: str = "") -> None:
        self.register = register
        self.values = values


class Score:
    """The mark on a field with a score of the party that delivers the touchpoint: no other partner ever sees it."""


class Essential:
    """The mark on a field with a short name that says what the value is about: where that isn't shown, the value isn't.

    Without it the value would say something else: a figure of a few would pass for that of all.
    """


ESSENTIAL = Essential()
SCORE = Score()
BY_STAFF = Seen(Audience.ONBOARDING)
"""Colleagues, new ones too."""
BY_PARTNER = Seen(Audience.ONBOARDING, Audience.PARTNER)
"""Also the partner whose touchpoint it is."""
BY_ALL = Seen(Audience.ONBOARDING, Audience.PARTNER, Audience.PUBLIC)
"""Also the public, where the value as a whole is marked public."""
IN_OUTLINE = Seen(Audience.ONBOARDING, Audience.PARTNER, Audience.PUBLIC, outline=True)
"""Also in the outline of a journey that a partner sees of what others do."""


class Value(BaseModel):
    """A frozen value. Unknown keys are refused.

    Where it has `visible_to`, that lists the audiences which see the value in place of those that see it by default.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, revalidate_instances="never")


class PartlyShown(Value):
    """A value of which an edition may have only a part.

    In a part nothing is missing: what isn't there may be withheld, and the two can't be told apart.
    """

    _partly: bool = PrivateAttr(default=False)

    @property
    def partly(self) -> bool:
        """Whether there may be more to this value than is here."""
        return self._partly

    def lacks(self, field: str) -> bool:
        """Return whether it is known that nothing was written in a field."""
        return not self._partly and getattr(self, field) in (None, (), {})


class MarkedFields(PartlyShown):
    """A value whose `fields_visible_to` names for its fields who sees them, in place of who does by default."""

    @model_validator(mode="after")
    def _marks_are_of_fields(self) -> Self:
        marked: dict[str, Any] = getattr(self, "fields_visible_to", {})
        known = markable(type(self))
        if unknown := sorted(set(marked) - set(known)):
            given = {"given": unknown[0], "known": ", ".join(known)}
            raise PydanticCustomError("no_such_field", "the name of a field", given)
        return self


@cache
def markable(kind: type[Value]) -> tuple[str, ...]:
    """Return the fields that `fields_visible_to` may name, as people write them.

    That a journey is a case of another organisation is known wherever the journey is: else it would pass for one's own.
    """
    never = ("id", "case", "visible_to", "fields_visible_to")
    return tuple(info.alias or name for name, info in kind.model_fields.items() if name not in never)


def audiences_of(info: FieldInfo) -> frozenset[Audience]:
    """Return who may see a field; without a mark that is INTERNAL alone."""
    for mark in info.metadata:
        if isinstance(mark, Seen):
            return mark.audiences
    return frozenset({Audience.INTERNAL})


def is_needed(info: FieldInfo) -> bool:
    """Return whether a value says nothing, or something else, without a field."""
    return info.is_required() or any(isinstance(mark, Essential) for mark in info.metadata)


def in_outline(info: FieldInfo) -> bool:
    """Return whether a field belongs to the outline of what others deliver."""
    return any(isinstance(mark, Seen) and mark.outline for mark in info.metadata)


def values_in(annotation: Any) -> Iterator[type[Value]]:
    """Yield the classes of the values that a field of this type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        yield annotation
    for each in get_args(annotation):
        yield from values_in(each)


def _as_list(value: Any) -> Any:
    if value is None:
        return ()
    return value if isinstance(value, (list, tuple)) else (value,)


OneOrMore = BeforeValidator(_as_list)
"""`channel: phone` means the same as `channel: [phone]`."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A short name for references and addresses: small letters, digits and hyphens."""
Ref = Annotated[str, Field(min_length=1, max_length=80)]
"""The short name of something defined elsewhere; a `To` on the field names where."""
VisibleTo = Annotated[tuple[str, ...], OneOrMore, To("audiences")]
"""Editions, audiences and parties that see a value; empty means those who see it by default."""
FieldsVisibleTo = Annotated[dict[str, Annotated[tuple[str, ...], OneOrMore]], To("", values="audiences")]
"""Of fields by name: editions, audiences and parties that see them."""
