"""One moment, everywhere on its page: what lights up, what recedes, what a legend switches, and how one walks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diagrams.test_diagrams import figure, wake
from tests.browser.diagrams.traced import LIT, RECEDED_WITHOUT_MOMENTS, reach, traced
from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor

CURVE = ".rg-journey-map"


def lit(page: Page) -> set[str]:
    """Return the kinds of diagrams in which a moment is lit."""
    return set(page.locator(".rg-diagram.has-lit").evaluate_all("all => all.map(one => one.dataset.kind)"))


def mark(found: Locator, moment: str) -> Locator:
    """Return the link over a moment's point."""
    return found.locator(f'.rg-canvas--wide > .rg-mark[href$="#tp-{moment}"]').first


@pytest.fixture
def moment(page: Page) -> str:
    """A moment that the curve, the flow and the quadrants show."""
    found = page.evaluate(
        """kinds => {
          const hashes = kinds.map(kind => [...document.querySelectorAll(
            `.rg-diagram[data-kind="${kind}"] .rg-canvas--wide > .rg-mark`)].map(mark => mark.hash));
          return hashes[0].find(hash => hashes.every(all => all.includes(hash)));
        }""",
        ["emotion-curve", "flow", "importance-satisfaction"],
    )
    return str(found).removeprefix("#tp-")


def test_a_moment_that_is_pointed_at_lights_up_in_every_diagram_and_in_the_map(page: Page, moment: str) -> None:
    mark(figure(page, "emotion-curve"), moment).hover()
    assert {"emotion-curve", "flow", "importance-satisfaction"} <= lit(page)
    expect(page.locator(f'.rg-map th[data-tp="{moment}"]')).to_have_class(LIT)
    page.locator("h1").hover()
    expect(page.locator(".has-lit")).to_have_count(0)


def test_a_column_of_the_map_lights_its_moment_up_in_the_curve(page: Page, moment: str) -> None:
    page.locator(f'.rg-map th[data-tp="{moment}"]').hover()
    expect(mark(figure(page, "emotion-curve"), moment)).to_have_class(LIT)
    assert "flow" in lit(page)


def test_escape_lets_go(page: Page, moment: str) -> None:
    mark(figure(page, "flow"), moment).focus()
    assert "emotion-curve" in lit(page)
    page.keyboard.press("Escape")
    expect(page.locator(".has-lit")).to_have_count(0)


def test_the_others_recede_before_a_chart_is_live_and_after(page: Page, moment: str) -> None:
    page.route("**/echarts.js", lambda route: route.abort())
    curve = figure(page, "emotion-curve")
    mark(curve, moment).hover()
    shades = curve.locator(".rg-canvas--wide > .rg-svg [data-series]").evaluate_all(
        "all => all.map(one => [one.classList.contains('is-lit'), getComputedStyle(one).opacity])"
    )
    assert {tuple(each) for each in shades} == {(True, "1"), (False, "0.25")}
    page.unroute("**/echarts.js")
    wake(page, "emotion-curve")
    page.mouse.move(0, 0)
    mark(curve, moment).hover()
    states = page.evaluate(
        """() => {
          const chart = echarts.getInstanceByDom(document.querySelector('.rg-opening .rg-canvas--wide > .rg-live'));
          const option = chart.getOption();
          return option.series.flatMap(({data}, s) => (data ?? []).map(({id}, i) => [id, s, i]))
            .filter(([id]) => id).map(([id, s, i]) => {
              const drawn = chart.getModel().getSeriesByIndex(s).getData().getItemGraphicEl(i);
              let states = [];
              drawn.traverse(part => { states = states.concat(part.currentStates); });
              return [id, states[0] ?? ''];
            });
        }"""
    )
    assert {state for id, state in states if id == moment} == {"emphasis"}
    assert {state for id, state in states if id != moment} == {"blur"}


FLOW = '.rg-diagram[data-kind="flow"]'


@pytest.mark.parametrize("live", [False, True])
def test_a_moment_of_the_flow_shows_the_ways_to_and_from_it(page: Page, *, live: bool) -> None:
    reach(page, "flow", live=live)
    found = figure(page, "flow")
    passing = found.locator(".rg-canvas--wide > .rg-svg [data-moment*='>']").first.get_attribute("data-ends") or ""
    here, there = passing.split(" ")
    for moment in (here, there):
        mark(found, moment).hover()
        lit, faint = traced(page, "flow", live=live)
        assert passing in lit, "the way, and the hand-over on it"
        assert moment in lit
        others = {name for name in lit if " " not in name}
        assert others == {moment}, "other moments recede"
        assert all(moment in name.split(" ") for name in lit)
        assert not any(moment in name.split(" ") for name in faint)
        assert faint
        if live:
            receded = page.evaluate(RECEDED_WITHOUT_MOMENTS, "flow")
            assert receded == [], "the ground and the phases stay as they are"
    page.mouse.move(0, 0)
    expect(page.locator(f"{FLOW} .is-lit")).to_have_count(0)


