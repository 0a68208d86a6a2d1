"""A route through the playbook for one role: what to read and why, what to do with it, whom to ask, what one learns."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.registers import Refs
from reisgids.model.values.base import BY_ALL, OneOrMore, Ref, Slug, To, Value, VisibleTo
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import Whole
from reisgids.model.values.text import Text


class Ask(Value):
    """Whom to ask, as a party or a role there or both, and about what."""

    party: Annotated[Ref | None, To("parties"), BY_ALL] = None
    role: Annotated[Text | None, BY_ALL] = None
    about: Annotated[Prose, BY_ALL]

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.party is None and self.role is None:
            raise PydanticCustomError("nobody_to_ask", "a party or a role", {})
        return self


class RouteStep(Value):
    """One step: a content page, a journey, one touchpoint of a journey, or a list that the model fills by party.

    `list` is *touchpoints*, what the route's parties deliver, or *handovers*, what they take over and hand on. `about`
    is what to look at and why, `task` what to do in the own work; `minutes` is the time that reading takes, without it.
    """

    title: Annotated[Text | None, BY_ALL] = None
    page: Annotated[str | None, BY_ALL] = None
    journey: Annotated[Ref | None, To("journeys"), BY_ALL] = None
    touchpoint: Annotated[Ref | None, BY_ALL] = None
    list: Annotated[Literal["touchpoints", "handovers"] | None, BY_ALL] = None
    about: Annotated[Prose | None, BY_ALL] = None
    minutes: Annotated[Whole | None, BY_ALL] = None
    task: Annotated[Prose | None, BY_ALL] = None
    ask: Annotated[Ask | None, BY_ALL] = None
    question: Annotated[Prose | None, BY_ALL] = None
    answer: Annotated[Prose | None, BY_ALL] = None

    @model_validator(mode="after")
    def _one_destination(self) -> Self:
        places = sum(part is not None for part in (self.page, self.journey, self.list))
        if places != 1 or (self.touchpoint is not None and self.journey is None):
            raise PydanticCustomError("one_destination", "one of page, journey and list", {})
        return self


class Route(Value):
    """A reading path. `parties` are those whose touchpoints and hand-overs are *mine*. `id` is its file's name.

    `outcomes` are what somebody can do afterwards.
    """

    id: Annotated[Slug, BY_ALL]
    title: Annotated[Text, BY_ALL]
    for_whom: Annotated[Prose | None, BY_ALL] = None
    about: Annotated[Prose | None, BY_ALL] = None
    outcomes: Annotated[tuple[Prose, ...], OneOrMore, BY_ALL] = ()
    parties: Annotated[Refs, To("parties"), BY_ALL] = ()
    steps: Annotated[tuple[RouteStep, ...], Field(min_length=1), BY_ALL]
    visible_to: VisibleTo = ()
