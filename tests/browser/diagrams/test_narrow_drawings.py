"""Diagrams on a phone: drawn for it, whole, and as alive as the wide ones."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence

import pytest
from playwright.sync_api import Locator, Page, expect

from reisgids.diagrams.catalogue import KINDS
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from tests.browser.diagrams.test_diagrams import DIFFERENCE, figure, without_way_up
from tests.browser.kinds import JOURNEY
from tests.browser.places import scrolls
from tests.browser.visitor import Visitor
from tests.diagrams.playbooks import machine, playbook
from tests.diagrams.several_journeys import nine

LIT = re.compile(r"(^| )is-lit( |$)")


def _narrow(about: str, of: Playbook) -> list[str]:
    kinds = [(name, kind) for name, kind in KINDS.items() if about == kind.ABOUT]
    made = {name: kind.diagram(of, of.journeys, words("nl")) for name, kind in kinds}
    return [name for name, found in made.items() if found is not None and found.narrow is not None]


NARROW = _narrow("journey", playbook(machine()))
"""The kinds on the page of a journey that have a drawing for narrow places."""
OVERVIEW = _narrow("playbook", nine())
"""Those on the page with all journeys."""
on_each_page = pytest.mark.parametrize(
    ("visitor", "address", "kinds"),
    [("server", f"nl/{JOURNEY}", NARROW), ("both-markets", "nl/journeys/overview/", OVERVIEW)],
    ids=["journey", "overview"],
    indirect=["visitor"],
)


def narrow(page: Page, kind: str) -> Locator:
    """Return the drawing for narrow places of the first figure of a kind."""
    return figure(page, kind).locator(".rg-canvas--narrow")


def wake(page: Page, kind: str) -> Locator:
    """Reach for it, and wait until it is live."""
    found = narrow(page, kind)
    found.dispatch_event("pointerover", {"bubbles": True})
    found.locator(".rg-live svg").wait_for(state="attached")
    return found


@on_each_page
def test_it_is_the_one_that_is_shown_and_nothing_scrolls_sideways(
    visitor: Visitor, address: str, kinds: Sequence[str]
) -> None:
    page = visitor.tab(width=390).open(address)
    for kind in kinds:
        expect(narrow(page, kind)).to_be_visible()
        expect(figure(page, kind).locator(".rg-canvas--wide")).to_be_hidden()
        over = narrow(page, kind).evaluate(
            "one => one.getBoundingClientRect().right - one.closest('.rg-rooms').getBoundingClientRect().right"
        )
        assert over <= 0, kind
        sizes = (
            narrow(page, kind)
            .locator(".rg-svg text")
            .evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
        )
        assert min(sizes) >= 11, kind
    assert scrolls(page) <= 390
    page.set_viewport_size({"width": 1440, "height": 900})
    for kind in kinds:
        expect(figure(page, kind).locator(".rg-canvas--wide")).to_be_visible()
        expect(narrow(page, kind)).to_be_hidden()


@on_each_page
def test_without_a_script_it_is_there_too(visitor: Visitor, address: str, kinds: Sequence[str]) -> None:
    page = visitor.tab(scripts=False, width=390).open(address)
    for kind in kinds:
        box = narrow(page, kind).locator("svg").bounding_box()
        assert box, kind
        assert 300 < box["width"] <= 390, kind


@on_each_page
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_changes_when_one_comes_alive(visitor: Visitor, address: str, kinds: Sequence[str], dark: bool) -> None:
    page = visitor.tab(width=390, dark=dark).open(address)
    page.locator(".rg-svg").evaluate_all("all => all.forEach(one => { one.style.contentVisibility = 'visible' })")
    without_way_up(page)
    changed = {}
    for kind in kinds:
        # What stands above it takes its place once a reader gets there.
        narrow(page, kind).scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        before = b64encode(narrow(page, kind).screenshot()).decode()
        wake(page, kind)
        page.mouse.move(0, 0)
        after = b64encode(narrow(page, kind).screenshot()).decode()
        (changed[kind],) = page.evaluate(DIFFERENCE, [before, after, [None]])
    assert {kind: share for kind, share in changed.items() if share >= 0.002} == {}


@pytest.mark.parametrize("kind", NARROW)
def test_a_moment_lights_up_in_it_and_recedes_before_it_is_live_and_after(visitor: Visitor, kind: str) -> None:
    page = visitor.tab(width=390).open(f"nl/{JOURNEY}")
    page.route("**/echarts.js", lambda route: route.abort())
    found = narrow(page, kind)
    point = found.locator(".rg-mark").first
    point.hover()
    expect(point).to_have_class(LIT)
    assert found.locator(".rg-svg .is-lit").count() > 0
    # The grid of actions has none: its cards light up with moments, and not the other way round.
    if "#tp-" in (point.get_attribute("href") or ""):
        expect(figure(page, "emotion-curve")).to_have_class(re.compile("has-lit"))
    page.unroute("**/echarts.js")
    page.mouse.move(0, 0)
    wake(page, kind)
    point.hover()
    states = found.evaluate(STATES)
    assert "emphasis" in states
    assert "blur" in states


STATES = """canvas => {
  const chart = echarts.getInstanceByDom(canvas.querySelector('.rg-live'));
  const found = new Set();
  chart.getModel().eachSeries(series => {
    const data = series.getData();
    for (let n = 0; n < data.count(); n++) {
      data.getItemGraphicEl(n)?.traverse(part => part.currentStates.forEach(state => found.add(state)));
    }
  });
  return [...found];
}"""


@on_each_page
def test_arrow_keys_walk_it_and_only_what_is_shown_is_a_stop(
    visitor: Visitor, address: str, kinds: Sequence[str]
) -> None:
    page = visitor.tab(width=390).open(address)
    for kind in kinds:
        stops = figure(page, kind).locator('.rg-mark:not([tabindex="-1"])')
        assert stops.evaluate_all("all => all.filter(one => one.checkVisibility()).length") == 1, kind
        found = narrow(page, kind)
        found.locator(".rg-mark").first.focus()
        page.keyboard.press("End")
        assert found.locator(".rg-mark").last.evaluate("one => one === document.activeElement"), kind
        page.keyboard.press("Home")
        assert found.locator(".rg-mark").first.evaluate("one => one === document.activeElement"), kind
        page.keyboard.press("ArrowRight")
        assert found.evaluate("one => one.contains(document.activeElement)"), kind
        several = found.locator(".rg-mark").count() > 1
        moved = not found.locator(".rg-mark").first.evaluate("one => one === document.activeElement")
        assert moved == several, kind
        expect(page.locator(".rg-tip")).to_be_visible()
        page.keyboard.press("Escape")


@on_each_page
def test_what_a_reader_switches_off_is_off_in_both_drawings(
    visitor: Visitor, address: str, kinds: Sequence[str]
) -> None:
    # By keyboard: what a page lays out only once it comes near can move away below a pointer between down and up.
    page = visitor.tab(width=390).open(address)
    for kind in kinds:
        for button in figure(page, kind).locator(".rg-legend > li:not([data-idle]) button").all():
            button.press("Enter")
            expect(button).to_have_attribute("aria-pressed", "false")
            off = figure(page, kind).evaluate(
                """figure => ['.rg-canvas--narrow', '.rg-canvas--wide'].map(room =>
                  [...figure.querySelectorAll(`${room} > .rg-mark.rg-off`)].map(mark => mark.hash).sort())"""
            )
            assert off[0] == off[1], kind
            button.press("Enter")
            expect(button).to_have_attribute("aria-pressed", "true")
