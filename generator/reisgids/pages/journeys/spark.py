"""A spark-line: the emotion curve of a journey in the size of a card, its phases as the ground it stands on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reisgids.diagrams.drawing.curve import Point, as_path
from reisgids.diagrams.drawing.evidence_line import evidence_line
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.touchpoint.phases import numbered_phases

_WIDTH, _HEIGHT = 240, 64
_MARGIN = 13  # above the highest and below the lowest point: the place of the marks
_BESIDE = 8  # from the line to the middle of a mark above or below it
_SHAPES = {"pain": "m-4-3h8l-4 7z", "delight": "m-4 3h8l-4-7z", "truth": "m0-5l5 5-5 5-5-5z"}
_DOT = "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"


@dataclass(frozen=True)
class Spark:
    """A spark-line in an SVG of 240 by 64; all parts but `ground` are paths.

    `ground` are the phases: where each begins and ends, and the number of its colour, 0 in a small spark-line.
    `neutral` is the middle of the scale. `known` and `assumed` are the line, by what it rests on. `marks` are by kind:
    moments of truth on the line, points of delight above it, points of pain below it; or, of a persona, its `own`.
    """

    ground: tuple[tuple[int, int, int], ...]
    neutral: str
    known: str
    assumed: str
    marks: tuple[tuple[str, str], ...]


def spark(
    view: Playbook, journey: Journey, *, small: bool = False, own: Mapping[str, Touchpoint] | None = None
) -> Spark | None:
    """Return the spark-line of a journey; None with fewer than two scores.

    Where a score is missing the line is interrupted. A `small` one is for pages with hundreds: straight from point to
    point, and every second phase in one colour, which takes a third of the bytes. `own` are the touchpoints of a
    persona by their ids, with what it feels there: they are marked instead of pains, delights and moments of truth.
    """
    scale = view.config.scales.emotion
    order = [(own or {}).get(touchpoint.id, touchpoint) for touchpoint in view.in_order(journey)]
    if sum(t.score is not None for t in order) < 2:
        return None
    step = _WIDTH / len(order)
    points = [None if t.score is None else ((n + 0.5) * step, _height(t.score, scale)) for n, t in enumerate(order)]
    assumed = [t.is_assumed for t in order]
    ground = _ground(view, journey, step)
    if small:
        known, supposed = (_straight(points, assumed, of) for of in (False, True))
        ground = tuple((start, end, 0) for start, end, _ in ground[1::2])
    else:
        line = evidence_line(points, assumed)
        known, supposed = as_path(line.supported), as_path(line.assumed)
    marks = _marks(order, points) if own is None else _own(order, points, own)
    return Spark(ground, f"M0 {_height(scale.centre, scale)}h{_WIDTH}", known, supposed, marks)


def _height(score: float, scale: Scale) -> int:
    return round(_MARGIN + (1 - scale.share(score)) * (_HEIGHT - 2 * _MARGIN))


def _ground(view: Playbook, journey: Journey, step: float) -> tuple[tuple[int, int, int], ...]:
    phases = numbered_phases(view.model_phases(journey))
    ground, done = [], 0
    for phase, touchpoints in view.columns(journey):
        start, done = done, done + len(touchpoints)
        end = round(done * step) - (done < len(journey.touchpoints))  # a gap of one between two phases
        ground.append((round(start * step), end, phases[phase.id].colour))
    return tuple(ground)


def _straight(points: Sequence[Point | None], assumed: Sequence[bool], wanted: bool) -> str:
    """Return the straight lines between neighbours of which one at least is assumed (`wanted`), or neither is."""
    drawn, last = [], None
    for n, (a, b) in enumerate(pairwise(points)):
        if a is None or b is None or (assumed[n] or assumed[n + 1]) != wanted:
            continue
        (x, y), (to_x, to_y) = ((round(at[0]), round(at[1])) for at in (a, b))
        if last != n:
            drawn.append(f"M{x} {y}")
        drawn.append(f"l{to_x - x} {to_y - y}")
        last = n + 1
    return "".join(drawn)


def _marks(order: Sequence[Touchpoint], points: Sequence[Point | None]) -> tuple[tuple[str, str], ...]:
    marks: dict[str, str] = {}
    for touchpoint, point in zip(order, points, strict=True):
        if point is None:
            continue
        x, y = round(point[0]), round(point[1])
        for kind, there, height in (
            ("pain", touchpoint.pain, y + _BESIDE),
            ("delight", touchpoint.delight, y - _BESIDE),
            ("truth", touchpoint.moment_of_truth, y),
        ):
            if there:
                marks[kind] = f"{marks.get(kind, '')}M{x} {height}{_SHAPES[kind]}"
    return tuple(marks.items())


def _own(
    order: Sequence[Touchpoint], points: Sequence[Point | None], own: Collection[str]
) -> tuple[tuple[str, str], ...]:
    path = "".join(
        f"M{round(point[0])} {round(point[1])}{_DOT}"
        for touchpoint, point in zip(order, points, strict=True)
        if point is not None and touchpoint.id in own
    )
    return (("own", path),) if path else ()


def kind_of(touchpoint: Touchpoint) -> str:
    """Return how a touchpoint stands out: `pain`, `truth`, `delight` or not at all, the worst news first."""
    if touchpoint.pain:
        return "pain"
    if touchpoint.moment_of_truth:
        return "truth"
    return "delight" if touchpoint.delight else ""
