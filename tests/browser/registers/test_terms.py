"""A term in a text: its explanation shows for the pointer and the keyboard, and it leads to the glossary."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.places import arrive
from tests.browser.visitor import Visitor


@EVERYWHERE
def test_a_term_is_explained_on_hover_and_on_focus_until_escape_and_leads_to_the_glossary(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/method/eight-steps/7-analysis/")
    first, tip = page.locator('a.rg-term[href$="#term-pain"]').first, page.locator(".rg-term-tip")
    expect(first).to_have_accessible_description("pijnpunt Een touchpoint dat de klant negatief ervaart.")
    first.hover()
    expect(tip).to_contain_text("Een touchpoint dat de klant negatief ervaart.")
    tip.hover()
    page.wait_for_timeout(250)
    expect(tip).to_be_visible()
    page.mouse.move(5, 400)
    expect(tip).to_be_hidden()

    first.focus()
    expect(tip).to_be_visible()
    box, window = tip.bounding_box(), page.viewport_size
    assert box
    assert window
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= window["width"]
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(tip).to_contain_text("Een touchpoint dat de klant negatief ervaart.")
    page.keyboard.press("Enter")
    arrive(page, "*/nl/glossary/#term-pain")
    expect(tip).to_be_hidden()
    expect(page.locator("#term-pain")).to_be_in_viewport()
    assert page.locator("a.rg-term").count() == 0
    assert tab.wrong == []


def test_without_a_script_a_term_is_a_link_with_a_description(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open("en/method/chain/")
    term = page.locator("a.rg-term").first
    expect(term).to_have_accessible_description("partner An organisation that delivers part of the experience.")
    term.click()
    arrive(page, "*/en/glossary/#term-partner")
