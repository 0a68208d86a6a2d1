"""The chain of hand-overs in the browser: tracing, switching and walking it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diagrams.test_diagrams import figure, wake
from tests.browser.diagrams.traced import LIT, RECEDED_WITHOUT_MOMENTS, reach, traced

CHAIN = "handover-chain"


@pytest.fixture
def chain(page: Page) -> Locator:
    """Its chain."""
    return figure(page, CHAIN)


def handovers(chain: Locator) -> Locator:
    """Return the links over the numbers of the hand-overs, in their order."""
    return chain.locator('.rg-canvas--wide > .rg-mark[href*="#tp-"]')


@pytest.mark.parametrize("live", [False, True])
def test_a_hand_over_lights_its_arrow_both_turns_and_what_it_does_to_the_emotion(
    page: Page, chain: Locator, *, live: bool
) -> None:
    reach(page, CHAIN, live=live)
    handovers(chain).first.hover()
    lit, faint = traced(page, CHAIN, live=live)
    (own,) = {name for name in lit if " " not in name}
    assert own.endswith("/1")
    turns = {name for name in lit if " " in name}
    assert len(turns) == 2, "that of who hands over and that of who takes over"
    assert all(own in name.split(" ") for name in turns)
    assert {name.rpartition("/")[2] for name in faint if " " not in name} >= {"2", "3"}
    if live:
        assert page.evaluate(RECEDED_WITHOUT_MOMENTS, CHAIN) == [], "rows and phases stay as they are"
    page.mouse.move(0, 0)
    expect(chain.locator(".is-lit")).to_have_count(0)


@pytest.mark.parametrize("live", [False, True])
def test_the_name_of_a_party_lights_its_turns_and_the_hand_overs_to_and_from_it(
    page: Page, chain: Locator, *, live: bool
) -> None:
    reach(page, CHAIN, live=live)
    name = chain.locator('.rg-canvas--wide > .rg-mark[href*="/parties/noordlijn/"]').first
    name.hover()
    lit, faint = traced(page, CHAIN, live=live)
    turns = {each for each in lit if "party:" in each}
    assert turns
    assert all(each.endswith("party:noordlijn") for each in turns)
    assert not any(each.endswith("party:noordlijn") for each in faint)
    beside = {id for each in turns for id in each.split(" ") if not id.startswith("party:")}
    assert {each for each in lit if " " not in each} == beside
    expect(page.locator(".rg-tip")).to_contain_text("Neemt over")


def test_a_moment_that_is_pointed_at_elsewhere_lights_its_hand_overs(page: Page, chain: Locator) -> None:
    of = handovers(chain).first
    moment = of.evaluate("link => link.hash")
    figure(page, "emotion-curve").locator(f'.rg-canvas--wide > .rg-mark[href$="{moment}"]').first.hover()
    expect(of).to_have_class(LIT)
    expect(handovers(chain).nth(1)).not_to_have_class(LIT)


def test_the_legend_switches_hand_overs_with_all_that_hangs_on_them(page: Page, chain: Locator) -> None:
    wake(page, CHAIN)
    rows = chain.locator(".rg-table tbody tr")
    back = [n for n, row in enumerate(rows.all()) if "terug" in (row.text_content() or "")]
    finding = chain.locator(".rg-alt")
    said = finding.inner_text().strip()
    title = rows.nth(back[-1]).locator("td").nth(2).text_content() or ""
    # A title may be drawn on two lines.
    drawn = chain.locator(".rg-canvas--wide > .rg-live text", has_text=title.split()[-1])
    expect(drawn).to_have_count(1)
    button = chain.get_by_role("button", name="overdracht terug", exact=True)
    button.click()
    expect(drawn).to_have_count(0)
    shown = handovers(chain).evaluate_all("all => all.map(link => link.checkVisibility())")
    assert shown == [n not in back for n in range(len(shown))]
    assert rows.evaluate_all("all => all.map(row => !row.hidden)") == shown
    assert "overdrachten tussen" not in finding.inner_text()
    assert "Niet getoond: overdracht terug." in finding.inner_text()
    button.click()
    expect(drawn).to_have_count(1)
    assert finding.inner_text().strip() == said


def test_the_legend_switches_the_drops_and_leaves_their_hand_overs(page: Page, chain: Locator) -> None:
    wake(page, CHAIN)
    red = chain.locator('.rg-canvas--wide > .rg-live path[stroke*="negative"]')
    assert red.count() > 0
    chain.locator(".rg-legend button", has_text="zakt na de overdracht").click()
    expect(red).to_have_count(0)
    assert "zakt de emotie" not in chain.locator(".rg-alt").inner_text()
    assert all(handovers(chain).evaluate_all("all => all.map(link => link.checkVisibility())"))


def test_arrows_walk_the_hand_overs_in_their_order_and_a_tip_tells_what_is_agreed(page: Page, chain: Locator) -> None:
    marks = chain.locator(".rg-canvas--wide > .rg-mark")
    marks.first.focus()
    page.keyboard.press("End")
    assert "/parties/" in page.evaluate("document.activeElement.href")
    page.keyboard.press("Home")
    expect(handovers(chain).first).to_be_focused()
    tip = page.locator(".rg-tip")
    expect(tip).to_contain_text("Afspraak")
    assert tip.locator("dt").first.text_content() == "Touchpoint"
    assert tip.locator("dt").count() <= 4
    page.keyboard.press("ArrowRight")
    across = page.evaluate("document.activeElement.getBoundingClientRect().left")
    assert across > (handovers(chain).first.bounding_box() or {"x": 0})["x"]
