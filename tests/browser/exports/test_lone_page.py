"""A journey as one file: all of it works from a folder, without asking for anything else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from reisgids.site.exports.html import export_html
from tests.browser.axe import ALL_RULES, AXE, CONTRAST
from tests.browser.conftest import ROOT
from tests.browser.places import Place, scrolls
from tests.browser.visitor import Visitor

INTRUDE = """() => {
  const intruder = document.createElement('script');
  intruder.textContent = 'window.ran = true';
  document.body.append(intruder);
  return window.ran ?? false;
}"""
FIGURES = "figure.rg-diagram"


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that somebody gets by mail."""
    out = tmp_path_factory.mktemp("mail") / "een klantreis.html"
    made = export_html(ROOT, "verpakkingsmachine", out, today=date(2026, 11, 3), edition="internal")
    assert made.file
    return made.file


@pytest.fixture
def reader(visitor: Visitor, page_file: Path) -> Visitor:
    """Somebody who opens the file."""
    visitor.place = Place(page_file.as_uri())
    return visitor


def test_map_panel_diagrams_and_downloads_work_and_only_the_file_itself_is_read(reader: Visitor) -> None:
    tab = reader.tab()
    page = tab.open("")
    figures = page.locator(FIGURES)
    assert figures.count() > 5
    for number in range(figures.count()):
        figures.nth(number).locator(".rg-canvas--wide").dispatch_event("pointerover", {"bubbles": True})
        figures.nth(number).locator(".rg-canvas--wide > .rg-live svg").wait_for(state="attached")
    figures.first.locator(".rg-canvas--wide > .rg-mark").first.hover()
    expect(page.locator(".rg-tip")).to_contain_text("Storing op eigen lijn")
    page.locator(".rg-map .rg-tp__title").nth(2).press("Enter")
    panel = page.locator(".rg-touchpoint.is-open")
    expect(panel).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(panel.get_by_role("heading", name="Adviesgesprek")).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    page.locator("[data-view=compact]").click()
    expect(figures.first.locator(".rg-canvas--wide > .rg-live svg")).to_be_visible()
    assert "view=compact" in page.url
    flow = page.locator(f'{FIGURES}[data-kind="flow"]')
    flow.locator("summary").click()
    with page.expect_download() as download:
        flow.locator("[data-picture=png]").click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    assert tab.refused() == []
    assert {address for address in tab.asked if not address.startswith("blob:")} == {reader.place.address}
    assert tab.wrong == []


def test_what_slips_into_it_does_not_run(reader: Visitor) -> None:
    page = reader.tab().open("")

    assert page.evaluate(INTRUDE) is False


def test_what_would_lead_to_another_page_is_text_and_what_leads_within_it_works(reader: Visitor) -> None:
    page = reader.tab().open("")
    addresses = page.locator("a[href]").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    anchors = {address.removeprefix("#") for address in addresses if address.startswith("#")}

    assert {address.partition(":")[0] for address in addresses if not address.startswith("#")} <= {
        "mailto",
        "tel",
        "https",
    }
    assert page.evaluate("ids => ids.filter((id) => !document.getElementById(id))", sorted(anchors)) == []
    expect(page.locator(".rg-journey__compare")).to_have_count(0)
    expect(page.locator(".rg-edition")).to_contain_text("Intern")


def test_axe_finds_nothing_in_it_and_it_never_scrolls_sideways(reader: Visitor) -> None:
    page = reader.tab().open("")
    # The policy lets no script in; axe comes through the debugger, as a tester's tools do.
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(ALL_RULES)
    page.locator("[data-rg-scheme]").click()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    found += page.evaluate(CONTRAST)
    assert found == [], json.dumps(found, indent=1, ensure_ascii=False)
    for width in (1440, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert scrolls(page) <= width


def test_without_a_script_as_in_the_preview_of_a_mail_program_all_can_be_read(reader: Visitor) -> None:
    page = reader.tab(scripts=False).open("")

    assert page.locator(".rg-touchpoint").filter(visible=True).count() >= 14
    for svg in page.locator(f"{FIGURES} .rg-canvas--wide > .rg-svg svg").all():
        box = svg.bounding_box()
        assert box
        assert box["width"] > 200
