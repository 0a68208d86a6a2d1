"""Two journeys over each other as an ECharts option: their frame, their tracks, and which is which.

`theme/assets/js/compare/drawing.js` lays any two tracks over each other in the same way, from `MEASURES`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, path, rule
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.symbols import SYMBOLS, Symbol
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.comparison.frame import LEFT, PLOT, RIGHT, ROWS, TOTAL
from reisgids.diagrams.kinds.comparison.track import FLAG, PAD, CurveTrack

COLOURS = {"a": "truth", "b": "link"}
_AXIS = Face("sans", 400, 12)
_SIZES = {"a": 16.0, "b": 10.5}
_CLEAR = 10


def _look(role: str, symbol: Symbol, *, further: bool = False) -> dict[str, Any]:
    """The first journey's points are large and hollow, the second's small and full: one shows within the other."""
    size, colour = _SIZES[role] - (3 if further else 0), token(COLOURS[role])
    paint = {"fill": token("card"), "stroke": colour, "lineWidth": 1.8}
    if role == "b":
        paint = {"fill": colour, "stroke": token("card"), "lineWidth": 1}
    if symbol.size:
        paint = {"fill": colour, "stroke": token("card"), "lineWidth": 0}
    silent = {"silent": True} if further else {}
    return {"path": symbol.path, "size": list(symbol.size or (size, size)), **paint, **silent}


LOOKS = {
    f"{role}-{prefix}{key}": _look(role, symbol, further=bool(prefix))
    for role in COLOURS
    for prefix in ("", "further-")
    for key, symbol in SYMBOLS.items()
}
LINES = {
    "a": {"fill": "none", "stroke": token(COLOURS["a"]), "lineWidth": 2.4, "lineCap": "round"},
    "b": {"fill": "none", "stroke": token(COLOURS["b"]), "lineWidth": 2.4, "lineDash": [7, 5]},
}
GAPS = {
    role: {"fill": "none", "stroke": token(colour), "lineWidth": 1.2, "lineDash": [1, 4], "lineCap": "round"}
    for role, colour in COLOURS.items()
}
MEASURES = {
    "left": LEFT,
    "right": RIGHT,
    "plot": PLOT,
    "height": round(TOTAL),
    "pad": PAD,
    "clear": _CLEAR,
    "rows": ROWS,
    "colours": {role: token(colour) for role, colour in COLOURS.items()},
    "looks": LOOKS,
    "lines": LINES,
    "gaps": GAPS,
    "flag": written("", FLAG, "", (0, 0))["style"],
    "label": FLAG.style,
    "axis": _AXIS.style,
}
"""What the browser needs to lay two tracks over each other as this module does; JSON values only."""


def comparison_drawing(
    ground: Sequence[Element], first: CurveTrack, second: CurveTrack
) -> tuple[dict[str, Any], int, int]:
    """Return the option, its width and its height in pixels. `ground` is the frame's, stretched by `stretch_of`.

    Series 0 begins with the touchpoints of the first journey, then those of the second.
    """
    stretch = stretch_of(first, second)
    tracks = {"a": first, "b": second}
    chart = MarkSeries(
        LOOKS,
        [*ground, *(element for role, each in tracks.items() for element in _way(role, each, stretch))],
        face=_AXIS.style,
        label=FLAG.style,
    )
    for prefix in ("", "further-"):
        for role, each in tracks.items():
            for x, y, key in each.further if prefix else each.points:
                chart.add((_across(x, stretch), y), f"{role}-{prefix}{key}")
    return plain_option(chart), round(LEFT + PLOT * stretch + RIGHT), round(TOTAL)


def stretch_of(first: CurveTrack, second: CurveTrack) -> float:
    """Return how many times wider the plot has to be for both."""
    return max(first.stretch, second.stretch)


def _across(x: float, stretch: float) -> float:
    return round(LEFT + x * stretch, 1)


_PLACE = re.compile(r"(-?[\d.]+) (-?[\d.]+)")


def _stretched(d: str, stretch: float) -> str:
    return _PLACE.sub(lambda place: f"{_across(float(place[1]), stretch):g} {place[2]}", d)


def _way(role: str, of: CurveTrack, stretch: float) -> list[Element]:
    elements = [
        path(_stretched(d, stretch), style, 1) for d, style in ((of.gaps, GAPS[role]), (of.line, LINES[role])) if d
    ]
    colour = token(COLOURS[role])
    for flag in of.flags:
        x, row = _across(flag.x, stretch), ROWS[role][flag.row]
        away = _CLEAR if row < flag.y else -_CLEAR
        pole: Element = rule((x, row - away / 2), (x, flag.y - away), colour)
        pole["style"] = {**pole["style"], "opacity": 0.45}
        words = written(
            flag.words,
            FLAG,
            colour,
            (x + flag.side * PAD, row),
            align="left" if flag.side > 0 else "right",
            verticalAlign="middle",
        )
        elements += [pole, words]
    return elements


def as_measured(track: CurveTrack) -> Mapping[str, Any]:
    """Return the track as JSON values, as the browser reads it."""
    return {
        "stretch": track.stretch,
        "line": track.line,
        "gaps": track.gaps,
        "points": track.points,
        "further": track.further,
        "flags": track.flags,
    }
