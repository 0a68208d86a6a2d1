"""What every comparison is drawn with: the series of three curves, made by pyecharts, axes, and the measures between.

`theme/assets/js/comparison/drawing.js` puts curves into them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.narrow import NARROW
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import BREAK, axis, bands, chart, lettering, line, scatter
from reisgids.diagrams.drawing.symbols import DELIGHT, PAIN, TRUTH, UNSCORED
from reisgids.diagrams.echarts.option import plain_option, switched, zoomable
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.layout.phase_row import row_axes
from reisgids.labels.words import Words
from reisgids.model.config import Scale

WIDTH = 1120
"""Pixels that a comparison is wide in the build, where its moments stand clear of each other in that."""
FLAG = Face("sans", 600, 12)
PAD = 6
"""Pixels between a pole and the name beside it."""
_LEFT, _RIGHT = 72, 8
_AXIS = Face("sans", 400, 12)
_SMOOTH = 0.4
_PLOT = 176
_TALL_HEADER = 40
_MEASURES: Mapping[str, float] = {
    "left": _LEFT, "right": _RIGHT,  # beside the plot
    "header": HEIGHT,  # the row of phases
    "row": 20, "gap": 12,  # a row of names at poles, and the room around these rows
    "margin": 26,  # between the scale and those rows
    "plot": _PLOT,  # from the lowest score to the highest
    "closest": 24.2,  # two moments of one curve
    "clear": 11,  # between a pole and its point
    "pad": PAD,
    "stack": 15,  # from one mark of a moment to the next
    "narrow": NARROW,
    "wide": 900,  # what is wider goes across, also where it has to be scrolled
}  # fmt: skip
_TALL: Mapping[str, float] = {
    "header": _TALL_HEADER,  # what the scale is called
    "left": 76, "right": 68,  # beside the scale: room for two marks and a score
    "aside": 24,  # where what has no score stands, from the left
    "least": 60,  # a phase, below its name
}  # fmt: skip
"""The same where the journey goes down."""
_CROSS = "path://M4 0H8V4H12V8H8V12H4V8H0V4H4Z"


class _Role(NamedTuple):
    """How the first, second or third curve looks: its points differ in shape and in filling as well as in colour."""

    colour: str
    symbol: str
    size: float
    mark: float
    hollow: bool = False


_ROLES = (
    _Role("truth", "circle", 14, 15, hollow=True),
    _Role("link", "rect", 9, 10),
    _Role("positive", _CROSS, 12, 10),
)
"""One shows within another where two curves meet: the first is large and hollow."""


@lru_cache(maxsize=16)
def kit(scale: Scale, words: Words) -> Mapping[str, Any]:
    """Return it as JSON values. Lengths are pixels, `names` stand so far below the top of the scale."""
    axes = {"grid": [{}], "xAxis": [axis(0, 1)], "yAxis": [axis(scale.min, scale.max)]}
    option = plain_option(chart([line("", [], {})], textStyle=_AXIS.style))
    return {
        "option": switched(zoomable({**option, "series": []}, (0, 1), 1), []),
        "axes": row_axes(axes, 1),
        "series": {
            "ground": _plain(bands([(0, 1)], scale.max, token("card"), z=0)),
            "borders": _plain(line("", [], {"color": token("line"), "width": 1}, id="borders", z=1)),
            "level": _plain(line("", [], {"color": token("line-strong"), "width": 1}, z=1)),
        },
        "roles": [_role(role, z) for z, role in enumerate(_ROLES)],
        "shapes": {symbol.key: f"path://{symbol.path}" for symbol in (TRUTH, PAIN, DELIGHT)},
        "unscored": {"symbol": f"path://{UNSCORED.path}", "symbolSize": list(UNSCORED.size or ())},
        "names": _scale_names(scale, words),
        "tall": {**_TALL, "names": _tall_scale_names(scale, words)},
        "score": {**FLAG.style, "distance": 4, "backgroundColor": token("card"), "padding": [1, 2]},
        "scale": {"min": scale.min, "max": scale.max, "centre": scale.centre},
        "break": BREAK,
        **_MEASURES,
    }


def _role(role: _Role, z: int) -> Mapping[str, Any]:
    """The series of one curve."""
    colour = token(role.colour)
    ink = {"color": colour, "width": 2.2, "cap": "round"}
    flowing = {"smooth": _SMOOTH, "smoothMonotone": "x", "z": 3}
    fill = {"color": token("card"), "borderColor": colour, "borderWidth": 2}
    if not role.hollow:
        fill = {"color": colour, "borderColor": token("card"), "borderWidth": 1}
    points = {"symbol": role.symbol, "symbolSize": role.size, "itemStyle": {**fill, "opacity": 1}}
    label = {**FLAG.style, "color": colour, "position": "right", "distance": PAD, "align": "left"}
    paper = {"backgroundColor": token("card"), "padding": [2, 0]}
    return {
        "gaps": _plain(line("", [], {"color": colour, "width": 1.2, "type": [1, 4], "cap": "round"}, z=3)),
        "solid": _plain(line("", [], ink, **flowing)),
        "dashed": _plain(line("", [], {**ink, "cap": "butt", "type": [5, 4]}, **flowing)),
        "pole": _plain(line("", [], {"color": colour, "width": 1, "opacity": 0.45}, z=2)),
        "points": _plain(scatter("", [], points, z=4 + z)),
        "marks": _plain(scatter("", [], {**points, "symbolSize": role.mark}, silent=True, z=4 + z)),
        "flags": _plain(lettering([], {**label, **paper}, z=2 + 0.1 * z)),
    }


def _plain(part: RectChart) -> Mapping[str, Any]:
    (series,) = plain_option(part)["series"]
    return {key: value for key, value in series.items() if key != "data"}


def _scale_names(scale: Scale, words: Words) -> list[dict[str, Any]]:
    """What the ends and the middle of the scale are called, left of the plot, as ECharts graphics."""
    elements = []
    for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
        name = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{name}{words.score(value)}", _AXIS, _LEFT - 12, 3)
        style = {"text": "\n".join(lines), "fill": token("soft"), "fontSize": _AXIS.size, "fontWeight": _AXIS.weight}
        place = {"x": 0, "y": round(_PLOT * (1 - scale.share(value)), 1)}
        elements.append({"type": "text", **place, "style": {**style, "lineHeight": 15, "verticalAlign": "middle"}})
    return elements


def _tall_scale_names(scale: Scale, words: Words) -> list[dict[str, Any]]:
    """The same above a plot in which scores go from left to right: each at its `score`."""
    elements = []
    ends = ((scale.min, scale.low, "left"), (scale.centre, scale.middle, "center"), (scale.max, scale.high, "right"))
    for value, text, align in ends:
        name = "" if text is None else text.read(words.language).words
        lines = [*wrap(name, _AXIS, 96, 1), words.score(value)]
        style = {"text": "\n".join(lines), "fill": token("soft"), "fontSize": _AXIS.size, "fontWeight": _AXIS.weight}
        style |= {"lineHeight": 15, "verticalAlign": "bottom", "align": align}
        elements.append({"type": "text", "score": value, "y": _TALL_HEADER - 6, "style": style})
    return elements
