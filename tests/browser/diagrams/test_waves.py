"""Waves beside the emotion curve and in its place: off until a reader asks for them, in each of its drawings."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor

CURVE = '.rg-diagram[data-kind="emotion-curve"]:has(.rg-legend [data-idle])'
DRAWN = """figure => {
  const room = figure.querySelector('.rg-canvas:not(.rg-canvas--narrow)');
  const chart = echarts.getInstanceByDom(room.querySelector('.rg-live'));
  const shown = new Set();
  chart.getModel().eachSeries(({option}) => option.name && shown.add(option.name));
  return [...shown];
}"""


LINKS = """figure => [...figure.querySelectorAll('.rg-canvas--wide > .rg-mark')]
  .map((link) => [link.hash, link.className, link.style.left, link.style.top, {...link.dataset}])"""
POINTS = """figure => {
  const canvas = figure.querySelector('.rg-canvas--wide');
  const chart = echarts.getInstanceByDom(canvas.querySelector('.rg-live'));
  const places = [];
  chart.getModel().eachSeries(({option}) => {
    if (option.type !== 'scatter' || !option.name) return;
    for (const {id, value} of option.data) {
      const place = chart.convertToPixel('grid', value);
      if (id && Number.isFinite(place[0])) places.push([id, ...place.slice(0, 2).map(Math.round)]);
    }
  });
  const middle = (start, size) => Math.round(parseFloat(start) + parseFloat(size) / 2);
  const links = [...canvas.querySelectorAll(':scope > .rg-mark')].filter((link) => link.checkVisibility())
    .map(({hash, style}) => [hash.slice(4), middle(style.left, style.width), middle(style.top, style.height)]);
  const near = ([id, x, y]) =>
    links.some((link) => link[0] === id && Math.abs(link[1] - x) <= 1 && Math.abs(link[2] - y) <= 1);
  return links.length > 0 && links.length === places.length && places.every(near);
}"""


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The page of the large journey, of which customers were asked in five quarters."""
    return visitor.tab().open(f"nl/{JOURNEY}")


def offers(found: Locator) -> list[str]:
    """Return the names of the waves that can be laid beside the curve."""
    return [name.strip() for name in found.locator(".rg-legend > [data-idle]").all_inner_texts()]


def press(found: Locator, name: str) -> None:
    """Switch an entry of the legend by the keyboard."""
    button = found.get_by_role("button", name=name, exact=True)
    before = button.get_attribute("aria-pressed")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false" if before == "true" else "true")


def test_two_waves_are_compared_on_the_curve_and_taken_off_again(page: Page) -> None:
    found = page.locator(CURVE).first
    first, second = offers(found)[:2]
    assert "2026-Q2" in first
    finding = found.locator(".rg-alt").inner_text()
    for name in (first, second):
        button = found.get_by_role("button", name=name, exact=True)
        expect(button).to_have_attribute("aria-pressed", "false")
        button.press("Enter")
        expect(button).to_have_attribute("aria-pressed", "true")
    assert {first, second} <= set(found.evaluate(DRAWN))
    assert found.locator(".rg-alt").inner_text() == finding, "what is laid beside the curve takes nothing from it"
    found.get_by_role("button", name=first, exact=True).press("Enter")
    expect(found.get_by_role("button", name=first, exact=True)).to_have_attribute("aria-pressed", "false")
    assert first not in found.evaluate(DRAWN)
    assert "Niet getoond" not in found.locator(".rg-alt").inner_text()


def test_what_was_expected_goes_with_its_sentence(page: Page) -> None:
    found = page.locator(CURVE).first
    button = found.get_by_role("button", name="wat wij dachten", exact=True)
    expect(found.locator(".rg-alt")).to_contain_text("wij dachten")
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "false")
    said = found.locator(".rg-alt > span:not(.rg-alt-off)").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.textContent).join(' ')"
    )
    assert "wij dachten" not in said


def test_a_wave_takes_the_place_of_the_curve_and_gives_it_back(page: Page) -> None:
    found = page.locator(CURVE).first
    newer, wave = offers(found)[:2]
    finding, links = found.locator(".rg-alt").inner_text(), found.evaluate(LINKS)
    press(found, wave)
    press(found, "huidige curve")
    assert set(found.evaluate(DRAWN)) == {"in-place-2026-Q1"}
    said = found.locator(".rg-alt").inner_text()
    assert said.startswith("Meting 2026-Q1: laagste punt Eerste factuur (−1,4)")
    assert said.endswith("Acht van de 18 momenten zijn gemeten. Niet getoond: huidige curve.")
    expect(found.get_by_role("button", name="pijnpunt", exact=True)).to_be_disabled()
    assert found.evaluate(POINTS), "every link is over its point, and every point has one"
    rows = found.locator(".rg-table tbody tr").evaluate_all("all => all.filter((one) => !one.hidden).length")
    assert rows == 8

    # A newer one beside it takes its place in turn.
    press(found, newer)
    assert set(found.evaluate(DRAWN)) == {"in-place-2026-Q2", wave}
    press(found, newer)
    assert set(found.evaluate(DRAWN)) == {"in-place-2026-Q1"}

    press(found, "huidige curve")
    assert {"huidige curve", "pijnpunt", wave} <= set(found.evaluate(DRAWN))
    press(found, wave)
    assert found.evaluate(LINKS) == links
    assert found.locator(".rg-alt").inner_text().strip() == finding.strip()
    expect(found.get_by_role("button", name="pijnpunt", exact=True)).to_be_enabled()


def test_the_points_of_a_wave_are_walked_along_and_light_up_as_the_curves_do(page: Page) -> None:
    found = page.locator(CURVE).first
    press(found, offers(found)[1])
    press(found, "huidige curve")
    stops = found.locator(".rg-canvas--wide > .rg-mark:not(.rg-off)[tabindex='0']")
    expect(stops).to_have_count(1)
    stops.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    tip = page.locator(".rg-tip")
    expect(tip).to_contain_text("Storing melden")
    expect(tip).to_contain_text(re.compile(r"n = \d+, 2026-Q1, 95%-interval"))
    expect(page.locator('.rg-map th[data-tp="storing-melden"]')).to_have_class(re.compile("is-lit"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#tp-storing-melden$"))


def test_a_wave_stays_in_place_above_the_columns_that_are_left(page: Page) -> None:
    found = page.locator(CURVE).first
    press(found, offers(found)[1])
    press(found, "huidige curve")
    page.get_by_role("button", name="Compact").click()
    expect(found).not_to_have_class(re.compile("is-moving"))
    page.wait_for_function(POINTS, arg=found.element_handle())
    assert set(found.evaluate(DRAWN)) == {"in-place-2026-Q1"}


def test_without_javascript_nothing_offers_what_cannot_be_had(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    expect(page.locator(CURVE).first.locator(".rg-legend > [data-idle]").first).to_be_hidden()
    expect(page.locator(CURVE).first.locator("details.rg-table")).to_contain_text("2026-Q2")
