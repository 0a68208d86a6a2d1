"""The portfolio as an ECharts option: a tree of journeys, the phases that each covers, and its lowest point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.drawing.score_pill import WIDTH as PILL
from reisgids.diagrams.drawing.score_pill import pill_points
from reisgids.diagrams.drawing.series import BREAK, TEXT, axis, chart, lettering, line, scatter
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.journey_portfolio.layout import (
    BOX_PAD,
    CELL,
    LINE,
    POINT,
    SECTION,
    SMALL,
    TITLE,
    WIDE,
    BranchRow,
    PortfolioLayout,
    Stand,
    narrow,
    portfolio_layout,
)
from reisgids.diagrams.layout.phase_header import HEIGHT, Span, phase_colour
from reisgids.diagrams.layout.phase_key import PhaseKey
from reisgids.model.phase import PhaseModel

_BETWEEN = 3
_COUNT = Face("sans", 600, 11)
_HEAD_FACE = Face("sans", 600, 11.5)
_SECTION_FACE = Face("serif", 600, 15)

Marks = Mapping[tuple[str, int], tuple[int, int]]
"""By part (`journey` or `lowest`) and row: ECharts' numbers of the series and of the item in its data."""


@dataclass(frozen=True)
class PortfolioNames:
    """The heads of the first and the last column, and what the legend calls each of its keys."""

    journey: str
    lowest: str
    legend: Mapping[str, str]


