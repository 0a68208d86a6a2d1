"""The texts in a drawing, as the SVG has them, each with the box that it fills."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree as ET

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.echarts.svg import render

_STYLE = re.compile(r"([a-z-]+):([^;]+);")
_PLACE = re.compile(r"translate\(([-\d.]+)[ ,]([-\d.]+)\)")


@dataclass(frozen=True)
class DrawnLabel:
    """A text in its lines, and the edges of its box in pixels: as wide as its letters, as high as most of the ink."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def labels(diagram: Diagram) -> list[DrawnLabel]:
    """Draw a diagram, and return its texts; lines below each other that belong together are one."""
    (drawing,) = render([diagram])
    found = ET.fromstring(drawing.svg).iter("text")  # noqa: S314  made by the code under test
    return [_joined([_line(each) for each in lines]) for _, lines in groupby(found, key=lambda each: _home(each))]


def _home(element: ET.Element) -> tuple[str, ...]:
    return tuple(element.get(name, "") for name in ("transform", "style", "data-series", "data-index"))


def _line(element: ET.Element) -> DrawnLabel:
    style = dict(_STYLE.findall(f"{element.get('style')};"))
    size = float(style["font-size"].removesuffix("px"))
    weight = int(style.get("font-weight", "400").replace("normal", "400").replace("bold", "700"))
    text = element.text or ""
    width = Face("serif" if "Serif" in style.get("font-family", "") else "sans", weight, size).width(text)
    place = _PLACE.search(element.get("transform", ""))
    across, down = (float(value) for value in place.groups()) if place else (0.0, 0.0)
    x, y = across + float(element.get("x", 0)), down + float(element.get("y", 0))
    left = x - {"middle": width / 2, "end": width}.get(element.get("text-anchor", ""), 0.0)
    ink = size * 0.4
    return DrawnLabel(text, left, left + width, y - ink, y + ink)


def _joined(lines: list[DrawnLabel]) -> DrawnLabel:
    return DrawnLabel(
        "\n".join(line.text for line in lines),
        min(line.left for line in lines),
        max(line.right for line in lines),
        min(line.top for line in lines),
        max(line.bottom for line in lines),
    )
