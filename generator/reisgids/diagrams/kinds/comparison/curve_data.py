"""What a journey is compared by, as JSON values: its touchpoints in words, its places, and the curves that it has.

Nothing here depends on another journey, so that any curves can be laid over each other, also in the browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from reisgids.diagrams.drawing.lettering import wrap
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.kinds.comparison.frames import frames_of, own_frame
from reisgids.diagrams.kinds.comparison.kit import FLAG, PAD
from reisgids.diagrams.layout.curve_pieces import curve_pieces
from reisgids.diagrams.words.case import titled
from reisgids.diagrams.words.facts import channel_name, feeling
from reisgids.diagrams.words.finding import numeral
from reisgids.diagrams.words.parties import party_name
from reisgids.insight.journeys.persona_feelings import goes_through
from reisgids.insight.journeys.persona_moments import personas_with_a_curve
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import shown

_SAY = "diagrams.comparison.flag"
_WIDEST = 340
"""Pixels: the longest name of a highest or lowest point."""


class ComparedTouchpoint(NamedTuple):
    """A touchpoint in words. `names` are what it is recognised by; what isn't known is empty, `score` None.

    `theme/assets/js/comparison/curve.js` has the same fields in the same order.
    """

    id: str
    names: tuple[str, ...]
    title: str
    language: str
    phase: str
    feels: str
    channel: str
    provider: str
    marks: tuple[str, ...]
    symbols: tuple[str, ...]
    score: float | None


class Extreme(NamedTuple):
    """The lowest or highest point: which touchpoints have it, in words, the score as printed, and their number."""

    titles: str
    score: str
    number: int


def journey_data(playbook: Playbook, journey: Journey, words: Words) -> dict[str, Any]:
    """Return all that it takes to compare the journey with any other, as one language reads it."""
    title = journey.title.read(words.language)
    counterpart = playbook.journey(journey.counterpart or "")
    order = playbook.in_order(journey)
    return {
        "id": journey.id,
        "title": titled(playbook, journey, words),
        "language": title.language,
        "state": shown(journey.state) or "",
        "counterpart": "" if counterpart is None else counterpart.id,
        "frame": own_frame(playbook, journey),
        "touchpoints": [
            _touchpoint(playbook, touchpoint, phase.name.read(words.language).words, words)
            for phase, of_phase in playbook.columns(journey)
            for touchpoint in of_phase
        ],
        "tracks": [(frame.key, frame.places, frame.closest) for frame in frames_of(playbook, journey)],
        "curves": [
            _curve("", "", tuple(range(len(order))), order, words),
            *_of_personas(playbook, journey, order, words),
        ],
    }


def _of_personas(
    playbook: Playbook, journey: Journey, order: Sequence[Touchpoint], words: Words
) -> Iterator[dict[str, Any]]:
    for id in personas_with_a_curve(playbook, journey):
        felt = {touchpoint.id: touchpoint for touchpoint in goes_through(journey, id)}
        at = tuple(number for number, touchpoint in enumerate(order) if touchpoint.id in felt)
        name = playbook.personas[id].name.read(words.language).words
        made = _curve(id, name, at, [felt[order[number].id] for number in at], words)
        own = {
            place: _felt(felt[order[number].id], words)
            for place, number in enumerate(at)
            if felt[order[number].id] is not order[number]
        }
        yield {**made, "own": own} if own else made


def _felt(touchpoint: Touchpoint, words: Words) -> Mapping[str, Any]:
    """What a moment has of its own in a persona's curve."""
    feels = "" if touchpoint.felt is None else feeling(touchpoint.felt, words)
    return {"feels": feels, "score": touchpoint.score}


def _curve(
    persona: str, name: str, at: Sequence[int], touchpoints: Sequence[Touchpoint], words: Words
) -> dict[str, Any]:
    """A curve through the touchpoints, which have these numbers in the journey; `persona` is empty for all of it."""
    low, high = _extreme(lowest(touchpoints), words), _extreme(highest(touchpoints), words)
    scored = [(n, t.is_assumed) for n, t in enumerate(touchpoints) if t.score is not None]
    return {
        "persona": persona,
        "name": name,
        "at": at,
        "pains": sum(touchpoint.pain is not None for touchpoint in touchpoints),
        "low": low,
        "ends": _ends(touchpoints, low, high, words),
        "runs": curve_pieces(scored)._asdict(),
    }


def _ends(
    touchpoints: Sequence[Touchpoint], low: Extreme | None, high: Extreme | None, words: Words
) -> list[tuple[int, str, str, list[tuple[str, int]]]]:
    """Where the highest and the lowest point are named: the score, and names, the longest first.

    There is one where both are the same.
    """
    if low is None or high is None:
        return []
    ids = [touchpoint.id for touchpoint in touchpoints]
    first_low, first_high = (ids.index(found[0].id) for found in (lowest(touchpoints), highest(touchpoints)))
    if low == high:
        return [(first_low, "low", low.score, _sized(words.say(f"{_SAY}.level", score=low.score)))]
    return [
        (first_high, "high", high.score, _sized(*_named("highest", high, words))),
        (first_low, "low", low.score, _sized(*_named("lowest", low, words))),
    ]


def _named(name: str, of: Extreme, words: Words) -> tuple[str, ...]:
    whole = words.say(f"{_SAY}.{name}", titles=of.titles, score=of.score)
    if of.number == 1:
        return (whole,)
    return whole, words.say(f"{_SAY}.{name}_of", n=numeral(words, of.number), score=of.score)


def _sized(*forms: str) -> list[tuple[str, int]]:
    """Each form with its width in pixels; the last one always fits."""
    *longer, last = forms
    shown = [*longer, wrap(last, FLAG, _WIDEST, 1)[0]]
    return [(form, round(FLAG.width(form) + 2 * PAD)) for form in shown]


def _touchpoint(playbook: Playbook, touchpoint: Touchpoint, phase: str, words: Words) -> ComparedTouchpoint:
    language = words.language
    title = touchpoint.title.read(language)
    library = touchpoint.library if touchpoint.library in playbook.touchpoints else None
    channels = [channel_name(playbook, ref, language).words for ref in touchpoint.channel]
    provider = touchpoint.delivered_by
    return ComparedTouchpoint(
        id=touchpoint.id,
        names=(touchpoint.id, library or "", " ".join(title.words.casefold().split())),
        title=title.words,
        language="" if title.language == language else title.language,
        phase=phase,
        feels="" if touchpoint.felt is None else feeling(touchpoint.felt, words),
        channel=words.listing(channels),
        provider="" if provider is None else party_name(playbook, provider, language).words,
        marks=tuple(words.say(f"diagrams.legend.{symbol.key}") for symbol in judgements(touchpoint)),
        symbols=tuple(symbol.key for symbol in judgements(touchpoint)),
        score=touchpoint.score,
    )


def _extreme(touchpoints: Sequence[Touchpoint], words: Words) -> Extreme | None:
    if not touchpoints or touchpoints[0].score is None:
        return None
    titles = [touchpoint.title.read(words.language).words for touchpoint in touchpoints]
    if len(titles) > 2:
        titles = [titles[0], words.say("diagrams.others", n=numeral(words, len(titles) - 1))]
    return Extreme(words.listing(titles), words.score(touchpoints[0].score), len(touchpoints))
