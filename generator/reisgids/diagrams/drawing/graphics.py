"""Texts around a diagram's data, as elements of an ECharts option's `graphic`.

Lengths are pixels, colours as ECharts takes them: see `palette.token`.
"""

from __future__ import annotations

from typing import Any

from reisgids.diagrams.drawing.lettering import SANS, Face

Element = dict[str, Any]


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
    own = {"text": text, "fill": colour, **_lettered(face), **style}
    if line is not None:
        own["lineHeight"] = line
    element: Element = {"type": "text", "x": round(place[0], 1), "y": round(place[1], 1), "style": own}
    return {**element, "z": z} if z else element


def _lettered(face: Face) -> dict[str, Any]:
    """Return a face as a text style. The sans family is the diagram's own and needs no mention."""
    style = face.style
    if style["fontFamily"] == SANS:
        del style["fontFamily"]
    return style
