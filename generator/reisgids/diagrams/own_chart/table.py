"""The data behind a chart of an author's own as a table: from its dataset, or else from its series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reisgids.diagrams.diagram import Cell, DataTable
from reisgids.diagrams.own_chart.looks import as_list
from reisgids.labels.words import Words

_LINKED = frozenset({"chord", "graph", "sankey"})
_NESTED = frozenset({"sunburst", "tree", "treemap"})
_FIVE = ("minimum", "first_quartile", "median", "third_quartile", "maximum")
_FOUR = ("opens", "closes", "lowest", "highest")
_DEEPEST = 24


def data_table(option: Mapping[str, Any], words: Words) -> DataTable:
    """Return the table. Numbers are written as the language writes them, with the unit of their axis."""
    return _Table(option, words).made()


class _Table:
    def __init__(self, option: Mapping[str, Any], words: Words) -> None:
        self._option = option
        self._words = words
        self._series = [each for each in as_list(option.get("series")) if isinstance(each, dict)]

    def made(self) -> DataTable:
        kinds = {str(each.get("type")) for each in self._series}
        table = self._of_dataset() or (self._by_category() if kinds <= {"bar", "line", "pictorialBar"} else None)
        if table is None and len(kinds) == 1:
            table = self._of_kind(kinds.pop())
        return table or self._of_items()

    def _say(self, key: str, **values: object) -> str:
        return self._words.say(f"diagrams.own_chart.{key}", **values)

    def _of_dataset(self) -> DataTable | None:
        dataset = next(iter(as_list(self._option.get("dataset"))), None)
        source = dataset.get("source") if isinstance(dataset, dict) else None
        if isinstance(source, dict):
            columns = [[name, *as_list(values)] for name, values in source.items()]
            height = max(map(len, columns), default=0)
            source = [[column[row] if row < len(column) else None for column in columns] for row in range(height)]
        if not isinstance(source, list) or not source:
            return None
        if isinstance(source[0], dict):
            names = list(dict.fromkeys(name for row in source if isinstance(row, dict) for name in row))
            source = [names, *([row.get(name) for name in names] for row in source if isinstance(row, dict))]
        rows = [row for row in source if isinstance(row, list)]
        if not rows or not rows[0]:
            return None
        units = self._units()
        head = [self._word(name) or self._say("name") for name in rows[0]]
        return self._table(head, [[self._value(each, units) for each in row] for row in rows[1:]])

    def _units(self) -> str:
        """The template of the value axes, where they have one and the same."""
        axes = [*as_list(self._option.get("xAxis")), *as_list(self._option.get("yAxis"))]
        templates = {_template(axis) for axis in axes if isinstance(axis, dict) and axis.get("type") != "category"}
        return templates.pop() if len(templates) == 1 else ""

    def _by_category(self) -> DataTable | None:
        found = [(key, axis) for key in ("xAxis", "yAxis") for axis in as_list(self._option.get(key))]
        axis = next((axis for _, axis in found if isinstance(axis, dict) and axis.get("data")), None)
        if axis is None:
            return None
        names = [self._word(_named(each)) for each in as_list(axis["data"])]
        columns = [self._along(each) for each in self._series]
        rows = [[name, *(column[n] if n < len(column) else "" for column in columns)] for n, name in enumerate(names)]
        head = [str(axis.get("name") or self._say("name")), *(self._name(n) for n in range(len(columns)))]
        return self._table(head, rows)

    def _along(self, series: Mapping[str, Any]) -> list[str]:
        values = [_valued(each) for each in as_list(series.get("data"))]
        units = self._unit_of(series)
        return [self._value(each[-1] if isinstance(each, list) and each else each, units) for each in values]

    def _unit_of(self, series: Mapping[str, Any]) -> str:
        for key, index in (("yAxis", "yAxisIndex"), ("xAxis", "xAxisIndex")):
            axes, number = as_list(self._option.get(key)), series.get(index, 0)
            axis = axes[number] if isinstance(number, int) and 0 <= number < len(axes) else None
            if isinstance(axis, dict) and axis.get("type") != "category":
                return _template(axis)
        return ""

    def _name(self, number: int) -> str:
        return str(self._series[number].get("name") or self._say("series", n=number + 1))

    def _of_kind(self, kind: str) -> DataTable | None:
        if kind in _LINKED:
            return self._of_links()
        if kind in _NESTED:
            rows = [row for each in self._series for row in self._nested(as_list(each.get("data")))]
            return self._table([self._say("name"), self._say("value")], rows)
        if kind == "radar":
            return self._of_radar()
        if kind in ("boxplot", "candlestick"):
            parts = _FIVE if kind == "boxplot" else _FOUR
            return self._by_parts([self._say(part) for part in parts])
        if kind == "heatmap":
            return self._of_cells()
        return None

    def _of_links(self) -> DataTable:
        rows = []
        for each in self._series:
            nodes = [self._word(_named(node)) for node in as_list(each.get("data") or each.get("nodes"))]
            for link in as_list(each.get("links") or each.get("edges")):
                if isinstance(link, dict):
                    ends = [self._node(link.get(end), nodes) for end in ("source", "target")]
                    rows.append([*ends, self._value(link.get("value"), "")])
        return self._table([self._say("from"), self._say("to"), self._say("value")], rows)

    def _node(self, end: Any, nodes: Sequence[str]) -> str:
        return nodes[end] if isinstance(end, int) and 0 <= end < len(nodes) else self._word(end)

    def _nested(self, nodes: Sequence[Any], above: str = "", depth: int = 0) -> Iterator[list[str]]:
        for node in nodes if depth < _DEEPEST else ():
            if isinstance(node, dict):
                name = " › ".join(filter(None, (above, self._word(node.get("name")))))
                yield [name, self._value(_valued(node), "")]
                yield from self._nested(as_list(node.get("children")), name, depth + 1)

    def _of_radar(self) -> DataTable:
        radar = next(iter(as_list(self._option.get("radar"))), None)
        indicators = as_list(radar.get("indicator")) if isinstance(radar, dict) else []
        items = [(n, item) for n, each in enumerate(self._series) for item in as_list(each.get("data"))]
        values = [as_list(_valued(item)) for _, item in items]
        rows = [
            [self._word(_named(each)), *(self._value(its[n], "") if n < len(its) else "" for its in values)]
            for n, each in enumerate(indicators)
        ]
        named = [
            self._word(item["name"]) if isinstance(item, dict) and item.get("name") else self._name(n)
            for n, item in items
        ]
        return self._table([self._say("name"), *named], rows)

    def _by_parts(self, parts: Sequence[str]) -> DataTable:
        names = [self._word(_named(each)) for key in ("xAxis", "yAxis") for each in self._categories(key)]
        rows = []
        for number, each in enumerate(self._series):
            for n, item in enumerate(as_list(each.get("data"))):
                values = [self._value(value, self._unit_of(each)) for value in as_list(_valued(item))]
                name = names[n] if n < len(names) else str(n + 1)
                first = name if len(self._series) == 1 else f"{self._name(number)} › {name}"
                rows.append([first, *values])
        return self._table([self._say("name"), *parts], rows)

    def _of_cells(self) -> DataTable:
        across, down = self._categories("xAxis"), self._categories("yAxis")
        rows = []
        for each in self._series:
            for item in as_list(each.get("data")):
                values = as_list(_valued(item))
                places = [self._category(value, of) for value, of in zip(values[:2], (across, down), strict=False)]
                rows.append([*places, *(self._value(value, "") for value in values[2:3])])
        head = [self._axis_name(key) for key in ("xAxis", "yAxis")]
        return self._table([*head, self._say("value")], rows)

    def _category(self, value: Any, categories: Sequence[Any]) -> str:
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < len(categories):
            return self._word(_named(categories[value]))
        return self._word(value)

    def _categories(self, key: str) -> list[Any]:
        axis = next(iter(as_list(self._option.get(key))), None)
        return as_list(axis.get("data")) if isinstance(axis, dict) else []

    def _axis_name(self, key: str) -> str:
        axis = next(iter(as_list(self._option.get(key))), None)
        return str((isinstance(axis, dict) and axis.get("name")) or self._say("across" if key == "xAxis" else "down"))

    def _of_items(self) -> DataTable:
        """Return a row for each item of each series: what it is called, and its values."""
        rows: list[list[str]] = []
        several = len(self._series) > 1
        for number, each in enumerate(self._series):
            detail = each.get("detail")
            units = _template({"axisLabel": detail}) if isinstance(detail, dict) else ""
            for n, item in enumerate(as_list(each.get("data"))):
                name = self._word(item.get("name")) if isinstance(item, dict) else ""
                first = [self._name(number)] if several else []
                values = [self._value(value, units) for value in as_list(_valued(item))]
                rows.append([*first, name or str(n + 1), *values])
        wide = max(map(len, rows), default=2) - 1 - several
        heads = [self._say("value")] if wide < 2 else [self._of_axis(n) for n in range(wide)]
        return self._table([*[self._say("of_series")] * several, self._say("name"), *heads], rows)

    def _of_axis(self, number: int) -> str:
        return self._axis_name(("xAxis", "yAxis")[number]) if number < 2 else self._say("value")

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> DataTable:
        """Return the table with as many cells in each row as the head has."""
        wide = max([len(head), *map(len, rows)])
        full = [*head, *[""] * (wide - len(head))]
        return DataTable(
            tuple(full), tuple(tuple(Cell(word) for word in [*row, *[""] * (wide - len(row))]) for row in rows)
        )

    def _word(self, value: Any) -> str:
        if isinstance(value, bool) or value is None:
            return "" if value is None else str(value).lower()
        return f"{value:g}" if isinstance(value, float) else " ".join(str(value).split())

    def _value(self, value: Any, template: str) -> str:
        if isinstance(value, bool) or value is None or isinstance(value, str | dict | list):
            return "" if value == "-" or isinstance(value, dict | list) else self._word(value)
        digits = len(f"{value:.6f}".rstrip("0").partition(".")[2])
        written = self._words.number(value, digits)
        return template.replace("{value}", written) if template else written


def _template(axis: Mapping[str, Any]) -> str:
    label = axis.get("axisLabel")
    formatter = label.get("formatter") if isinstance(label, dict) else axis.get("formatter")
    return formatter if isinstance(formatter, str) and formatter.count("{") == 1 and "{value}" in formatter else ""


def _named(item: Any) -> Any:
    return item.get("name", item.get("value")) if isinstance(item, dict) else item


def _valued(item: Any) -> Any:
    return item.get("value") if isinstance(item, dict) else item
