"""The diagrams in the browser: there without a script, light at first, live on demand, and never two for one."""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Locator, Page, expect

from reisgids.diagrams.catalogue import ABOUT
from tests.browser.conftest import EVERYWHERE
from tests.browser.kinds import JOURNEY
from tests.browser.places import arrive
from tests.browser.visitor import Visitor

KINDS = sorted(name for name, about in ABOUT.items() if about != "playbook")
"""The diagrams on the page of a journey that has a counterpart."""
SOME = ("emotion-curve", "flow", "phase-channel-heat-map")


def figure(page: Page, kind: str) -> Locator:
    """Return the first figure of a kind."""
    return page.locator(f'.rg-diagram[data-kind="{kind}"]').first


def wake(page: Page, *kinds: str) -> None:
    """Reach for figures as a pointer does, and wait until they are live."""
    for kind in kinds:
        figure(page, kind).locator(".rg-canvas--wide").dispatch_event("pointerover", {"bubbles": True})
    for kind in kinds:
        figure(page, kind).locator(".rg-canvas--wide > .rg-live svg").wait_for(state="attached")


def without_way_up(page: Page) -> None:
    """Take away the button back to the top, which comes when a reader scrolls up, over whatever is there."""
    page.locator(".rg-top").evaluate("one => one.remove()")


def live(page: Page) -> int:
    """Return how many live charts the page has."""
    return page.locator(".rg-canvas--wide > .rg-live").count()


