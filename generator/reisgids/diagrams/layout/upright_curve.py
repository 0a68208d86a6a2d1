"""An emotion curve for narrow places: a row for each touchpoint, its name at the left, its score on the curve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import SANS, Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import bands, chart, lettering, line, parted
from reisgids.diagrams.drawing.turned import turned
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.layout.columns import Column, empty_seats
from reisgids.diagrams.layout.emotion_chart import AXIS
from reisgids.diagrams.layout.phase_badges import Item, badge, badges, name, names
from reisgids.diagrams.layout.phase_header import BADGE, GAP, lettered, phase_colour
from reisgids.diagrams.layout.score_plot import MARGIN
from reisgids.diagrams.layout.upright_plot import UprightPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import seats

NAMES = 152
"""Pixels at the left for what the touchpoints are called."""
TITLE = Face("sans", 500, 12)
_SCALE = Face("sans", 400, 11)
_SCALE_LINE = 13
_APART = 6
Lettered = tuple[int, tuple[str, ...], Mapping[str, Any]]
"""A seat, a name in lines, and what its lettering has of its own."""
_LINE = 15
_LEAST = 36
_PAD = 7
_MOST = 8
"""Lines that a name takes at most: any name that a touchpoint can reasonably have."""
_BETWEEN = 10


def upright_plot(playbook: Playbook, journey: Journey, names: Sequence[tuple[str, ...]]) -> UprightPlot:
    """Return the plot with rows as high as the longest of these names, each given in lines."""
    taken = seats(playbook, journey)
    return UprightPlot(
        playbook.config.scales.emotion,
        row_height(names),
        taken[-1].end,
        left=NAMES,
        plot=WIDTH - NAMES - 2 * MARGIN,
        heads=tuple(each.first for each in taken),
    )


def row_height(names: Sequence[tuple[str, ...]]) -> int:
    """Return how many pixels a row needs for the longest of these names, each given in lines."""
    return max(_LEAST, 4 * ceil((max(map(len, names)) * _LINE + 2 * _PAD) / 4))


def named(columns: Sequence[Column], face: Face = TITLE) -> list[tuple[str, ...]]:
    """Return the name of each touchpoint in lines."""
    return [wrap(column.title.words, face, NAMES - _BETWEEN, _MOST) for column in columns]


def upright_ground(
    playbook: Playbook, journey: Journey, columns: Sequence[Column], plot: UprightPlot, words: Words
) -> list[RectChart]:
    """Return what the curve stands on: its phases with their headings, its rows, and the middle of the scale."""
    empty = empty_seats(playbook, journey)
    own = [column.seat for column in columns if column.touchpoint.kind == "customer-moment"]
    inner = [column.seat for column in columns if column.seat not in plot.heads]
    filled = [each for each in seats(playbook, journey) if each.touchpoints]
    spans = [(plot.across(each.first), plot.end(each.end - 1)) for each in filled]
    parts = [turned(bands(spans, plot.ceiling, token("card"), z=0))]
    if own:
        shaded = [(plot.across(seat), plot.end(seat)) for seat in own]
        parts.append(turned(bands(shaded, plot.ceiling, token("line"), opacity=0.35, z=0)))
    if inner:
        rules = [[[x, plot.across(seat)] for x in (plot.floor, plot.ceiling)] for seat in inner]
        parts.append(line("", parted(rules), {"color": token("line"), "width": 1}, z=1))
    middle = [[[plot.scale.centre, y] for y in span] for span in spans]
    parts.append(line("", parted(middle), {"color": token("line-strong"), "width": 1}, z=1))
    parts += _heads(playbook, journey, plot, words)
    if empty:
        none = words.say("diagrams.emotion_curve.empty")
        parts.append(beside([(seat, (none,), {}) for seat in empty], plot, "soft", TITLE))
    return parts


def beside(names: Sequence[Lettered], plot: UprightPlot, colour: str, face: Face, **more: Any) -> RectChart:
    """Return names at the left of their seats."""
    data = [
        {
            "value": [plot.floor, plot.middle(seat), "\n".join(lines)],
            **({"label": dict(own)} if own else {}),
        }
        for seat, lines, own in names
    ]
    place = {"position": "right", "distance": 0, "offset": [-plot.left, 0], "align": "left"}
    label = {**place, "color": token(colour), "lineHeight": _LINE, **face.style, "fontFamily": SANS}
    return lettering(data, label, z=3, **more)


def upright_option(parts: Sequence[RectChart], plot: UprightPlot, words: Words) -> tuple[dict[str, Any], int, int]:
    """Return the option of a curve with the names of its scale above it, its width and its height in pixels."""
    made = chart(parts, **plot.axes(textStyle=AXIS.style), graphic=_scale_names(plot, words))
    return plain_option(made), WIDTH, round(plot.foot + 4)


def _heads(playbook: Playbook, journey: Journey, plot: UprightPlot, words: Words) -> list[RectChart]:
    """The headings of the phases: a rule in the phase's colour over all of the width, its number and its name."""
    numbers = {phase.id: number for number, phase in enumerate(playbook.model_phases(journey), 1)}
    numbered: list[Item] = []
    titles: list[Item] = []
    rules: list[RectChart] = []
    for each in seats(playbook, journey):
        top = plot.across(each.first) - plot.head
        middle = top + plot.head * 0.5 + 2 / plot.column
        colour = phase_colour(numbers[each.phase.id], len(numbers))
        face, lines, _ = lettered(each.phase.name.read(words.language).words, WIDTH - 2)
        start = plot.floor - (plot.ceiling - plot.floor) * plot.left / (WIDTH - plot.left)
        rules.append(line("", [[start, top], [plot.ceiling, top]], {"color": colour, "width": 3}, clip=False, z=2))
        numbered.append(badge(numbers[each.phase.id], (plot.floor, middle), colour))
        titles.append(name(lines, face, (plot.floor, middle)))
    return [
        *rules,
        badges(numbered, offset=(BADGE / 2 - plot.left, 0), z=2),
        names(titles, label={"offset": [BADGE + GAP - plot.left, 0]}, z=2),
    ]


def _scale_names(plot: UprightPlot, words: Words) -> dict[str, Any]:
    """What the ends and the middle of the scale are called, above the ground."""
    scale = plot.scale
    elements = []
    for value, text in ((scale.min, scale.low), (scale.centre, scale.middle), (scale.max, scale.high)):
        name = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{name}{words.score(value)}", _SCALE, plot.plot / 2 - _APART, 2)
        face = {"fontSize": _SCALE.size, "fontWeight": _SCALE.weight, "align": "center"}
        style = {"text": "\n".join(lines), "fill": token("soft"), "lineHeight": _SCALE_LINE, **face}
        half = max(_SCALE.width(each) for each in lines) / 2
        x = min(plot.right_of(value), WIDTH - half)
        elements.append({"type": "text", "x": round(x, 1), "y": 2, "style": style})
    return {"elements": elements}
