"""What is wrong with the option of a chart that an author wrote: only data may be in it, of what a chart is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from reisgids.model.charts.known import (
    ELSEWHERE,
    ELSEWHERE_AT_TOP,
    LARGEST,
    LONGEST_TEXT,
    MOST_SERIES,
    MOST_STEPS,
    MOST_VALUES,
    PARTS,
    SERIES,
)
from reisgids.problems import Problem, problem
from reisgids.sources.charts.columns import parts
from reisgids.sources.charts.links import link_problems
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path, YamlDocument

_MANY = 50
_MARKUP = re.compile(r"<\s*[A-Za-z/!?]")
_CODE = re.compile(r"--x_x--|^\s*(?:async\s+)?function\b|^\s*\(?[\w\s,{}]*\)?\s*=>")
_ADDRESS = re.compile(
    r"^\s*(?:image:|[a-z][a-z0-9+.-]{1,20}:\s*//|//|(?:java|vb)script\s*:|data\s*:)|url\s*\(|@import|expression\s*\(",
    re.IGNORECASE,
)
_STYLE_WORD = re.compile(r"[\w\s.#%,()+/-]*")
_STYLED = re.compile(r"(?i)^(?:font(?:Style|Weight|Size)|cursor|align|verticalAlign|textBorderType|borderType)$")
_AS_NUMBER = re.compile(r"[-+−]?\d+,\d+|[-+−]?\d+(?:[.,]\d+)?\s*%|[-+]?\.(?:nan|inf)", re.IGNORECASE)
_STEPS = frozenset({"splitNumber", "symbolRepeat", "levels", "leafDepth", "initialTreeDepth", "layoutIterations"})
_CARTESIAN = frozenset({"bar", "boxplot", "candlestick", "heatmap", "line", "pictorialBar", "scatter"})
_AXES = {
    "cartesian2d": ("xAxis", "yAxis"),
    "polar": ("polar", "angleAxis", "radiusAxis"),
    "calendar": ("calendar",),
    "singleAxis": ("singleAxis",),
}
_NEEDS = {"heatmap": ("visualMap",), "radar": ("radar",), "parallel": ("parallelAxis",), "themeRiver": ("singleAxis",)}
_AUTHORS = frozenset({"source", "selected", "rich"})
"""Below these keys stand names that the author chose."""
_NO_KEYS = frozenset({"__proto__", "constructor", "prototype"})


def option_problems(option: Mapping[str, Any], document: YamlDocument, *, data: bool) -> Iterator[Problem]:
    """Yield what is wrong with an option, which stands in the block under `option`; `data`: its dataset is a file."""
    found = [*_top(option, document, data), *_series(option, document)]
    found += islice(_values(option, document), _MANY)
    if not found:
        found += [*_needed(option, document), *link_problems(option, document)]
    yield from found[:_MANY]


def _top(option: Mapping[str, Any], document: YamlDocument, data: bool) -> Iterator[Problem]:
    for key, value in option.items():
        here = document.place(("option", key), key=True)
        if key in ELSEWHERE_AT_TOP:
            yield problem("chart-elsewhere", here, key=key, elsewhere=ELSEWHERE_AT_TOP[key])
        elif key not in PARTS:
            if key not in ELSEWHERE:
                instead = _meant(key, PARTS)
                yield problem("chart-key", here, key=key[:60], instead=instead, known=", ".join(PARTS))
        elif key == "dataset" and data:
            yield problem("chart-data-twice", here)
        elif key != "color" and not _is_part(value):
            where = document.place(("option", key))
            yield problem("keys-expected", where, key=key, given=str(value)[:60], known="")


def _is_part(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and all(isinstance(each, dict) for each in value))


def _meant(written: str, known: tuple[str, ...]) -> str:
    by_small = {each.lower(): each for each in known}
    near = nearest(written.replace("_", "").replace("-", ""), by_small)
    return by_small.get(near, "")


def _series(option: Mapping[str, Any], document: YamlDocument) -> Iterator[Problem]:
    if not option.get("series"):
        yield problem("chart-needs", document.place(("option",), key=True), key="series", example="- type: bar")
        return
    series = parts(option["series"])
    if len(series) > MOST_SERIES:
        here = document.place(("option", "series", MOST_SERIES))
        yield problem("chart-too-large", here, given=len(series), most=MOST_SERIES, what="series")
    for path, each in series[:MOST_SERIES]:
        kind = each.get("type")
        at: Path = ("option", "series", *path)
        if kind is None:
            yield problem("chart-needs", document.place(at), key="type", example=", ".join(SERIES))
        elif kind not in SERIES:
            given = str(kind)[:60]
            here = document.place((*at, "type"))
            instead = _meant(given, SERIES)
            yield problem("chart-series", here, given=given, instead=instead, known=", ".join(SERIES))
        elif each.get("layout") == "force":
            yield problem("chart-force", document.place((*at, "layout")))
        if "data" in each:
            yield from _numbers(each["data"], (*at, "data"), document)
    for path, each in parts(option.get("visualMap")):
        if each.get("type") == "continuous":
            yield problem("chart-continuous", document.place(("option", "visualMap", *path, "type")))


def _numbers(data: Any, at: Path, document: YamlDocument) -> Iterator[Problem]:
    """Yield the values that look like numbers to a reader and aren't any to ECharts."""
    for path, value in _leaves(data, at):
        key = next((part for part in reversed(path[len(at) :]) if isinstance(part, str)), "value")
        if key == "value" and isinstance(value, str) and _AS_NUMBER.fullmatch(value.strip()):
            instead = value.strip(" %").replace(",", ".").replace("−", "-")
            instead = "" if instead.lower().lstrip("-+").startswith((".n", ".i")) else instead
            yield problem("chart-number", document.place(path), given=value[:60], instead=instead[:60])


