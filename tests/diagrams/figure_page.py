"""A bare page with figures as the site writes them, enough to try the scripts in a browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reisgids.diagrams.diagram import Drawing, Point
from reisgids.diagrams.echarts.options_script import options_script
from reisgids.diagrams.echarts.svg import render
from tests.diagrams.sketches import Sketch

SCHEMES = {
    "light": "--rg-paper:#fbf9f4",
    "dark": ("--rg-paper:#10181c;--rg-ink:#e8e4d8;--rg-line:#34424a;--rg-link:#8fb6dc"),
}
CSS = """
body { margin: 0; padding: 40px; background: var(--rg-paper); color: var(--rg-ink) }
figure { margin: 120px 0 }
.rg-canvas { position: relative }
.rg-mark { position: absolute; overflow: hidden } .rg-mark span { position: absolute; clip-path: inset(50%) }
.rg-tip { background: #ddd; color: #000 }
.rg-svg svg { display: block }
.rg-live { position: absolute; left: 0; top: 0 }
"""

TABLE = """<details class="rg-table"><summary>Gegevens</summary><table>
<thead><tr><th>Moment</th><th>Fase</th><th>Kanaal</th></tr></thead>
<tbody><tr><th>Punt</th><td>Purchase</td><td></td></tr></tbody></table></details>"""


@dataclass(frozen=True)
class Shown:
    """What the script of options holds of a sketch."""

    id: str
    option: Mapping[str, Any]
    points: tuple[Point, ...]


def marked(drawing: Drawing) -> tuple[Point, ...]:
    """Return a point for each element of a drawing, with one fact."""
    return tuple(Point(mark.series, mark.index, "", (("Doet", "x & y"),)) for mark in drawing.marks)


def figure(sketch: Sketch, drawing: Drawing) -> str:
    """The figure of one drawing, each of its elements a link and a tooltip named after its place."""
    links = "".join(
        f'<a class="rg-mark" data-s="{mark.series}" data-i="{mark.index}" data-r="0" href="#p{mark.index}" '
        f'style="left:{mark.x}px;'
        f'top:{mark.y}px;width:{mark.width}px;height:{mark.height}px"><span>Punt {mark.index} &lt;b&gt;</span></a>'
        for mark in drawing.marks
    )
    size = f"width:{sketch.width}px;height:{sketch.height}px"
    return (
        f'<figure class="rg-diagram" id="{sketch.id}" role="group" data-width="{sketch.width}" '
        f'data-height="{sketch.height}"><div class="rg-frame" tabindex="0" role="region">'
        f'<div class="rg-canvas" style="{size}"><div class="rg-svg" aria-hidden="true">{drawing.svg}</div>{links}</div>'
        f"</div>{TABLE}</figure>"
    )


def write_page(path: Path, sketches: Sequence[Sketch], assets: Path, scheme: str = "light") -> Path:
    """Write a page with the figures of `sketches` to `path`, its scripts and fonts taken from `assets`."""
    drawings = render(sketches)
    figures = "".join(figure(sketch, drawing) for sketch, drawing in zip(sketches, drawings, strict=True))
    shown = [Shown(each.id, each.option, marked(drawing)) for each, drawing in zip(sketches, drawings, strict=True)]
    options = path.with_suffix(".js")
    options.write_text(options_script(shown), encoding="ascii")
    path.write_text(
        f'<!doctype html><html lang="nl" style="{SCHEMES[scheme]}"><meta charset="utf-8"><title>Proef</title>'
        f'<link rel="stylesheet" href="{assets.as_uri()}/fonts/fonts.css"><style>{CSS}</style>'
        f'<main data-options="{options.name}">{figures}</main>'
        f'<script src="{assets.as_uri()}/diagrams.js"></script></html>',
        encoding="utf-8",
    )
    return path