@pytest.mark.parametrize("live", [False, True])
def test_the_name_of_a_party_in_the_flow_lights_its_lane(page: Page, *, live: bool) -> None:
    reach(page, "flow", live=live)
    found = figure(page, "flow")
    name = found.locator('.rg-canvas--wide > .rg-mark[href*="/parties/"]').last
    name.hover()
    series, index = name.get_attribute("data-s"), name.get_attribute("data-i")
    lane = found.locator(f'.rg-canvas--wide > .rg-svg [data-series="{series}"][data-index="{index}"]').first
    members = set((lane.get_attribute("data-ends") or "").split(" "))
    lit, faint = traced(page, "flow", live=live)
    assert {each for each in lit if " " not in each} >= members
    assert all(set(each.split(" ")) <= members for each in lit)
    assert not any(set(each.split(" ")) <= members for each in faint)
    assert faint
    expect(page.locator(".rg-tip")).to_contain_text("Levert")
    name.focus()
    page.keyboard.press("Escape")
    expect(page.locator(".has-lit")).to_have_count(0)


def test_the_legend_of_the_flow_switches_its_hand_overs_with_their_links_and_sentence(page: Page) -> None:
    found = figure(page, "flow")
    links = found.locator(".rg-canvas--wide > .rg-mark", has_text="Overdracht")
    shown = links.count()
    button = found.locator(".rg-legend button", has_text=re.compile("^overdracht$"))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    left = links.evaluate_all("all => all.filter(link => link.checkVisibility()).length")
    assert left < shown
    said = re.compile(r"\boverdracht(?:en)? van moment op moment[;,]")
    assert not said.search(found.locator(".rg-alt").inner_text())
    button.click()
    assert said.search(found.locator(".rg-alt").inner_text())


def test_a_legend_switches_marks_their_rows_and_the_sentences_that_rest_on_them(page: Page) -> None:
    curve = page.locator(CURVE)
    finding = curve.locator(".rg-alt")
    before = finding.inner_text()
    rows = curve.locator(".rg-table tbody tr")
    button = curve.get_by_role("button", name="pijnpunt", exact=True)
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert "Niet getoond: pijnpunt." in finding.inner_text()
    assert "pijnpunten" not in finding.inner_text()
    marks = curve.locator(".rg-table thead th").all_text_contents().index("Markering")
    gone = rows.evaluate_all(f"all => all.filter(row => row.hidden).map(row => row.cells[{marks}].textContent)")
    assert gone
    assert all("pijnpunt" in marks for marks in gone)
    assert all("moment of truth" not in marks for marks in gone), "another of its marks is still there"
    selected = page.evaluate(
        "echarts.getInstanceByDom(document.querySelector('.rg-map .rg-live')).getOption().legend[0].selected"
    )
    assert selected["pijnpunt"] is False
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert finding.inner_text().strip() == before.strip()
    assert rows.evaluate_all("all => all.every(row => !row.hidden)")


def test_a_diagram_is_one_stop_of_the_tab_key_and_arrows_walk_its_moments(page: Page) -> None:
    for found in page.locator(".rg-diagram").all():
        stops = found.locator('.rg-canvas--wide > .rg-mark:not([tabindex="-1"])').count()
        assert stops == min(1, found.locator(".rg-canvas--wide > .rg-mark").count())
    first = page.locator(f"{CURVE} .rg-canvas--wide > .rg-mark").first
    first.focus()
    walked = [page.evaluate("document.activeElement.hash")]
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"):
        page.keyboard.press(key)
        walked.append(page.evaluate("document.activeElement.hash"))
    order = page.locator(f"{CURVE} .rg-canvas--wide > .rg-mark").evaluate_all("all => all.map(one => one.hash)")
    assert walked == [order[0], order[1], order[2], order[1], order[-1], order[0]]
    titles = page.locator(".rg-map .rg-touchpoints .rg-tp[data-tp]").evaluate_all(
        "all => all.map(one => '#tp-' + one.dataset.tp)"
    )
    assert order == [title for title in titles if title in order], "the walk follows the journey"
    expect(page.locator(".rg-tip")).to_be_visible()


