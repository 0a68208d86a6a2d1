"""What stands in site-config.yml."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.contact_strategy import ContactStrategy
from reisgids.model.health import Health
from reisgids.model.measurement import Rhythms
from reisgids.model.values.base import BY_ALL, BY_PARTNER, Audience, OneOrMore, Ref, Slug, To, Value, VisibleTo
from reisgids.model.values.or_text import is_translation
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import Count, Day, Number, YesNo
from reisgids.model.values.tags import Tag, same_tag
from reisgids.model.values.text import Text
from reisgids.model.withheld import Hideable

Language = Literal["nl", "en"]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Definition = Literal["buyer", "customer", "both"]
Engine = Literal["mkdocs", "properdocs"]
MOST_LANES = 8
"""So many lanes of its own a playbook may have; a map with more can't be taken in."""


class Organisation(Value):
    """The organisation whose playbook it is. Its `name` is printed wherever it acts."""

    name: Annotated[str, Field(min_length=1, max_length=120), BY_ALL]
    about: Annotated[Prose | None, BY_ALL] = None
    party: Annotated[Ref | None, To("parties"), BY_ALL] = None


class Brand(Value):
    """The house style: one accent colour, one link colour, a logo. `font` is the name of a font file in theme/."""

    accent: Annotated[Colour, BY_ALL] = "#c98a12"
    link: Annotated[Colour, BY_ALL] = "#1f4e79"
    accent_dark: Annotated[Colour | None, BY_ALL] = None
    link_dark: Annotated[Colour | None, BY_ALL] = None
    logo: Annotated[str | None, BY_ALL] = None


class Scale(Value):
    """A scale with its ends, the words at its ends and middle, and the line that cuts high from low."""

    min: Annotated[Number, BY_ALL]
    max: Annotated[Number, BY_ALL]
    low: Annotated[Text, BY_ALL]
    middle: Annotated[Text | None, BY_ALL] = None
    high: Annotated[Text, BY_ALL]
    cut: Annotated[Number | None, BY_ALL] = None

    @model_validator(mode="after")
    def _ends(self) -> Self:
        if self.min >= self.max:
            raise PydanticCustomError("scale_ends", "min below max", {"min": self.min, "max": self.max})
        if self.cut is not None and not self.min < self.cut < self.max:
            raise PydanticCustomError("scale_cut", "cut between min and max", {"min": self.min, "max": self.max})
        return self

    @property
    def centre(self) -> float:
        """The cut line where it is declared, else the middle of the scale."""
        return (self.min + self.max) / 2 if self.cut is None else self.cut

    def holds(self, value: float) -> bool:
        """Return whether the value lies on the scale."""
        return self.min <= value <= self.max

    def share(self, value: float) -> float:
        """Return where the value lies between the ends, 0 to 1, for drawing."""
        return (value - self.min) / (self.max - self.min)


def _emotion() -> Scale:
    return Scale(
        min=-2,
        max=2,
        low=Text(nl="boos", en="angry"),
        middle=Text(nl="neutraal", en="neutral"),
        high=Text(nl="blij", en="happy"),
    )


def _importance() -> Scale:
    return Scale(
        min=1,
        max=5,
        low=Text(nl="onbelangrijk", en="unimportant"),
        high=Text(nl="heel belangrijk", en="very important"),
    )


def _satisfaction() -> Scale:
    return Scale(
        min=1,
        max=5,
        low=Text(nl="zeer ontevreden", en="very dissatisfied"),
        high=Text(nl="zeer tevreden", en="very satisfied"),
    )


class Scales(Value):
    """The scales on which the playbook's scores are given."""

    emotion: Annotated[Scale, BY_ALL] = Field(default_factory=_emotion)
    importance: Annotated[Scale, BY_ALL] = Field(default_factory=_importance)
    satisfaction: Annotated[Scale, BY_ALL] = Field(default_factory=_satisfaction)

    def of(self, metric: str) -> Scale | None:
        """Return the scale that is declared for a metric; None for one that isn't declared, such as an NPS."""
        declared = {"emotion": self.emotion, "importance": self.importance, "satisfaction": self.satisfaction}
        return declared.get(metric)


