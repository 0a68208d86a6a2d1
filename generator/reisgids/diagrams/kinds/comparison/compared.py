"""What a journey is compared by: its touchpoints in words, its lowest and highest point, and its tracks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.kinds.comparison.drawing import as_measured
from reisgids.diagrams.kinds.comparison.frame import Framed, frames_of, own_frame
from reisgids.diagrams.kinds.comparison.track import EndLabel, track
from reisgids.diagrams.words.facts import channel_name, feeling
from reisgids.diagrams.words.finding import numeral
from reisgids.diagrams.words.parties import party_name
from reisgids.insight.journeys.same_touchpoints import Names
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import shown

_FLAG = "diagrams.comparison.flag"


class ComparedTouchpoint(NamedTuple):
    """A touchpoint in words. `names` are what it is recognised by; what isn't known is empty, `score` None."""

    id: str
    names: Names
    title: str
    language: str
    phase: str
    feels: str
    channel: str
    provider: str
    marks: tuple[str, ...]
    score: float | None


class ComparedExtreme(NamedTuple):
    """The lowest or highest point: which touchpoints have it, in words, their number, and the score as printed."""

    titles: str
    score: str
    number: int


@dataclass(frozen=True)
class Compared:
    """A journey as a comparison reads it. `frame` is its own one's key. `low` and `high` are None without scores."""

    id: str
    title: str
    language: str
    state: str
    counterpart: str
    frame: str
    pains: int
    low: ComparedExtreme | None
    high: ComparedExtreme | None
    touchpoints: tuple[ComparedTouchpoint, ...]


def compared(playbook: Playbook, journey: Journey, words: Words) -> Compared:
    """Return the journey as one language reads it."""
    title = journey.title.read(words.language)
    touchpoints = [
        _touchpoint(playbook, touchpoint, phase.name.read(words.language).words, words)
        for phase, of_phase in playbook.columns(journey)
        for touchpoint in of_phase
    ]
    order = playbook.in_order(journey)
    counterpart = playbook.journey(journey.counterpart or "")
    return Compared(
        id=journey.id,
        title=title.words,
        language=title.language,
        state=shown(journey.state) or "",
        counterpart="" if counterpart is None else counterpart.id,
        frame=own_frame(playbook, journey),
        pains=sum(touchpoint.pain is not None for touchpoint in order),
        low=_extreme(lowest(order), words),
        high=_extreme(highest(order), words),
        touchpoints=tuple(touchpoints),
    )


def ends_of(of: Compared, touchpoints: Sequence[Touchpoint], words: Words) -> tuple[EndLabel, ...]:
    """Return the drawing's labels of the lowest and the highest point; one thing where they are the same."""
    if of.low is None or of.high is None:
        return ()
    ids = [touchpoint.id for touchpoint in touchpoints]
    first_low, first_high = (ids.index(found[0].id) for found in (lowest(touchpoints), highest(touchpoints)))
    if of.low == of.high:
        return (EndLabel(first_low, (words.say(f"{_FLAG}.level", score=of.low.score),)),)
    return (
        EndLabel(first_high, _said("highest", of.high, words)),
        EndLabel(first_low, _said("lowest", of.low, words)),
    )


def _said(name: str, of: ComparedExtreme, words: Words) -> tuple[str, ...]:
    """The words on a flag where there is room for them, then those where there is less."""
    whole = words.say(f"{_FLAG}.{name}", titles=of.titles, score=of.score)
    if of.number == 1:
        return (whole,)
    return whole, words.say(f"{_FLAG}.{name}_of", n=numeral(words, of.number), score=of.score)


def as_data(playbook: Playbook, journey: Journey, words: Words) -> dict[str, Any]:
    """Return all that the browser needs to compare the journey with any other, as JSON values."""
    found = compared(playbook, journey, words)
    order, scale = playbook.in_order(journey), playbook.config.scales.emotion
    ends = ends_of(found, order, words)

    def one(frame: Framed, scale: Scale = scale) -> Mapping[str, Any]:
        return as_measured(track(frame, order, ends, scale))

    return {
        **{name: getattr(found, name) for name in ("title", "language", "state", "counterpart", "frame", "pains")},
        "low": found.low,
        "touchpoints": found.touchpoints,
        "tracks": [(frame.key, one(frame)) for frame in frames_of(playbook, journey)],
    }


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
        feels="" if touchpoint.feels is None else feeling(touchpoint.feels, words),
        channel=words.listing(channels),
        provider="" if provider is None else party_name(playbook, provider, language).words,
        marks=tuple(words.say(f"diagrams.legend.{symbol.key}") for symbol in judgements(touchpoint)),
        score=touchpoint.score,
    )


def _extreme(touchpoints: Sequence[Touchpoint], words: Words) -> ComparedExtreme | None:
    if not touchpoints or touchpoints[0].score is None:
        return None
    titles = [touchpoint.title.read(words.language).words for touchpoint in touchpoints]
    if len(titles) > 2:
        titles = [titles[0], words.say("diagrams.others", n=numeral(words, len(titles) - 1))]
    return ComparedExtreme(words.listing(titles), words.score(touchpoints[0].score), len(touchpoints))
