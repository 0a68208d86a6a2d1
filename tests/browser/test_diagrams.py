"""The diagrams in the browser: there without a script, light at first, live on demand, and never two for one."""

from __future__ import annotations

from base64 import b64encode

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import JOURNEY

FIGURES = ("emotion-curve", "flow", "phase-channel-heat-map")


def figure(page: Page, kind: str) -> Locator:
    """Return the first figure of a kind."""
    return page.locator(f'.rg-diagram[data-kind="{kind}"]').first


def live(page: Page) -> int:
    """Return how many live charts the page has."""
    return page.locator(".rg-live").count()


@pytest.mark.parametrize("kind", FIGURES)
def test_without_javascript_a_diagram_is_drawn_told_and_tabulated(visitor: Visitor, kind: str) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    found = figure(page, kind)
    assert found.locator(".rg-svg svg").count() == 1
    box = found.locator(".rg-svg svg").bounding_box()
    assert box is not None
    assert box["width"] > 300
    assert box["height"] > 80
    assert len(found.locator(".rg-alt").inner_text()) > 20
    assert found.locator("details table tbody tr").count() >= 3


def test_nothing_of_echarts_is_loaded_before_a_diagram_is_touched(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(300)
    assert not [url for url in tab.asked if "echarts" in url]
    figure(page, "flow").scroll_into_view_if_needed()
    figure(page, "flow").locator(".rg-frame").hover()
    page.wait_for_selector(".rg-live")
    assert len([url for url in tab.asked if "echarts.js" in url]) == 1
    assert tab.wrong == []


@pytest.mark.parametrize("kind", FIGURES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_moves_when_the_live_chart_takes_over(visitor: Visitor, kind: str, dark: bool) -> None:
    page = visitor.tab(width=1600, dark=dark).open(f"nl/{JOURNEY}")
    page.evaluate("document.fonts.ready")
    frame = figure(page, kind).locator(".rg-frame")
    frame.scroll_into_view_if_needed()
    page.mouse.move(0, 0)
    before = frame.screenshot()
    place = frame.bounding_box()
    figure(page, kind).evaluate(
        "figure => figure.querySelector('.rg-frame').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))"
    )
    figure(page, kind).locator(".rg-live svg").wait_for(state="attached")
    page.wait_for_timeout(150)
    assert frame.bounding_box() == place
    share = page.evaluate(DIFFERENCE, [b64encode(each).decode() for each in (before, frame.screenshot())])
    assert share < 0.002, f"{share:.2%} of the pixels changed"


DIFFERENCE = """async ([before, after]) => {
  const pixels = async (png) => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [a, b] = [await pixels(before), await pixels(after)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let changed = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if (Math.max(...[0, 1, 2].map(k => Math.abs(a.data[i + k] - b.data[i + k]))) > 24) changed += 1;
  }
  return changed / (a.data.length / 4);
}"""


def test_a_point_tells_and_leads_with_the_keyboard_alone(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    figure(page, "emotion-curve").locator(".rg-frame").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".rg-tip")).to_be_visible()
    title = page.evaluate("document.activeElement.textContent.trim()")
    assert title
    assert title.split("\n")[0][:10] in page.locator(".rg-tip").inner_text()
    page.keyboard.press("Escape")
    expect(page.locator(".rg-tip")).to_be_hidden()
    target = page.evaluate("new URL(document.activeElement.href).hash")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")
    assert page.locator(target).count() == 1
    assert tab.wrong == []


def test_a_finger_gets_the_facts_first_and_the_touchpoint_second(visitor: Visitor) -> None:
    page = visitor.tab(width=390, touch=True).open(f"nl/{JOURNEY}")
    mark = figure(page, "emotion-curve").locator(".rg-mark").first
    mark.scroll_into_view_if_needed()
    mark.tap()
    expect(page.locator(".rg-tip")).to_be_visible()
    assert "#" not in page.url
    mark.tap()
    page.wait_for_url("**#tp-*")


def test_back_and_forth_leaves_one_live_chart_each_and_none_dead(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/")
    for _ in range(3):
        page.locator('a[href*="verpakkingsmachine"]').first.click()
        page.wait_for_selector('.rg-diagram[data-kind="emotion-curve"]')
        assert live(page) == 0
        for kind in FIGURES:
            figure(page, kind).scroll_into_view_if_needed()
            figure(page, kind).locator(".rg-frame").hover()
            figure(page, kind).locator(".rg-live svg").wait_for(state="attached")
            figure(page, kind).locator(".rg-frame").hover(position={"x": 20, "y": 20})
        assert live(page) == len(FIGURES)
        assert page.locator(".rg-live svg").count() == len(FIGURES)
        page.go_back()
        page.wait_for_url("**/nl/journeys/")
        page.wait_for_selector(".rg-diagram", state="detached")
        assert live(page) == 0
    page.mouse.move(0, 0)
    page.go_forward()
    page.wait_for_selector('.rg-diagram[data-kind="emotion-curve"]')
    figure(page, "flow").scroll_into_view_if_needed()
    figure(page, "flow").locator(".rg-frame").hover()
    figure(page, "flow").locator(".rg-live svg").wait_for(state="attached")
    assert live(page) == 1
    assert tab.wrong == []


def test_a_diagram_block_in_a_method_page_is_as_alive(visitor: Visitor) -> None:
    page = visitor.tab().open("en/method/eight-steps/7-analysis/")
    found = figure(page, "emotion-curve")
    found.scroll_into_view_if_needed()
    found.locator(".rg-frame").hover()
    found.locator(".rg-live svg").wait_for(state="attached")
    href = found.locator(".rg-mark").first.get_attribute("href") or ""
    assert "journeys/verpakkingsmachine" in href
