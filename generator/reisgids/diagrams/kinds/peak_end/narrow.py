"""Peak and end for narrow places: an upright curve with a note at the peak and at the end, and two levels down it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import lettering, line
from reisgids.diagrams.drawing.turned import turned
from reisgids.diagrams.kinds.peak_end.levels import Level, levels
from reisgids.diagrams.kinds.peak_end.moment_points import legend_name, moment_points, part_of
from reisgids.diagrams.kinds.peak_end.remembered_moments import PeakEndMoments
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.emotion_chart import Marks, curve
from reisgids.diagrams.layout.upright_curve import (
    TITLE,
    Lettered,
    beside,
    named,
    upright_ground,
    upright_option,
    upright_plot,
)
from reisgids.diagrams.layout.upright_plot import UprightPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

_STRONG = Face("sans", 600, 12)
_ROWS = ((Face("serif", 600, 14), 12), (Face("sans", 400, 12), 32))
"""How what is remembered and the mean are lettered below the curve, and how far below it."""
_FOOT = 42


def narrow_drawing(
    playbook: Playbook, journey: Journey, peak_end: PeakEndMoments, columns: Sequence[Column], words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height in pixels, and where each moment with a score is."""
    parts = {column.seat: part_of(peak_end, number) for number, column in enumerate(peak_end.moments)}
    names = {part: [each for each in columns if parts.get(each.seat, "moment") == part] for part in _NAMED}
    last = peak_end.moments[peak_end.end].seat
    lettered = {part: _lettered(part, names[part], last, words) for part in _NAMED}
    plot = upright_plot(playbook, journey, [lines for part in _NAMED for _, lines, _ in lettered[part]])
    before: list[RectChart] = [
        *upright_ground(playbook, journey, columns, plot, words),
        *map(turned, curve(peak_end.moments, plot, words)),
        *_levels(levels(peak_end, words), plot),
    ]
    for part, (colour, face) in _NAMED.items():
        if lettered[part]:
            name = "" if part == "moment" else legend_name(part, words)
            before.append(beside(lettered[part], plot, colour, face, name=name))
    points, marks = moment_points(peak_end, plot, words, len(before))
    option, width, height = upright_option([*before, *map(turned, points)], plot, words)
    return option, width, height + _FOOT, marks


_NAMED = {"moment": ("soft", TITLE), "peak": ("ink", _STRONG), "end": ("ink", _STRONG)}


def _lettered(part: str, columns: Sequence[Column], last: int, words: Words) -> list[Lettered]:
    """The names of moments by their seats; at peak and end with what they are, below it. `last` is the end's seat."""
    found: list[Lettered] = []
    for column, lines in zip(columns, named(columns, _NAMED[part][1]), strict=True):
        what = "both" if part == "peak" and column.seat == last else part
        score = words.score(column.touchpoint.score or 0)
        note = () if part == "moment" else (f"{words.say(f'diagrams.peak_end.{what}')} {score}",)
        found.append((column.seat, (*lines, *note), {}))
    return found


def _levels(both: Sequence[Level], plot: UprightPlot) -> list[RectChart]:
    """What is remembered and the mean: lines down the curve, with their words below it."""
    parts: list[RectChart] = []
    for number, (each, (face, below)) in enumerate(zip(both, _ROWS, strict=True)):
        style = {"color": token(each.colour), "width": 1 if number else 2, **({"type": [5, 4]} if each.assumed else {})}
        foot = plot.rows + (below - face.size / 2 - 2) / plot.column
        parts.append(line(each.name, [[each.score, 0], [each.score, foot]], style, z=1, clip=False))
        at, half = plot.right_of(each.score), face.width(each.words) / 2
        moved = min(max(at, half), WIDTH - half) - at
        label = {"position": "inside", "offset": [round(moved, 1), 0], "color": token("soft" if number else "ink")}
        text = {"value": [each.score, plot.rows + (below + 2) / plot.column, each.words]}
        parts.append(lettering([text], {**label, **face.style}, name=each.name, z=3, clip=False))
    return parts
