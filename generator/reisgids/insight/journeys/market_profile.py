"""B2B beside B2C: what the journeys of each market look like on the differences that a playbook's data can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from reisgids.insight.journeys.portfolio import phases_covered
from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

Market = Literal["b2b", "b2c"]
MARKETS: tuple[Market, ...] = ("b2b", "b2c")
Unit = Literal["count", "share", "emotion"]
_IN_PERSON = frozenset({"phone", "face-to-face", "on-site", "event", "meeting", "counter"})


@dataclass(frozen=True)
class MarketValue:
    """A market's value, the number of journeys it rests on, and what each of these has, in the journeys' order."""

    mean: float
    journeys: tuple[tuple[Journey, float], ...]


@dataclass(frozen=True)
class Measure:
    """One measure of both markets: a number per journey, a share of touchpoints (0 to 1) or an emotion score."""

    name: str
    unit: Unit
    values: Mapping[Market, MarketValue]


@dataclass(frozen=True)
class MarketProfile:
    """The journeys of both markets, the measures, and as a measure per phase the share of touchpoints in it.

    The phases are those of the playbook's own model; there are none where a market has no journey that it can read.
    """

    journeys: Mapping[Market, tuple[Journey, ...]]
    measures: tuple[Measure, ...]
    phases: tuple[Measure, ...]


def market_profile(playbook: Playbook, journeys: Sequence[Journey]) -> MarketProfile | None:
    """Return the profile of the whole journeys as they are; None where one of the markets has none.

    Micro journeys and to-be versions are left out: they are parts and doubles of others. Every value is the mean
    of the journeys that have one, each journey counting once.
    """
    details = {t.micro_journey for journey in journeys for t in journey.touchpoints if t.micro_journey != journey.id}
    whole = [journey for journey in without_to_be_twins(journeys) if journey.id not in details]
    ofs = {market: tuple(journey for journey in whole if journey.market == market) for market in MARKETS}
    if not all(ofs.values()):
        return None
    measures = [_measure(playbook, ofs, *each) for each in _MEASURES]
    return MarketProfile(
        journeys=ofs,
        measures=tuple(each for each in measures if each is not None and any(v.mean for v in each.values.values())),
        phases=_phases(playbook, ofs),
    )


def _measure(
    playbook: Playbook, ofs: Mapping[Market, Sequence[Journey]], name: str, unit: Unit, of: _Of
) -> Measure | None:
    values: dict[Market, MarketValue] = {}
    for market, journeys in ofs.items():
        found = [(journey, value) for journey in journeys if (value := of(playbook, journey)) is not None]
        if not found:
            return None
        values[market] = MarketValue(fmean(value for _, value in found), tuple(found))
    return Measure(name, unit, values)


def _met(journey: Journey) -> list[Touchpoint]:
    return [touchpoint for touchpoint in journey.touchpoints if touchpoint.kind != "customer-moment"]


def _touchpoints(_: Playbook, journey: Journey) -> float:
    return float(len(_met(journey)))


def _parties(playbook: Playbook, journey: Journey) -> float | None:
    """How many parties deliver; None where no deliverer is named."""
    named = {t.delivered_by for t in journey.touchpoints if t.delivered_by}
    delivering = {ref for ref in named if ref not in playbook.parties or playbook.parties[ref].kind != "customer"}
    return float(len(delivering)) if delivering else None


def _people(_: Playbook, journey: Journey) -> float | None:
    """How many take part on the customer's side; None where nobody is named."""
    refs = {persona.ref for persona in journey.personas} | {ref for t in journey.touchpoints for ref in t.personas}
    return float(len(refs)) if refs else None


def _handovers(_: Playbook, journey: Journey) -> float:
    return float(sum(len(touchpoint.handover) for touchpoint in journey.touchpoints))


def _online(playbook: Playbook, journey: Journey) -> float | None:
    """The share of touchpoints with a channel that also runs online, of those with a channel."""
    return _share(journey, lambda id: id in playbook.channels and playbook.channels[id].kind != "offline")


def _in_person(playbook: Playbook, journey: Journey) -> float | None:
    """The share of touchpoints at which a person answers, going by the channels' icons."""
    return _share(journey, lambda id: id in playbook.channels and playbook.channels[id].icon in _IN_PERSON)


def _share(journey: Journey, holds: Callable[[str], bool]) -> float | None:
    reached = [touchpoint for touchpoint in journey.touchpoints if touchpoint.channel]
    return fmean(any(map(holds, touchpoint.channel)) for touchpoint in reached) if reached else None


def _emotion(_: Playbook, journey: Journey) -> float | None:
    scores = [touchpoint.score for touchpoint in journey.touchpoints if touchpoint.score is not None]
    return fmean(scores) if scores else None


def _phases(playbook: Playbook, ofs: Mapping[Market, Sequence[Journey]]) -> tuple[Measure, ...]:
    model = playbook.phase_models[playbook.config.phases]
    counts = {j.id: phases_covered(playbook, j, model) or () for journeys in ofs.values() for j in journeys}

    def of(number: int) -> _Of:
        return lambda _, journey: (
            counts[journey.id][number] / sum(counts[journey.id]) if any(counts[journey.id]) else None
        )

    found = [_measure(playbook, ofs, phase.id, "share", of(number)) for number, phase in enumerate(model.phases)]
    return tuple(each for each in found if each is not None)


_Of = Callable[[Playbook, Journey], float | None]
_MEASURES: tuple[tuple[str, Unit, _Of], ...] = (
    ("touchpoints", "count", _touchpoints),
    ("parties", "count", _parties),
    ("people", "count", _people),
    ("handovers", "count", _handovers),
    ("online", "share", _online),
    ("in_person", "share", _in_person),
    ("emotion", "emotion", _emotion),
)
