"""The two tiers in Chromium: nothing moves between them, and pointer, touch and keyboard are answered."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from reisgids.resources import folder
from tests.diagrams.figure_page import write_page
from tests.diagrams.sketches import LINE_SKETCH, SKETCHES, Sketch

pytestmark = pytest.mark.browser

COLOURS = """() => [...document.querySelectorAll('.rg-live [fill], .rg-live [stroke]')]
  .map((drawn) => `${drawn.getAttribute('fill')} ${drawn.getAttribute('stroke')}`).sort()"""
NAVIGATE = """() => {
  const old = document.querySelector('.rg-diagram'), fresh = old.cloneNode(true);
  fresh.querySelector('.rg-live').remove();
  fresh.querySelector('.rg-svg').style.visibility = '';
  window.gone = old.querySelector('.rg-live');
  old.replaceWith(fresh);
  document$.say();
}"""
COUNT_DIFFERENT = """async ([one, two]) => {
  const read = async (data) => {
    const image = new Image(); image.src = 'data:image/png;base64,' + data; await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height), pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0); return pen.getImageData(0, 0, image.width, image.height).data;
  };
  const [a, b] = [await read(one), await read(two)];
  let different = 0, most = 0;
  for (let i = 0; i < a.length; i += 4) {
    const gap = Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i+1] - b[i+1]), Math.abs(a[i+2] - b[i+2]));
    if (gap > 8) different++;
    most = Math.max(most, gap);
  }
  return {share: a.length === b.length ? different / (a.length / 4) : 1, most};
}"""


def opened(browser: Browser, where: Path, scheme: str = "light", **options: Any) -> Page:
    path = write_page(where / f"{scheme}.html", SKETCHES, folder("theme/assets/dist"), scheme)
    page = browser.new_page(viewport={"width": 900, "height": 1500}, **options)
    page.goto(path.as_uri())
    page.evaluate("document.fonts.ready")
    return page


def shot(page: Page, ident: str) -> str:
    return base64.b64encode(page.locator(f"#{ident} .rg-canvas").screenshot()).decode()


def wake(page: Page, ident: str) -> None:
    page.locator(f"#{ident} .rg-canvas").dispatch_event("pointerover", {"bubbles": True})
    page.locator(f"#{ident} .rg-live svg").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sketch", SKETCHES, ids=lambda sketch: sketch.id)
def test_the_live_chart_looks_exactly_like_the_built_one(
    plain_browser: Browser, tmp_path: Path, sketch: Sketch, scheme: str
) -> None:
    page = opened(plain_browser, tmp_path, scheme)
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text))
    built = shot(page, sketch.id)
    wake(page, sketch.id)
    difference = page.evaluate(COUNT_DIFFERENT, [built, shot(page, sketch.id)])
    assert difference["share"] < 0.0001, difference
    assert said == []
    page.close()


def test_nothing_is_loaded_until_somebody_reaches_for_a_diagram(plain_browser: Browser, tmp_path: Path) -> None:
    page = opened(plain_browser, tmp_path)
    assert page.locator("script[src$='echarts.js']").count() == 0
    wake(page, "curve")
    wake(page, "moments")
    assert page.locator("script[src$='echarts.js']").count() == 1
    page.close()


def test_a_link_tells_on_hover_and_on_focus_and_escape_closes(plain_browser: Browser, tmp_path: Path) -> None:
    page = opened(plain_browser, tmp_path)
    tip = page.locator(".rg-tip")
    page.locator("#curve .rg-mark").nth(2).hover()
    expect(tip).to_be_visible()
    assert tip.inner_text().split() == ["Punt", "2", "<b>", "Fase", "Purchase", "Doet", "x", "&", "y"]
    page.mouse.move(5, 5)
    expect(tip).to_be_hidden()
    page.locator("#curve .rg-frame").focus()
    page.keyboard.press("Tab")
    expect(tip).to_contain_text("Punt 0")
    assert page.evaluate("document.activeElement.getAttribute('aria-describedby')") == tip.get_attribute("id")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**#p0")
    page.close()


def test_the_first_tap_tells_and_the_second_follows_the_link(plain_browser: Browser, tmp_path: Path) -> None:
    page = opened(plain_browser, tmp_path, has_touch=True)
    link = page.locator("#curve .rg-mark").nth(1)
    link.tap()
    expect(page.locator(".rg-tip")).to_contain_text("Punt 1")
    assert "#" not in page.url
    page.locator("#curve .rg-live svg").wait_for()
    link.tap()
    assert page.url.endswith("#p1")
    page.close()


@pytest.mark.parametrize("ident", ["curve", "moments"])
def test_hovering_a_live_chart_keeps_every_colour(plain_browser: Browser, tmp_path: Path, ident: str) -> None:
    page = opened(plain_browser, tmp_path)
    wake(page, ident)
    before = page.evaluate(COLOURS)
    page.locator(f"#{ident} .rg-mark").nth(1).hover()
    page.wait_for_timeout(100)
    assert page.evaluate(COLOURS) == before
    page.close()


def test_instant_navigation_leaves_one_live_chart_a_figure_and_no_dead_one(
    plain_browser: Browser, tmp_path: Path
) -> None:
    path = write_page(tmp_path / "page.html", [LINE_SKETCH], folder("theme/assets/dist"))
    page = plain_browser.new_page()
    page.add_init_script("window.document$ = { subscribe(f) { this.say = f; f() } }")
    page.goto(path.as_uri())
    for _ in range(3):
        wake(page, "curve")
        wake(page, "curve")
        assert page.locator(".rg-live").count() == 1
        page.evaluate(NAVIGATE)
        assert page.evaluate("gone.querySelector('svg')") is None
        assert page.locator(".rg-live").count() == 0
    page.close()
