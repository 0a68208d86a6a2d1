"""Whatever a sheet holds: figures or problems, never an exception, and nothing of what isn't read."""

from __future__ import annotations

import csv
import datetime as dt
import io
import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reisgids.labels.problem_text import say
from reisgids.model.config import Scales
from reisgids.model.measurement import Rhythms
from reisgids.problems import Problem
from reisgids.sources.sheets.answers import AnswerFile, read_answers
from reisgids.sources.sheets.figures import read_figures
from reisgids.sources.sheets.mapping import mapping_file
from tests.workbooks import workbook

pytestmark = pytest.mark.slow

HOW = (
    "columns: {{ date: Datum, score: Cijfer{more} }}\njourney: koop\nmetric: {metric}\nmethod: {method}\n"
    "scores: {{ Tevreden: 4 }}\nrhythm: {rhythm}\n"
)
_cells = st.one_of(
    st.sampled_from(
        [
            "", " ", "5", "10", "4,5", "-1", "8/10", "10 - Zeer waarschijnlijk", "Tevreden", "n.v.t.", "#N/B", "1e9",
            "99999999999999999999", "٣", "²", "Ⅷ", "3-11-2026", "3/11/2026 2:05 PM", "2026-11-03", "2026-02-31",
            "0-0-0000", "46329", "1 jan 0001", "31-12-9999", "9999-12-31", "Totaal", "=1+1", "\x00", "\u202e",
            "\ud800", "“", '"', "\n", "::: visible_to: x", "csat", "koop",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip
_values = st.one_of(
    _cells,
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(dt.date(1900, 3, 1)),
    st.booleans(),
)
_rows = st.lists(st.lists(_cells, max_size=5), max_size=12)


def said(problems: tuple[Problem, ...]) -> None:
    """Every problem can be told in both languages."""
    for each in problems:
        assert say(each, "nl").message
        assert say(each, "en").message


def answers(name: str, data: bytes, how: str) -> AnswerFile:
    mapping = mapping_file("golf.yml", how.encode(), "nl")
    assert mapping.value, [say(each, "en") for each in mapping.problems]
    found = read_answers(name, data, "nl", mapping, Rhythms(), Scales())
    said(found.problems)
    for wave in found.figures:
        value = wave.tally.figure(wave.metric, wave.method, wave.period)
        assert value.n > 0
    counted = sum(wave.tally.n for wave in found.figures) + sum(each.count for each in found.account.left_out)
    told_why = any(each.severity == "error" for each in found.problems)
    assert counted == found.account.rows or told_why, "every row counts, or is left out for a reason"
    return found


@settings(max_examples=300, deadline=None)
@given(_rows, st.sampled_from([";", ",", "\t"]), st.sampled_from(["nps", "csat", "ces", "emotion"]))
@example([["3-11-2026", "9", "x"], ["31-12-9999", "9"]], ";", "nps")
def test_any_cells_give_answers_or_problems(rows: list[list[str]], separator: str, metric: str) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator)
    writer.writerow(["Datum", "Cijfer", "KANARIE-hoofd"])
    writer.writerows([*row[:2], *[""] * (2 - len(row[:2])), "KANARIE", *row[2:]] for row in rows)
    how = HOW.format(metric=metric, method="", more="", rhythm="week")
    found = answers("golf.csv", text.getvalue().encode("utf-8", "surrogatepass"), how)
    assert b"KANARIE" not in pickle.dumps(found)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(_values, max_size=4), max_size=8), st.sampled_from(["", "mean", "CES 1.0"]))
def test_any_values_in_a_workbook_give_answers_or_problems(rows: list[list[object]], method: str) -> None:
    plain = [[_fit(cell) for cell in row] for row in rows]
    book = workbook({"Blad1": [["Datum", "Cijfer", "Nummer"], *plain]})
    how = HOW.format(metric="ces", method=method, more=", id: Nummer", rhythm="half-year")
    answers("golf.xlsx", book, how)
    said(read_figures("golf.xlsx", book, "nl").problems)


@settings(max_examples=300, deadline=None)
@given(_rows, st.booleans(), st.permutations(["klantreis", "contactmoment", "maatstaf", "waarde", "aantal", "periode"]))
def test_any_cells_give_figures_or_problems(rows: list[list[str]], dutch: bool, heads: list[str]) -> None:
    names = heads if dutch else ["journey", "touchpoint", "metric", "value", "n", "period", "spread"]
    text = "\n".join(";".join(line) for line in [names, *rows])
    found = read_figures("golf.csv", text.encode("utf-8", "surrogatepass"), "en")
    said(found.problems)
    left_out = sum(each.count for each in found.account.left_out)
    assert len(found.figures) + left_out == found.account.rows


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["golf.csv", "golf.xlsx"]))
def test_any_bytes_give_rows_or_problems(data: bytes, name: str) -> None:
    said(read_figures(name, data, "nl").problems)
    answers(name, data, HOW.format(metric="nps", method="", more="", rhythm="year"))


def _fit(cell: object) -> object:
    """XML has no control characters."""
    return "".join(sign for sign in cell if sign.isprintable()) if isinstance(cell, str) else cell
