"""The strips of touchpoints that journeys share: a journey's name lights its dots up, a dot its journey."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diagrams.test_diagrams import figure, wake
from tests.browser.visitor import Visitor

KIND = "touchpoint-network"


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The page of all journeys at a glance."""
    return visitor.tab().open("nl/journeys/overview/")


def drawn(found: Locator) -> dict[str, set[str]]:
    """Return what each moment in the drawing looks like: its shades of opacity."""
    shades: dict[str, set[str]] = {}
    for moment, opacity in found.locator(".rg-canvas--wide > .rg-svg [data-moment]").evaluate_all(
        "all => all.map(one => [one.dataset.moment, getComputedStyle(one).opacity])"
    ):
        shades.setdefault(moment, set()).add(opacity)
    return shades


def states(page: Page) -> dict[str, str]:
    """Return the state that ECharts has each item in, by its id."""
    return dict(
        page.evaluate(
            """kind => {
              const dom = document.querySelector(`.rg-diagram[data-kind="${kind}"] .rg-canvas--wide > .rg-live`);
              const chart = echarts.getInstanceByDom(dom);
              return chart.getOption().series.flatMap(({data}, s) => data.map((item, i) => [item?.id, s, i]))
                .filter(([id]) => id).map(([id, s, i]) => {
                  let states = [];
                  chart.getModel().getSeriesByIndex(s).getData().getItemGraphicEl(i)
                    .traverse(part => { states = states.concat(part.currentStates); });
                  return [id, states[0] ?? ''];
                });
            }""",
            KIND,
        )
    )


def names(found: Locator) -> Locator:
    """Return the links over the journeys' names."""
    return found.locator('.rg-canvas--wide > .rg-mark:not([href*="#"])')


def test_a_journeys_name_lights_its_dots_up_and_the_rest_recedes_also_when_the_chart_is_live(page: Page) -> None:
    page.route("**/echarts.js", lambda route: route.abort())
    found = figure(page, KIND)
    names(found).first.hover()
    shades = drawn(found)
    lit = {moment for moment, shade in shades.items() if shade == {"1"}}
    journeys = {moment for moment in lit if "/" not in moment}
    assert len(journeys) == 1
    (journey,) = journeys
    assert lit == {moment for moment in shades if moment.partition("/")[0] == journey}
    assert len(lit) > 1
    assert {*map(tuple, shades.values())} == {("1",), ("0.25",)}
    page.unroute("**/echarts.js")
    wake(page, KIND)
    page.mouse.move(0, 0)
    names(found).first.hover()
    assert {id for id, state in states(page).items() if state == "emphasis"} == lit
    assert {state for id, state in states(page).items() if id not in lit} == {"blur"}


def test_a_dot_lights_up_with_its_journey(page: Page) -> None:
    found = figure(page, KIND)
    dot = found.locator('.rg-canvas--wide > .rg-mark[href*="#tp-"]').nth(3)
    dot.hover()
    lit = {moment for moment, shade in drawn(found).items() if shade == {"1"}}
    (moment,) = [each for each in lit if "/" in each]
    assert lit == {moment, moment.partition("/")[0]}
    assert str(dot.get_attribute("href")).endswith(f"/{moment.replace('/', '/#tp-')}")


def test_a_feeling_is_switched_off_with_its_dots_and_their_rows(page: Page) -> None:
    found = figure(page, KIND)
    links = found.locator(".rg-canvas--wide > .rg-mark")
    button = found.get_by_role("button", name="negatief beleefd")
    before = links.count()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    gone = found.locator(".rg-canvas--wide > .rg-mark.rg-off").count()
    assert 0 < gone < before
    felt = found.locator(".rg-table tbody tr").evaluate_all(
        "all => all.filter(row => row.hidden).map(row => row.cells[4].textContent)"
    )
    assert felt
    assert all("−" in each for each in felt)
    assert "Niet getoond: negatief beleefd." in found.locator(".rg-alt").inner_text()
    expect(found).not_to_have_class(re.compile("is-zoomed"))
