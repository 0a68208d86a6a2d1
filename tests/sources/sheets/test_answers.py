"""Answers become the figures that the field publishes, and nothing of them but the counts is kept."""

from __future__ import annotations

import pickle
import statistics
from pathlib import Path

import pytest

from reisgids.model.measurement import Measurement
from reisgids.sources.files.cache import Cache
from reisgids.sources.load import Loaded, load
from reisgids.sources.sheets import answer_rows
from tests.problems.shape_of_case import TODAY, read, write

HEAD = "Datum,Naam,Cijfer,Toelichting\n"
SCORES = [5, 4, 4, 3, 5, 1, 2, 5]


def rows(scores: list[int], day: str = "2026-05-12") -> str:
    return HEAD + "".join(f"{day},Jan,{score},KANARIE{number}\n" for number, score in enumerate(scores))


def mapping(**said: str) -> str:
    lines = {"journey": "koop", "touchpoint": "offerte", "metric": "csat"} | said
    return "columns: { date: Datum, score: Cijfer }\n" + "".join(
        f"{key}: {said}\n" for key, said in lines.items() if said
    )


def loaded(root: Path, sheet: str | dict[str, object], how: str, **files: str) -> Loaded:
    name = "golf.xlsx" if isinstance(sheet, dict) else "golf.csv"
    folder = "journeys/measurements"
    write(root, {"files": {f"{folder}/golf.yml": how, f"{folder}/{name}": sheet, **files}})
    return read(root)


def figures(found: Loaded) -> list[Measurement]:
    assert found.problems == ()
    assert found.playbook
    journey = found.playbook.journeys[0]
    return [*journey.touchpoints[0].measurements, *journey.measurements]


def test_csat_is_the_share_of_the_two_best_answers(tmp_path: Path) -> None:
    (figure,) = figures(loaded(tmp_path, rows(SCORES), mapping()))
    assert (figure.value, figure.n, figure.method, figure.period) == (63, 8, "top-two box", "2026-Q2")
    assert figure.spread is None


@pytest.mark.parametrize(
    ("metric", "method"), [("csat", "mean"), ("satisfaction", ""), ("ces", "CES 1.0"), ("ces", "")]
)
def test_a_mean_has_its_spread(tmp_path: Path, metric: str, method: str) -> None:
    (figure,) = figures(loaded(tmp_path, rows(SCORES), mapping(metric=metric, method=method)))
    assert figure.value == pytest.approx(statistics.mean(SCORES), abs=0.001)
    assert figure.spread == pytest.approx(statistics.stdev(SCORES), abs=0.001)
    assert figure.method == (method or None)


def test_ces_as_a_share_counts_five_to_seven(tmp_path: Path) -> None:
    (figure,) = figures(loaded(tmp_path, rows([7, 6, 5, 4, 1]), mapping(metric="ces", method='"CES 2.0, % 5-7"')))
    assert (figure.value, figure.n) == (60.0, 5)


def test_nps_has_its_counts(tmp_path: Path) -> None:
    (figure,) = figures(loaded(tmp_path, rows([10, 9, 8, 7, 6, 0]), mapping(metric="nps")))
    assert (figure.value, figure.promoters, figure.passives, figure.detractors) == (0.0, 2, 2, 2)


def test_one_answer_has_no_spread(tmp_path: Path) -> None:
    (figure,) = figures(loaded(tmp_path, rows([4]), mapping(method="mean")))
    assert (figure.value, figure.n, figure.spread) == (4.0, 1, None)


@pytest.mark.parametrize(
    ("rhythm", "periods"),
    [
        ("week", ["2026-W01", "2026-W27"]), ("month", ["2025-12", "2026-07"]), ("quarter", ["2025-Q4", "2026-Q3"]),
        ("half-year", ["2025-H2", "2026-H2"]), ("year", ["2025", "2026"]),
    ],
)  # fmt: skip
def test_answers_fall_into_the_waves_of_the_rhythm(tmp_path: Path, rhythm: str, periods: list[str]) -> None:
    sheet = rows([5], "2025-12-31") + rows([4], "2026-07-01").removeprefix(HEAD)
    assert [each.period for each in figures(loaded(tmp_path, sheet, mapping(rhythm=rhythm)))] == periods


