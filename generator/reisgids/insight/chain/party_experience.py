"""How customers feel where a party delivers, against the journeys that it is part of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Mean:
    """The mean of the emotion's scores of `n` moments, of which `assumed` rest on an assumption."""

    value: float
    n: int
    assumed: int


@dataclass(frozen=True)
class Experience:
    """One journey: `here` is the mean where the party delivers, `whole` that of all scores in the journey."""

    journey: Journey
    here: Mean
    whole: Mean


def party_experience(view: Playbook, party: str) -> tuple[Experience, ...]:
    """Return the journeys in which a party delivers a touchpoint with a score, in their order.

    A journey as it is to be counts only where it isn't there as it is. Of a journey with no score beside the party's
    own there is nothing to hold these against, so it is left out.
    """
    found = []
    for journey in without_to_be_twins(view.journeys_of([party])):
        order = view.in_order(journey)
        here = _mean(t for t in order if t.delivered_by == party and t.kind != "customer-moment")
        whole = _mean(order)
        if here and whole and whole.n > here.n:
            found.append(Experience(journey, here, whole))
    return tuple(found)


def _mean(touchpoints: Iterable[Touchpoint]) -> Mean | None:
    scored = [(t.score, t.is_assumed) for t in touchpoints if t.score is not None]
    if not scored:
        return None
    return Mean(fmean(score for score, _ in scored), len(scored), sum(assumed for _, assumed in scored))