def test_a_tooltip_has_four_facts_at_most_and_stands_clear_of_its_point(page: Page) -> None:
    found = figure(page, "importance-satisfaction")
    for number in range(found.locator(".rg-canvas--wide > .rg-mark").count()):
        point = found.locator(".rg-canvas--wide > .rg-mark").nth(number)
        point.hover()
        tip = page.locator(".rg-tip")
        expect(tip).to_be_visible()
        assert 1 <= tip.locator("dt").count() <= 4
        one, other = tip.bounding_box(), point.bounding_box()
        assert one
        assert other
        apart = (
            one["x"] >= other["x"] + other["width"]
            or one["x"] + one["width"] <= other["x"]
            or one["y"] >= other["y"] + other["height"]
            or one["y"] + one["height"] <= other["y"]
        )
        assert apart, f"the tooltip of point {number} covers it"
        assert one["x"] >= 0
        assert one["x"] + one["width"] <= 1440


def test_a_finger_gets_a_sheet_that_says_how_to_go_on(visitor: Visitor) -> None:
    page = visitor.tab(width=390, touch=True).open(f"nl/{JOURNEY}")
    point = figure(page, "flow").locator(".rg-canvas--narrow > .rg-mark").first
    point.scroll_into_view_if_needed()
    point.tap()
    tip = page.locator(".rg-tip")
    expect(tip).to_contain_text("Tik nog eens om te openen")
    box = tip.bounding_box()
    assert box
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 390, 900)


def test_whoever_knows_echarts_takes_the_instance_and_changes_its_option(page: Page) -> None:
    wake(page, "emotion-curve")
    page.evaluate(
        """() => {
          const chart = echarts.getInstanceByDom(document.querySelector('.rg-opening .rg-canvas--wide > .rg-live'));
          chart.setOption({series: chart.getOption().series.map(() => ({lineStyle: {color: '#123456'}}))});
          chart.getZr().flush();
        }"""
    )
    assert page.locator('.rg-opening .rg-canvas--wide > .rg-live path[stroke="#123456"]').count() > 0


def test_a_curve_zooms_by_key_and_button_and_the_address_keeps_the_part(visitor: Visitor) -> None:
    tab = visitor.tab(width=2560)
    page = tab.open("nl/method/eight-steps/7-analysis/")
    found = figure(page, "emotion-curve")
    total = found.locator(".rg-canvas--wide > .rg-mark").count()
    middle = found.locator(".rg-canvas--wide > .rg-mark").nth(5)
    middle.focus()
    page.keyboard.press("+")
    page.wait_for_url("**?zoom=*-emotion-curve*:*")
    out = found.locator(".rg-canvas--wide > .rg-mark.rg-out").count()
    assert 0 < out < total
    expect(middle).to_be_visible()
    over = middle.evaluate(OVER_ITS_POINT)
    assert over <= 1, "the link moves along with its point"
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(found.locator(".rg-canvas--wide > .rg-mark.rg-out")).to_have_count(out)
    found.get_by_role("button", name="Hele reis").click()
    expect(found.locator(".rg-canvas--wide > .rg-mark.rg-out")).to_have_count(0)
    page.wait_for_url(lambda url: "zoom" not in url)
    found.get_by_role("button", name="Inzoomen").click()
    expect(found).to_have_class(re.compile("is-zoomed"))
    found.locator(".rg-canvas--wide").dblclick(position={"x": 400, "y": 200})
    expect(found).not_to_have_class(re.compile("is-zoomed"))
    assert tab.wrong == []


OVER_ITS_POINT = """link => {
  const chart = echarts.getInstanceByDom(link.closest('.rg-diagram').querySelector('.rg-canvas--wide > .rg-live'));
  const {s, i} = link.dataset;
  const at = chart.convertToPixel({xAxisIndex: 0, yAxisIndex: 0}, chart.getOption().series[s].data[i].value);
  const box = link.getBoundingClientRect();
  return Math.abs(at[0] + chart.getDom().getBoundingClientRect().left - box.left - box.width / 2);
}"""


def test_a_page_that_scrolls_below_a_resting_pointer_keeps_what_has_the_focus(page: Page, moment: str) -> None:
    page.mouse.move(700, 450)
    mark(figure(page, "flow"), moment).focus()
    assert "flow" in lit(page)
    page.mouse.wheel(0, 60)
    page.wait_for_timeout(200)
    assert "flow" in lit(page)
    page.mouse.move(5, 5)
    expect(page.locator(".has-lit")).to_have_count(0)
