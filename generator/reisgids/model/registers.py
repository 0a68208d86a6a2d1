"""What journeys refer to: personas, parties, channels, systems and the touchpoint library."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.config import Language
from reisgids.model.measurement import FromSeries
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
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import Count, Day, Number, Whole, YesNo
from reisgids.model.values.text import Reading, Text
from reisgids.model.withheld import Hideable
from reisgids.model.worth import Worth

Texts = Annotated[tuple[Text, ...], OneOrMore]
ProseTexts = Annotated[tuple[Prose, ...], OneOrMore]
Refs = Annotated[tuple[Ref, ...], OneOrMore]
DmuRole = Literal["user", "influencer", "decider", "buyer", "gatekeeper"]
ChannelKind = Literal["online", "offline", "both"]
Keeper = Literal["marketing", "contact-centre", "reception", "help-desk", "sales", "customer-administration"]
"""The departments that hold customer data; what they hold is together the 360° view of the customer."""
ActionKind = Literal[
    "call-centre", "account-management", "service", "content", "cross-sell", "loyalty", "process", "system", "other",
]  # fmt: skip
Icon = Literal[
    "website", "phone", "face-to-face", "letter", "email", "app", "chat", "social", "review", "word-of-mouth",
    "advert", "print", "landing-page", "form", "invoice", "on-site", "event", "meeting", "portal", "sms",
    "building", "vehicle", "counter", "other",
]  # fmt: skip


class Contact(Value):
    """Whom to reach, by role first. Mail addresses and telephone numbers belong here and nowhere else."""

    role: Annotated[Text, BY_PARTNER]
    name: Annotated[str | None, BY_STAFF] = None
    email: Annotated[str | None, Field(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$"), BY_PARTNER] = None
    phone: Annotated[str | None, Field(pattern=r"^[+0-9 ()-]{5,24}$"), BY_PARTNER] = None


class Persona(MarkedFields):
    """The homogeneous group a map is made for, or one of the people in its decision-making unit."""

    id: Annotated[Slug, BY_ALL]
    name: Annotated[Text, BY_ALL]
    segment: Annotated[Text | None, BY_ALL] = None
    market: Annotated[Literal["b2b", "b2c"] | None, BY_ALL] = None
    summary: Annotated[Prose | None, BY_ALL] = None
    context: Annotated[Prose | None, BY_STAFF] = None
    role: Annotated[DmuRole | None, BY_STAFF] = None
    goals: Annotated[ProseTexts, BY_STAFF] = ()
    needs: Annotated[ProseTexts, BY_STAFF] = ()
    frustrations: Annotated[ProseTexts, BY_STAFF] = ()
    channels: Annotated[Refs, To("channels"), BY_STAFF] = ()
    quote: Prose | None = None
    based_on: Annotated[Prose | None, BY_STAFF] = None
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)

    _describes = field_validator("context", "goals", "needs", "frustrations", "based_on", mode="before")(something)


class Party(MarkedFields):
    """An organisation or department that delivers part of the experience."""

    id: Annotated[Slug, IN_OUTLINE]
    name: Annotated[Text, IN_OUTLINE]
    kind: Annotated[Hideable[Literal["own", "department", "partner", "customer"]], IN_OUTLINE] = "partner"
    summary: Annotated[Prose | None, BY_ALL] = None
    delivers: Annotated[Prose | None, BY_ALL] = None
    contact: Annotated[Contact | None, BY_PARTNER] = None
    since: Annotated[Day | None, BY_STAFF] = None
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)

    _describes = field_validator("delivers", mode="before")(something)


class Channel(Value):
    """A way to meet the brand, online or offline."""

    id: Annotated[Slug, BY_ALL]
    name: Annotated[Text, BY_ALL]
    kind: Annotated[ChannelKind, BY_ALL] = "offline"
    icon: Annotated[Icon, BY_ALL] = "other"
    about: Annotated[Prose | None, BY_STAFF] = None
    visible_to: VisibleTo = ()


class System(MarkedFields):
    """A system behind touchpoints, and which customer data it holds."""

    id: Annotated[Slug, BY_ALL]
    name: Annotated[Text, BY_ALL]
    kind: Annotated[Hideable[Literal["crm", "erp", "cms", "other"]], BY_ALL] = "other"
    about: Annotated[Prose | None, BY_STAFF] = None
    holds: Annotated[Prose | None, BY_STAFF] = None
    kept_by: Annotated[tuple[Keeper, ...], OneOrMore, BY_STAFF] = ()
    owner: Annotated[Ref | None, To("parties"), BY_STAFF] = None
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)

    _describes = field_validator("holds", mode="before")(something)


class LibraryTouchpoint(MarkedFields):
    """A touchpoint as it occurs in several journeys, in one of the four groups of the inventory."""

    id: Annotated[Slug, BY_ALL]
    title: Annotated[Text, BY_ALL]
    group: Annotated[Literal["visit", "service", "campaign", "administration"] | None, BY_ALL] = None
    about: Annotated[Prose | None, BY_PARTNER] = None
    audit: Annotated[ProseTexts, BY_STAFF] = ()
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)


class Figure(Value):
    """A measured value with what is needed to judge it."""

    value: Annotated[Number, BY_PARTNER]
    n: Annotated[Count | None, BY_PARTNER] = None
    period: Annotated[str | None, BY_PARTNER] = None
    date: Annotated[Day | None, BY_PARTNER] = None
    visible_to: VisibleTo = ()


class Kpi(MarkedFields):
    """What people or departments answer for, with its baseline and its target."""

    id: Annotated[Slug, BY_ALL]
    title: Annotated[Text, BY_ALL]
    metric: Annotated[Hideable[Literal["nps", "ces", "csat", "other"]], BY_ALL] = "other"
    method: Annotated[Prose | None, BY_PARTNER] = None
    unit: Annotated[Text | None, BY_ALL] = None
    baseline: Annotated[Figure | None, BY_PARTNER] = None
    current: Annotated[Figure | None, BY_PARTNER] = None
    target: Annotated[Figure | None, BY_PARTNER] = None
    from_: Annotated[FromSeries | None, Field(alias="from"), BY_STAFF] = None
    owner: Annotated[Ref | None, To("parties"), BY_PARTNER] = None
    value: Annotated[Worth | None, BY_STAFF] = None
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)


class Action(MarkedFields):
    """An improvement, placed on the grid of term and impact (not effort)."""

    id: Annotated[Slug, BY_ALL]
    title: Annotated[Text, BY_ALL]
    about: Annotated[Prose | None, BY_PARTNER] = None
    owner: Annotated[Ref | None, To("parties"), BY_PARTNER] = None
    term: Annotated[Literal["short", "long"], BY_ALL]
    impact: Annotated[Literal["low", "high"], BY_ALL]
    kind: Annotated[Hideable[ActionKind], BY_ALL] = "other"
    status: Annotated[Hideable[Literal["idea", "planned", "doing", "done", "dropped"]], BY_ALL] = "idea"
    due: Annotated[Day | None, BY_PARTNER] = None
    done_on: Annotated[Day | None, BY_PARTNER] = None
    kpi: Annotated[Ref | None, To("kpis"), BY_STAFF] = None
    value: Annotated[Worth | None, BY_STAFF] = None
    quick_win: Annotated[YesNo | None, BY_PARTNER] = None
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)


class Claim(Value):
    """What research says, with where it comes from: literally, in the playbook's own words, or a definition.

    A quote stands in the `language` in which it was published, and in no other; so does a text without a language of
    its own. What is in the playbook's own words may be in each of its languages.
    """

    id: Annotated[Slug, BY_ALL]
    kind: Annotated[Literal["quote", "summary", "definition"], BY_ALL] = "summary"
    text: Annotated[Text, BY_ALL]
    language: Annotated[Language, BY_ALL] = "en"
    value: Annotated[str | None, BY_ALL] = None
    n: Annotated[Count | None, BY_ALL] = None
    population: Annotated[Prose | None, BY_ALL] = None
    year: Annotated[Whole | None, BY_ALL] = None
    source: Annotated[str | None, BY_ALL] = None
    url: Annotated[str | None, Field(pattern=r"^https?://[^\s<>\"']+$"), BY_ALL] = None
    visible_to: VisibleTo = ()

    @model_validator(mode="before")
    @classmethod
    def _in_its_language(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("text"), str):
            return {**value, "text": {"nl" if value.get("language") == "nl" else "en": value["text"]}}
        return value

    @model_validator(mode="after")
    def _quoted_as_published(self) -> Self:
        if self.is_quote and len(self.text.readings()) > 1:
            raise PydanticCustomError("quote_in_two_languages", "one language", {})
        return self

    @property
    def is_quote(self) -> bool:
        """Whether the text is literally what was published."""
        return self.kind == "quote"

    @property
    def asserts(self) -> bool:
        """Whether it says what was found, which can be right or wrong; a definition doesn't."""
        return self.kind != "definition"

    def read(self, language: str) -> Reading:
        """Return a quote in the language in which it was published, anything else in `language` if it is there."""
        return self.text.read(self.language if self.is_quote else language)
