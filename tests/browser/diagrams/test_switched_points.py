"""Diagrams of points: each lights up with its moment, and goes with its entry in the legend."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diagrams.test_diagrams import figure, wake
from tests.browser.kinds import JOURNEY
from tests.browser.visitor import Visitor

KINDS = ("phase-channel-heat-map", "importance-satisfaction")
LIT = re.compile(r"(^| )is-lit( |$)")


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The page of the large journey."""
    return visitor.tab().open(f"nl/{JOURNEY}")


def names(found: Locator) -> list[str]:
    """Return what the legend switches."""
    return [name.strip() for name in found.locator(".rg-legend > [data-switch]").all_inner_texts()]


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_legend_switches_off_is_gone_with_its_links_and_comes_back(page: Page, kind: str) -> None:
    found = figure(page, kind)
    links = found.locator(".rg-canvas--wide > .rg-mark")
    finding = found.locator(".rg-alt").inner_text()
    total = links.count()
    assert total > 5
    gone = 0
    for name in names(found):
        button = found.get_by_role("button", name=name, exact=True)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
        off = found.locator(".rg-canvas--wide > .rg-mark.rg-off")
        gone += off.count()
        assert f"Niet getoond: {name}." in found.locator(".rg-alt").inner_text()
        drawn = page.evaluate(DRAWN, kind)
        assert drawn["moments"] == links.evaluate_all(SHOWN), "drawn are those that can be reached"
        assert drawn["loose"] == [], "nothing hangs on a point that is gone"
        assert drawn["selected"][name] is False
        button.click()
        expect(off).to_have_count(0)
    assert gone > 0
    assert found.locator(".rg-alt").inner_text().strip() == finding.strip()


@pytest.mark.parametrize("kind", KINDS)
def test_two_entries_pressed_while_the_chart_is_coming_are_both_off(page: Page, kind: str) -> None:
    found = figure(page, kind)
    first, second = (found.get_by_role("button", name=name, exact=True) for name in names(found)[:2])
    first.element_handle().evaluate("(one, two) => { one.click(); two.click(); }", second.element_handle())
    expect(first).to_have_attribute("aria-pressed", "false")
    expect(second).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize("kind", KINDS)
def test_a_point_lights_up_in_the_other_diagrams_and_all_that_it_has_here(page: Page, kind: str) -> None:
    found = figure(page, kind)
    point = found.locator(".rg-canvas--wide > .rg-mark").first
    moment = str(point.evaluate("one => one.hash")).removeprefix("#tp-")
    point.hover()
    expect(found.locator(f'.rg-canvas--wide > .rg-mark[href$="#tp-{moment}"]').first).to_have_class(LIT)
    expect(page.locator(f'.rg-map th[data-tp="{moment}"]')).to_have_class(LIT)
    expect(figure(page, "emotion-curve")).to_have_class(re.compile("has-lit"))
    drawn = found.locator(".rg-canvas--wide > .rg-svg [data-moment]").evaluate_all(
        "all => all.map(one => [one.dataset.moment, one.classList.contains('is-lit')])"
    )
    assert {lit for each, lit in drawn if each == moment} == {True}
    assert {lit for each, lit in drawn if each != moment} == {False}


def test_a_touchpoint_of_several_channels_has_a_dot_in_each_and_they_light_up_together(page: Page) -> None:
    found = figure(page, "phase-channel-heat-map")
    wake(page, "phase-channel-heat-map")
    hashes = found.locator(".rg-canvas--wide > .rg-mark").evaluate_all("all => all.map(one => one.hash)")
    several = next(each for each in hashes if hashes.count(each) > 1)
    found.locator(f'.rg-canvas--wide > .rg-mark[href$="{several}"]').first.hover()
    expect(found.locator(".rg-canvas--wide > .rg-mark.is-lit")).to_have_count(hashes.count(several))
    assert page.evaluate(STATES, ["phase-channel-heat-map", several.removeprefix("#tp-")]) == [["emphasis"], ["blur"]]
    tip = page.locator(".rg-tip")
    expect(tip).to_contain_text("Kanaal")
    expect(tip).to_contain_text("Voelt")


DRAWN = """kind => {
  const figure = document.querySelector(`.rg-diagram[data-kind="${kind}"]`);
  const chart = echarts.getInstanceByDom(figure.querySelector('.rg-canvas--wide > .rg-live'));
  const moments = new Set();
  const hanging = new Set();
  chart.getModel().eachSeries(({option}) => {
    const found = option.id?.startsWith('with-') ? hanging : moments;
    for (const {id, value} of option.data ?? []) if (id && value[0] !== '-') found.add(id);
  });
  const loose = [...hanging].filter((id) => !moments.has(id));
  return {moments: [...moments].sort(), loose, selected: chart.getOption().legend[0].selected};
}"""
STATES = """([kind, moment]) => {
  const host = document.querySelector(`.rg-diagram[data-kind="${kind}"] .rg-canvas--wide > .rg-live`);
  const chart = echarts.getInstanceByDom(host);
  const of = [new Set(), new Set()];
  chart.getModel().eachSeries((series) => {
    series.option.data?.forEach(({id}, index) => {
      if (!id) return;
      const states = [];
      series.getData().getItemGraphicEl(index).traverse((part) => { states.push(...part.currentStates); });
      of[id === moment ? 0 : 1].add(states[0] ?? '');
    });
  });
  return of.map((each) => [...each]);
}"""
"""What a live diagram makes of a moment's items, and of the others."""
SHOWN = """all => [...new Set(all.filter((one) => one.checkVisibility()).map((one) => one.hash.slice(4)))].sort()"""
