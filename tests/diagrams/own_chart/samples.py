"""One chart of an author's own of each kind of series."""

from __future__ import annotations

AXES = "xAxis: { type: category, name: Maand, data: [jan, feb] }\nyAxis: { axisLabel: { formatter: '{value} %' } }\n"
NODES = "data: [{ name: Klant }, { name: Service }], links: [{ source: Klant, target: Service, value: 3 }]"
TREE = "data: [{ name: Klant, children: [{ name: Vraag, value: 4 }, { name: Klacht, value: 2.5 }] }]"

OPTIONS = {
    "bar": AXES + "series: { type: bar, name: Levering, data: [12, 9.5] }",
    "boxplot": AXES + "series: { type: boxplot, data: [[1, 2, 3, 4, 5], [2, 3, 4, 5, 6]] }",
    "candlestick": AXES + "series: { type: candlestick, data: [[2, 3, 1, 4], [3, 4, 2, 5]] }",
    "chord": f"series: {{ type: chord, {NODES} }}",
    "funnel": "series: { type: funnel, data: [{ name: Offerte, value: 8 }, { name: Order, value: 4 }] }",
    "gauge": "series: { type: gauge, detail: { formatter: '{value} %' }, data: [{ name: CSAT, value: 72 }] }",
    "graph": f"series: {{ type: graph, layout: circular, {NODES} }}",
    "heatmap": AXES + "visualMap: { min: 0, max: 9 }\nseries: { type: heatmap, data: [[0, 0, 3], [1, 0, 7]] }",
    "line": AXES + "series: [{ type: line, data: [1, 2] }, { type: line, data: [2, '-'] }]",
    "parallel": "parallelAxis: [{ dim: 0 }, { dim: 1 }]\nseries: { type: parallel, data: [[1, 2], [3, 4]] }",
    "pictorialBar": AXES + "series: { type: pictorialBar, symbol: rect, data: [1, 2] }",
    "pie": "series: { type: pie, data: [{ name: Telefoon, value: 52 }, { name: Website, value: 48 }] }",
    "radar": "radar: { indicator: [{ name: Prijs, max: 5 }, { name: Service, max: 5 }, { name: Advies, max: 5 }] }\n"
    "series: { type: radar, data: [{ name: Wij, value: [3, 4, 5] }, { name: Markt, value: [4, 3, 2] }] }",
    "sankey": f"series: {{ type: sankey, {NODES} }}",
    "scatter": "xAxis: { name: dagen }\nyAxis: { name: CSAT }\nseries: { type: scatter, data: [[1, 4.5], [8, 2]] }",
    "sunburst": f"series: {{ type: sunburst, {TREE} }}",
    "themeRiver": "singleAxis: { type: value }\nseries: { type: themeRiver, data: [[1, 2, A], [2, 3, A], [1, 1, B]] }",
    "tree": f"series: {{ type: tree, {TREE} }}",
    "treemap": f"series: {{ type: treemap, {TREE} }}",
}


def block(option: str, more: str = "") -> list[str]:
    """Return the lines within a ```diagram block with an option."""
    inside = "\n".join(f"  {line}" for line in option.split("\n"))
    return f"kind: chart\nfinding: De telefoon wint.\n{more}option:\n{inside}".split("\n")
