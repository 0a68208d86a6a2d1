"""Where responsibility passes from one party's lane to another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reisgids.diagrams.kinds.flow.graph import FlowStep
from reisgids.diagrams.kinds.flow.layout import FlowLayout, Path
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.lanes import Lane
from reisgids.model.touchpoint import Handover, Touchpoint


@dataclass(frozen=True)
class Crossing:
    """A step from one provider to another, where its mark stands, and how it was agreed on."""

    step: FlowStep
    place: tuple[float, float]
    handover: Handover | None


def crossings_of(
    columns: Sequence[Column], lanes: Sequence[Lane], layout: FlowLayout, *, undescribed: bool
) -> tuple[Crossing, ...]:
    """Return each hand-over once: a touchpoint that leads to two of the same party hands over once.

    With `undescribed` also those of which nothing is said.
    """
    crossings: dict[tuple[int, Lane], Crossing] = {}
    for line in layout.lines:
        step = line.step
        source, target = lanes[step.source], lanes[step.target]
        if source != target and source.provides and target.provides:
            agreed = _agreed(columns[step.source].touchpoint, columns[step.target].touchpoint)
            if agreed is not None or undescribed:
                crossing = Crossing(step, _lane_change(line.path, layout), agreed)
                crossings.setdefault((step.source, target), crossing)
    return tuple(crossings.values())


def _agreed(source: Touchpoint, target: Touchpoint) -> Handover | None:
    """The hand-over to who delivers next, described where responsibility arrives or where it leaves."""
    described = (*target.handover, *source.handover)
    return next((handover for handover in described if handover.to == target.delivered_by), None)


def _lane_change(path: Path, layout: FlowLayout) -> tuple[float, float]:
    """Where a line last enters another lane."""
    borders = [top for top, _ in layout.lanes[1:]]
    for (x, before), (_, after) in reversed(list(pairwise(path))):
        crossed = [border for border in borders if min(before, after) < border < max(before, after)]
        if crossed:
            return x, max(crossed) if after > before else min(crossed)
    return path[0]