class Edition(Value):
    """For whom a site is made.

    `others` is what a partner sees of the touchpoints of others in the journeys in which it takes part: their outline
    (title, phase and who delivers), or none but those from which or to which something is handed over.
    """

    id: Annotated[Slug, BY_ALL]
    title: Annotated[Text, BY_ALL]
    audience: Annotated[Audience, BY_ALL]
    party: Annotated[Ref | None, To("parties"), BY_ALL] = None
    others: Annotated[Literal["outline", "none"], BY_ALL] = "outline"

    @property
    def is_public(self) -> bool:
        """Whether it is for everybody, so that search engines may list it."""
        return self.audience is Audience.PUBLIC

    @model_validator(mode="after")
    def _party_of_a_partner(self) -> Self:
        if (self.audience is Audience.PARTNER) != (self.party is not None):
            raise PydanticCustomError("edition_party", "a party with audience partner, and only there", {})
        return self


INTERNAL = Edition(id="internal", title=Text(nl="Intern", en="Internal"), audience=Audience.INTERNAL)


class OwnLane(Value):
    """A lane of the playbook's own: a text for each touchpoint that has one, under the lanes that are always there.

    It is seen by colleagues; `visible_to` lists who sees it in their place.
    """

    id: Annotated[Slug, BY_ALL]
    title: Annotated[Text, BY_ALL]
    about: Annotated[Prose | None, BY_ALL] = None
    place: Annotated[Literal["front", "behind", "below"], BY_ALL] = "below"
    visible_to: VisibleTo = ()


class MethodLibrary(Value):
    """Which of the method pages that come with Reisgids are published."""

    use: YesNo = True
    without: Annotated[tuple[str, ...], OneOrMore] = ()


class SiteConfig(Value):
    """The playbook as a whole: its name, languages, scales, house style and editions."""

    name: Annotated[Text, BY_ALL]
    organisation: Annotated[Organisation, BY_ALL]
    about: Annotated[Prose | None, BY_ALL] = None
    url: Annotated[str | None, Field(pattern=r"^https?://[^\s<>\"']+$"), BY_ALL] = None
    languages: Annotated[tuple[Language, ...], OneOrMore, Field(min_length=1, max_length=2), BY_ALL] = (
        "nl",
        "en",
    )
    address: Annotated[Literal["u", "je"], BY_ALL] = "u"
    definition: Annotated[Definition, BY_ALL] = "both"
    phases: Annotated[Ref, To("phase-models"), BY_ALL] = "b2b-6"
    brand: Annotated[Brand, BY_ALL] = Field(default_factory=Brand)
    scales: Annotated[Scales, BY_ALL] = Field(default_factory=Scales)
    minimum_n: Annotated[Count, BY_ALL] = 10
    hide_below: Annotated[Count, BY_ALL] = 5
    rhythm: Annotated[Rhythms, BY_ALL] = Field(default_factory=Rhythms)
    date: Annotated[Day | None, BY_ALL] = None
    version: Annotated[str | None, Field(min_length=1, max_length=40), BY_ALL] = None
    lanes: Annotated[dict[Slug, OwnLane], Field(max_length=MOST_LANES), BY_ALL] = Field(default_factory=dict)
    tags: Annotated[dict[Tag, Text], BY_ALL] = Field(default_factory=dict)
    contact_strategy: Annotated[ContactStrategy | None, BY_PARTNER] = None
    engine: Annotated[Engine, BY_ALL] = "mkdocs"
    library: Annotated[MethodLibrary, BY_ALL] = Field(default_factory=MethodLibrary)
    health: Hideable[Health] = Field(default_factory=Health)
    editions: dict[Slug, Edition] = Field(default_factory=dict)

    @field_validator("lanes", mode="before")
    @classmethod
    def _lanes_by_name(cls, value: Any) -> Any:
        """Return the lanes with their ids; one may be written as just its title."""
        if not isinstance(value, dict):
            return value
        titled = {
            id: {"title": lane} if isinstance(lane, str) or is_translation(lane) else lane for id, lane in value.items()
        }
        return {id: {**lane, "id": id} if isinstance(lane, dict) else lane for id, lane in titled.items()}

    @model_validator(mode="after")
    def _each_language_once(self) -> Self:
        if len(set(self.languages)) != len(self.languages):
            raise PydanticCustomError("language_twice", "each language once", {})
        return self

    @model_validator(mode="after")
    def _each_tag_once(self) -> Self:
        if len(set(map(same_tag, self.tags))) != len(self.tags):
            raise PydanticCustomError("tag_twice", "each tag once", {})
        return self

    def name_of_tag(self, tag: str) -> Text | None:
        """Return what a tag is called in each language; None where nothing but the tag itself is written."""
        meant = same_tag(tag)
        return next((name for each, name in self.tags.items() if same_tag(each) == meant), None)

    def edition(self, name: str) -> Edition | None:
        """Return the edition of that name; `internal` is always there."""
        return self.editions.get(name, INTERNAL if name == INTERNAL.id else None)
