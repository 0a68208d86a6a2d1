"""What was measured of a party's part, against the journeys that it is part of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.insight.measurement.series import Series, series_in
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


@dataclass(frozen=True)
class PartyFigure:
    """A series of a party's part; `whole` is that of the journey as a whole by the same measure, where there is one."""

    own: Series
    whole: Series | None


def party_figures(view: Playbook, party: str) -> tuple[PartyFigure, ...]:
    """Return the series of what a party delivers, and those that are about it, in the order of the journeys.

    What was asked about another party is not of its part. Nothing is averaged: where the journey as a whole has no
    figure by the same metric, method and persona, there is none.
    """
    return tuple(figure for journey in view.journeys_of([party]) for figure in _of_journey(journey, party))


def _of_journey(journey: Journey, party: str) -> Iterator[PartyFigure]:
    series = tuple(series_in(journey))
    delivered = {touchpoint.id for touchpoint in journey.touchpoints if touchpoint.delivered_by == party}
    wholes = {_measure(each): each for each in series if not (each.touchpoint or each.phase or each.party)}
    for each in series:
        if each.party == party or (not each.party and each.touchpoint in delivered):
            yield PartyFigure(each, wholes.get(_measure(each)))


def _measure(series: Series) -> tuple[str, str, str]:
    return series.metric, series.method.casefold(), series.persona
