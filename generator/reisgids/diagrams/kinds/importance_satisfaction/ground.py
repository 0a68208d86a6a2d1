"""What the touchpoints stand on: four named quadrants, the cut lines between them, and the two axes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.graphics import Element
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, axis, bands, lettering, line
from reisgids.diagrams.kinds.importance_satisfaction.plot import PriorityPlot
from reisgids.insight.metrics.priority import Priority
from reisgids.labels.words import Words
from reisgids.model.config import Scale

AXIS = Face("sans", 400, 12)
PRIORITIES: tuple[Priority, ...] = ("improve", "cherish", "watch", "enough")
_SAY = "diagrams.importance_satisfaction"
_QUADRANT = Face("serif", 600, 15)
_TITLE = Face("sans", 600, 12)
_COLOURS = {"improve": "negative", "cherish": "positive", "watch": "neutral", "enough": "neutral"}
_UPPER, _LEFT = ("improve", "cherish"), ("improve", "watch")
_EDGE = 3
_PAD, _BASE = 12, 19
_MOST_TICKS = 11
_LINE, _NUMBERS = 15, 36
_RANGE_ROOM, _END_ROOM = 740, 300
_BELOW, _BESIDE = 9, 10
_ENDS, _NAME = 25, 28


def quadrants(plot: PriorityPlot, words: Words) -> list[RectChart]:
    """Return the quadrants, each with its name in its outer corner, and the cut lines."""
    x, y = plot.scales.satisfaction.centre, plot.scales.importance.centre
    across, up = plot.satisfaction, plot.importance
    parts: list[RectChart] = [bands([(across.first, across.last)], up.last, token("card"), z=0)]
    names = []
    pad = _PAD if plot.sheet.named else _PAD / 2
    for priority in PRIORITIES:
        upper, left = priority in _UPPER, priority in _LEFT
        span = (across.first, x) if left else (x, across.last)
        outer = up.last if upper else up.first
        edge = up.score(plot.sheet.top + _EDGE / 2 if upper else plot.bottom - _EDGE / 2)
        colour = token(_COLOURS[priority])
        area = {"color": colour, "origin": y, "opacity": 0.07 if upper else 0.03}
        ends = [[span[0], edge], [span[1], edge]]
        parts.append(line("", ends, {"color": colour, "width": _EDGE, "cap": "butt"}, areaStyle=area, z=0))
        place = {
            "position": [pad if left else -pad, _BASE if upper else -_BASE],
            "align": "left" if left else "right",
        }
        names.append({"value": [span[not left], outer, words.say(f"{_SAY}.quadrants.{priority}")], "label": place})
    cuts = [[x, up.first], [x, up.last], BREAK, [across.first, y], [across.last, y]]
    face = {"color": token("ink"), "verticalAlign": "middle", **_QUADRANT.style}
    return [
        *parts,
        line("", cuts, {"color": token("line-strong"), "width": 1}, id="cuts", z=1),
        lettering(names, face, id="quadrants", z=2),
    ]


def axes(plot: PriorityPlot, words: Words) -> dict[str, Any]:
    """Return the grid and its two axes. Their whole numbers are ECharts' own labels; `numbers` has the others."""
    sheet = plot.sheet
    size = {"width": sheet.right - sheet.left, "height": plot.bottom - sheet.top}
    grid = {"left": sheet.left, "top": sheet.top, **size}
    across, up = plot.satisfaction, plot.importance
    bottom = _axis(across.first, across.last, _whole(_across(plot)), _BELOW)
    side = _axis(up.first, up.last, _whole(_upwards(plot)), _BESIDE)
    name = {"name": words.say(f"{_SAY}.satisfaction"), "nameLocation": "middle", "nameGap": _NAME}
    return {"grid": [grid], "xAxis": [{**bottom, **name, "nameTextStyle": _soft(_TITLE)}], "yAxis": [side]}


def numbers(plot: PriorityPlot, words: Words) -> list[RectChart]:
    """Return the numbers on the axes that need a decimal sign, and the words for the ends of satisfaction."""
    across, up, scale = plot.satisfaction, plot.importance, plot.scales.satisfaction
    below = {"position": [0, _BELOW], "align": "center", "verticalAlign": "top"}
    beside = {"position": [-_BESIDE, 0], "align": "right", "verticalAlign": "middle"}
    data = [{"value": [value, up.first, words.number(value)], "label": below} for value in _written(_across(plot))]
    data += [
        {"value": [across.first, value, words.number(value)], "label": beside} for value in _written(_upwards(plot))
    ]
    room = min(
        _END_ROOM, (plot.sheet.right - plot.sheet.left - _TITLE.width(words.say(f"{_SAY}.satisfaction"))) / 2 - _PAD
    )
    for edge, align, end in ((across.first, "left", scale.low), (across.last, "right", scale.high)):
        text = "\n".join(wrap(end.read(words.language).words, AXIS, room, 2))
        label = {"position": [0, _ENDS], "align": align, "verticalAlign": "top", "lineHeight": _LINE}
        data.append({"value": [edge, up.first, text], "label": label})
    return [lettering(data, _soft(AXIS), id="numbers", z=2)]


def heading(plot: PriorityPlot, words: Words) -> list[Element]:
    """Return what importance is called, above its axis, and what the ends of its scale are."""
    scale, soft = plot.scales.importance, token("soft")
    ends = {
        "min": words.number(scale.min),
        "low": scale.low.read(words.language).words,
        "max": words.number(scale.max),
        "high": scale.high.read(words.language).words,
    }
    name = f"{words.say(f'{_SAY}.customer')}, "
    beside = plot.sheet.named
    place = (_TITLE.widest(name), 12) if beside else (0, 12 + _LINE)
    room = _RANGE_ROOM - place[0] if beside else plot.sheet.width
    range_ = wrap(words.say(f"{_SAY}.range", **ends), AXIS, room, 1)[0]
    return [
        written(name.rstrip() if beside else name.rstrip(", "), _TITLE, soft, (0, 12), verticalAlign="middle"),
        written(range_, AXIS, soft, place, verticalAlign="middle"),
    ]


def _axis(first: float, last: float, values: list[float], distance: float) -> dict[str, Any]:
    off = {"show": False}
    label = {"customValues": values, "margin": distance, **_soft(AXIS)}
    return axis(first, last, show=True, axisLine=off, axisTick=off, splitLine=off, axisLabel=label)


def _soft(face: Face) -> dict[str, Any]:
    return {"color": token("soft"), **face.style}


def _whole(ticks: list[float]) -> list[float]:
    return [int(value) for value in ticks if float(value).is_integer()]


def _written(ticks: list[float]) -> list[float]:
    return [value for value in ticks if not float(value).is_integer()]


def _across(plot: PriorityPlot) -> list[float]:
    return _ticks(plot.scales.satisfaction, plot.across, _NUMBERS)


def _upwards(plot: PriorityPlot) -> list[float]:
    return _ticks(plot.scales.importance, plot.up, _LINE)


def _ticks(scale: Scale, place: Callable[[float], float], apart: float) -> list[float]:
    """The ends, the cut line and, on a short scale of whole numbers, those between that stand clear of them."""
    ticks = [scale.min, scale.centre, scale.max]
    if scale.max - scale.min < _MOST_TICKS and float(scale.min).is_integer() and float(scale.max).is_integer():
        between = map(float, range(round(scale.min), round(scale.max)))
        ticks += [value for value in between if all(abs(place(value) - place(tick)) >= apart for tick in ticks[:3])]
    return sorted(ticks)
