"""A figure that is added to a sheet is on the page of `serve`, and one that may not be shown isn't."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reisgids.site.serve.run import Serving
from tests.site.playbooks import playbook
from tests.site.serve.test_serve import ask, events

pytestmark = pytest.mark.engine

HEAD = "klantreis;touchpoint;maatstaf;score;n;periode;methode\n"
FIRST = "reis-0;factuur;csat;61;52;2026-Q1;top-two box\n"
PAGE = "/nl/journeys/reis-0/"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    root = playbook(tmp_path / "acme")
    folder = root / "journeys/measurements"
    folder.mkdir()
    (folder / "2026.csv").write_text(HEAD + FIRST, "utf-8")
    return folder / "2026.csv"


@pytest.fixture
def serving(sheet: Path) -> Iterator[Serving]:
    with Serving(sheet.parents[2], port=0) as served:
        yield served


def append(sheet: Path, line: str) -> None:
    with sheet.open("a", encoding="utf-8") as file:
        file.write(line)


def words(page: str) -> str:
    """Return what a reader sees of a page, on one line."""
    body = page.partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_a_figure_that_is_added_to_a_sheet_is_on_the_page(serving: Serving, sheet: Path) -> None:
    before = words(ask(serving, PAGE)[1])
    assert "2026-Q2" not in before
    with events(serving) as told:
        next(told)
        append(sheet, "reis-0;factuur;csat;93,4;47;2026-Q2;top-two box\n")
        assert next(told) == {"version": 2, "overlay": None}
    after = words(ask(serving, PAGE)[1])
    assert "93,4" in after
    assert "47" in after
    assert "2026-Q2" in after
    assert "hoger" in after.casefold()
    assert "hoger" not in before.casefold()


def test_a_figure_of_a_few_people_that_is_added_is_on_no_page(serving: Serving, sheet: Path) -> None:
    before = {
        path: ask(serving, path)[1] for path in ("/nl/", PAGE, "/nl/journeys/", "/nl/measurements/", "/nl/health/")
    }
    with events(serving) as told:
        next(told)
        append(sheet, "reis-0;factuur;csat;100;4;2026-Q2;top-two box\n")
        assert next(told)["version"] == 2
    for path, text in before.items():
        assert ask(serving, path)[1] == text.replace('data-version="1"', 'data-version="2"'), path


def test_a_line_that_is_wrong_is_told_with_its_place_over_the_last_good_page(serving: Serving, sheet: Path) -> None:
    with events(serving) as told:
        next(told)
        append(sheet, "reis-0;faktuur;csat;80;47;2026-Q2;top-two box\n")
        overlay = next(told)["overlay"]
    assert overlay["problems"][0]["place"].startswith("journeys/measurements/2026.csv:3")
    assert "2026-Q1" in words(ask(serving, PAGE)[1])
