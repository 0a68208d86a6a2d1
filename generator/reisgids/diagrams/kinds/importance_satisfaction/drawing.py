"""The quadrants of importance and satisfaction as an ECharts option."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, lettered, path, rectangle, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.symbols import SYMBOLS
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.importance_satisfaction.numbered_list import priority_list
from reisgids.diagrams.kinds.importance_satisfaction.plot import PriorityPlot
from reisgids.diagrams.kinds.importance_satisfaction.points import (
    LINE,
    NAME,
    SIZE,
    STEP,
    TICK,
    WING,
    Arrangement,
    RatedPoint,
    arranged,
)
from reisgids.diagrams.layout.spread import Place
from reisgids.insight.metrics.priority import Priority
from reisgids.labels.words import Words
from reisgids.model.config import Scale, Scales

WIDTH = 1120
PRIORITIES: tuple[Priority, ...] = ("improve", "cherish", "watch", "enough")
_QUADRANT = Face("serif", 600, 15)
_AXIS = Face("sans", 400, 12)
_TITLE = Face("sans", 600, 12)
_NUMBER = Face("sans", 600, 12)
_COLOURS = {"improve": "negative", "cherish": "positive", "watch": "neutral", "enough": "neutral"}
_BELOW = 66
_SHORTEST, _LONGEST = 4, 12
_MOST_TICKS = 11
_RANGE_ROOM = 740
_LINE, _NUMBERS = 15, 36
_END_ROOM = 300
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    f"{first}{name}{assumed}": {
        **symbol.look(SIZE),
        **({"fill": token("card"), "stroke": token(symbol.colour), "lineWidth": 1.4} if assumed else {}),
        **({"lineDash": [2.5, 2]} if assumed else {}),
        **({"silent": True} if first else {}),
    }
    for name, symbol in SYMBOLS.items()
    for first in ("", "further-")
    for assumed in ("", "-assumed")
}


def priority_drawing(placed: Sequence[RatedPoint], scales: Scales, words: Words) -> tuple[dict[str, Any], int]:
    """Return the option and its height in pixels; it is `WIDTH` wide. Series 0 begins with the touchpoints."""
    arrangement = arranged(placed, scales)
    plot = arrangement.plot
    height = plot.bottom + _BELOW
    listed: list[Element] = []
    if arrangement.labels is None:
        listed, height = priority_list(placed, PRIORITIES, WIDTH, height, words)
    chart = MarkSeries(
        _LOOKS,
        [
            *_ground(plot, words),
            *_axes(plot, words),
            *_tails(placed, arrangement),
            *_names(arrangement),
            *_note(arrangement, words),
            *listed,
        ],
        face=_AXIS.style,
        label={"fill": token("ink"), "verticalAlign": "middle", **lettered(_NUMBER)},
    )
    _add_points(chart, placed, arrangement)
    return plain_option(chart), round(height)


def _add_points(chart: MarkSeries, placed: Sequence[RatedPoint], arrangement: Arrangement) -> None:
    """Each touchpoint by its first symbol, then its others beside that; by number where there are no names."""
    looks = [
        [f"{symbol.key}{'-assumed' if point.column.assumed else ''}" for symbol in symbols]
        for point in placed
        for symbols in (point.symbols,)
    ]
    for point, (first, *others), place in zip(placed, looks, arrangement.places, strict=True):
        if arrangement.labels is None:
            label = {"offset": [SIZE / 2 + 3 + STEP * len(others), 0]}
            chart.add(place, first, str(point.number), label)
        else:
            chart.add(place, first)
    for (_, *others), (x, y) in zip(looks, arrangement.places, strict=True):
        for step, look in enumerate(others, 1):
            chart.add((x + step * STEP, y), f"further-{look}")


def _ground(plot: PriorityPlot, words: Words) -> list[Element]:
    """The quadrants with their names in the outer corners, and the cut lines."""
    elements = []
    for priority in PRIORITIES:
        box, colour = plot.quadrant(priority), _COLOURS[priority]
        upper, left = priority in ("improve", "cherish"), priority in ("improve", "watch")
        across, down = box.right - box.left, box.bottom - box.top
        elements.append(rectangle(box.left, box.top, across, down, token("card"), -1))
        tint = rectangle(box.left, box.top, across, down, token(colour), -1)
        tint["style"]["opacity"] = 0.07 if upper else 0.03
        elements.append(tint)
        elements.append(rectangle(box.left, box.top if upper else box.bottom - 3, across, 3, token(colour)))
        place = (box.left + 12 if left else box.right - 12, box.top + 19 if upper else box.bottom - 19)
        elements.append(
            written(
                words.say(f"diagrams.importance_satisfaction.quadrants.{priority}"),
                _QUADRANT,
                token("ink"),
                place,
                align="left" if left else "right",
                verticalAlign="middle",
            )
        )
    x, y = plot.cut
    return [
        *elements,
        rule((x, plot.TOP), (x, plot.bottom), token("line-strong"), 1),
        rule((plot.LEFT, y), (plot.RIGHT, y), token("line-strong"), 1),
    ]


def _axes(plot: PriorityPlot, words: Words) -> list[Element]:
    say = "diagrams.importance_satisfaction"
    importance, satisfaction = plot.scales.importance, plot.scales.satisfaction
    soft, below = token("soft"), plot.bottom + 16
    ends = {
        "min": words.number(importance.min),
        "low": importance.low.read(words.language).words,
        "max": words.number(importance.max),
        "high": importance.high.read(words.language).words,
    }
    upwards, across = f"{words.say(f'{say}.customer')}, ", words.say(f"{say}.satisfaction")
    after = _TITLE.width(upwards)
    range_ = wrap(words.say(f"{say}.range", **ends), _AXIS, _RANGE_ROOM - after, 1)[0]
    elements = [
        written(upwards.rstrip(), _TITLE, soft, (0, 12), verticalAlign="middle"),
        written(range_, _AXIS, soft, (after, 12), verticalAlign="middle"),
        written(
            across, _TITLE, soft, ((plot.LEFT + plot.RIGHT) / 2, below + 20), align="center", verticalAlign="middle"
        ),
    ]
    for value in _ticks(importance, plot.up, _LINE):
        elements.append(_number(value, (plot.LEFT - 10, plot.up(value)), "right", words))
    for value in _ticks(satisfaction, plot.across, _NUMBERS):
        x = plot.across(value)
        elements.append(_number(value, (x, below), "center", words))
        said = "\n".join(wrap(_said(satisfaction, value, words), _AXIS, _END_ROOM, 2))
        if said:
            start = value == satisfaction.min
            place = (plot.LEFT if start else plot.RIGHT, below + 12)
            elements.append(written(said, _AXIS, soft, place, line=15, align="left" if start else "right"))
    return elements


def _number(value: float, place: Place, align: str, words: Words) -> Element:
    return written(words.number(value), _AXIS, token("soft"), place, align=align, verticalAlign="middle")


def _ticks(scale: Scale, place: Callable[[float], float], apart: float) -> list[float]:
    """The ends, the cut line and, on a short scale of whole numbers, those between that stand clear of them."""
    ticks = [scale.min, scale.centre, scale.max]
    if scale.max - scale.min < _MOST_TICKS and float(scale.min).is_integer() and float(scale.max).is_integer():
        between = map(float, range(round(scale.min), round(scale.max)))
        ticks += [value for value in between if all(abs(place(value) - place(tick)) >= apart for tick in ticks[:3])]
    return sorted(ticks)


def _said(scale: Scale, value: float, words: Words) -> str:
    """The scale's word for its low and its high end."""
    text = {scale.min: scale.low, scale.max: scale.high}.get(value)
    return "" if text is None else text.read(words.language).words


