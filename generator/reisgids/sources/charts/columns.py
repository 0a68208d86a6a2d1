"""Which columns of a sheet a chart uses: the others are never read, and come into no site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reisgids.model.charts.known import BY_POSITION
from reisgids.problems import Problem, problem
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path, YamlDocument


def used_columns(
    option: Mapping[str, Any], columns: Sequence[str], document: YamlDocument
) -> tuple[list[str], list[Problem]]:
    """Return the columns that a chart uses, in the order of the sheet.

    Those are the ones that `encode` names; where no series has an `encode`, the first column and one for each series.
    """
    series = parts(option.get("series"))
    encoded = [(path, each) for path, each in series if each.get("encode")]
    if not encoded and all(each.get("type") in BY_POSITION for _, each in series):
        problems = [
            problem("chart-column-missing", document.place(("option", "series", *path)), known=", ".join(columns)[:200])
            for number, (path, _) in enumerate(series)
            if number + 1 >= len(columns)
        ]
        return list(columns[: len(series) + 1]), problems[:1]
    problems = [
        problem("chart-encode", document.place(("option", "series", *path)), known=", ".join(columns)[:200])
        for path, each in series
        if not each.get("encode")
    ]
    named: set[str] = set()
    for path, name in _names(encoded):
        if isinstance(name, str) and name in columns:
            named.add(name)
        else:
            here = document.place(("option", "series", *path))
            near = nearest(str(name), columns)
            instead = next((column for column in columns if column.lower() == near.lower()), near)
            known = ", ".join(columns)[:200]
            problems.append(problem("chart-column", here, given=str(name)[:60], instead=instead, known=known))
    return [column for column in columns if column in named], problems


def parts(value: Any) -> list[tuple[Path, Mapping[str, Any]]]:
    """Return the mappings that a part of an option is, one or several, each with where it stands in it."""
    if isinstance(value, dict):
        return [((), value)]
    if isinstance(value, list):
        return [((number,), each) for number, each in enumerate(value) if isinstance(each, dict)]
    return []


def _names(series: Sequence[tuple[Path, Mapping[str, Any]]]) -> Iterator[tuple[Path, Any]]:
    for path, each in series:
        encode = each["encode"]
        for key, names in encode.items() if isinstance(encode, dict) else [("", encode)]:
            at: Path = (*path, "encode", key)
            if isinstance(names, list):
                yield from (((*at, number), name) for number, name in enumerate(names))
            else:
                yield at, names
