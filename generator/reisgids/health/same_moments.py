"""Moments that stand in two journeys, and where the two tell of them differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from reisgids.health.likeness import alike, stems
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint

_COMPARED = 400
"""So many pairs of moments with one entry of the library are compared, so that work stays in proportion."""


class MomentElsewhere(NamedTuple):
    """A moment of a journey that stands in an earlier one too.

    `differs` is what the two have that differs: `agreement`, or the metric that was measured in the same `period`;
    empty where nothing does.
    """

    journey: str
    touchpoint: str
    other_journey: str
    other: str
    differs: str = ""
    period: str = ""


def moments_elsewhere(config: SiteConfig, journeys: Sequence[Journey]) -> frozenset[MomentElsewhere]:
    """Return the moments that stand in two journeys as they are today, of one organisation.

    Two moments are the same where one party delivers both and they have their entry of the library in common, and
    their titles hold the same words, or one of them is worked out in the journey of the other.
    """
    by_entry: dict[tuple[str, str | None, str], list[tuple[Journey, Touchpoint]]] = defaultdict(list)
    for journey in journeys:
        if journey.state == "as-is":
            of = (journey.case.organisation or journey.id) if journey.case else ""
            for touchpoint in journey.touchpoints:
                if touchpoint.library:
                    by_entry[touchpoint.library, touchpoint.delivered_by, of].append((journey, touchpoint))
    return frozenset(
        found
        for listed in by_entry.values()
        for one, other in islice(combinations(listed, 2), _COMPARED)
        if (found := _elsewhere(config, one, other))
    )


def _elsewhere(
    config: SiteConfig, earlier: tuple[Journey, Touchpoint], later: tuple[Journey, Touchpoint]
) -> MomentElsewhere | None:
    (its_journey, its), (my_journey, mine) = earlier, later
    if its_journey.id == my_journey.id:
        return None
    language = config.languages[0]
    one, other = (stems(each.title.read(language).words, language) for each in (its, mine))
    worked_out = its.micro_journey == my_journey.id or mine.micro_journey == its_journey.id
    if not (alike(one, other) or (worked_out and set(its.channel) & set(mine.channel))):
        return None
    differs, period = next(
        _differences(its, mine, scores=not worked_out and _same_customers(its_journey, my_journey)), ("", "")
    )
    return MomentElsewhere(my_journey.id, mine.id, its_journey.id, its.title.read(language).words, differs, period)


def _same_customers(one: Journey, other: Journey) -> bool:
    """Return whether two journeys are about one persona at least, or one of them doesn't say about whom."""
    mine, its = ({persona.ref for persona in journey.personas} for journey in (one, other))
    return not mine or not its or bool(mine & its)


def _differences(its: Touchpoint, mine: Touchpoint, *, scores: bool) -> Iterator[tuple[str, str]]:
    """Yield in what two tell differently of one moment.

    Of a moment and the journey that works it out only the agreements are one thing: a score of the whole is no score
    of its parts.
    """
    agreed = {
        (handover.to, language): words
        for handover in its.handover
        for words, language in (handover.agreement.readings() if handover.agreement else ())
    }
    for handover in mine.handover:
        for words, language in handover.agreement.readings() if handover.agreement else ():
            if agreed.get((handover.to, language), words).rstrip(".") != words.rstrip("."):
                yield "agreement", ""
    if scores:
        measured = {(each.measured, each.period): each.value for each in its.measurements}
        for each in mine.measurements:
            if measured.get((each.measured, each.period), each.value) != each.value:
                yield each.metric, each.period
