"""What journeys refer to: personas, parties, channels, systems and the touchpoint library."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reisgids.model.base import BY_PARTNER, BY_STAFF, IN_OUTLINE, OneOrMore, Ref, Slug, Value
from reisgids.model.config import Language
from reisgids.model.scalars import Count, Day, Number, Whole, YesNo
from reisgids.model.text import Text

Texts = Annotated[tuple[Text, ...], OneOrMore]
Refs = Annotated[tuple[Ref, ...], OneOrMore]
DmuRole = Literal["user", "influencer", "decider", "buyer", "gatekeeper"]
ChannelKind = Literal["online", "offline", "both"]
Keeper = Literal["marketing", "contact-centre", "reception", "help-desk", "sales", "customer-administration"]
"""The departments that hold customer data; what they hold is together the 360° view of the customer."""
Icon = Literal[
    "website", "phone", "face-to-face", "letter", "email", "app", "chat", "social", "review", "word-of-mouth",
    "advert", "print", "landing-page", "form", "invoice", "on-site", "event", "meeting", "portal", "sms",
    "building", "vehicle", "counter", "other",
]  # fmt: skip


class Contact(Value):
    """Whom to reach, by role first. Mail addresses and telephone numbers belong here and nowhere else."""

    role: Annotated[Text, BY_PARTNER]
    name: str | None = None
    email: Annotated[str | None, Field(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$"), BY_PARTNER] = None
    phone: Annotated[str | None, Field(pattern=r"^[+0-9 ()-]{5,24}$"), BY_PARTNER] = None


class Persona(Value):
    """The homogeneous group a map is made for, or one of the people in its decision-making unit."""

    id: Annotated[Slug, BY_PARTNER]
    name: Annotated[Text, BY_PARTNER]
    segment: Annotated[Text | None, BY_PARTNER] = None
    market: Annotated[Literal["b2b", "b2c"] | None, BY_PARTNER] = None
    summary: Annotated[Text | None, BY_PARTNER] = None
    context: Annotated[Text | None, BY_STAFF] = None
    role: Annotated[DmuRole | None, BY_STAFF] = None
    goals: Annotated[Texts, BY_STAFF] = ()
    needs: Annotated[Texts, BY_STAFF] = ()
    frustrations: Annotated[Texts, BY_STAFF] = ()
    channels: Annotated[Refs, BY_STAFF] = ()
    quote: Text | None = None
    based_on: Annotated[Text | None, BY_STAFF] = None
    visible_to: Annotated[tuple[str, ...], OneOrMore] = ()


class Party(Value):
    """An organisation or department that delivers part of the experience."""

    id: Annotated[Slug, IN_OUTLINE]
    name: Annotated[Text, IN_OUTLINE]
    kind: Annotated[Literal["own", "department", "partner", "customer"], IN_OUTLINE] = "partner"
    summary: Annotated[Text | None, BY_PARTNER] = None
    delivers: Annotated[Text | None, BY_PARTNER] = None
    contact: Annotated[Contact | None, BY_PARTNER] = None
    since: Annotated[Day | None, BY_STAFF] = None
    visible_to: Annotated[tuple[str, ...], OneOrMore] = ()


class Channel(Value):
    """A way to meet the brand, online or offline."""

    id: Annotated[Slug, BY_PARTNER]
    name: Annotated[Text, BY_PARTNER]
    kind: Annotated[ChannelKind, BY_PARTNER] = "offline"
    icon: Annotated[Icon, BY_PARTNER] = "other"
    about: Annotated[Text | None, BY_STAFF] = None


class System(Value):
    """A system behind touchpoints, and which customer data it holds."""

    id: Slug
    name: Text
    kind: Literal["crm", "erp", "cms", "other"] = "other"
    about: Text | None = None
    holds: Text | None = None
    kept_by: Annotated[tuple[Keeper, ...], OneOrMore] = ()
    owner: Ref | None = None


class LibraryTouchpoint(Value):
    """A touchpoint as it occurs in several journeys, in one of the four groups of the inventory."""

    id: Annotated[Slug, BY_STAFF]
    title: Annotated[Text, BY_STAFF]
    group: Annotated[Literal["visit", "service", "campaign", "administration"] | None, BY_STAFF] = None
    about: Annotated[Text | None, BY_STAFF] = None
    audit: Annotated[Texts, BY_STAFF] = ()


class Figure(Value):
    """A measured value with what is needed to judge it."""

    value: Number
    n: Count | None = None
    period: str | None = None
    date: Day | None = None


class Kpi(Value):
    """What people or departments answer for, with its baseline and its target."""

    id: Slug
    title: Text
    metric: Literal["nps", "ces", "csat", "other"] = "other"
    method: Text | None = None
    unit: Text | None = None
    baseline: Figure | None = None
    current: Figure | None = None
    target: Figure | None = None
    owner: Ref | None = None


class Action(Value):
    """An improvement, placed on the grid of term and impact (not effort)."""

    id: Slug
    title: Text
    about: Text | None = None
    owner: Ref | None = None
    term: Literal["short", "long"]
    impact: Literal["low", "high"]
    kind: Literal[
        "call-centre",
        "account-management",
        "service",
        "content",
        "cross-sell",
        "loyalty",
        "process",
        "system",
        "other",
    ] = "other"
    status: Literal["idea", "planned", "doing", "done", "dropped"] = "idea"
    due: Day | None = None
    kpi: Ref | None = None
    quick_win: YesNo | None = None
    visible_to: Annotated[tuple[str, ...], OneOrMore] = ()


class Claim(Value):
    """A figure, statement or definition from research, in its original language, with where it comes from."""

    id: Annotated[Slug, BY_STAFF]
    kind: Annotated[Literal["finding", "definition"], BY_STAFF] = "finding"
    text: Annotated[str, Field(min_length=1), BY_STAFF]
    language: Annotated[Language, BY_STAFF] = "en"
    value: Annotated[str | None, BY_STAFF] = None
    n: Annotated[Count | None, BY_STAFF] = None
    population: Annotated[Text | None, BY_STAFF] = None
    year: Annotated[Whole | None, BY_STAFF] = None
    source: Annotated[str | None, BY_STAFF] = None
    url: Annotated[str | None, Field(pattern=r"^https?://[^\s<>\"']+$"), BY_STAFF] = None
