"""The portfolio as an ECharts option: a tree of journeys, the phases that each covers, and its lowest point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, path, rectangle, rule
from reisgids.diagrams.drawing.graphics import lettered as letters
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.drawing.score_pill import WIDTH as PILL
from reisgids.diagrams.drawing.score_pill import Tone, pill_label, pill_looks
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.layout.phase_header import HEIGHT, phase_colour
from reisgids.insight.journeys.portfolio import Branch
from reisgids.model.phase import PhaseModel

DRAWN_WIDTH = 1240
_TREE = 410.0
_INDENT = 30.0
_DEEPEST = 6
_STRIP = _TREE + 32
_STRIP_WIDTH = 540.0
_LOWEST = _STRIP + _STRIP_WIDTH + 30
_MANY = 24
"""With more rows than this they stand closer together."""
_PAD = 12
_LINE = 16
_ROW_GAP = 10.0
_SECTION = 40.0
_CELL = 22.0
_TITLE = Face("sans", 500, 13)
_SMALL = Face("sans", 400, 11.5)
_HEAD = Face("sans", 600, 11.5)
_COUNT = Face("sans", 600, 11)
_SECTION_NAME = Face("serif", 600, 15)
_POINT = Face("sans", 400, 12)


@dataclass(frozen=True)
class BranchRow:
    """What is drawn of a branch: its title, small print below it, touchpoints per phase, its lowest point.

    `covered` are numbers per phase of the model, or of the journey's own phases where `own` is set. `section` is the
    heading above the row, where one begins there.
    """

    branch: Branch
    title: str
    small: str
    covered: tuple[int, ...]
    own: bool
    score: str
    tone: Tone
    lowest: str
    section: str = ""


@dataclass(frozen=True)
class PortfolioLayout:
    """Per row its middle in pixels; `box` is the height of a journey's box."""

    middles: tuple[float, ...]
    box: float
    height: float


def portfolio_option(
    rows: Sequence[BranchRow], model: PhaseModel, heads: tuple[str, str], language: str
) -> tuple[dict[str, Any], int]:
    """Return the option, `DRAWN_WIDTH` wide, and its height. Series 0 has the journeys' boxes, then the lowest points.

    `heads` are the names of the first and the last column.
    """
    titles = [wrap(row.title, _TITLE, _width(row.branch) - 2 * _PAD, 2) for row in rows]
    layout = _layout(rows, max(map(len, titles)))
    looks = pill_looks()
    for row in rows:
        looks[_look(row.branch)] = _box_look(row.branch, layout.box)
    chart = MarkSeries(
        looks,
        [*_headings(rows, layout, model, heads, language), *_ties(rows, layout), *_strips(rows, layout)],
        face=_TITLE.style,
        label={"fill": token("ink"), "lineHeight": _LINE, "verticalAlign": "middle", **letters(_TITLE)},
    )
    for row, lines, y in zip(rows, titles, layout.middles, strict=True):
        width = _width(row.branch)
        style: dict[str, Any] = {"offset": [_PAD - width / 2, -8]}
        if row.branch.again:
            style["fill"] = token("soft")
        chart.add((_left(row.branch) + width / 2, y), _look(row.branch), "\n".join(lines), style)
    for row, y in zip(rows, layout.middles, strict=True):
        if row.lowest:
            chart.add((_LOWEST + PILL / 2, y), f"score-{row.tone}", row.score, pill_label(row.tone))
    chart.options["graphic"]["elements"] += _texts(rows, titles, layout)
    return plain_option(chart), round(layout.height)


def _layout(rows: Sequence[BranchRow], lines: int) -> PortfolioLayout:
    box, gap = (lines * _LINE + 32.0, _ROW_GAP) if len(rows) <= _MANY else (lines * _LINE + 26.0, 5.0)
    middles = []
    y = HEIGHT + 12.0
    for number, row in enumerate(rows):
        if row.section:
            y += _SECTION + (14 if number else 0)
        elif row.branch.depth == 0 and number:
            y += gap - 2
        middles.append(y + box / 2)
        y += box + gap
    return PortfolioLayout(tuple(middles), box, y)


def _left(branch: Branch) -> float:
    return 1 + min(branch.depth, _DEEPEST) * _INDENT


def _width(branch: Branch) -> float:
    return _TREE - min(branch.depth, _DEEPEST) * _INDENT


def _look(branch: Branch) -> str:
    kind = "again" if branch.again else "wish" if branch.journey.state == "to-be" else "journey"
    return f"{kind}-{min(branch.depth, _DEEPEST)}"


