"""Shapes and texts around a diagram's data, as elements of an ECharts option's `graphic`.

Lengths are pixels, colours as ECharts takes them: see `palette.token`.
"""

from __future__ import annotations

from typing import Any

from reisgids.diagrams.drawing.lettering import SANS, Face

Element = dict[str, Any]


def rectangle(x: float, y: float, width: float, height: float, colour: str, z: int = 0) -> Element:
    """Return a rectangle filled with a colour."""
    shape = {"x": x, "y": y, "width": width, "height": height}
    return _element("rect", shape, {"fill": colour}, z)


def disc(x: float, y: float, radius: float, colour: str) -> Element:
    """Return a circle around (x, y), filled with a colour."""
    return _element("circle", {"cx": x, "cy": y, "r": radius}, {"fill": colour}, 0)


def rule(start: tuple[float, float], end: tuple[float, float], colour: str, z: int = 0) -> Element:
    """Return a thin straight line."""
    shape = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    return _element("line", shape, {"stroke": colour, "lineWidth": 1}, z)


def path(d: str, style: dict[str, Any], z: int = 0) -> Element:
    """Return what an SVG path describes, in a style of zrender's (fill, stroke, lineWidth, lineDash, lineCap)."""
    return _element("path", {"d": d}, style, z)


def words(
    text: str,
    face: Face,
    colour: str,
    place: tuple[float, float],
    *,
    line: float | None = None,
    z: int = 0,
    **style: Any,
) -> Element:
    """Return a text in the lines that it has, `line` pixels apart.

    `align` and `verticalAlign` set which point of it stands at the place: its top left corner if they don't.
    """
    own = {"text": text, "fill": colour, **lettered(face), **style}
    if line is not None:
        own["lineHeight"] = line
    element: Element = {"type": "text", "x": round(place[0], 1), "y": round(place[1], 1), "style": own}
    return {**element, "z": z} if z else element


def lettered(face: Face) -> dict[str, Any]:
    """Return a face as a text style. The sans family is the diagram's own and needs no mention."""
    style = face.style
    if style["fontFamily"] == SANS:
        del style["fontFamily"]
    return style


def _element(kind: str, shape: dict[str, Any], style: dict[str, Any], z: int) -> Element:
    element = {"type": kind, "shape": shape, "style": style}
    return {**element, "z": z} if z else element
