"""A touchpoint, or a moment of the customer's own, with everything that can be known of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.image import Image
from reisgids.model.measurement import Measurement, Metric
from reisgids.model.registers import ProseTexts, Refs
from reisgids.model.values.base import (
    BY_ALL,
    BY_PARTNER,
    BY_STAFF,
    IN_OUTLINE,
    SCORE,
    FieldsVisibleTo,
    MarkedFields,
    OneOrMore,
    PartlyShown,
    Ref,
    Slug,
    To,
    Value,
    VisibleTo,
)  # fmt: skip
from reisgids.model.values.duration import HowLong
from reisgids.model.values.nothing import something
from reisgids.model.values.or_text import OrText, is_translation
from reisgids.model.values.period import Period, period
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import Count, Day, Number
from reisgids.model.values.tags import Tags
from reisgids.model.values.text import Text
from reisgids.model.web_link import WebLink
from reisgids.model.withheld import Hideable
from reisgids.model.worth import Worth

Kind = Literal["contact", "customer-moment", "presence"]
Evidence = Literal["assumed", "observed", "measured"]
_LIKE_A_NUMBER = re.compile(r"\s*[-+−–]?\s*[.,]?\d")


class BareFeeling(Value):
    """An emotion by itself: a word, a score on the playbook's declared scale, or both."""

    word: Annotated[Text | None, BY_STAFF] = None
    score: Annotated[Number | None, BY_STAFF] = None

    @model_validator(mode="before")
    @classmethod
    def _just_one_of_them(cls, value: Any) -> Any:
        if isinstance(value, (int, float)) or (isinstance(value, str) and _LIKE_A_NUMBER.match(value)):
            return {"score": value}
        if isinstance(value, (str, Text)) or is_translation(value):
            return {"word": something(value)}
        return value

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if all(getattr(self, name) in (None, {}) for name in type(self).model_fields):
            raise PydanticCustomError("string_too_short", "a word or a score", {})
        return self


class Feeling(BareFeeling):
    """The emotion at a touchpoint: of customers in general, in the best and the worst case, and per persona."""

    best: Annotated[Number | None, BY_STAFF] = None
    worst: Annotated[Number | None, BY_STAFF] = None
    per_persona: Annotated[dict[Ref, BareFeeling], To("personas"), BY_STAFF] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        for key in ("score", "best"):
            value: float | None = getattr(self, key)
            if value is not None and self.worst is not None and value < self.worst:
                raise PydanticCustomError(
                    "worst_case", "at most that", {"given": self.worst, "key": key, "than": value}
                )
        if self.score is not None and self.best is not None and self.best < self.score:
            raise PydanticCustomError("best_case", "at least the score", {"given": self.best, "than": self.score})
        return self


class Importance(Value):
    """Importance to the customer and to the organisation, on the playbook's declared scale."""

    customer: Annotated[Number | None, BY_STAFF] = None
    organisation: Annotated[Number | None, BY_STAFF] = None

    @model_validator(mode="before")
    @classmethod
    def _just_a_number(cls, value: Any) -> Any:
        return value if isinstance(value, (dict, Importance)) or value is None else {"customer": value}


class MomentOfTruth(OrText):
    """A moment that really matters; the type is optional, because sources disagree on the names."""

    _text_field: ClassVar[str] = "why"

    type: Annotated[Literal["zmot", "fmot", "smot", "umot"] | None, BY_STAFF] = None
    why: Annotated[Prose | None, BY_STAFF] = None

    _describes = field_validator("why", mode="before")(something)


class Pain(OrText):
    """A point of pain, and who has to do something about it."""

    text: Annotated[Prose, BY_STAFF]
    owner: Annotated[Ref | None, To("parties"), BY_STAFF] = None
    value: Annotated[Worth | None, BY_STAFF] = None
    visible_to: VisibleTo = ()

    _describes = field_validator("text", mode="before")(something)


class Delight(OrText):
    """A point of delight."""

    text: Annotated[Prose, BY_STAFF]
    visible_to: VisibleTo = ()

    _describes = field_validator("text", mode="before")(something)