def test_the_rhythm_of_the_playbook_holds_where_the_sheet_has_none(tmp_path: Path) -> None:
    config = (
        "name: x\norganisation: { name: Bakker, party: bakker }\nlanguages: [nl]\nrhythm: { csat: month }\n"
        "health: { journey-without-persona: off, touchpoint-without-measurement: off,"
        " touchpoint-without-system: off }\n"
    )
    found = loaded(tmp_path, rows(SCORES), mapping(), **{"site-config.yml": config})
    assert [each.period for each in figures(found)] == ["2026-05"]


def test_what_is_called_by_several_names_is_counted_together(tmp_path: Path) -> None:
    sheet = "Datum,Cijfer,Moment\n2026-05-01,5,offerte\n2026-05-01,4,Offerte\n2026-05-01,1, OFFERTE \n2026-05-01,3,\n"
    how = "columns: { date: Datum, score: Cijfer, touchpoint: Moment }\njourney: Een machine kopen\nmetric: csat\n"
    found = figures(loaded(tmp_path, sheet, how))
    assert [(each.n, each.value) for each in found] == [(3, 67), (1, 0.0)]


def test_answers_in_words_have_the_worth_that_the_file_beside_them_says(tmp_path: Path) -> None:
    sheet = "Datum,Cijfer\n2026-05-01,Zeer tevreden\n2026-05-01,tevreden\n2026-05-01,Ontevreden\n"
    how = mapping() + "scores: { Tevreden: 4, zeer  tevreden: 5, Ontevreden: 2 }\n"
    (figure,) = figures(loaded(tmp_path, sheet, how))
    assert (figure.n, figure.value) == (3, 67)


def test_a_workbook_of_a_form_is_read(tmp_path: Path) -> None:
    head: list[object] = ["ID", "Start time", "Completion time", "Email", "Name", "Cijfer"]
    book: dict[str, list[list[object]]] = {
        "Blad1": [head, *([n, TODAY, TODAY, "anonymous", "KANARIE", score] for n, score in enumerate(SCORES))]
    }
    how = mapping().replace("Datum", "Completion time")
    (figure,) = figures(loaded(tmp_path, {"workbook": book}, how))
    assert (figure.value, figure.n, figure.period) == (63, 8, "2026-Q4")


def test_nothing_of_an_answer_but_its_counts_is_kept(tmp_path: Path) -> None:
    sheet = rows([*SCORES, 9]) + "gisteren,KANARIE,4,KANARIE\n2026-05-12,KANARIE,,KANARIE\nKANARIE\n,,,KANARIE\n"
    cache = Cache()
    found = loaded(tmp_path, sheet, mapping())
    assert {each.code for each in found.problems} == {"answer-off-scale", "answer-no-day"}
    again = load(tmp_path, today=TODAY, cache=cache)
    assert again.playbook
    for kept in (cache, found, again):
        data = pickle.dumps(kept)
        assert b"offerte" in data
        assert b"KANARIE" not in data


def test_an_export_without_a_file_beside_it_is_kept_nowhere_either(tmp_path: Path) -> None:
    cache = Cache()
    without_heads = rows(SCORES).removeprefix(HEAD)
    files = {"golf.csv": rows(SCORES), "zonder-koppen.csv": without_heads}
    write(tmp_path, {"files": {f"journeys/measurements/{name}": text for name, text in files.items()}})
    found = load(tmp_path, today=TODAY, cache=cache)
    assert [each.code for each in found.problems if each.severity == "error"] == ["csv-columns"] * 2
    assert b"KANARIE" not in pickle.dumps((cache, found))


def test_a_file_that_is_still_the_same_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache()
    loaded(tmp_path, rows(SCORES), mapping())
    load(tmp_path, today=TODAY, cache=cache)
    monkeypatch.setattr(answer_rows, "written_day", lambda _: pytest.fail("it was read again"))
    (tmp_path / "journeys/measurements/meer.csv").write_text(
        "klantreis;contactmoment;maatstaf;waarde;aantal;periode\nkoop;offerte;nps;10;20;2026-Q1\n", "utf-8"
    )
    found = load(tmp_path, today=TODAY, cache=cache)
    assert found.playbook
    assert len(found.playbook.journeys[0].touchpoints[0].measurements) == 2


def test_a_million_answers_is_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer_rows, "MOST_ANSWERS", 3)
    found = loaded(tmp_path, rows(SCORES), mapping())
    assert [each.code for each in found.problems] == ["csv-too-large"]
