"""The ground on which two journeys can be laid over each other: phases of equal width, and the scale of emotion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from reisgids.diagrams.drawing.graphics import Element, rectangle, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.layout.phase_header import HEIGHT, Span, phase_header, phase_lines
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase, PhaseModel
from reisgids.model.playbook import Playbook

LEFT, RIGHT = 72, 8
PLOT = 1040
"""How wide the plot is, in pixels, where nothing asks for more room."""
STRETCHES = (1.0, 1.5, 2.0, 3.0, 4.0)
"""How many times wider it can be."""
_CLOSEST = 24.2
_PLOT_HEIGHT = 176
_ROW = 21
_RAIL = 2 * _ROW + 12
_MARGIN = 22
TOP = HEIGHT + _RAIL + _MARGIN
BOTTOM = TOP + _PLOT_HEIGHT
UNSCORED = BOTTOM + _MARGIN
FLOOR = UNSCORED + 12
TOTAL = FLOOR + _RAIL
ROWS = {
    "a": (HEIGHT + 6 + _ROW / 2, HEIGHT + 6 + 1.5 * _ROW),
    "b": (TOTAL - 6 - _ROW / 2, TOTAL - 6 - 1.5 * _ROW),
}
"""Where the two rows for the labels of a journey's ends stand, from the top: the outer one, then the inner one."""
BY_POSITION = "position"
_AXIS = Face("sans", 400, 12)


@dataclass(frozen=True)
class Framed:
    """A journey in one frame. `key` identifies the frame: journeys with the same key can be laid over each other.

    `phases` are those of the frame; there are none where moments stand by their position alone. `places` are the
    moments' places from left to right, in pixels of a plot that isn't stretched, in the order of the map.
    `stretch` is how many times wider the plot has to be, for its moments to stand clear of each other.
    """

    key: str
    phases: tuple[Phase, ...]
    places: tuple[float, ...]
    stretch: float


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
    n = len(touchpoints)
    places = tuple(round((number + 0.5) / n * PLOT, 1) for number in range(n))
    frames.append(Framed(BY_POSITION, (), places, _stretch(PLOT / max(1, n))))
    return tuple(frame for number, frame in enumerate(frames) if frame.key not in {f.key for f in frames[:number]})


def shared_frame(first: Sequence[Framed], second: Sequence[Framed]) -> tuple[Framed, Framed]:
    """Return both journeys in the first frame of the one that the other can be read in too."""
    others = {frame.key: frame for frame in second}
    return next((frame, others[frame.key]) for frame in first if frame.key in others)


def keys_of(model: PhaseModel) -> dict[str, tuple[Phase, ...]]:
    """Return the frames that a phase model gives: all of it, and that of a map of existing customers."""
    existing = tuple(phase for phase in model.phases if phase.existing_customer)
    whole = {model.id: model.phases}
    return {**whole, f"{model.id}/existing": existing} if existing else whole


def own_key(phases: Sequence[Phase]) -> str:
    """Return the key of phases that a journey brings itself: the same for the same phases."""
    digest = sha256("\0".join(phase.model_dump_json() for phase in phases).encode())
    return f"own/{digest.hexdigest()[:12]}"


def own_frame(playbook: Playbook, journey: Journey) -> str:
    """Return the key of the frame that the journey's own phases give."""
    if isinstance(journey.phases, tuple):
        return own_key(playbook.phases_of(journey))
    model = journey.phases or playbook.config.phases
    return f"{model}/existing" if journey.existing_customers_only else model


def _by_phase(key: str, phases: tuple[Phase, ...], of: Sequence[str]) -> Framed:
    """Each phase equally wide, its moments spread over it evenly, in their order."""
    width = PLOT / max(1, len(phases))
    numbers = {phase.id: number for number, phase in enumerate(phases)}
    total = {id: of.count(id) for id in set(of)}
    seen: dict[str, int] = {}
    places = []
    for id in of:
        places.append(round((numbers[id] + (seen.get(id, 0) + 0.5) / total[id]) * width, 1))
        seen[id] = seen.get(id, 0) + 1
    return Framed(key, phases, tuple(places), _stretch(width / max(total.values(), default=1)))


def _stretch(gap: float) -> float:
    return next((stretch for stretch in STRETCHES if gap * stretch >= _CLOSEST), STRETCHES[-1])


def height_of(score: float, scale: Scale) -> float:
    """Return where a score stands, in pixels from the top."""
    return round(TOP + _PLOT_HEIGHT * (1 - scale.share(score)), 1)


def frame(phases: Sequence[Phase], stretch: float, scale: Scale, words: Words) -> list[Element]:
    """Return the ground as ECharts graphics: phases, or the way from begin to end, and the scale beside it."""
    right = LEFT + PLOT * stretch
    neutral = height_of(scale.centre, scale)
    spans = _spans(phases, stretch)
    if phases:
        over = [
            *phase_header(spans, words.language, phases=len(phases)),
            *phase_lines(spans, HEIGHT, TOTAL),
        ]
    else:
        over = _way(right, words)
    return [
        rectangle(LEFT, HEIGHT, right - LEFT, TOTAL - HEIGHT, token("card"), -1),
        *over,
        rule((LEFT, neutral), (right, neutral), token("line-strong")),
        *_scale(scale, words),
    ]


def _spans(phases: Sequence[Phase], stretch: float) -> list[Span]:
    width = PLOT * stretch / max(1, len(phases))
    edges = [round(LEFT + width * number, 1) for number in range(len(phases) + 1)]
    return [
        Span(phase, number, left, right)
        for number, (phase, left, right) in enumerate(zip(phases, edges, edges[1:], strict=False), 1)
    ]


def _way(right: float, words: Words) -> list[Element]:
    """From begin to end, in quarters, where the journeys have no phases in common."""
    elements = [rectangle(LEFT, 0, right - LEFT, 3, token("neutral"))]
    quarter = (right - LEFT) / 4
    for number in range(1, 4):
        x = round(LEFT + number * quarter, 1)
        elements.append(rule((x, HEIGHT), (x, TOTAL), token("line")))
    middle, face = HEIGHT / 2 + 1, Face("serif", 600, 15)
    for key, x, align in (("begin", LEFT + 10, "left"), ("end", right - 10, "right")):
        said = words.say(f"diagrams.comparison.{key}")
        elements.append(written(said, face, token("ink"), (x, middle), align=align, verticalAlign="middle"))
    return elements


def _scale(scale: Scale, words: Words) -> list[Element]:
    elements = []
    for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
        said = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{said}{words.score(value)}", _AXIS, LEFT - 12, 3)
        place = (0, height_of(value, scale))
        elements.append(written("\n".join(lines), _AXIS, token("soft"), place, line=15, verticalAlign="middle"))
    return elements