class Handover(PartlyShown):
    """The moment at which responsibility passes to another party."""

    to: Annotated[Ref, To("parties"), BY_PARTNER]
    when: Annotated[Prose | None, BY_PARTNER] = None
    agreement: Annotated[Prose | None, BY_PARTNER] = None
    responsibilities: Annotated[dict[Ref, Prose], To("parties"), BY_PARTNER] = Field(default_factory=dict)
    data: Annotated[Prose | None, BY_PARTNER] = None
    complaint_lands_at: Annotated[Ref | None, To("parties"), BY_PARTNER] = None
    visible_to: VisibleTo = ()

    _describes = field_validator("when", "agreement", "data", mode="before")(something)


class NamedBy(Value):
    """How many customers named this touchpoint themselves, in interviews and in a survey (step 6)."""

    interviews: Annotated[Count | None, BY_STAFF] = None
    survey: Annotated[Count | None, BY_STAFF] = None


class Touchpoint(MarkedFields):
    """One column of the map. Only `title` and `phase` must be there."""

    id: Annotated[Slug, IN_OUTLINE]
    title: Annotated[Text, IN_OUTLINE]
    phase: Annotated[Ref, IN_OUTLINE]
    phase_in: Annotated[Hideable[dict[Ref, Ref]], To("phase-models"), IN_OUTLINE] = Field(default_factory=dict)
    kind: Annotated[Hideable[Kind], IN_OUTLINE] = "contact"
    group: Annotated[Literal["visit", "service", "campaign", "administration"] | None, BY_STAFF] = None
    library: Annotated[Ref | None, To("touchpoints"), BY_STAFF] = None
    channel: Annotated[Refs, To("channels"), BY_ALL] = ()
    personas: Annotated[Refs, To("personas"), BY_STAFF] = ()
    does: Annotated[Prose | None, BY_ALL] = None
    need: Annotated[Prose | None, BY_ALL] = None
    expectation: Annotated[Prose | None, BY_STAFF] = None
    thinks: Annotated[Hideable[Prose | None], BY_STAFF] = None
    feels: Annotated[Feeling | None, SCORE, BY_STAFF] = None
    quotes: ProseTexts = ()
    importance: Annotated[Importance | None, BY_STAFF] = None
    satisfaction: Annotated[Number | None, SCORE, BY_PARTNER] = None
    moment_of_truth: Annotated[MomentOfTruth | None, BY_STAFF] = None
    pain: Annotated[Pain | None, BY_STAFF] = None
    delight: Annotated[Delight | None, BY_STAFF] = None
    opportunity: Annotated[Prose | None, BY_STAFF] = None
    actions: Annotated[Refs, To("actions"), BY_STAFF] = ()
    delivered_by: Annotated[Ref | None, To("parties"), IN_OUTLINE] = None
    perceived_as: Annotated[Ref | None, To("parties"), BY_STAFF] = None
    handover: Annotated[tuple[Handover, ...], OneOrMore, BY_PARTNER] = ()
    frontstage: Annotated[Prose | None, BY_ALL] = None
    backstage: Annotated[Prose | None, BY_STAFF] = None
    systems: Annotated[Refs, To("systems"), BY_STAFF] = ()
    duration: Annotated[HowLong | None, BY_ALL] = None
    waiting: Annotated[HowLong | None, BY_ALL] = None
    effort: Annotated[Literal["low", "medium", "high"] | None, BY_STAFF] = None
    lanes: Annotated[dict[Ref, Prose], To("lanes"), BY_STAFF] = Field(default_factory=dict)
    image: Annotated[Image | None, BY_STAFF] = None
    links: Annotated[tuple[WebLink, ...], OneOrMore, BY_STAFF] = ()
    tags: Annotated[Tags, BY_STAFF] = ()
    evidence: Annotated[Hideable[Evidence], BY_STAFF] = "assumed"
    assumed_on: Annotated[Day | None, BY_STAFF] = None
    named_by: Annotated[NamedBy | None, BY_STAFF] = None
    measurements: Annotated[tuple[Measurement, ...], SCORE, BY_STAFF] = ()
    next: Annotated[Hideable[Refs | None], To("moments"), BY_STAFF] = None
    micro_journey: Annotated[Ref | None, To("journeys"), BY_STAFF] = None
    note: Prose | None = None
    visible_to: VisibleTo = ()
    fields_visible_to: FieldsVisibleTo = Field(default_factory=dict)

    _describes = field_validator(
        "need", "expectation", "opportunity", "frontstage", "backstage", "note", mode="before"
    )(something)

    @model_validator(mode="after")
    def _moments_without_contact_have_no_channel(self) -> Self:
        if self.kind == "customer-moment" and self.channel:
            raise PydanticCustomError("channel_without_contact", "no channel at a customer moment", {})
        return self

    def giver(self, handover: Handover) -> str | None:
        """Return the party that passes its responsibility on in one of this touchpoint's hand-overs.

        A hand-over to the deliverer stands at its start, one to another party at its end. The giver is the other party
        with responsibilities, else the deliverer; None where the hand-over names nobody but the receiver.
        """
        others = [party for party in handover.responsibilities if party != handover.to]
        if len(others) == 1:
            return others[0]
        return None if self.delivered_by == handover.to else self.delivered_by

    @property
    def is_contact(self) -> bool:
        """Whether it is known that the customer meets the brand here: counts in measurement coverage."""
        return self.kind == "contact"

    def wave(self, metric: Metric) -> Measurement | None:
        """Return the last wave of a mean that is about everybody and the whole moment; None where there is none."""
        return max(self.waves(metric), key=lambda wave: wave[0], default=(None, None))[1]

    def waves(self, metric: Metric, persona: str | None = None) -> Iterator[tuple[Period, Measurement]]:
        """Yield the waves of a mean about the whole moment, in the order written: of everybody, or of one persona."""
        for each in self.measurements:
            if each.metric == metric and each.is_mean_of(persona) and (when := period(each.period)):
                yield when, each

    def evidence_of(self, metric: Metric) -> Hideable[Evidence]:
        """Return what an emotion, an importance or a satisfaction rests on.

        It is measured when there is a wave of it, and only then, whatever the touchpoint says of itself.
        """
        if self.measurements and self.wave(metric):
            return "measured"
        return "assumed" if self.evidence == "measured" else self.evidence

    @property
    def rests_on(self) -> Hideable[Evidence]:
        """What the touchpoint as a whole rests on: it is measured when there is a wave of anything."""
        if self.measurements:
            return "measured"
        return "assumed" if self.evidence == "measured" else self.evidence

    @property
    def is_assumed(self) -> bool:
        """Whether it is known that its emotion only rests on an assumption."""
        return self.evidence_of("emotion") == "assumed"

    @property
    def marks(self) -> tuple[str, ...]:
        """How it stands out: those of `truth`, `pain` and `delight` that it is; a touchpoint may be all three."""
        written = {"truth": self.moment_of_truth, "pain": self.pain, "delight": self.delight}
        return tuple(mark for mark, value in written.items() if value is not None)

    @property
    def score(self) -> float | None:
        """The emotion's score: what customers said in the last wave, else what is written."""
        measured = self.wave("emotion") if self.measurements else None
        return measured.value if measured else self.expected_score

    @property
    def expected_score(self) -> float | None:
        """The emotion's score as it is written, which the makers of the map expected or saw."""
        return None if self.feels is None else self.feels.score

    @property
    def felt(self) -> Feeling | None:
        """The emotion of customers in general, with the score of the last wave, where there is one."""
        word, score = self.feels.word if self.feels else None, self.score
        return None if word is None and score is None else Feeling(word=word, score=score)

    @property
    def satisfied(self) -> float | None:
        """How satisfied customers are: what they said in the last wave, else what is written."""
        measured = self.wave("satisfaction") if self.measurements else None
        return measured.value if measured else self.satisfaction

    @property
    def important(self) -> Importance | None:
        """How important it is, to the customer by the last wave, where there is one."""
        measured = self.wave("importance") if self.measurements else None
        if measured is None:
            return self.importance
        return Importance(
            customer=measured.value, organisation=self.importance.organisation if self.importance else None
        )
