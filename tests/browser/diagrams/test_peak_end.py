"""Peak and end as notes on the emotion curve: what its legend switches, how it zooms, and what lights up."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.diagrams.test_diagrams import figure
from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor


def test_the_end_is_switched_off_with_its_note_its_row_and_the_finding(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/luchthaven/")
    found = figure(page, "peak-end")
    marks = found.locator(".rg-canvas--wide > .rg-mark")
    before = marks.count()
    found.get_by_role("button", name="einde", exact=True).click()
    expect(found.locator(".rg-canvas--wide > .rg-live text").filter(has_text=re.compile("^Einde: "))).to_have_count(0)
    expect(found.locator(".rg-canvas--wide > .rg-live text").filter(has_text=re.compile("^Piek"))).to_have_count(1)
    assert found.locator(".rg-canvas--wide > .rg-mark.rg-off").count() == 1
    assert before > 1
    assert "Niet getoond: einde." in found.locator(".rg-alt").inner_text()
    assert "De herinnering komt" not in found.locator(".rg-alt").inner_text()
    parts = found.locator(".rg-table tbody tr").evaluate_all(
        "all => all.filter(row => row.hidden).map(row => row.cells[1].textContent)"
    )
    assert parts == ["einde"]
    found.get_by_role("button", name="einde", exact=True).click()
    expect(found.locator(".rg-canvas--wide > .rg-live text").filter(has_text=re.compile("^Einde: "))).to_have_count(1)
    assert tab.wrong == []


def test_what_is_remembered_stays_named_while_a_part_is_zoomed_to(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    found = figure(page, "peak-end")
    last = found.locator(".rg-canvas--wide > .rg-mark").last
    last.focus()
    page.keyboard.press("+")
    page.wait_for_url("**?zoom=*-peak-end*:*")
    expect(last).to_be_visible()
    expect(
        found.locator(".rg-canvas--wide > .rg-live text").filter(has_text=re.compile("^Herinnering: "))
    ).to_have_count(1)
    found.get_by_role("button", name="Hele reis").click()
    expect(found).not_to_have_class(re.compile("is-zoomed"))
    assert tab.wrong == []


def test_the_peak_lights_up_in_the_other_diagrams(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    found = figure(page, "peak-end")
    found.locator(".rg-canvas--wide > .rg-mark").first.hover()
    kinds = page.locator(".rg-diagram.has-lit").evaluate_all("all => all.map(one => one.dataset.kind)")
    assert {"peak-end", "emotion-curve", "flow"} <= set(kinds)
