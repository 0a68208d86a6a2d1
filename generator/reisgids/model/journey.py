"""A customer journey: its head, the answers to the eight steps, and its touchpoints."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.case import Case
from reisgids.model.config import Definition
from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.measurement import Measurement, PartMeasurement
from reisgids.model.phase import Phase
from reisgids.model.registers import Contact, DmuRole, ProseTexts, Refs, Texts
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import (
    BY_ALL,
    BY_PARTNER,
    BY_STAFF,
    IN_OUTLINE,
    FieldsVisibleTo,
    MarkedFields,
    OneOrMore,
    Ref,
    Slug,
    To,
    Value,
    VisibleTo,
)  # fmt: skip
from reisgids.model.values.nothing import something
from reisgids.model.values.or_text import OrText
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import Count, Day, YesNo
from reisgids.model.values.tags import Tags
from reisgids.model.values.text import Text, first_language
from reisgids.model.withheld import Hideable


class PersonaInJourney(Value):
    """A persona, and its role in the decision-making unit of this journey."""

    ref: Annotated[Ref, To("personas"), BY_ALL]
    role: Annotated[DmuRole | None, BY_STAFF] = None

    @model_validator(mode="before")
    @classmethod
    def _just_the_name(cls, value: Any) -> Any:
        return {"ref": value} if isinstance(value, str) else value


class ForWhom(OrText):
    """Step 1: who asks for the map, and whether it is one joint map or maps tuned to each other."""

    _text_field: ClassVar[str] = "about"

    about: Annotated[Prose | None, BY_STAFF] = None
    requesters: Annotated[
        tuple[Literal["customer-service", "marketing", "board", "sales", "other"], ...], OneOrMore, BY_STAFF
    ] = ()
    together: Annotated[Literal["joint", "tuned"] | None, BY_STAFF] = None
    support: Annotated[Prose | None, BY_STAFF] = None


class Use(OrText):
    """Step 2: how the map will be used."""

    _text_field: ClassVar[str] = "about"

    about: Annotated[Prose | None, BY_STAFF] = None
    reach: Annotated[Literal["department", "across"] | None, BY_STAFF] = None
    purposes: Annotated[
        tuple[Literal["change-programme", "living-picture", "kpis", "pain-points", "website"], ...],
        OneOrMore,
        BY_STAFF,
    ] = ()


class Scope(OrText):
    """Step 3: context and purpose, and what is left out."""

    _text_field: ClassVar[str] = "about"

    about: Annotated[Prose | None, BY_STAFF] = None
    context: Annotated[Prose | None, BY_STAFF] = None
    purpose: Annotated[Prose | None, BY_STAFF] = None
    left_out: Annotated[Prose | None, BY_STAFF] = None


class Format(OrText):
    """Step 4: the form of the map, and why it works in the organisation."""

    _text_field: ClassVar[str] = "about"

    about: Annotated[Prose | None, BY_STAFF] = None
    why: Annotated[Prose | None, BY_STAFF] = None


class Workshop(Value):
    """Step 5: the workshop in which the touchpoints were listed."""

    date: Annotated[Day | None, BY_STAFF] = None
    departments: Annotated[Texts, BY_STAFF] = ()
    about: Annotated[Prose | None, BY_STAFF] = None


class Interviews(Value):
    """Step 6, first half: one-to-one interviews."""

    n: Annotated[Count, BY_STAFF]
    period: Annotated[str | None, BY_STAFF] = None
    about: Annotated[Prose | None, BY_STAFF] = None


class Survey(Value):
    """Step 6, second half: the survey that validates."""

    n: Annotated[Count, BY_STAFF]
    period: Annotated[str | None, BY_STAFF] = None
    method: Annotated[Prose | None, BY_STAFF] = None


class Missed(OrText):
    """What customers named as a touchpoint of theirs and the workshop had not listed; `named_by` is how many did."""

    text: Annotated[Prose, BY_STAFF]
    named_by: Annotated[Count | None, BY_STAFF] = None

    _describes = field_validator("text", mode="before")(something)


class Research(Value):
    """Steps 5 and 6: what the map rests on."""

    workshop: Annotated[Workshop | None, BY_STAFF] = None
    interviews: Annotated[Interviews | None, BY_STAFF] = None
    survey: Annotated[Survey | None, BY_STAFF] = None
    missed: Annotated[tuple[Missed, ...], OneOrMore, BY_STAFF] = ()


class Analysis(OrText):
    """Step 7: how the overview was made and what it shows."""

    _text_field: ClassVar[str] = "about"

    about: Annotated[Prose | None, BY_STAFF] = None
    date: Annotated[Day | None, BY_STAFF] = None
    how: Annotated[Literal["post-its", "canvas", "other"] | None, BY_STAFF] = None


class Change(Value):
    """What changed in the journey, and why."""

    date: Annotated[Day, BY_STAFF]
    text: Annotated[Prose, BY_STAFF]
    visible_to: VisibleTo = ()


class Journey(MarkedFields):
    """One customer journey. `id` is the name of its file."""

    id: Annotated[Slug, IN_OUTLINE]
    title: Annotated[Text, IN_OUTLINE]
    summary: Annotated[Prose | None, IN_OUTLINE] = None
    case: Annotated[Case | None, IN_OUTLINE] = None
    market: Annotated[Literal["b2b", "b2c"] | None, IN_OUTLINE] = None
    from_: Annotated[Prose | None, Field(alias="from"), IN_OUTLINE] = None
    to: Annotated[Prose | None, IN_OUTLINE] = None
    state: Annotated[Hideable[Literal["as-is", "to-be"]], IN_OUTLINE] = "as-is"
    counterpart: Annotated[Ref | None, To("journeys"), BY_STAFF] = None
    status: Annotated[Hideable[Literal["draft", "validated", "published"]], BY_STAFF] = "draft"
    owner: Annotated[Contact | None, BY_PARTNER] = None
    reviewed: Annotated[Day | None, BY_PARTNER] = None
    review_by: Annotated[Day | None, BY_STAFF] = None
    definition: Annotated[Hideable[Definition | None], IN_OUTLINE] = None
    phases: Annotated[Ref | tuple[Phase, ...] | None, To("phase-models"), IN_OUTLINE] = None
    existing_customers_only: Annotated[Hideable[YesNo], IN_OUTLINE] = False
    tags: Annotated[Tags, BY_STAFF] = ()
    personas: Annotated[tuple[PersonaInJourney, ...], OneOrMore, BY_ALL] = ()
    for_whom: Annotated[ForWhom | None, BY_STAFF] = None
    use: Annotated[Use | None, BY_STAFF] = None
    scope: Annotated[Scope | None, BY_STAFF] = None
    format: Annotated[Format | None, BY_STAFF] = None
    research: Annotated[Research | None, BY_STAFF] = None
    analysis: Annotated[Analysis | None, BY_STAFF] = None
    lessons: Annotated[ProseTexts, BY_STAFF] = ()
    actions: Annotated[Refs, To("actions"), BY_STAFF] = ()
    kpis: Annotated[Refs, To("kpis"), BY_STAFF] = ()
    coordinator: Annotated[Contact | None, BY_STAFF] = None
    contact_strategy: Annotated[Hideable[ContactStrategy | None], BY_PARTNER] = None
    touchpoints: Annotated[tuple[Touchpoint, ...], Field(min_length=1), IN_OUTLINE]
    measurements: Annotated[tuple[PartMeasurement, ...], BY_STAFF] = ()
    changes: Annotated[tuple[Change, ...], OneOrMore, BY_STAFF] = ()
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)

    _unnamed: frozenset[str] = PrivateAttr(frozenset())

    @model_validator(mode="wrap")
    @classmethod
    def _name_the_touchpoints(cls, value: Any, read: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        """Give each touchpoint without an id the slug of its title, made unique within the journey."""
        if not isinstance(value, dict) or not isinstance(value.get("touchpoints"), (list, tuple)):
            return read(value)
        touchpoints = value["touchpoints"]
        taken = {t["id"] for t in touchpoints if isinstance(t, dict) and isinstance(t.get("id"), str)}
        named, made = [], set()
        for touchpoint in touchpoints:
            if isinstance(touchpoint, dict) and touchpoint.get("id") is None:
                slug = unique(slug_of(_title(touchpoint.get("title"), first_language(info))), taken)
                taken.add(slug)
                made.add(slug)
                touchpoint = {**touchpoint, "id": slug}
            named.append(touchpoint)
        journey = read({**value, "touchpoints": named})
        journey._unnamed = frozenset(made)
        return journey

    @model_validator(mode="after")
    def _reviewed_before_next_review(self) -> Self:
        if self.reviewed and self.review_by and self.review_by < self.reviewed:
            raise PydanticCustomError(
                "review_by_before_reviewed",
                "review_by after reviewed",
                {"reviewed": self.reviewed.isoformat()},
            )
        return self

    @property
    def unnamed(self) -> frozenset[str]:
        """The ids that nobody wrote: each is made of its touchpoint's title, and of those that precede it."""
        return self._unnamed

    def measured_at(self, touchpoint: str | None, phase: str | None) -> tuple[Measurement, ...]:
        """Return the figures of a touchpoint, of a phase, or, where neither is named, of the journey as a whole."""
        if touchpoint:
            found = self.touchpoint(touchpoint)
            return found.measurements if found else ()
        return tuple(each for each in self.measurements if each.part == (phase or ""))

    def touchpoint(self, id: str) -> Touchpoint | None:
        """Return the touchpoint with that id."""
        return next((t for t in self.touchpoints if t.id == id), None)


def tags_in(journey: Journey) -> Iterator[str]:
    """Yield the tags of a journey and those of its touchpoints, as they are written."""
    yield from journey.tags
    for touchpoint in journey.touchpoints:
        yield from touchpoint.tags


def _title(title: Any, language: str) -> str:
    if isinstance(title, dict):
        title = title.get(language) or next(iter(title.values()), "")
    return title if isinstance(title, str) else ""


def slug_of(words: str) -> str:
    """Return words as a slug: `Eén pagina!` becomes `een-pagina`; `touchpoint` where nothing is left."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "touchpoint"


def unique(slug: str, taken: set[str]) -> str:
    """Return the slug, with -2, -3 … behind it where it is taken."""
    if slug not in taken:
        return slug
    n = 2
    while f"{slug}-{n}" in taken:
        n += 1
    return f"{slug}-{n}"