def portfolio_option(
    rows: Sequence[BranchRow], model: PhaseModel, names: PortfolioNames, language: str
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the option, its width and its height, and where the journeys' boxes and lowest points are."""
    layout = portfolio_layout(rows, WIDE)
    return _option(rows, WIDE, layout, model, names, [*_heads(WIDE, model, names, language)])


def narrow_option(
    rows: Sequence[BranchRow], model: PhaseModel, names: PortfolioNames, language: str
) -> tuple[dict[str, Any], int, int, Marks]:
    """Return the same for narrow places: phases and lowest point below each box, the phases' names in a key."""
    spans = [Span(phase, number + 1, number, number + 1) for number, phase in enumerate(model.phases)]
    key = PhaseKey(spans, language, len(spans), 0, WIDTH / len(spans))
    stand = narrow(key.height + 8)
    return _option(rows, stand, portfolio_layout(rows, stand), model, names, key.series(), key)


def _option(
    rows: Sequence[BranchRow],
    stand: Stand,
    layout: PortfolioLayout,
    model: PhaseModel,
    names: PortfolioNames,
    heads: Sequence[RectChart],
    key: PhaseKey | None = None,
) -> tuple[dict[str, Any], int, int, Marks]:
    height = round(layout.height)
    parts: list[RectChart] = [
        *_rules(rows, layout, stand),
        *_ties(rows, layout, stand),
        *heads,
        *_sections(rows, layout),
        *_cells(rows, layout, stand, names),
        _small_print(rows, layout, stand),
    ]
    marks: dict[tuple[str, int], tuple[int, int]] = {}
    for look in ("journey", "wish", "again"):
        here = [number for number, row in enumerate(rows) if row.look == look]
        if here:
            marks |= {("journey", number): (len(parts), index) for index, number in enumerate(here)}
            parts.append(_boxes(look, [rows[n] for n in here], [layout.middles[n] for n in here], layout.box, stand))
    for mark in dict.fromkeys(row.mark for row in rows if row.lowest):
        here = [number for number, row in enumerate(rows) if row.lowest and row.mark == mark]
        marks |= {("lowest", number): (len(parts) + 1, index) for index, number in enumerate(here)}
        places = [stand.lowest_at(layout.middles[n], layout.box) for n in here]
        parts += _lowest(mark, [rows[n] for n in here], places, names, stand)
    axes: dict[str, Any] = {
        "grid": [{"left": 0, "top": 0, "width": stand.width, "height": height}],
        "xAxis": [axis(0, stand.width)],
        "yAxis": [axis(0, height, inverse=True)],
    }
    axes = key.axes(axes) if key else axes
    axes["grid"].append({"left": stand.strip, "top": 0, "width": stand.strip_width, "height": height})
    axes["xAxis"].append(axis(0, len(model.phases), gridIndex=stand.grid))
    axes["yAxis"].append(axis(0, height, inverse=True, gridIndex=stand.grid))
    return plain_option(chart(parts, **axes, textStyle=TITLE.style)), stand.width, height, marks


def _on_strip(stand: Stand) -> dict[str, int]:
    return {"xAxisIndex": stand.grid, "yAxisIndex": stand.grid}


def _rules(rows: Sequence[BranchRow], layout: PortfolioLayout, stand: Stand) -> Iterator[RectChart]:
    """A line above each section."""
    ys = [y - layout.box / 2 - SECTION + 4 for row, y in zip(rows, layout.middles, strict=True) if row.section]
    if ys:
        data = [item for y in ys for item in ([0, y], [stand.width, y], BREAK)]
        yield line("", data[:-1], {"color": token("line-strong"), "width": 1}, z=1)


def _ties(rows: Sequence[BranchRow], layout: PortfolioLayout, stand: Stand) -> Iterator[RectChart]:
    """From each journey down and to the right to what hangs below it, dashed to the to-be version."""
    found: dict[bool, list[Any]] = {False: [], True: []}
    for row, y in zip(rows, layout.middles, strict=True):
        if row.branch.parent is not None:
            x = stand.box_left(rows[row.branch.parent].branch) + stand.indent / 2
            top = layout.middles[row.branch.parent] + layout.box / 2
            found[row.branch.place == "wish"] += [[x, top], [x, y], [stand.box_left(row.branch), y], BREAK]
    for dashed, data in found.items():
        if data:
            style = {"color": token("neutral"), "width": 1.2, "join": "round"}
            yield line("", data[:-1], {**style, "type": [4, 3]} if dashed else style, z=1)


def _boxes(look: str, rows: Sequence[BranchRow], middles: Sequence[float], high: float, stand: Stand) -> RectChart:
    """The journeys of one look with their titles: one to be is dashed, one that stood above has no ground."""
    data: list[dict[str, Any]] = []
    for row, y in zip(rows, middles, strict=True):
        width = stand.box_width(row.branch)
        title = wrap(row.title, TITLE, width - 2 * BOX_PAD, 2)
        item = {"id": row.branch.journey.id, "name": row.title}
        box = {"symbol": f"path://{rounded_box(width, high, 5)}", "symbolSize": width}
        data.append({**item, **box, "value": [stand.box_left(row.branch) + width / 2, y, "\n".join(title)]})
    style: dict[str, Any] = {"color": token("card"), "borderColor": token("line-strong"), "borderWidth": 1.2}
    if look == "wish":
        style |= {"borderColor": token("neutral"), "borderType": [5, 3]}
    elif look == "again":
        style |= {"color": token("paper"), "borderColor": token("line")}
    label = {
        "show": True,
        "position": "insideLeft",
        "distance": BOX_PAD,
        "offset": [0, -8],
        "color": token("soft" if look == "again" else "ink"),
        "lineHeight": LINE,
        **TITLE.style,
    }
    shown = {"symbolKeepAspect": True, "itemStyle": {**style, "opacity": 1}, "label": label}
    return scatter("", data, shown, z=2, **TEXT)


def _small_print(rows: Sequence[BranchRow], layout: PortfolioLayout, stand: Stand) -> RectChart:
    data = []
    for row, y in zip(rows, layout.middles, strict=True):
        lines = len(wrap(row.title, TITLE, stand.box_width(row.branch) - 2 * BOX_PAD, 2))
        (small,) = wrap(row.small, SMALL, stand.box_width(row.branch) - 2 * BOX_PAD, 1) or ("",)
        data.append({"value": [stand.box_left(row.branch) + BOX_PAD, y - 8 + lines * LINE / 2 + 9, small]})
    return _written(data, SMALL, "soft")


def _written(data: Sequence[Mapping[str, Any]], face: Face, colour: str, **more: Any) -> RectChart:
    """Texts that begin at their place, in the middle of their line."""
    style = {"position": "right", "distance": 0, "color": token(colour), **face.style}
    return lettering(data, {**style, **more.pop("label", {})}, **{"z": 3, **more})


def _sections(rows: Sequence[BranchRow], layout: PortfolioLayout) -> Iterator[RectChart]:
    """The headings within the rows."""
    sections = [
        {"value": [1, y - layout.box / 2 - SECTION / 2 + 2, row.section]}
        for row, y in zip(rows, layout.middles, strict=True)
        if row.section
    ]
    if sections:
        yield _written(sections, _SECTION_FACE, "ink")


def _heads(stand: Stand, model: PhaseModel, names: PortfolioNames, language: str) -> Iterator[RectChart]:
    """The heads of the columns; the phases' names, all in the largest size that shows each of them on one line."""
    middle = HEIGHT / 2 + 1
    heads = [{"value": [1, middle, names.journey]}, {"value": [stand.lowest, middle, names.lowest]}]
    yield _written(heads, _HEAD_FACE, "soft")
    room = stand.strip_width / len(model.phases) - _BETWEEN
    titles = [phase.name.read(language).words for phase in model.phases]
    sizes = [_SECTION_FACE.at(size) for size in (14, 13, 12)]
    face = next((face for face in sizes if all(face.width(title) <= room for title in titles)), sizes[-1])
    phases = [
        {"value": [number, middle, "\n".join(wrap(title, face, room - 3, 2))]} for number, title in enumerate(titles)
    ]
    yield _written(phases, face, "ink", label={"lineHeight": 15}, **_on_strip(stand))
    colours = [
        {"value": [number + 0.5, 1.5], "itemStyle": {"color": phase_colour(number + 1, len(titles)), "opacity": 1}}
        for number in range(len(titles))
    ]
    look = {"symbol": "rect", "symbolSize": [room, 3], "symbolOffset": [-_BETWEEN / 2, 0]}
    yield scatter("", colours, look, silent=True, z=1, **_on_strip(stand))


def _cells(
    rows: Sequence[BranchRow], layout: PortfolioLayout, stand: Stand, names: PortfolioNames
) -> Iterator[RectChart]:
    """A cell for each phase of each journey, in the phase's colour and with a number where touchpoints lie in it."""
    found: dict[str, list[dict[str, Any]]] = {"empty": [], "phase-covered": [], "phase-own": []}
    phases = max((len(row.covered) for row in rows if not row.own), default=0)
    for row, y in zip(rows, layout.middles, strict=True):
        if row.branch.again:
            continue
        whole = phases or len(row.covered)
        for number, count in enumerate(row.covered):
            share = whole / len(row.covered)
            item: dict[str, Any] = {"value": [(number + 0.5) * share, stand.strip_at(y, layout.box)]}
            if row.own:
                item["symbolSize"] = [round(stand.strip_width / len(row.covered) - _BETWEEN, 1), CELL]
            if count:
                colour = token("neutral") if row.own else phase_colour(number + 1, len(row.covered))
                item |= {"label": {"formatter": str(count)}, "itemStyle": {"color": colour, "opacity": 1}}
            found[("phase-own" if row.own else "phase-covered") if count else "empty"].append(item)
    size = [round(stand.strip_width / (phases or 1) - _BETWEEN, 1), CELL]
    empty = {"color": token("wash"), "opacity": 1}
    look = {"symbol": "rect", "symbolSize": size, "symbolOffset": [-_BETWEEN / 2, 0], "itemStyle": empty}
    count_style = {"show": True, "position": "inside", "color": token("on-phase"), **_COUNT.style}
    for key, data in found.items():
        if data:
            label = {} if key == "empty" else {"label": count_style}
            yield scatter(names.legend.get(key, ""), data, {**look, **label}, silent=True, z=2, **_on_strip(stand))


def _lowest(
    mark: str, rows: Sequence[BranchRow], middles: Sequence[float], names: PortfolioNames, stand: Stand
) -> tuple[RectChart, RectChart]:
    """The names of the lowest points of one mark, and their scores as pills."""
    name, left = names.legend[mark], stand.lowest + PILL + 10
    texts: list[dict[str, Any]] = []
    pills: list[dict[str, Any]] = []
    for row, y in zip(rows, middles, strict=True):
        lines = wrap(row.lowest, POINT, stand.width - left, 2)
        texts.append({"value": [left, y, "\n".join(lines)]})
        pills.append({"id": row.lowest_id, "name": row.lowest, "value": [stand.lowest + PILL / 2, y, row.score]})
    return (
        _written(texts, POINT, "ink", label={"lineHeight": LINE}, name=name),
        scatter(name, pills, pill_points(rows[0].tone), z=3, **TEXT),
    )