def _box_look(branch: Branch, height: float) -> dict[str, Any]:
    """A to-be journey is dashed; one that stood above already has no ground of its own."""
    width = _width(branch)
    look: dict[str, Any] = {
        "path": rounded_box(width, height, 5),
        "size": [width, height],
        "fill": token("paper" if branch.again else "card"),
        "stroke": token("line" if branch.again else "line-strong"),
        "lineWidth": 1.2,
    }
    if branch.journey.state == "to-be" and not branch.again:
        look |= {"stroke": token("neutral"), "lineDash": [5, 3]}
    return look


def _headings(
    rows: Sequence[BranchRow], layout: PortfolioLayout, model: PhaseModel, heads: tuple[str, str], language: str
) -> list[Element]:
    middle = HEIGHT / 2 + 1
    elements = [
        written(heads[0], _HEAD, token("soft"), (1, middle), verticalAlign="middle"),
        written(heads[1], _HEAD, token("soft"), (_LOWEST, middle), verticalAlign="middle"),
        *_phases(model, language),
    ]
    for row, y in zip(rows, layout.middles, strict=True):
        top = y - layout.box / 2
        if row.section:
            elements.append(rule((0, top - _SECTION + 4), (DRAWN_WIDTH, top - _SECTION + 4), token("line-strong")))
            place = (1, top - _SECTION / 2 + 2)
            elements.append(written(row.section, _SECTION_NAME, token("ink"), place, verticalAlign="middle"))
    return elements


def _phases(model: PhaseModel, language: str) -> list[Element]:
    """The names of the phases above their cells, all in the largest size that shows each of them on one line."""
    cell = _STRIP_WIDTH / len(model.phases)
    names = [phase.name.read(language).words for phase in model.phases]
    faces = [_SECTION_NAME.at(size) for size in (14, 13, 12)]
    face = next((face for face in faces if all(face.width(name) <= cell - 3 for name in names)), faces[-1])
    elements = []
    for number, name in enumerate(names, 1):
        left = _STRIP + (number - 1) * cell
        elements.append(rectangle(left, 0, cell - 3, 3, phase_colour(number, len(names))))
        place = (left, HEIGHT / 2 + 1)
        lines = "\n".join(wrap(name, face, cell - 6, 2))
        elements.append(written(lines, face, token("ink"), place, line=15, verticalAlign="middle"))
    return elements


def _ties(rows: Sequence[BranchRow], layout: PortfolioLayout) -> list[Element]:
    """From each journey down and to the right to what hangs below it, dashed to the to-be version."""
    solid: list[str] = []
    dashed: list[str] = []
    for row, y in zip(rows, layout.middles, strict=True):
        if row.branch.parent is None:
            continue
        x = _left(rows[row.branch.parent].branch) + _INDENT / 2
        top = layout.middles[row.branch.parent] + layout.box / 2
        line = f"M{x:g} {top:g}V{y - 5:g}Q{x:g} {y:g} {x + 5:g} {y:g}H{_left(row.branch):g}"
        (dashed if row.branch.place == "wish" else solid).append(line)
    style = {"fill": "none", "stroke": token("neutral"), "lineWidth": 1.2}
    drawn = [path("".join(solid), style)] if solid else []
    return [*drawn, *([path("".join(dashed), {**style, "lineDash": [4, 3]})] if dashed else [])]


def _strips(rows: Sequence[BranchRow], layout: PortfolioLayout) -> list[Element]:
    """A cell per phase, in the phase's colour and with a number where touchpoints lie in it."""
    elements: list[Element] = []
    for row, y in zip(rows, layout.middles, strict=True):
        if row.branch.again:
            continue
        cell = _STRIP_WIDTH / len(row.covered)
        for number, count in enumerate(row.covered, 1):
            left = _STRIP + (number - 1) * cell
            colour = token("neutral") if row.own else phase_colour(number, len(row.covered))
            ground = colour if count else token("wash")
            elements.append(rectangle(left, y - _CELL / 2, cell - 3, _CELL, ground))
            if count:
                place = (left + (cell - 3) / 2, y)
                elements.append(
                    written(str(count), _COUNT, token("on-phase"), place, align="center", verticalAlign="middle")
                )
    return elements


def _texts(rows: Sequence[BranchRow], titles: Sequence[tuple[str, ...]], layout: PortfolioLayout) -> list[Element]:
    elements: list[Element] = []
    for row, lines, y in zip(rows, titles, layout.middles, strict=True):
        small = wrap(row.small, _SMALL, _width(row.branch) - 2 * _PAD, 1)
        place = (_left(row.branch) + _PAD, y - 8 + len(lines) * _LINE / 2 + 9)
        elements.append(written("\n".join(small), _SMALL, token("soft"), place, z=3, verticalAlign="middle"))
        if row.lowest:
            left = _LOWEST + PILL + 10
            point = "\n".join(wrap(row.lowest, _POINT, DRAWN_WIDTH - left, 2))
            elements.append(written(point, _POINT, token("ink"), (left, y), line=16, verticalAlign="middle"))
    return elements
