"""One moment of contact that stands in a journey twice, under two names: often from two departments in the workshop.

Two moments are taken for one where their titles hold the same words and they share a phase, a channel or their entry in
the library; or where they have that entry, the phase, the channels and the deliverer in common, and stand next to each
other or share a word. An entry of the library alone says little: *van contract wisselen* and *opzeggen* may share one.
"""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.around import Around
from reisgids.health.finding import Finding, finding
from reisgids.health.likeness import alike, stems
from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint

ABOUT = (Journey,)


def judge(journey: Journey, around: Around) -> Iterator[Finding | None]:
    """Yield a verdict for each touchpoint: whether one before it is the same."""
    before: list[tuple[int, Touchpoint, tuple[str, ...]]] = []
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.kind == "customer-moment":
            continue
        words = stems(around.title(touchpoint.title))
        first = next((n for n, other, its in before if _same(touchpoint, words, other, its, number - n)), None)
        before.append((number, touchpoint, words))
        if first is None:
            yield None
            continue
        yield finding(
            ("touchpoints", number, "title"),
            touchpoint=touchpoint.id,
            also=(("touchpoints", first, "title"),),
            name=around.title(touchpoint.title),
            other=around.title(journey.touchpoints[first].title),
        )


def _same(one: Touchpoint, words: tuple[str, ...], other: Touchpoint, its: tuple[str, ...], apart: int) -> bool:
    same_entry = one.library is not None and one.library == other.library
    same_phase = one.phase == other.phase
    if alike(words, its):
        return same_phase or same_entry or bool(set(one.channel) & set(other.channel))
    same_way = set(one.channel) == set(other.channel) and one.delivered_by == other.delivered_by
    return same_entry and same_phase and same_way and (apart == 1 or bool(set(words) & set(its)))
