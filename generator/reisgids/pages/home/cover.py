"""The drawing on the home page: one journey as a route, its phases as a strip below."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.drawing.curve import as_path
from reisgids.diagrams.drawing.evidence_line import evidence_line
from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import WITHHELD
from reisgids.pages.journeys.spark import kind_of
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.wording.links import Links

_WIDTH, _TOP, _BOTTOM = 600.0, 24.0, 236.0


@dataclass(frozen=True)
class CoverStop:
    """A touchpoint on the route; `kind` is truth, pain or delight, else what sort of moment it is."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True)
class CoverPhase:
    """A phase on the strip below the route."""

    x: float
    width: float
    colour: int


@dataclass(frozen=True)
class Cover:
    """The drawing, 600 by 280.

    `known` and `assumed` are the route as paths of an SVG, by what it rests on; it is interrupted where a score is
    missing.
    """

    title: Markup
    href: str
    known: str
    assumed: str
    neutral: float
    stops: tuple[CoverStop, ...]
    stretches: tuple[CoverPhase, ...]


def cover(context: RenderContext, journey: Journey, links: Links) -> Cover | None:
    """Return the drawing of a journey, or None with fewer than three scores."""
    view, scale = context.view, context.view.config.scales.emotion

    def height(score: float) -> float:
        return round(_TOP + (1 - scale.share(score)) * (_BOTTOM - _TOP), 1)

    order = view.in_order(journey)
    step = _WIDTH / max(1, len(order))
    points = [None if t.score is None else (round((n + 0.5) * step, 1), height(t.score)) for n, t in enumerate(order)]
    stops = tuple(
        CoverStop(*point, kind_of(touchpoint) or _sort(touchpoint))
        for touchpoint, point in zip(order, points, strict=True)
        if point
    )
    if len(stops) < 3:
        return None
    line = evidence_line(points, [touchpoint.is_assumed for touchpoint in order])
    return Cover(
        title=context.reader.text(journey.title),
        href=links.journey(journey.id),
        known=as_path(line.supported),
        assumed=as_path(line.assumed),
        neutral=height(scale.centre),
        stops=stops,
        stretches=_strip(context, journey, order),
    )


def _sort(touchpoint: Touchpoint) -> str:
    return "" if touchpoint.kind is WITHHELD else touchpoint.kind


def _strip(context: RenderContext, journey: Journey, order: tuple[Touchpoint, ...]) -> tuple[CoverPhase, ...]:
    phases = numbered_phases(context.view.model_phases(journey))
    each, done, stretches = _WIDTH / max(1, len(order)), 0, []
    for phase, touchpoints in context.view.columns(journey):
        width = len(touchpoints) * each - 4
        stretches.append(CoverPhase(round(done * each, 1), round(width, 1), phases[phase.id].colour))
        done += len(touchpoints)
    return tuple(stretches)
