"""The drawing on the home page: one journey as a route, its phases as a strip below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.journey import Journey
from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.journeys.spark import kind_of
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.wording.links import Links

_WIDTH, _TOP, _BOTTOM, _EDGE = 600.0, 24.0, 236.0, 14.0


@dataclass(frozen=True)
class CoverStop:
    """A touchpoint on the route; `kind` is truth, pain, delight or empty."""

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
    """The drawing, 600 by 280. `route` is the path of an SVG; between two stops it never goes beyond either."""

    title: Markup
    href: str
    route: str
    neutral: float
    stops: tuple[CoverStop, ...]
    stretches: tuple[CoverPhase, ...]


def cover(context: RenderContext, journey: Journey, links: Links) -> Cover | None:
    """Return the drawing of a journey, or None with fewer than three scores."""
    view, scale = context.view, context.view.config.scales.emotion
    order = view.in_order(journey)
    step = (_WIDTH - 2 * _EDGE) / max(1, len(order) - 1)
    stops = tuple(
        CoverStop(
            round(_EDGE + n * step, 1), round(_TOP + (1 - scale.share(t.score)) * (_BOTTOM - _TOP), 1), kind_of(t)
        )
        for n, t in enumerate(order)
        if t.score is not None
    )
    if len(stops) < 3:
        return None
    neutral = round(_TOP + (1 - scale.share(scale.centre)) * (_BOTTOM - _TOP), 1)
    return Cover(
        context.reader.text(journey.title), links.journey(journey.id), _route(stops), neutral, stops,
        _strip(context, journey, order),
    )  # fmt: skip


def _route(stops: Sequence[CoverStop]) -> str:
    """Return a smooth path through the stops: level at each turning point, so that it invents no swings."""
    slopes = [0.0]
    for before, here, after in zip(stops, stops[1:], stops[2:], strict=False):
        down, up = (here.y - before.y) / (here.x - before.x), (after.y - here.y) / (after.x - here.x)
        slopes.append(0.0 if down * up <= 0 else 2 * down * up / (down + up))
    slopes.append(0.0)
    path = f"M{stops[0].x:g} {stops[0].y:g}"
    for here, after, slope, next_slope in zip(stops, stops[1:], slopes, slopes[1:], strict=False):
        third = (after.x - here.x) / 3
        y1, y2 = here.y + slope * third, after.y - next_slope * third
        path += f"C{here.x + third:.1f} {y1:.1f} {after.x - third:.1f} {y2:.1f} {after.x:g} {after.y:g}"
    return path


def _strip(context: RenderContext, journey: Journey, order: Sequence[Touchpoint]) -> tuple[CoverPhase, ...]:
    phases = numbered_phases(context.view.phases_of(journey))
    each, done, stretches = _WIDTH / max(1, len(order)), 0, []
    for phase, touchpoints in context.view.columns(journey):
        width = len(touchpoints) * each - 4
        stretches.append(CoverPhase(round(done * each, 1), round(width, 1), phases[phase.id].colour))
        done += len(touchpoints)
    return tuple(stretches)
