"""Measurements from a sheet: `journeys/measurements/*.csv`, one figure of one survey wave a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from reisgids.model.measurement import Measurement
from reisgids.model.values.references import Reference
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.sheets.csv import CsvSheet, decimal_point, read_csv
from reisgids.sources.values.known import Known
from reisgids.sources.values.parse import parse
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path as At

_NEEDED = ("journey", "touchpoint", "metric", "value", "n", "period")
_COLUMNS = {
    **{name: name for name in (*_NEEDED, "method", "spread")},
    "klantreis": "journey", "reis": "journey", "contactmoment": "touchpoint", "contactpunt": "touchpoint",
    "meetwaarde": "metric", "maatstaf": "metric", "metriek": "metric", "waarde": "value", "score": "value",
    "aantal": "n", "periode": "period", "meetperiode": "period", "methode": "method", "spreiding": "spread",
}  # fmt: skip
_MANY = 200
_METRICS = {"emotie": "emotion", "belang": "importance", "tevredenheid": "satisfaction"}


@dataclass(frozen=True)
class _RowPlace:
    """A row of a sheet, as a place where a value may be wrong."""

    sheet: CsvSheet
    line: int
    value: Mapping[str, Any]
    written: Mapping[str, str]
    problems: tuple[Problem, ...] = ()

    def place(self, path: At = (), *, key: bool = False) -> Place:
        text = self.sheet.source.line(self.line)
        written = self.written.get(str(path[-1]), "") if path and not key else ""
        column = text.find(written) + 1 if written else 1
        return self.sheet.source.at(self.line, max(column, 1))


@dataclass(frozen=True, eq=False)
class _Figure:
    journey: str
    touchpoint: str
    value: Measurement
    row: _RowPlace


@dataclass(frozen=True)
class _MeasurementFile:
    figures: tuple[_Figure, ...]
    problems: tuple[Problem, ...]


def measured(reader: FolderReader, journeys: list[JourneyFile]) -> list[JourneyFile]:
    """Return the journeys with the measurements of the playbook's CSV files added to their touchpoints."""
    figures: dict[str, list[_Figure]] = {}
    for path in reader.folder.list("journeys/measurements"):
        if path.suffix.lower() == ".csv" and not path.is_dir():
            found = reader.of(path, _figures)
            if found:
                reader.problems += found.problems
                for figure in found.figures:
                    figures.setdefault(figure.journey, []).append(figure)
    ids = frozenset(file.id for file in journeys)
    known = Known({"journeys": ids})
    for id in sorted(set(figures) - ids):
        for figure in figures[id]:
            reader.problems.append(known.problem(Reference("journeys", id, ()), figure.row.place(("journey",))))
    together = []
    for file in journeys:
        its = tuple(figures.get(file.id, ()))
        if its:
            file, problems = reader.cache.of((_with, file, its), partial(_with, file, its))
            reader.problems += problems
        together.append(file)
    return together


def _with(file: JourneyFile, figures: tuple[_Figure, ...]) -> tuple[JourneyFile, tuple[Problem, ...]]:
    """Return the journey with these figures at its touchpoints, and the figures that belong to none."""
    if file.value is None:
        return file, ()
    touchpoints = {touchpoint.id: touchpoint for touchpoint in file.value.touchpoints}
    known = Known({"moments": frozenset(touchpoints)})
    problems: list[Problem] = []
    places: dict[At, Place] = {}
    numbers = {id: number for number, id in enumerate(touchpoints)}
    added: dict[str, list[Measurement]] = {}
    for figure in figures:
        touchpoint = touchpoints.get(figure.touchpoint)
        if touchpoint is None:
            problems.append(
                known.problem(Reference("moments", figure.touchpoint, ()), figure.row.place(("touchpoint",)))
            )
            continue
        more = added.setdefault(touchpoint.id, list(touchpoint.measurements))
        at: At = ("touchpoints", numbers[touchpoint.id], "measurements", len(more))
        places[at], places[*at, "period"] = figure.row.place(("value",)), figure.row.place(("period",))
        more.append(figure.value)
    for id, more in added.items():
        touchpoints[id] = touchpoints[id].model_copy(update={"measurements": tuple(more)})
    value = file.value.model_copy(update={"touchpoints": tuple(touchpoints.values())})
    return replace(file, value=value, elsewhere=places), tuple(problems)


def _figures(name: str, data: bytes, language: str) -> _MeasurementFile:
    sheet, problems = read_csv(name, data)
    if sheet is None:
        return _MeasurementFile((), tuple(problems))
    columns = {column: _COLUMNS[column.lower()] for column in sheet.columns if column.lower() in _COLUMNS}
    head = sheet.source.at(1)
    missing = [column for column in _NEEDED if column not in columns.values()]
    if missing:
        return _MeasurementFile((), (*problems, problem("csv-columns", head, missing=", ".join(missing))))
    for column in sheet.columns:
        if column and column not in columns:
            instead = nearest(column, _COLUMNS)
            problems.append(problem("csv-unknown-column", head, severity="warning", given=column[:60], instead=instead))
    figures: list[_Figure] = []
    commas = False
    for row in sheet.rows:
        written = {columns[column]: value for column, value in row.values.items() if column in columns and value}
        values = dict(written)
        for column in ("value", "spread"):
            if column in values and (pointed := decimal_point(values[column])):
                values[column], commas = pointed, True
        figure, wrong = _figure(_RowPlace(sheet, row.line, values, written), values, language)
        problems += wrong
        if figure:
            figures.append(figure)
        if len(problems) > _MANY:
            break
    if figures and (commas or sheet.encoding != "UTF-8"):
        problems.append(_read_as(sheet, len(figures), commas))
    return _MeasurementFile(tuple(figures), tuple(problems))


def _figure(here: _RowPlace, values: dict[str, str], language: str) -> tuple[_Figure | None, list[Problem]]:
    empty = [problem("csv-empty", here.place(), key=column) for column in _NEEDED if column not in values]
    if empty:
        return None, empty
    metric = values["metric"].lower()
    given = {key: value for key, value in values.items() if key not in ("journey", "touchpoint")}
    given["metric"] = _METRICS.get(metric, metric)
    measurement, problems = parse(Measurement, here, given, language=language)
    if measurement is None:
        return None, problems
    return _Figure(values["journey"], values["touchpoint"], measurement, here), problems


def _read_as(sheet: CsvSheet, rows: int, commas: bool) -> Problem:
    return problem(
        "csv-read-as",
        sheet.source.whole(),
        severity="warning",
        encoding=sheet.encoding,
        separator=sheet.separator,
        comma="used" if commas else "",
        rows=rows,
    )
