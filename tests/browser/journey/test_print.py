"""A journey on paper: no heading parts from what it is above, and the map is whole on one sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, PdfMargins
from pypdf import PdfReader

from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor

MARGIN: PdfMargins = {"top": "11mm", "right": "11mm", "bottom": "11mm", "left": "11mm"}
HEADINGS = """[...document.querySelectorAll('h2, h3')].map((each) => each.firstChild?.textContent.trim() ?? '')"""


def sheets(page: Page, file: Path, size: str) -> list[list[str]]:
    """Return the lines of each sheet, from top to bottom."""
    page.pdf(path=file, format=size, landscape=size == "A3", margin=MARGIN)
    read = [sheet.extract_text().splitlines() for sheet in PdfReader(file).pages]
    return [[line.strip() for line in lines if line.strip()] for lines in read]


def test_on_a4_it_begins_with_the_curve_and_no_heading_ends_a_sheet(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    headings = {heading for heading in page.evaluate(HEADINGS) if len(heading) > 2}
    assert {"Touchpoints", "De keten", "Verbeteren"} <= headings
    read = sheets(page, tmp_path / "a4.pdf", "A4")
    assert len(read) > 10
    assert "Eerste factuur −1,5" in " ".join(read[0]), "the curve names its lowest point"
    assert [lines[-1] for lines in read if lines[-1] in headings and not _named_as_the_next(lines)] == []
    assert [lines for lines in read[:-1] if len(lines) < 5] == [], "a sheet with next to nothing on it"


def _named_as_the_next(lines: list[str]) -> bool:
    """Whether the last line of a sheet is no heading, but a touchpoint that comes next, named in a fact."""
    return any(line.startswith("Daarna ") for line in lines[-3:])


@pytest.mark.parametrize("journey", [JOURNEY, "journeys/bezoek/"])
def test_on_a3_the_map_is_whole_on_one_sheet_with_nothing_left_of_it_on_another(
    visitor: Visitor, tmp_path: Path, journey: str
) -> None:
    page = visitor.tab().open(f"nl/{journey}")
    read = sheets(page, tmp_path / "a3.pdf", "A3")
    with_map = [lines for lines in read if any(line.startswith("Achter de schermen") for line in lines)]
    assert len(with_map) == 1
    text = " ".join(with_map[0])
    assert all(lane in text for lane in ("Doet", "Denkt", "Voelt", "Kanaal", "Systemen", "Acties"))
    assert "De reis" not in read[0], "the heading of the map on the sheet before it"