def _tails(placed: Sequence[RatedPoint], arrangement: Arrangement) -> list[Element]:
    """What the importance to the organisation is; wings where it is the customer's."""
    plot, crowd = arrangement.plot, arrangement.labels is None
    drawn = []
    for point, (x, y) in zip(placed, arrangement.places, strict=True):
        if point.organisation is None:
            continue
        if crowd:
            drawn.append(_whisker(x - SIZE / 2 - 5, y, point.organisation - point.importance, plot.scales.importance))
        elif point.organisation == point.importance:
            drawn.append(f"M{x - WING:g} {y:g}H{x + WING:g}")
        else:
            end = f"{plot.up(point.organisation):g}"
            drawn.append(f"M{x:g} {y:g}V{end}M{x - TICK:g} {end}H{x + TICK:g}")
    style = {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.2}
    return [path("".join(drawn), style, 1)] if drawn else []


def _whisker(x: float, y: float, gap: float, scale: Scale) -> str:
    """A short line beside a point in a crowd, where one to the place on the axis would run through others."""
    tick = f"H{x + 2.5:g}"
    if not gap:
        return f"M{x - 2.5:g} {y:g}{tick}"
    length = max(_SHORTEST, _LONGEST * abs(gap) / (scale.max - scale.min))
    end = f"{y - math.copysign(length, gap):g}"
    return f"M{x:g} {y:g}V{end}M{x - 2.5:g} {end}{tick}"


def _note(arrangement: Arrangement, words: Words) -> list[Element]:
    """Why not every point is exactly where its scores are."""
    if not arrangement.moved:
        return []
    note = words.say("diagrams.importance_satisfaction.moved")
    place = (PriorityPlot.RIGHT, 12)
    return [written(note, _AXIS, token("soft"), place, align="right", verticalAlign="middle")]


def _names(arrangement: Arrangement) -> list[Element]:
    return [
        written(
            "\n".join(label.lines), NAME, token("ink"), label.place, line=LINE, z=2, align=label.align,
            verticalAlign=label.vertical, stroke=token("card"), lineWidth=3,
        )
        for label in arrangement.labels or ()
    ]  # fmt: skip
