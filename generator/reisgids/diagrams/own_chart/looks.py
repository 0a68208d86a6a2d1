"""How a chart of an author's own looks where its option says nothing: our colours and faces, and room for all words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from reisgids.diagrams.drawing.lettering import SANS
from reisgids.diagrams.drawing.narrow import NARROW
from reisgids.diagrams.drawing.palette import FALLBACK, token

Option = dict[str, Any]

_SIZE = 13
_LETTER = 7.2
"""Pixels that a letter of a legend takes, at most on average."""
_ROW = 24
_HEAT = tuple(f"color-mix(in srgb, {token('phase-1')} {share}%, {token('card')})" for share in (8, 24, 42, 60))
"""From little to much, as far as ink can be read on it in both schemes."""
PALETTE = ("phase-1", "accent", "positive", "negative", "phase-4", "neutral", "link", "truth")
"""Tokens, in the order in which series and parts take them; theme/assets/js/charts/own-tokens.js has the same."""
_ON_GRID = frozenset({"bar", "boxplot", "candlestick", "heatmap", "line", "pictorialBar", "scatter"})
_WITHOUT_LEGEND = frozenset({"funnel", "gauge", "graph", "heatmap", "pie", "sankey", "sunburst", "tree", "treemap"})
"""Series that say their names themselves."""
_STILL = {"progressive": 0, "animation": False}
_BORDER = {"borderColor": token("card"), "borderWidth": 1}
_SERIES: Mapping[str, Option] = {
    "bar": {"barMaxWidth": 56},
    "boxplot": {"itemStyle": {"color": token("wash"), "borderColor": token("ink")}},
    "candlestick": {
        "itemStyle": {
            "color": token("positive"), "color0": token("negative"),
            "borderColor": token("positive"), "borderColor0": token("negative"),
        }
    },
    "funnel": {
        "label": {"position": "right", "color": token("ink")}, "itemStyle": _BORDER,
        "top": 12, "bottom": 12, "left": 0, "right": 110,
    },
    "gauge": {
        "startAngle": 200, "endAngle": -20, "radius": "96%", "center": ["50%", "62%"],
        "axisLine": {"lineStyle": {"color": [[1, token("line")]], "width": 14}},
        "progress": {"show": True, "width": 14},
        "pointer": {"width": 5},
        "axisTick": {"show": False},
        "splitLine": {"distance": 4, "length": 8},
        "axisLabel": {"distance": 24},
        "title": {"color": token("soft"), "fontSize": _SIZE, "offsetCenter": [0, "52%"]},
        "detail": {"color": token("ink"), "fontSize": 28, "fontWeight": 600, "offsetCenter": [0, "32%"]},
    },
    "graph": {
        "symbolSize": 22, "label": {"show": True, "position": "right"}, "lineStyle": {"color": token("line-strong")},
    },
    "heatmap": {"label": {"show": True}, "itemStyle": _BORDER},
    "line": {"symbol": "circle", "symbolSize": 7, "lineStyle": {"width": 2.5}},
    "pie": {"radius": "68%", "itemStyle": _BORDER, "label": {"color": token("ink")}},
    "radar": {"symbol": "circle", "symbolSize": 6, "lineStyle": {"width": 2}},
    "sankey": {"label": {"color": token("ink")}, "left": 4, "right": 110, "lineStyle": {"color": "source"}},
    "scatter": {"symbolSize": 11},
    "sunburst": {"label": {"color": token("card")}, "itemStyle": _BORDER},
    "tree": {
        "left": 100, "right": 130, "itemStyle": {"color": token("phase-1")},
        "label": {"position": "top"}, "leaves": {"label": {"position": "right", "distance": 8}},
    },
    "treemap": {
        "label": {"color": token("card")}, "itemStyle": {**_BORDER, "gapWidth": 1}, "breadcrumb": {"show": False},
        "roam": False, "nodeClick": False, "left": 0, "right": 0, "top": 0, "bottom": 0,
    },
}  # fmt: skip


_IN_NARROW: Mapping[str, Option] = {
    "pie": {"radius": "36%", "labelLine": {"length": 8, "length2": 6}},
    "sankey": {"right": 84},
    "tree": {"left": 56, "right": 84},
}


def dressed(option: Mapping[str, Any], width: int) -> Option:
    """Return an author's option with our looks under it, for a drawing so many pixels wide.

    Where a colour is the name of a token of the theme (`accent`, `positive`), it is that token.
    """
    made: Option = {key: value for key, value in _coloured(option).items() if value is not None}
    series = [_of_series(each, width) for each in as_list(made.get("series"))]
    made["series"] = series
    names = legend_names(series)
    legend = _legend(made.get("legend"), names, {str(each.get("type")) for each in series})
    rows = _rows(names, width) if legend and "bottom" not in legend else 0
    if legend:
        made["legend"] = legend
    made["tooltip"] = _under(
        {
            "trigger": "axis" if _by_category(made) else "item", "renderMode": "richText", "confine": True,
            "backgroundColor": token("card"), "borderColor": token("line-strong"), "borderWidth": 1,
            "textStyle": {"color": token("ink"), "fontFamily": SANS, "fontSize": _SIZE},
        },
        made.get("tooltip"),
    )  # fmt: skip
    maps = [_pieces(each) for each in as_list(made.get("visualMap"))]
    if maps:
        made["visualMap"] = maps
    if any(each.get("type") in _ON_GRID for each in series) and ("xAxis" in made or "yAxis" in made):
        below = 44 if maps else (_ROW + 12 if legend and "bottom" in legend else 4)
        bounds = {"left": 4, "right": 16, "top": 16 + rows * _ROW, "bottom": below}
        more = {"outerBoundsMode": "same", "outerBoundsContain": "all"}
        made["grid"] = [_under({**bounds, **more}, each) for each in as_list(made.get("grid")) or [{}]]
        for axis in ("xAxis", "yAxis"):
            made[axis] = [_axis(each) for each in as_list(made.get(axis))]
    if "radar" in made:
        top, radius = f"{54 + 3 * rows}%", "50%" if width < NARROW else "68%"
        made["radar"] = [_under({"radius": radius, "center": ["50%", top]}, each) for each in as_list(made["radar"])]
    made["textStyle"] = _under({"fontFamily": SANS, "fontSize": _SIZE, "color": token("ink")}, made.get("textStyle"))
    return {"animation": False, **made}


def as_list(value: Any) -> list[Any]:
    """Return the parts of what may be one part or a list of them."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def legend_names(series: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what a legend of the series names, in order."""
    names = []
    for each in series:
        items = each.get("data")
        if each.get("type") in ("pie", "funnel", "radar") and isinstance(items, list):
            names += [str(item["name"]) for item in items if isinstance(item, dict) and item.get("name") is not None]
        elif each.get("name"):
            names.append(str(each["name"]))
    return list(dict.fromkeys(names))


