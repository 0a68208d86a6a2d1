"""The shared touchpoints as an ECharts option: a strip of dots for each, under the names of the journeys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.score_pill import TONES, Tone, pill_points, tone, written_score
from reisgids.diagrams.drawing.series import BREAK, TEXT, axis, chart, lettering, line, scatter
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.touchpoint_network.layout import Strips
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey

ROOM = 1120 - 216
"""Pixels for the columns, when there are many."""
_LEFT = 216
_ROW = 34
_HEAD = Face("sans", 500, 12)
_HEAD_LINE, _HEAD_LINES, _HEAD_PAD = 15, 8, 4
_RING = 4
"""Pixels above the names, for the ring around the one that is meant."""
TITLE = Face("serif", 600, 14)
SECTION = Face("sans", 600, 11.5)

Marks = Mapping[str, tuple[int, int]]
"""By the id of an item where it is: ECharts' numbers of the series and of the item in its data."""


def strips_option(
    strips: Strips, journeys: Mapping[str, Journey], sections: Mapping[int, str], scale: Scale, words: Words
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and height in pixels, and where the journeys and their dots are.

    A journey's item has its id, a dot `journey/touchpoint`. `sections` are the headings by their number of journeys.
    """
    heads, high = _heads(strips, journeys, words)
    before: list[RectChart] = [*_rules(strips), *_lettered(strips, sections, words), heads]
    marks = {id: (len(before) - 1, place) for place, id in enumerate(strips.journeys)}
    data: dict[Tone, list[dict[str, Any]]] = {each: [] for each in TONES}
    for dot in strips.dots:
        journey, touchpoint = dot.occurrence.journey, dot.occurrence.touchpoint
        name = touchpoint.title.read(words.language).words
        value = [dot.x, dot.y, written_score(touchpoint.score, scale, words)]
        data[tone(touchpoint.score, scale)].append(
            {"id": f"{journey.id}/{touchpoint.id}", "name": name, "value": value}
        )
    used = [each for each in TONES if data[each]]
    dots: list[RectChart] = [
        scatter(words.say(f"diagrams.touchpoint_network.legend.{each}"), data[each], pill_points(each), z=3, **TEXT)
        for each in used
    ]
    marks |= {item["id"]: (len(before) + n, m) for n, each in enumerate(used) for m, item in enumerate(data[each])}
    width = strips.column * len(strips.journeys)
    high += _RING
    grid = {"left": _LEFT, "top": high, "width": width, "height": strips.rows * _ROW}
    made = chart(
        [*before, *dots],
        grid=[grid],
        xAxis=[axis(0, len(strips.journeys))],
        yAxis=[axis(0, strips.rows, inverse=True)],
        textStyle=_HEAD.style,
    )
    return plain_option(made), round(_LEFT + width), high + strips.rows * _ROW + 2, marks


def _rules(strips: Strips) -> list[RectChart]:
    """A hairline for each strip from its name on, and a line that joins its dots, also those below each other."""
    hair: list[Any] = []
    joined: list[Any] = []
    for strip in strips.strips:
        xs = [dot.x for dot in strip.dots]
        hair += [[0, strip.middle], [len(strips.journeys), strip.middle], BREAK]
        joined += [[min(xs), strip.middle], [max(xs), strip.middle], BREAK]
        for x in dict.fromkeys(xs):
            ys = [strip.middle, *(dot.y for dot in strip.dots if dot.x == x)]
            if min(ys) < max(ys):
                joined += [[x, min(ys)], [x, max(ys)], BREAK]
    return [
        line("", hair[:-1], {"color": token("line"), "width": 1}, z=1),
        line("", joined[:-1], {"color": token("line-strong"), "width": 2}, z=2),
    ]


def _heads(strips: Strips, journeys: Mapping[str, Journey], words: Words) -> tuple[RectChart, int]:
    """The journeys' names above their columns, as points of the chart, and how high they are in pixels."""
    room = strips.column - 2 * _HEAD_PAD
    titles = [journeys[id].title.read(words.language).words for id in strips.journeys]
    lettered = [wrap(title, _HEAD, room, _HEAD_LINES) for title in titles]
    high = max(map(len, lettered)) * _HEAD_LINE + 2 * _HEAD_PAD
    data = [
        {"id": id, "name": title, "value": [place + 0.5, 0, "\n".join(lines)]}
        for place, (id, title, lines) in enumerate(zip(strips.journeys, titles, lettered, strict=True))
    ]
    look = {
        "symbol": "rect",
        "symbolSize": [room, high],
        "symbolOffset": [0, -high / 2],
        "itemStyle": {"color": "transparent", "opacity": 1},
        "label": {
            "show": True,
            "position": "insideBottom",
            "distance": _HEAD_PAD,
            "align": "center",
            "color": token("ink"),
            "lineHeight": _HEAD_LINE,
            **_HEAD.style,
        },
    }
    return scatter("", data, look, clip=False, z=3, **TEXT), high


def _lettered(strips: Strips, sections: Mapping[int, str], words: Words) -> list[RectChart]:
    """The touchpoints' names left of their strips, and the headings above those of equally many journeys."""
    names: list[dict[str, Any]] = []
    for strip in strips.strips:
        lines = wrap(strip.shared.title.read(words.language).words, TITLE, _LEFT - 12, 2)
        names.append({"value": [0, strip.middle, "\n".join(lines)]})
    heads = [{"value": [0, y + 0.1, sections[number]]} for number, y in strips.sections.items()]
    return [
        _left_of(names, {"color": token("ink"), "lineHeight": 15, **TITLE.style}),
        _left_of(heads, {"color": token("soft"), **SECTION.style}),
    ]


def _left_of(data: Sequence[Mapping[str, Any]], style: Mapping[str, Any]) -> RectChart:
    place = {"position": "right", "distance": 0, "offset": [1 - _LEFT, 0]}
    return lettering(data, {**place, **style}, clip=False, z=3)
