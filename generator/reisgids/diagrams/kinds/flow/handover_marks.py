"""Where responsibility passes from one party's lane to another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reisgids.diagrams.kinds.flow.graph import FlowStep
from reisgids.diagrams.kinds.flow.layout import FlowLayout, Path
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.lanes import Lane
from reisgids.insight.chain.handover_chain import step_handovers
from reisgids.model.touchpoint import Handover

_APART = 16
"""Pixels from the middle of one mark to that of the next."""


@dataclass(frozen=True)
class HandoverMark:
    """A step from one provider to another, where its mark stands, and how it was agreed on."""

    step: FlowStep
    place: tuple[float, float]
    description: Handover | None

    @property
    def key(self) -> str:
        """What it is in the legend."""
        return "handover" if self.description is not None else "handover-open"


def handover_marks(
    columns: Sequence[Column], lanes: Sequence[Lane], layout: FlowLayout, *, undescribed: bool
) -> tuple[HandoverMark, ...]:
    """Return a mark for each hand-over on the steps; with `undescribed` also for those that nothing describes."""
    lines = {(line.step.source, line.step.target): line for line in layout.lines}
    providers = [lane.party if lane.provides else None for lane in lanes]
    marks: list[HandoverMark] = []
    for handover in step_handovers([column.touchpoint for column in columns], providers):
        if handover.description is None and not undescribed:
            continue
        line = lines[handover.source, handover.target]
        down = layout.centres[handover.target][1] > layout.centres[handover.source][1]
        place = _free(_lane_change(line.path, layout), [mark.place for mark in marks], _APART if down else -_APART)
        marks.append(HandoverMark(line.step, place, handover.description))
    return tuple(marks)


def _free(place: tuple[float, float], taken: Sequence[tuple[float, float]], step: float) -> tuple[float, float]:
    """The place, or one further along its line, where no mark of a line beside it stands."""
    x, y = place
    while any(abs(x - other_x) < _APART and abs(y - other_y) < _APART for other_x, other_y in taken):
        y += step
    return x, y


def _lane_change(path: Path, layout: FlowLayout) -> tuple[float, float]:
    """Where a line last enters another lane."""
    borders = [top for top, _ in layout.lanes[1:]]
    for (x, before), (_, after) in reversed(list(pairwise(path))):
        crossed = [border for border in borders if min(before, after) < border < max(before, after)]
        if crossed:
            return x, max(crossed) if after > before else min(crossed)
    return path[0]
