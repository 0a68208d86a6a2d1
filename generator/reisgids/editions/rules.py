"""The rules by which something is in an edition or held back. Each is named, so that `explain` can print it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from reisgids.model.config import Edition


class VisibilityRule(StrEnum):
    """Why something is shown or held back."""

    INTERNAL = "internal"
    """The internal edition shows everything but figures of a few people."""
    NAMED = "named"
    """Its visible_to names this edition, its audience or its party."""
    OTHERS_NAMED = "others-named"
    """Its visible_to names others."""
    FIELD_NAMED = "field-named"
    """The fields_visible_to around it names this edition, its audience or its party for the field."""
    FIELD_OTHERS_NAMED = "field-others-named"
    """The fields_visible_to around it names others for the field."""
    GRANTED = "granted"
    """It is part of something that names this edition, its audience or its party."""
    BY_DEFAULT = "by-default"
    """The audience sees it by default."""
    NOT_BY_DEFAULT = "not-by-default"
    """The audience doesn't see it by default."""
    DRAFT = "draft"
    """The journey is a draft."""
    QUOTE = "quote"
    """Quotes stay inside."""
    TOO_FEW = "too-few"
    """It was measured with fewer answers than the threshold of figures without a mark."""
    HIDE_BELOW = "hide-below"
    """It is of so few answers that it is in no edition."""
    TAKES_PART = "takes-part"
    """The party delivers a touchpoint of the journey, or takes over or hands on in it."""
    NO_PART = "no-part"
    """The party has no part in it."""
    OUTLINE = "outline"
    """It belongs to the outline of what others deliver."""
    BEYOND_OUTLINE = "beyond-outline"
    """It goes beyond the outline of what others deliver."""
    LEFT_OUT = "left-out"
    """The edition leaves out what others deliver."""
    ANOTHERS_SCORE = "anothers-score"
    """It is a score of another party, which no partner ever sees."""
    UNMARKED = "unmarked"
    """The public sees only what is marked."""
    REFERRED_TO = "referred-to"
    """Something that is shown refers to it."""
    NOT_REFERRED_TO = "not-referred-to"
    """Nothing that is shown refers to it."""
    MARKED_ENTRY = "marked-entry"
    """It names entries that are marked for this edition."""
    NAMES_HIDDEN = "names-hidden"
    """It names only what is held back."""
    LACKS = "lacks"
    """A part that it cannot do without is held back."""


class Decision(NamedTuple):
    """Whether something is shown, and why. `field` is `Class.field`, in the words of the YAML, where it is a field."""

    shown: bool
    rule: VisibilityRule
    field: str = ""


def names_of(edition: Edition) -> frozenset[str]:
    """Return the names by which a `visible_to` can mean the edition: its own, its audience's and its party's."""
    return frozenset(name for name in (edition.id, edition.audience.value, edition.party) if name)
