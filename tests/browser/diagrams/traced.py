"""What of a diagram is lit, and what recedes, before its chart is live and after."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.browser.diagrams.test_diagrams import wake

LIT = re.compile(r"(^| )is-lit( |$)")
"""The class of what is lit."""

DRAWN_WITH = """all => all.map(one => [
  one.dataset.ends ?? one.dataset.moment, one.classList.contains('is-lit'), getComputedStyle(one).opacity])"""
LIVE_WITH = """kind => {
  const chart = echarts.getInstanceByDom(document.querySelector(`[data-kind="${kind}"] .rg-canvas--wide > .rg-live`));
  return chart.getOption().series.flatMap(({data}, s) => (data ?? []).map(({id, ends}, i) => [id, ends, s, i]))
    .filter(([id, ends]) => id || ends).map(([id, ends, s, i]) => {
      const drawn = chart.getModel().getSeriesByIndex(s).getData().getItemGraphicEl(i);
      let states = [];
      drawn.traverse(part => { states = states.concat(part.currentStates); });
      return [ends ? ends.join(' ') : id, states[0] === 'emphasis', states[0] === 'blur' ? 'less' : '1'];
    });
}"""


RECEDED_WITHOUT_MOMENTS = """kind => {
  const chart = echarts.getInstanceByDom(document.querySelector(`[data-kind="${kind}"] .rg-canvas--wide > .rg-live`));
  return chart.getOption().series.flatMap(({data, id, type}, s) => {
    if (type === 'line' || data.some(item => item.id || item.ends)) return [];
    const all = chart.getModel().getSeriesByIndex(s).getData();
    return data.map((_, i) => all.getItemGraphicEl(i)).filter(Boolean)
      .filter(one => one.childAt(0).style.opacity !== 1).map(() => `${s} ${id}`);
  });
}"""


def traced(page: Page, kind: str, *, live: bool) -> tuple[set[str], set[str]]:
    """Return what of a diagram is lit and what recedes, by its moment or by the moments at its ends."""
    items = (
        page.evaluate(LIVE_WITH, kind)
        if live
        else page.locator(
            f'.rg-diagram[data-kind="{kind}"] .rg-canvas--wide > .rg-svg :is([data-moment], [data-ends])'
        ).evaluate_all(DRAWN_WITH)
    )
    lit = {name for name, is_lit, _ in items if is_lit}
    faint = {name for name, is_lit, _ in items if not is_lit}
    assert all((float(shade) == 1) == is_lit if shade != "less" else not is_lit for _, is_lit, shade in items)
    return lit, faint


def reach(page: Page, kind: str, *, live: bool) -> None:
    """Wake a diagram, or see to it that it stays as it was built."""
    if live:
        wake(page, kind)
    else:
        page.route("**/echarts.js", lambda route: route.abort())
