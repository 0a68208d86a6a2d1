"""A sheet says the same however a person, a spreadsheet or a survey tool writes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.model.config import Scales
from reisgids.model.measurement import Rhythms
from reisgids.sources.sheets.answers import read_answers
from reisgids.sources.sheets.columns import HEADS
from reisgids.sources.sheets.figures import read_figures
from reisgids.sources.sheets.mapping import mapping_file
from tests.workbooks import workbook

pytestmark = pytest.mark.slow

_FIELDS = ("journey", "touchpoint", "metric", "value", "n", "period", "method", "spread")
_PERIODS = (
    ("2026-Q3", "Q3 2026", "2026 K3", "3e kwartaal van 2026", "Q3 '26"),
    ("2026-09", "sep-26", "9-2026", "september 2026", "Sept. '26"),
    ("2026", "2026"),
    ("2026-W36", "week 36 2026"),
)
_METRICS = (
    ("csat", "CSAT", "klanttevredenheid"),
    ("ces", "CES", "Customer Effort Score"),
    ("satisfaction", "Tevredenheid"),
)
_METHODS = (
    ("mean", "gemiddelde", "Gem.", "Mean"),
    ("top-two box", "Top 2 box", "top-2-box", "% top 2 box", "T2B"),
    ("gemiddelde; één golf",),
    ('top-two "box"',),
    ("",),
)
_TOTALS = ("Totaal", "Totaal/Gemiddelde", "Eindtotaal Q3:", "Gem. van alle", "Average")
_figures = st.lists(
    st.fixed_dictionaries(
        {
            "journey": st.sampled_from(["koop", "Een één-op-één gesprek"]),
            "touchpoint": st.sampled_from(["offerte", "Offerte, en dan", ""]),
            "metric": st.integers(0, len(_METRICS) - 1),
            "value": st.integers(101, 9900).map(lambda number: number / 100),
            "n": st.integers(1, 9999),
            "period": st.integers(0, len(_PERIODS) - 1),
            "method": st.integers(0, len(_METHODS) - 1),
            "spread": st.sampled_from([None, 0.5, 1.25]),
        }
    ),
    min_size=1,
    max_size=6,
)
_styles = st.fixed_dictionaries(
    {
        "form": st.sampled_from(["csv", "xlsx"]),
        "separator": st.sampled_from([";", ",", "\t"]),
        "comma": st.booleans(),
        "thousands": st.booleans(),
        "named": st.booleans(),
        "percent": st.booleans(),
        "encoding": st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
        "line_end": st.sampled_from(["\n", "\r\n", "\r"]),
        "language": st.sampled_from(["nl", "en"]),
        "capitals": st.booleans(),
        "order": st.permutations(range(len(_FIELDS))),
        "above": st.integers(0, 3),
        "blank": st.booleans(),
        "total": st.booleans(),
        "words": st.integers(0, 4),
    }
)


def _written(figure: dict[str, Any], style: dict[str, Any]) -> list[Any]:
    """A figure as somebody writes it."""
    metric, period, method = _METRICS[figure["metric"]], _PERIODS[figure["period"]], _METHODS[figure["method"]]
    cells = {
        **figure,
        "metric": metric[style["words"] % len(metric)],
        "period": period[style["words"] % len(period)],
        "method": method[style["words"] % len(method)],
        "spread": "" if figure["spread"] is None else figure["spread"],
    }
    if style["form"] == "csv":
        for name in ("value", "spread"):
            cells[name] = str(cells[name]).replace(".", ",") if style["comma"] else str(cells[name])
        cells["value"] += "%" if style["percent"] else ""
        cells["n"] = f"{cells['n']:,}".replace(",", ".") if style["thousands"] else str(cells["n"])
    if style["named"]:
        cells["n"] = f"n = {cells['n']}"
    return [cells[name] for name in _FIELDS]


def _csv(rows: Sequence[Sequence[Any]], style: dict[str, Any]) -> bytes:
    def cell(text: str) -> str:
        quoted = text.replace('"', '""')
        return f'"{quoted}"' if any(sign in text for sign in '";,\t') else text

    lines = [style["separator"].join(cell(str(each)) for each in row) for row in rows]
    text = "".join(line + str(style["line_end"]) for line in lines)
    return text.encode(style["encoding"])


@settings(max_examples=150, deadline=None)
@given(_figures, _styles)
def test_figures_are_the_same_in_every_style(figures: list[dict[str, Any]], style: dict[str, Any]) -> None:
    heads = [HEADS[style["language"]][name] for name in _FIELDS]
    if style["capitals"]:
        heads = [head.capitalize() for head in heads]
    rows: list[list[Any]] = [["Cijfers van het team"] + [""] * 7] * style["above"] + [heads]
    for figure in figures:
        rows += [[""] * 8] if style["blank"] else []
        rows.append(_written(figure, style))
    if style["total"]:
        rows.append([_TOTALS[style["words"]], "", "", "", sum(figure["n"] for figure in figures), "", "", ""])
    ordered = [
        row if len(set(row)) <= 2 else [row[number] for number in style["order"]] for row in rows[: style["above"]]
    ]
    ordered += [[row[number] for number in style["order"]] for row in rows[style["above"] :]]
    data = workbook({"Blad1": ordered}) if style["form"] == "xlsx" else _csv(ordered, style)

    read = read_figures(f"golf.{style['form']}", data, "nl")

    assert [problem for problem in read.problems if problem.code != "csv-read-as"] == []
    assert len(read.figures) == len(figures)
    for found, figure in zip(read.figures, figures, strict=True):
        value = found.value
        assert found.names.get("journey") == figure["journey"]
        assert found.names.get("touchpoint", "") == figure["touchpoint"]
        assert value.value == pytest.approx(figure["value"])
        assert [value.metric, value.n] == [_METRICS[figure["metric"]][0], figure["n"]]
        assert (value.method or "", value.spread) == (_METHODS[figure["method"]][0], figure["spread"])
        periods = _PERIODS[figure["period"]]
        assert value.period == periods[style["words"] % len(periods)]
    assert sum(each.count for each in read.account.left_out) == style["total"]


_MONTHS = ("jan", "februari", "mrt", "april", "mei", "jun", "jul", "aug", "sept", "oktober", "nov", "dec")
_DAYS: dict[str, Callable[[dt.date], Any]] = {
    "iso": lambda day: day.isoformat(),
    "moment": lambda day: f"{day.isoformat()}T14:05:33Z",
    "google": lambda day: f"{day.year}/{day.month:02}/{day.day:02} 2:05:33 PM GMT+1",
    "dutch": lambda day: f"{day.day}-{day.month}-{day.year} 14:05:33",
    "points": lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    "words": lambda day: f"{day.day} {_MONTHS[day.month - 1]} {day.year}",
    "american": lambda day: f"{day.month:02}/{day.day:02}/{day.year} 02:05:33 PM",
    "excel": lambda day: day,
    "serial": lambda day: str((day - dt.date(1899, 12, 30)).days) + ",586",
}
_answers = st.lists(
    st.tuples(st.dates(dt.date(2024, 1, 1), dt.date(2026, 11, 1)), st.integers(0, 10)), min_size=1, max_size=30
)


@settings(max_examples=150, deadline=None)
@given(_answers, st.sampled_from(sorted(_DAYS)), _styles, st.sampled_from([1, 2, 3]))
def test_answers_are_the_same_in_every_style(
    answers: list[tuple[dt.date, int]], days: str, style: dict[str, Any], header_rows: int
) -> None:
    if days == "excel":
        style = {**style, "form": "xlsx"}
    question = "Hoe waarschijnlijk is het, op een schaal van 0 tot 10, dat u ons “aanbeveelt”?"
    rows: list[list[Any]] = [["Tijdstempel", "E-mailadres", question, "Toelichting"]]
    rows += [["", "", "Response", "Open-Ended Response"]] * (header_rows - 1)
    for day, score in answers:
        rows.append([_DAYS[days](day), "iemand@voorbeeld.nl", str(score), "vlot, en goed; dank"])
    data = workbook({"Blad1": rows}) if style["form"] == "xlsx" else _csv(rows, style)
    mapping = mapping_file(
        "golf.yml",
        (
            f"columns: {{ date: tijdstempel, score: '{question}' }}\njourney: koop\nmetric: nps\n"
            f"header_rows: {header_rows}\nrhythm: year\n"
        ).encode(),
        "nl",
    )

    read = read_answers(f"golf.{style['form']}", data, "nl", mapping, Rhythms(), Scales())

    assert read.problems == ()
    expected: dict[str, list[int]] = {}
    for day, score in answers:
        expected.setdefault(str(day.year), []).append(score)
    found = {wave.period: wave.tally.figure(wave.metric, wave.method, wave.period) for wave in read.figures}
    assert found.keys() == expected.keys()
    for year, scores in expected.items():
        value = found[year]
        promoters, detractors = sum(s > 8 for s in scores), sum(s < 7 for s in scores)
        assert (value.n, value.promoters, value.detractors) == (len(scores), promoters, detractors)
        assert value.value == pytest.approx(100 * (promoters - detractors) / len(scores), abs=0.5)