@EVERYWHERE
def test_without_javascript_every_diagram_is_drawn_told_and_tabulated(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    for kind in KINDS:
        found = figure(page, kind)
        box = found.locator(".rg-canvas--wide > .rg-svg svg").bounding_box()
        assert box is not None, kind
        assert box["width"] > 300, kind
        assert box["height"] > 80, kind
        assert len(found.locator(".rg-alt").text_content() or "") > 20, kind
        assert found.locator("details table tbody tr").count() >= 3, kind
        expect(found.locator(".rg-download")).to_be_hidden()


@EVERYWHERE
def test_nothing_of_echarts_is_loaded_before_a_diagram_is_touched(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(300)
    assert not [url for url in tab.asked if "echarts" in url or "/options/" in url]
    figure(page, "flow").locator(".rg-canvas--wide").hover(position={"x": 60, "y": 400})
    page.wait_for_selector(".rg-canvas--wide > .rg-live")
    wake(page, *SOME)
    assert len([url for url in tab.asked if "echarts.js" in url]) == 1
    assert len([url for url in tab.asked if "/options/" in url]) == 1
    assert tab.wrong == []


def test_nothing_changes_when_the_live_charts_take_over_also_not_the_one_pointed_at(visitor: Visitor) -> None:
    page = visitor.tab(width=1600, dark=True).open(f"nl/{JOURNEY}")
    # The picture is of the whole page, also of what would be drawn only when a reader gets there.
    page.locator(".rg-canvas--wide > .rg-svg").evaluate_all(
        "all => all.forEach(one => { one.style.contentVisibility = 'visible' })"
    )
    without_way_up(page)
    page.route("**/echarts.js", lambda route: route.abort())
    pointed = _pointed_at(page)
    before, places = _whole(page), _places(page)
    page.unroute("**/echarts.js")
    wake(page, *KINDS)
    assert _places(page) == places
    changed = page.evaluate(DIFFERENCE, [before, _whole(page), list(places.values())])
    assert {kind: share for kind, share in zip(places, changed, strict=True) if share >= 0.002} == {}
    for kind, shot in _pointed_at(page).items():
        (share,) = page.evaluate(DIFFERENCE, [pointed[kind], shot, [None]])
        assert share < 0.002, f"{kind}: {share:.2%} of the pixels changed"


def _pointed_at(page: Page) -> dict[str, str]:
    """Return what each figure looks like while its second point, or its only one, is pointed at."""
    shots = {}
    for kind in KINDS:
        canvas = figure(page, kind).locator(".rg-canvas--wide")
        marks = canvas.locator(".rg-mark")
        marks.nth(min(1, marks.count() - 1)).hover()
        page.wait_for_timeout(50)
        shots[kind] = b64encode(page.screenshot()).decode()
    page.mouse.move(0, 0)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(200)
    return shots


def _whole(page: Page) -> str:
    return b64encode(page.screenshot(full_page=True)).decode()


def _places(page: Page) -> Mapping[str, dict[str, float]]:
    """Return where on the page each figure's drawing can be seen."""
    return dict(page.evaluate(PLACES, KINDS))


PLACES = """kinds => kinds.map(kind => {
  const canvas = document.querySelector(`.rg-diagram[data-kind="${kind}"] .rg-canvas--wide`);
  const box = canvas.parentElement.getBoundingClientRect();
  return [kind, {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height}];
})"""
DIFFERENCE = """async ([before, after, places]) => {
  const pixels = async (png) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return {context, width: bitmap.width, height: bitmap.height};
  };
  const [one, two] = [await pixels(before), await pixels(after)];
  return places.map((place) => {
    if (one.width !== two.width || one.height !== two.height) return 1;
    const box = place ?? {x: 0, y: 0, width: one.width, height: one.height};
    const part = ({context}) => context.getImageData(box.x, box.y, box.width, box.height).data;
    const [a, b] = [part(one), part(two)];
    let changed = 0;
    const far = (i) => Math.abs(a[i] - b[i]) > 24;
    for (let i = 0; i < a.length; i += 4) if (far(i) || far(i + 1) || far(i + 2)) changed += 1;
    return changed / (a.length / 4);
  });
}"""


@EVERYWHERE
def test_a_point_tells_and_leads_with_the_keyboard_alone(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    figure(page, "flow").locator(".rg-frame").focus()
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


@EVERYWHERE
def test_a_finger_gets_the_facts_first_and_the_touchpoint_second(visitor: Visitor) -> None:
    page = visitor.tab(width=390, touch=True).open(f"nl/{JOURNEY}")
    mark = figure(page, "flow").locator(".rg-canvas--narrow > .rg-mark").first
    mark.scroll_into_view_if_needed()
    mark.tap()
    expect(page.locator(".rg-tip")).to_be_visible()
    assert "#" not in page.url
    mark.tap()
    page.wait_for_url("**#tp-*")


@EVERYWHERE
def test_back_and_forth_leaves_one_live_chart_each_and_none_dead(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/")
    for _ in range(2):
        page.locator('a[href*="verpakkingsmachine"]').first.press("Enter")
        arrive(page, f"*/{JOURNEY}")
        page.wait_for_selector('.rg-diagram[data-kind="emotion-curve"]')
        assert live(page) == 0
        wake(page, *SOME)
        wake(page, *SOME)
        assert live(page) == len(SOME)
        assert page.locator(".rg-canvas--wide > .rg-live svg").count() == len(SOME)
        page.go_back()
        arrive(page, "*/nl/journeys/")
        page.wait_for_selector(".rg-diagram", state="detached")
        assert live(page) == 0
    page.mouse.move(0, 0)
    page.go_forward()
    page.wait_for_selector('.rg-diagram[data-kind="emotion-curve"]')
    wake(page, "flow")
    assert live(page) == 1
    assert tab.wrong == []


@EVERYWHERE
def test_a_diagram_block_in_a_method_page_is_as_alive(visitor: Visitor) -> None:
    page = visitor.tab().open("en/method/eight-steps/7-analysis/")
    wake(page, "emotion-curve")
    href = figure(page, "emotion-curve").locator(".rg-canvas--wide > .rg-mark").first.get_attribute("href") or ""
    assert "journeys/verpakkingsmachine" in href


@EVERYWHERE
def test_a_diagram_can_be_taken_along_as_svg_and_as_png(visitor: Visitor, tmp_path: Path) -> None:
    tab = visitor.tab(width=390, dark=True)
    page = tab.open(f"nl/{JOURNEY}")
    for kind in ("flow", "phase-channel-heat-map"):
        svg, png = (_downloaded(figure(page, kind), form, tmp_path) for form in ("svg", "png"))
        assert svg.name == f"verpakkingsmachine-{kind}.svg"
        text = svg.read_text("utf-8")
        assert "var(" not in text
        assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
        drawn = ET.fromstring(text)  # noqa: S314  made by the script under test
        space = {"svg": "http://www.w3.org/2000/svg"}
        finding = figure(page, kind).locator(".rg-alt").inner_text()
        written = " ".join(each.text or "" for each in drawn.iterfind(".//svg:text", space))
        assert finding in written
        ground = drawn.find("svg:rect", space)
        assert ground is not None
        assert ground.get("fill") == "#141a1e"
        wide, high = struct.unpack(">II", png.read_bytes()[16:24])
        assert (wide, high) == (2 * int(drawn.get("width", 0)), 2 * int(drawn.get("height", 0)))
        assert png.stat().st_size > 20_000
    assert tab.wrong == []


def _downloaded(found: Locator, form: str, folder: Path) -> Path:
    with found.page.expect_download() as coming:
        found.locator(f'[data-picture="{form}"]').click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path
