"""From the export of a survey tool to figures, as somebody new does it: `new measurements`, drop it in, `check`."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from reisgids.commands.writing.measurement_starter import TOOLS
from reisgids.sources.load import load
from tests.commands.conftest import Reisgids, files_below
from tests.workbooks import workbook

QUESTION = "How likely are you to recommend us?"
FOLDER = "journeys/measurements"
DAY = dt.datetime(2026, 8, 14, 14, 5, 33)
SCORES = (10, 9, 8, 3, 10)
EXPORTS: dict[str, tuple[str, bytes]] = {
    "forms": (
        "xlsx",
        workbook(
            {
                "Form1": [
                    ["ID", "Start time", "Completion time", "Email", "Name", QUESTION + "\u00a0", "Why?"],
                    *([n, DAY, DAY, "anonymous", "CANARY", score, "CANARY"] for n, score in enumerate(SCORES, 1)),
                ]
            }
        ),
    ),
    "google": (
        "csv",
        (
            f'"Timestamp","Email Address","{QUESTION}","Why?"\n'
            + "".join(f'"2026/08/14 2:05:33 PM GMT+2","CANARY@x.nl","{score}","CANARY"\n' for score in SCORES)
        ).encode(),
    ),
    "surveymonkey": (
        "csv",
        (
            "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,"
            "Custom Data 1,"
            f"{QUESTION},Why?\n,,,,,,,,,Response,Open-Ended Response\n"
            + "".join(
                f"1180{n},4411,08/14/2026 02:01:00 PM,08/14/2026 02:05:33 PM,1.2.3.4,CANARY@x.nl,,,,{score},CANARY\n"
                for n, score in enumerate(SCORES)
            )
        ).encode("utf-8-sig"),
    ),
    "qualtrics": (
        "csv",
        (
            "StartDate,EndDate,Status,IPAddress,Finished,RecordedDate,ResponseId,RecipientEmail,Q1_NPS_GROUP,Q1\n"
            "Start Date,End Date,Response Type,IP Address,Finished,Recorded Date,Response ID,Recipient Email,"
            f"Group,{QUESTION}\n"
            '"{""ImportId"":""startDate"",""timeZone"":""Europe/Amsterdam""}","{""ImportId"":""endDate""}",'
            + ",".join(f'"{{""ImportId"":""QID{n}""}}"' for n in range(8))
            + "\n"
            + "".join(
                f"2026-08-14 14:01:00,2026-08-14 14:05:33,0,1.2.3.4,1,2026-08-14 14:05:34,R_{n},CANARY@x.nl,3,{score}\n"
                for n, score in enumerate(SCORES)
            )
        ).encode(),
    ),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("tool", TOOLS)
def test_what_new_writes_has_nothing_wrong_with_it(reisgids: Reisgids, tool: str, language: str) -> None:
    reisgids("init", ".", "--language", language)
    made = reisgids("new", "measurements", "wave", "--for", tool)
    assert made.code == 0
    found = reisgids("check", "--measurements")
    assert found.code == 0
    assert "Still empty" in found.out
    assert json.loads(reisgids("check", "--format", "json").out) == []


@pytest.mark.parametrize("tool", EXPORTS)
def test_an_export_is_dropped_in_untouched(reisgids: Reisgids, tmp_path: Path, tool: str) -> None:
    reisgids("init", ".", "--language", "en")
    reisgids("new", "measurements", "wave", "--for", tool)
    ending, export = EXPORTS[tool]
    sheet = tmp_path / FOLDER / f"wave.{ending}"
    assert sheet.is_file(), "the export has the name of the empty sheet"
    sheet.write_bytes(export)

    found = reisgids("check", "--measurements")

    assert found.code == 0, found.out
    assert "5 answers from 5 lines in 1 wave: 2026-Q3" in found.out
    assert "CANARY" not in found.out
    loaded = load(tmp_path, today=dt.date(2026, 11, 29))
    (figure,) = loaded.measurements[0].figures
    assert (figure.value.value, figure.value.promoters, figure.value.detractors) == (40.0, 3, 1)


def test_new_overwrites_nothing(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".", "--language", "nl")
    reisgids("new", "measurements", "golf", "--for", "google")
    before = files_below(tmp_path)
    for tool in TOOLS:
        again = reisgids("new", "measurements", "golf", "--for", tool)
        assert again.code == 2
        assert again.err.endswith("already exists and stays as it is. Choose another name.\n")
    assert files_below(tmp_path) == before


def test_only_measurements_are_for_a_tool(reisgids: Reisgids) -> None:
    reisgids("init", ".", "--language", "nl")
    assert reisgids("new", "persona", "inkoper-twee", "--for", "forms").err.startswith("--for belongs to measurements")


SHEET = """Cijfers van het team;;;;;;
klantreis;contactmoment;maatstaf;waarde;aantal;periode;methode
{journey};;NPS;34;1.200;2026-Q2;
{journey};;NPS;30,5;900;2026-Q4;
{journey};Purchase;NPS;12;80;sep-26;
Totaal;;;;2.180;;
{journey};;NPS;30;0;2026-Q1;
"""
TOLD = """journeys/measurements/golf.csv
  3 cijfers van 5 regels in 3 meetrondes: 2026-Q2 tot en met 2026-Q4; 2026-Q4 loopt nog
    {journey} › hele klantreis: NPS, 2 metingen, n 900 tot 1.200
    {journey} › purchase: NPS, 1 meting, n 80
  Niet meegeteld: 1 totaalregel (regel 6), 1 met n = 0 (regel 7)
  Gelezen als UTF-8, met puntkomma's tussen de kolommen, met een decimale komma, 1 regel boven de koppen
