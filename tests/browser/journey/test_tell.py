"""A journey told moment by moment: with keys, from the address, and as a hand-out on paper."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor

TOLD = ".rg-tell .rg-slide.is-told"


@EVERYWHERE
def test_keys_walk_the_moments_and_it_ends_on_the_lows_and_their_actions(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    titles = page.locator(".rg-map .rg-tp__title").all_inner_texts()
    button = page.locator("[data-rg-tell]")
    button.click()
    told = page.locator(f"{TOLD} h2")
    expect(told).to_have_text("Van eerste storing tot ambassadeur")
    assert page.url.endswith("?tell")
    seen = []
    for _ in titles:
        page.keyboard.press("ArrowRight")
        seen.append(told.inner_text())
    assert seen == titles
    expect(told).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"{TOLD}.rg-slide--last li").first).to_be_visible()
    lows = page.locator(f"{TOLD} li h3").all_inner_texts()
    assert "Eerste factuur" in lows
    assert "Tijdvak per sms" in page.locator(TOLD).inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"{TOLD}.rg-slide--last")).to_be_visible()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    expect(told).to_have_text("Van eerste storing tot ambassadeur")
    page.keyboard.press("Escape")
    expect(page.locator(".rg-tell")).to_have_count(0)
    expect(button).to_be_focused()
    assert "tell" not in page.url
    assert tab.wrong == []


@EVERYWHERE
def test_an_address_begins_at_its_moment_and_the_curve_is_drawn_as_far_as_there(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}?tell=levering")
    expect(page.locator(f"{TOLD} h2")).to_have_text("Levering en plaatsing")
    expect(page.locator(f"{TOLD} q")).to_contain_text("zes man koffie")
    drawn = "Number.parseFloat(document.querySelector('.rg-tell__curve').style.getPropertyValue('--told'))"
    before = page.evaluate(drawn)
    page.locator("[data-tell-next]").click()
    assert page.evaluate(drawn) > before > 0
    assert page.url.endswith("?tell=inbedrijfstelling")
    page.reload()
    expect(page.locator(f"{TOLD} h2")).to_have_text("Inbedrijfstelling (SAT)")
    moves = "getComputedStyle(document.querySelector('.rg-tell__told')).transitionDuration"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moves) != "0s"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moves) == "0s"
    assert tab.wrong == []


def test_a_hand_out_has_a_sheet_of_a5_for_each_moment(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}?tell")
    slides = page.locator(".rg-tell .rg-slide")
    slides.first.wait_for(state="attached")
    count = slides.count()
    paper = tmp_path / "hand-out.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper.read_bytes())
    assert len(sheets) == count
    assert {(round(float(width)), round(float(height))) for width, height in sheets} == {(595, 420)}, "A5, turned"
