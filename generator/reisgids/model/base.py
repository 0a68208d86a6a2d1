"""What every value of the model has in common: it is frozen, it is strict, and each field says who may see it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo


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


BY_STAFF = Seen(Audience.ONBOARDING)
"""Colleagues, new ones too."""
BY_PARTNER = Seen(Audience.ONBOARDING, Audience.PARTNER, Audience.PUBLIC)
"""Also the partner whose touchpoint it is, and the public where the object as a whole is marked public."""
IN_OUTLINE = Seen(Audience.ONBOARDING, Audience.PARTNER, Audience.PUBLIC, outline=True)
"""Also in the outline of a journey that a partner sees of what others do."""


class Value(BaseModel):
    """A frozen value. Unknown keys are refused; `visible_to` lists further audiences for the whole object."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, revalidate_instances="never")


def audiences_of(info: FieldInfo) -> frozenset[Audience]:
    """Return who may see a field; without a mark that is INTERNAL alone."""
    for mark in info.metadata:
        if isinstance(mark, Seen):
            return mark.audiences
    return frozenset({Audience.INTERNAL})


def _as_list(value: Any) -> Any:
    if value is None:
        return ()
    return value if isinstance(value, (list, tuple)) else (value,)


OneOrMore = BeforeValidator(_as_list)
"""`channel: phone` means the same as `channel: [phone]`."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""A short name for references and addresses: small letters, digits and hyphens."""
Ref = Annotated[str, Field(min_length=1, max_length=80)]
"""The short name of something defined elsewhere; `sources.references` checks that it exists."""
