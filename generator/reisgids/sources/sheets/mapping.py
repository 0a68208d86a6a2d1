"""The file beside a sheet that says what its columns mean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reisgids.model.answers import AnswerSheet
from reisgids.model.kind_of_figure import is_first_ces, kind_of_figure
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import read_mapping
from reisgids.sources.sheets.tally import method_for
from reisgids.sources.values.parse import parse
from reisgids.sources.yaml.yaml import Path as At
from reisgids.sources.yaml.yaml import YamlDocument

_FOR_FIGURES = {"sheet"}
"""What may be said of a sheet of figures as well: such a file names no columns."""


@dataclass(frozen=True, eq=False)
class MappingFile:
    """How a sheet is to be read; without a value where the file has errors."""

    path: str
    value: AnswerSheet | None
    document: YamlDocument | None
    problems: tuple[Problem, ...]

    def place(self, *path: str) -> Place:
        """Return where something stands in the file."""
        at: At = path
        return self.document.place(at) if self.document else Place(self.path)

    @property
    def of_figures(self) -> bool:
        """Whether the sheet holds figures: then all that is said here is which sheet of a workbook it is."""
        return self.value is not None and self.value.columns is None


def mapping_file(path: str, data: bytes, language: str) -> MappingFile:
    """Return what a file says of the sheet beside it."""
    document, problems = read_mapping(path, data)
    if document is None:
        return MappingFile(path, None, None, problems)
    value, wrong = parse(AnswerSheet, document, document.value, language=language)
    found = [*problems, *wrong]
    if value and (missing := _problems(value, document)):
        found += missing
        value = None
    return MappingFile(path, value, document, tuple(found))


def _problems(value: AnswerSheet, document: YamlDocument) -> list[Problem]:
    columns = value.columns
    if columns is None:
        more = value.model_fields_set - _FOR_FIGURES
        return [problem("missing-key", document.place(), key="columns")] if more else []
    found = [
        problem("answers-without", document.place(("columns",), key=True), key=name)
        for name in ("journey", "metric")
        if getattr(value, name) is None and getattr(columns, name) is None
    ]
    if value.metric and not can_be_calculated(value.metric, value.method or ""):
        place = document.place(("method",))
        found.append(problem("method-of-answers", place, given=(value.method or "")[:60], scale=value.metric))
    return found


def can_be_calculated(metric: str, method: str) -> bool:
    """Return whether answers become a figure by a method: a score, a share of the high answers, or a mean."""
    kind = kind_of_figure(metric, method_for(metric, method))
    return kind in ("score", "mean") or (kind == "share" and not is_first_ces(metric, method))


def in_mapping(found: Problem, mapping: MappingFile | None) -> Problem:
    """Return a problem with a sheet of a workbook where it was asked for."""
    return replace(found, place=mapping.place("sheet")) if mapping and found.code == "no-such-worksheet" else found