def _coloured(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _coloured(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_coloured(inner, key) for inner in value]
    if isinstance(value, str) and "color" in key.lower() and value in FALLBACK:
        return token(value)
    return value


def _under(defaults: Mapping[str, Any], given: Any) -> Option:
    """Return what is given, and of the defaults what isn't."""
    made = dict(defaults)
    for key, value in (given if isinstance(given, dict) else {}).items():
        if value is not None:
            under = made.get(key)
            made[key] = _under(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return made


def _of_series(series: Any, width: int) -> Option:
    kind = str(series.get("type"))
    of_nodes = next((key for key in ("data", "nodes") if key in series), "")
    if kind == "sankey" and isinstance(series.get(of_nodes), list):
        # It mixes its colours from the first and the last one by what a node is worth; tokens can't be mixed.
        nodes = [
            _under({"itemStyle": {"color": token(PALETTE[n % len(PALETTE)])}}, node) if isinstance(node, dict) else node
            for n, node in enumerate(series[of_nodes])
        ]
        series = {**series, of_nodes: nodes}
    # Emphasis is named so that what every diagram gets leaves it to ECharts.
    narrow = _IN_NARROW.get(kind, {}) if width < NARROW else {}
    return _under({**_STILL, "emphasis": {}, **_SERIES.get(kind, {}), **narrow}, series)


def _legend(given: Any, names: Sequence[str], kinds: set[str]) -> Option | None:
    wanted = len(names) > 1 and not kinds <= _WITHOUT_LEGEND
    if not isinstance(given, dict):
        given = {} if wanted else {"show": False}
    if given.get("show") is False:
        return None
    text = {"color": token("ink"), "fontFamily": SANS, "fontSize": _SIZE}
    place = {} if "bottom" in given else {"top": 0}
    return _under(
        {"left": 0, **place, "itemWidth": 14, "itemHeight": 10, "itemGap": 18, "padding": [5, 0], "textStyle": text},
        given,
    )


def _rows(names: Sequence[str], width: int) -> int:
    """Return how many rows a legend of these names takes."""
    rows, used = 1, 0.0
    for name in names:
        wide = 14 + 5 + len(name) * _LETTER + 18
        if used and used + wide > width:
            rows, used = rows + 1, 0.0
        used += wide
    return rows


def _by_category(option: Mapping[str, Any]) -> bool:
    axes = [*as_list(option.get("xAxis")), *as_list(option.get("yAxis"))]
    kinds = {str(each.get("type")) for each in option["series"]}
    return kinds <= {"bar", "line", "pictorialBar"} and any(axis.get("type") == "category" for axis in axes)


def _axis(given: Any) -> Option:
    label = {"fontSize": 12, "hideOverlap": True}
    name = {"nameGap": 12, "nameTextStyle": {"color": token("soft"), "fontSize": 12}}
    return _under({**name, "axisLabel": label}, given)


def _pieces(given: Any) -> Option:
    """Return a visual map in steps, each of which has its colour: between two tokens no colour can be mixed."""
    low, high = given.get("min", 0), given.get("max", 200)
    made = _under(
        {"type": "piecewise", "orient": "horizontal", "left": "center", "bottom": 0, "itemGap": 14,
         "textStyle": {"color": token("soft"), "fontSize": 12}},
        given,
    )  # fmt: skip
    if "inRange" in given or "categories" in given:
        return made
    pieces = as_list(given.get("pieces"))
    if not pieces and _is_number(low) and _is_number(high) and high > low:
        count = given.get("splitNumber", len(_HEAT))
        count = min(max(count, 1), len(_HEAT)) if isinstance(count, int) else len(_HEAT)
        edges = [round(low + (high - low) * n / count, 6) for n in range(count + 1)]
        pieces = [
            {"gte": start, ("lte" if n == count - 1 else "lt"): end} for n, (start, end) in enumerate(pairwise(edges))
        ]
    if pieces:
        step = (len(_HEAT) - 1) / max(len(pieces) - 1, 1)
        made["pieces"] = [
            {"color": _HEAT[round(n * step)], **piece} if isinstance(piece, dict) else piece
            for n, piece in enumerate(pieces)
        ]
        made.pop("splitNumber", None)
    return made


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
