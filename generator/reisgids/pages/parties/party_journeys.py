"""Where a party is at work: its journeys, phase by phase, as lists of touchpoints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.chain.party_parts import Touchpoints
from reisgids.insight.chain.provider_matrix import seen_at
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named

LISTED = 40
"""How many journeys a list has; the rest is counted."""


@dataclass(frozen=True)
class InPhase:
    """What happens in one phase: touchpoints, each with the other party that stands beside it, if any."""

    number: int
    name: Markup
    colour: int
    touchpoints: tuple[tuple[Named, Named | None], ...]


@dataclass(frozen=True)
class InJourney:
    """One journey. `beside` is the other party that stands beside all of its touchpoints, where that is one."""

    journey: Named
    phases: tuple[InPhase, ...]
    beside: Named | None


@dataclass(frozen=True)
class InJourneys:
    """The journeys that are listed, and in words how many there are beyond them."""

    journeys: tuple[InJourney, ...]
    more: str


def delivered(context: RenderContext, path: str, party: str, touchpoints: Touchpoints) -> InJourneys:
    """Return what a party delivers; beside it stands whom the customer sees, where that is someone else."""

    def beside(touchpoint: Touchpoint) -> str | None:
        seen = seen_at(context.view, touchpoint)
        return seen if seen != party else None

    return _listed(context, path, touchpoints, beside)


def seen(context: RenderContext, path: str, touchpoints: Touchpoints) -> InJourneys:
    """Return where the customer sees a party while another one delivers; beside it stands who does."""
    return _listed(context, path, touchpoints, lambda touchpoint: touchpoint.delivered_by)


def owned(context: RenderContext, path: str, touchpoints: Touchpoints) -> InJourneys:
    """Return the points of pain that a party is to do something about."""
    return _listed(context, path, touchpoints, lambda _: None)


def _listed(
    context: RenderContext, path: str, touchpoints: Touchpoints, beside: Callable[[Touchpoint], str | None]
) -> InJourneys:
    journeys = [_journey(context, path, id, found, beside) for id, found in list(touchpoints.items())[:LISTED]]
    return InJourneys(tuple(journeys), context.reader.beyond("more_journeys", len(touchpoints) - LISTED))


def _journey(
    context: RenderContext,
    path: str,
    id: str,
    touchpoints: list[Touchpoint],
    beside: Callable[[Touchpoint], str | None],
) -> InJourney:
    links, text, people = context.links(path), context.reader.text, context.people(path)
    journey = context.view.journey(id)
    assert journey is not None
    others = {beside(touchpoint) for touchpoint in touchpoints}
    alike = others.pop() if len(others) == 1 else None
    found = []
    for id_of_phase, each in numbered_phases(context.view.model_phases(journey)).items():
        here = tuple(
            (Named(text(t.title), links.journey(id, t.id)), None if alike else people.party(beside(t)))
            for t in touchpoints
            if t.phase == id_of_phase
        )
        if here:
            found.append(InPhase(each.number, text(each.phase.name), each.colour, here))
    return InJourney(
        named_journey(context.view, context.reader, journey, links.journey(id)), tuple(found), people.party(alike)
    )
