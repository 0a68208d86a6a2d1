"""Forms to fill in: on paper without buttons and menus, on a phone no wider than it, and copied to a worksheet."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import EVERYWHERE
from tests.browser.visitor import Visitor

FORMS = sorted(
    page.stem
    for page in (Path(__file__).parents[3] / "content" / "nl" / "method" / "forms").glob("*.md")
    if page.stem != "index"
)
TALK = "method/forms/requester-talk/"
A4 = (595, 842)
"""In points, upright."""
_PASTED = """() => new Promise((resolve) => {
  window.addEventListener("copy", (event) => resolve({
    text: event.clipboardData.getData("text/plain"), html: event.clipboardData.getData("text/html"),
  }), { once: true });
  document.querySelector(".rg-form__copy").click();
})"""


def copied(page: Page) -> dict[str, str]:
    """Press the button and return what a worksheet is offered."""
    result: dict[str, str] = page.evaluate(_PASTED)
    return result


@EVERYWHERE
def test_a_form_is_copied_as_rows_and_cells(visitor: Visitor) -> None:
    page = visitor.tab().open(f"en/{TALK}")
    pasted = copied(page)
    rows = pasted["text"].split("\n")
    assert rows[0] == "Talk with the requester"
    assert rows[1] == "Details\tAnswer"
    assert rows[2] == "Name and position of the requester\t"
    assert "\t\t" in rows
    assert pasted["html"].count("<tr>") == len(rows) == page.locator(".rg-form tr").count() + 1
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()


def test_without_scripts_there_is_the_form_and_no_button_that_does_nothing(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{TALK}")
    expect(page.locator(".rg-form table").first).to_be_visible()
    expect(page.locator(".rg-form__tools")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_only_the_wide_tables_scroll(visitor: Visitor, scripts: bool) -> None:
    tab = visitor.tab(scripts=scripts, width=390)
    for form in FORMS:
        page = tab.open(f"nl/method/forms/{form}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, form
        narrow = page.locator(".rg-form .rg-tableframe:has(thead th:nth-child(2):last-child)")
        for frame in narrow.all():
            assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth"), form


@pytest.mark.parametrize("form", FORMS)
def test_on_paper_there_are_lines_to_write_on_and_nothing_to_press(visitor: Visitor, form: str) -> None:
    page = visitor.tab().open(f"nl/method/forms/{form}/")
    page.emulate_media(media="print")
    for unwanted in (".rg-header", ".rg-side", ".rg-pager", ".rg-form__tools", ".rg-eyebrow"):
        expect(page.locator(unwanted).first).to_be_hidden()
    empty = page.locator(".rg-form td:empty")
    assert min(cell.bounding_box()["height"] for cell in empty.all()) > 25  # type: ignore[index]
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) <= 3
    assert {(round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) for sheet in sheets} <= {
        A4,
        (596, 843),
    }