def _leaves(value: Any, at: Path) -> Iterator[tuple[Path, Any]]:
    waiting: list[tuple[Path, Any]] = [(at, value)]
    while waiting:
        path, each = waiting.pop()
        if isinstance(each, dict):
            waiting += [((*path, key), inner) for key, inner in reversed(each.items())]
        elif isinstance(each, list):
            waiting += [((*path, number), inner) for number, inner in reversed([*enumerate(each)])]
        else:
            yield path, each


def _values(option: Mapping[str, Any], document: YamlDocument) -> Iterator[Problem]:
    """Yield what may not stand anywhere in an option."""
    count = 0
    seen: set[Path] = set()
    for path, value in _leaves(dict(option), ("option",)):
        count += 1
        for length in range(2, len(path) + 1):
            if path[:length] not in seen:
                seen.add(path[:length])
                yield from _key(path[:length], document)
        code = _wrong(path, value)
        if code:
            what = {"chart-long-text": LONGEST_TEXT, "chart-steps": MOST_STEPS, "chart-number-too-large": "10^15"}
            place = document.place(path)
            name = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
            yield problem(code, place, key=name, given=" ".join(str(value).split())[:60], most=what.get(code, ""))
    if count > MOST_VALUES:
        here = document.place(("option",), key=True)
        yield problem("chart-too-large", here, given=count, most=MOST_VALUES, what="values")


def _key(path: Path, document: YamlDocument) -> Iterator[Problem]:
    key = path[-1]
    if not isinstance(key, str):
        return
    if key in _NO_KEYS:
        yield problem("chart-key", document.place(path, key=True), key=key, instead="", known=", ".join(PARTS))
    elif key in ELSEWHERE and path[-2] not in _AUTHORS and not _in_rows(path):
        yield problem("chart-elsewhere", document.place(path, key=True), key=key, elsewhere=ELSEWHERE[key])


def _in_rows(path: Path) -> bool:
    return path[1:2] == ("dataset",) and "source" in path[2:-1]


def _wrong(path: Path, value: Any) -> str:
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if isinstance(value, str):
        if len(value) > LONGEST_TEXT and not value.lstrip().startswith("path://"):
            return "chart-long-text"
        if _CODE.search(value):
            return "chart-code"
        if _ADDRESS.search(value) and not value.startswith("path://"):
            return "chart-address"
        if key.lower().endswith("formatter") and _MARKUP.search(value):
            return "chart-markup"
        if _STYLED.match(key) and not _STYLE_WORD.fullmatch(value):
            return "chart-style"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) > LARGEST:
            return "chart-number-too-large"
        if key in _STEPS and value > MOST_STEPS:
            return "chart-steps"
    return ""


def _needed(option: Mapping[str, Any], document: YamlDocument) -> Iterator[Problem]:
    """Yield the parts that the series stand on and that aren't there."""
    reported: set[str] = set()
    for path, each in parts(option["series"]):
        kind = str(each["type"])
        system = str(each.get("coordinateSystem") or ("cartesian2d" if kind in _CARTESIAN else ""))
        for key in (*_AXES.get(system, ()), *_NEEDS.get(kind, ())):
            if key not in option and key not in reported:
                reported.add(key)
                here = document.place(("option", "series", *path, "type"))
                yield problem("chart-needs-part", here, given=kind, key=key)
