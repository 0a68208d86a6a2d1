"""One moment of contact that stands in a journey twice, under two names: often from two departments in the workshop.

Two moments are taken for one where their titles hold the same words and they share a phase, a channel or their entry in
the library; or where they have that entry, the phase, the channels and the deliverer in common, and stand next to each
other or share a word. An entry of the library alone proves little: *changing a contract* and *ending it* may share one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import islice

from reisgids.health.finding import Finding, finding
from reisgids.health.likeness import alike, stems
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint

ABOUT = (Journey,)

_COMPARED = 20
"""So many candidates are looked at for each touchpoint, so that a journey of thousands doesn't take thousands of times
longer."""

_Moment = tuple[int, Touchpoint, tuple[str, ...]]


def judge(journey: Journey, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each touchpoint: whether one before it is the same."""
    before: dict[Hashable, list[_Moment]] = defaultdict(list)
    for number, touchpoint in enumerate(journey.touchpoints):
        if touchpoint.kind == "customer-moment":
            continue
        moment = (number, touchpoint, stems(context.title(touchpoint.title), context.config.languages[0]))
        keys = _keys(touchpoint, moment[2])
        candidates = (other for key in keys for other in islice(reversed(before[key]), _COMPARED))
        first = next((other for other in candidates if _same(moment, other)), None)
        for key in keys:
            before[key].append(moment)
        if first is None:
            yield None
            continue
        yield finding(
            ("touchpoints", number, "title"),
            touchpoint=touchpoint.id,
            also=(("touchpoints", first[0], "title"),),
            name=context.title(touchpoint.title),
            other=context.title(first[1].title),
        )


def _keys(touchpoint: Touchpoint, words: tuple[str, ...]) -> list[Hashable]:
    """Return by what a touchpoint finds those that may be the same: its words, all but one of them, its entry."""
    but_one = [("but one", *words[:n], *words[n + 1 :]) for n in range(len(words))] if 1 < len(words) < 12 else []
    return [words, *but_one, *([("entry", touchpoint.library)] if touchpoint.library else [])]


def _same(one: _Moment, other: _Moment) -> bool:
    number, mine, words = one
    earlier, its, its_words = other
    same_entry = mine.library is not None and mine.library == its.library
    same_phase = mine.phase == its.phase
    if alike(words, its_words):
        return same_phase or same_entry or bool(set(mine.channel) & set(its.channel))
    same_way = set(mine.channel) == set(its.channel) and mine.delivered_by == its.delivered_by
    near = number - earlier == 1 or bool(set(words) & set(its_words))
    return same_entry and same_phase and same_way and near
