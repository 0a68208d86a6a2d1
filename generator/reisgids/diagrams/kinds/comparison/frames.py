"""The frames in which journeys can be laid over each other: phases of equal width, or the way from begin to end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Any

from reisgids.diagrams.drawing.lettering import SERIF, Face
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import bands, chart, lettering, line, scatter
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.layout.phase_header import BADGE, GAP, HEIGHT, NUMBER, Span, phase_colour
from reisgids.diagrams.layout.phase_row import phase_row
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.playbook import Playbook

BY_POSITION = "position"
QUARTERS = 4
"""The columns of the way from begin to end."""
_WIDTHS = (320, 480, 680, 1040, 1560, 2600)
"""Widths of a plot, in pixels, that the names of phases are lettered for: a plot takes the widest that isn't wider."""

_HEAD = 40
_INDENT = 12


@dataclass(frozen=True)
class Framed:
    """A journey in one frame. `key` identifies the frame: journeys with the same key can be laid over each other.

    `places` are the moments' places from left to right, counted in the frame's columns (its phases, or quarters of
    the way), in the order of the map. `closest` is the smallest distance between two of them; 0 where there is one.
    """

    key: str
    places: tuple[float, ...]
    closest: float


@dataclass(frozen=True)
class Frame:
    """The phases that a frame is divided into, and all phases of their model, from which they have their numbers.

    Both are empty where journeys go by the position of their moments.
    """

    phases: tuple[Phase, ...] = ()
    model: tuple[Phase, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The phases' numbers in their model, from 1."""
        return tuple(self.model.index(phase) + 1 for phase in self.phases)


def frames_of(playbook: Playbook, journey: Journey) -> tuple[Framed, ...]:
    """Return every frame in which the journey can be read: its own phases first, its moments' mere order last."""
    touchpoints = playbook.in_order(journey)
    own = playbook.phases_of(journey)
    frames = [_by_phase(own_frame(playbook, journey), own, [touchpoint.phase for touchpoint in touchpoints])]
    if journey.existing_customers_only and not isinstance(journey.phases, tuple):
        whole = playbook.phase_models[journey.phases or playbook.config.phases]
        frames.append(_by_phase(whole.id, whole.phases, [touchpoint.phase for touchpoint in touchpoints]))
    for model in playbook.other_models(journey):
        read = [playbook.phase_in(journey, touchpoint, model) for touchpoint in touchpoints]
        ids = [phase.id for phase in read if phase]
        if len(ids) == len(touchpoints):
            frames.append(_by_phase(model.id, model.phases, ids))
    step = QUARTERS / max(1, len(touchpoints))
    frames.append(_framed(BY_POSITION, [(number + 0.5) * step for number in range(len(touchpoints))]))
    return tuple(frame for number, frame in enumerate(frames) if frame.key not in {f.key for f in frames[:number]})


def _keys_of(model: PhaseModel) -> dict[str, Frame]:
    """The frames that a phase model gives: all of it, and that of a map of existing customers."""
    existing = tuple(phase for phase in model.phases if phase.existing_customer)
    whole = {model.id: Frame(model.phases, model.phases)}
    return {**whole, f"{model.id}/existing": Frame(existing, model.phases)} if existing else whole


def own_frame(playbook: Playbook, journey: Journey) -> str:
    """Return the key of the frame that the journey's own phases give: the same for the same phases."""
    if isinstance(journey.phases, tuple):
        phases = playbook.phases_of(journey)
        digest = sha256("\0".join(phase.model_dump_json() for phase in phases).encode())
        return f"own/{digest.hexdigest()[:12]}"
    model = journey.phases or playbook.config.phases
    return f"{model}/existing" if journey.existing_customers_only else model


def frame_data(key: str, frame: Frame, words: Words) -> Mapping[str, Any]:
    """Return a frame as JSON values: its columns, the edges between them, and the row above it in several widths."""
    columns = len(frame.phases) or QUARTERS
    return {
        "key": key,
        "columns": columns,
        "edges": list(range(1, columns)),
        "rows": _rows(frame, words),
        "tall": _tall(frame, words),
    }


def frames_by_key(playbook: Playbook, journeys: Sequence[Journey]) -> Mapping[str, Frame]:
    """Return every frame in which any of the journeys can be read, by its key."""
    known = {key: frame for model in playbook.phase_models.values() for key, frame in _keys_of(model).items()}
    own = {
        own_frame(playbook, journey): Frame(playbook.phases_of(journey), playbook.model_phases(journey))
        for journey in journeys
    }
    frames = {**known, **own, BY_POSITION: Frame()}
    return {frame.key: frames[frame.key] for journey in journeys for frame in frames_of(playbook, journey)}


def _by_phase(key: str, phases: tuple[Phase, ...], of: Sequence[str]) -> Framed:
    """Each phase equally wide, its moments spread over it evenly, in their order."""
    numbers = {phase.id: number for number, phase in enumerate(phases)}
    total = {id: of.count(id) for id in set(of)}
    seen: dict[str, int] = {}
    places = []
    for id in of:
        places.append(numbers[id] + (seen.get(id, 0) + 0.5) / total[id])
        seen[id] = seen.get(id, 0) + 1
    return _framed(key, places)


def _framed(key: str, places: Sequence[float]) -> Framed:
    ordered = sorted(places)
    gaps = [after - before for before, after in pairwise(ordered)]
    return Framed(key, tuple(round(place, 4) for place in places), round(min(gaps, default=0), 4))


@lru_cache(maxsize=64)
def _rows(frame: Frame, words: Words) -> list[tuple[int, list[Any]]]:
    """The row above the plot, for each width from which it serves."""
    row = _phases if frame.phases else _way
    return [(width, row(frame, width / (len(frame.phases) or QUARTERS), words)) for width in _WIDTHS]


def _phases(frame: Frame, column: float, words: Words) -> list[Any]:
    numbered = zip(frame.phases, frame.numbers, strict=True)
    spans = [Span(phase, number, place, place + 1) for place, (phase, number) in enumerate(numbered)]
    row = phase_row(spans, words.language, phases=len(frame.model), column=column)
    series: list[Any] = plain_option(chart(row))["series"]
    return series


def _way(_frame: Frame, _column: float, words: Words) -> list[Any]:
    """From begin to end, where the journeys have no phases in common."""
    place = {"xAxisIndex": 1, "yAxisIndex": 1, "z": 2}
    face = {**Face("serif", 600, 15).style, "color": token("ink"), "distance": 10}
    ends = [
        {"value": [x, HEIGHT / 2 + 1, words.say(f"diagrams.comparison.{key}")], "label": {"position": side}}
        for key, x, side in (("begin", 0, "right"), ("end", QUARTERS, "left"))
    ]
    row = [bands([(0, QUARTERS)], 3, token("neutral"), **place), lettering(ends, face, id="way", **place)]
    series: list[Any] = plain_option(chart(row))["series"]
    return series


@lru_cache(maxsize=64)
def _tall(frame: Frame, words: Words) -> Mapping[str, Any]:
    """What stands beside a journey that goes down: each phase's name at its beginning, `head` pixels high."""
    if not frame.phases:
        return {"head": 0, "series": []}
    place = {"xAxisIndex": 1, "yAxisIndex": 1, "z": 2}
    colours = [phase_colour(number, len(frame.model)) for number in frame.numbers]
    rules = [line("", [[0, n], [0, n + 1]], {"color": colour, "width": 6}, **place) for n, colour in enumerate(colours)]
    badges = [
        {"value": [0, n], "label": {"formatter": str(number)}, "itemStyle": {"color": colour, "opacity": 1}}
        for n, (number, colour) in enumerate(zip(frame.numbers, colours, strict=True))
    ]
    number = {"show": True, "position": "inside", "color": token("on-phase"), **NUMBER.style}
    look = {"symbol": "circle", "symbolSize": BADGE, "symbolOffset": [_INDENT + BADGE / 2, _HEAD / 2]}
    names = [{"value": [0, n, phase.name.read(words.language).words]} for n, phase in enumerate(frame.phases)]
    face = {"fontFamily": SERIF, "fontWeight": 600, "fontSize": 14, "color": token("ink")}
    beside = {"position": "right", "distance": 0, "offset": [_INDENT + BADGE + GAP, _HEAD / 2]}
    parts = [*rules, scatter("", badges, look, label=number, silent=True, **place)]
    parts.append(lettering(names, {**face, **beside}, **place))
    return {"head": _HEAD, "series": plain_option(chart(parts))["series"]}