"""
ANSWERS_TOLD = """journeys/measurements/answers.csv
  2 answers from 6 lines in 1 wave: 2026-Q3
    {journey} › whole journey: CSAT (top-two box), 1 wave, n 2
  Not counted: 1 without an answer (line 3), 1 off the scale (line 4), 2 without a date that Reisgids knows (lines 5, 6)
  Read as UTF-8, with commas between the columns, 1 column not read
"""


def test_check_tells_what_was_read_of_a_sheet_of_figures(
    reisgids: Reisgids, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reisgids("init", ".", "--language", "nl")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795910400")  # 2026-11-29
    journey = next((tmp_path / "journeys").glob("*.yml")).stem
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "golf.csv").write_text(SHEET.format(journey=journey), "utf-8")
    assert reisgids("check", "--measurements", "--language", "nl").out.startswith(TOLD.format(journey=journey))


def test_check_tells_what_was_read_of_answers(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".", "--language", "en")
    journey = next((tmp_path / "journeys").glob("*.yml")).stem
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "answers.csv").write_text(
        "Date,Score,Who\n2026-08-01,5,x\n2026-08-01,,x\n2026-08-01,6,x\nsoon,5,x\n,5,x\n2026-08-02,2,x\n", "utf-8"
    )
    how = f"columns: {{ date: Date, score: Score }}\njourney: {journey}\nmetric: csat\n"
    (tmp_path / FOLDER / "answers.yml").write_text(how, "utf-8")
    found = reisgids("check", "--measurements")
    assert found.out.startswith(ANSWERS_TOLD.format(journey=journey))
    assert found.code == 0


def test_check_says_when_there_are_no_sheets(reisgids: Reisgids) -> None:
    reisgids("init", ".", "--language", "en")
    assert reisgids("check", "--measurements").out.startswith("There are no sheets in journeys/measurements/.\n")


def test_the_account_is_for_people(reisgids: Reisgids) -> None:
    reisgids("init", ".", "--language", "en")
    assert reisgids("check", "--measurements", "--format", "json").code == 2
