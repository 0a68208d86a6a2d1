"""What a reader does with the map: views, filters, lanes, the panel, the strip; and what the address keeps of it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.kinds import JOURNEY
from tests.browser.places import arrive, scrolls
from tests.browser.visitor import Visitor

COLUMNS = ".rg-map .rg-tp:not(.rg-out)"
FILTER = ".rg-drop--filter summary"
OFF_BY = """() => {
  const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
  const canvas = document.querySelector('.rg-journey-map .rg-canvas--wide');
  const columns = [...document.querySelectorAll('.rg-map .rg-tp:not(.rg-out)')].map(middle);
  const links = [...canvas.querySelectorAll('.rg-mark:not(.rg-out)')].map(middle);
  const drawn = canvas.querySelector('.rg-live svg') ?? canvas.querySelector('.rg-svg svg');
  const points = [...drawn.querySelectorAll('path')]
    .filter((path) => {
      const { width, height } = path.getBoundingClientRect();
      return width > 4 && width < 20 && height < 20;
    })
    .map(middle)
    .filter((place) => place > drawn.getBoundingClientRect().left);
  const nearest = (places, to) => Math.min(...places.map((place) => Math.abs(place - to)));
  return {
    columns: columns.length,
    links: links.length,
    off: Math.max(...columns.map((column) => Math.max(nearest(links, column), nearest(points, column)))),
    stray: Math.max(...points.map((point) => nearest(columns, point))),
    wide: canvas.getBoundingClientRect().width
      - document.querySelector('.rg-curve td').getBoundingClientRect().width,
  };
}"""


def settled(page: Page) -> None:
    """Wait until the curve stands above its columns again."""
    expect(page.locator(".rg-journey-map.is-moving")).to_have_count(0)


def stands_above(page: Page, columns: int) -> None:
    """Check that every point and its link stand above their own column, and that there are no others."""
    settled(page)
    seen = page.evaluate(OFF_BY)
    assert seen["columns"] == seen["links"] == columns
    assert seen["off"] <= 1, seen
    assert seen["stray"] <= 1, seen
    assert abs(seen["wide"]) <= 1, seen


UPRIGHT = """paths => paths.flatMap(path => {
  const pieces = path.getAttribute('d').matchAll(/M([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)/g);
  const upright = [...pieces].filter(([, x1, y1, x2, y2]) => x1 === x2 && Math.abs(y1 - y2) > 100);
  return upright.map(([, x, y]) => new DOMPoint(x, y).matrixTransform(path.getScreenCTM()).x);
})"""
"""Where the upright lines of a drawing stand in the window, from the left."""


def test_every_point_stands_above_its_column_in_every_view_before_and_after_the_live_chart(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    total = page.locator(COLUMNS).count()
    stands_above(page, total)
    page.locator(".rg-journey-map .rg-canvas--wide").hover(position={"x": 300, "y": 20})
    page.locator(".rg-journey-map .rg-canvas--wide > .rg-live svg").wait_for(state="attached")
    stands_above(page, total)
    page.locator("[data-view=compact]").click()
    stands_above(page, total)
    frame = page.locator(".rg-map").evaluate("frame => frame.scrollWidth - frame.clientWidth")
    assert frame <= 0, "compact fits all columns"
    page.locator(FILTER).click()
    page.locator("[data-existing]").click()
    existing = page.locator(COLUMNS).count()
    assert 0 < existing < total
    stands_above(page, existing)
    page.locator("[data-view=full]").click()
    stands_above(page, existing)
    page.locator(".rg-controls__all").click()
    page.locator(".rg-drop--lanes summary").click()
    page.locator("select[name=phases]").select_option(index=1)
    stands_above(page, total)
    phases = ".rg-map .rg-phases:not([hidden]) .rg-phase:not(.rg-out)"
    edges = page.locator(phases).evaluate_all("heads => heads.slice(1).map(head => head.getBoundingClientRect().left)")
    lines = page.locator(".rg-journey-map .rg-canvas--wide > .rg-live svg path").evaluate_all(UPRIGHT)
    assert all(min(abs(edge - line) for line in lines) <= 1.5 for edge in edges), (edges, lines)
    assert tab.wrong == []


@EVERYWHERE
def test_a_link_to_a_view_shows_that_view_and_a_link_within_the_page_keeps_it(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    total = page.locator(COLUMNS).count()
    page.locator(FILTER).click()
    page.get_by_label("Pijnpunten").check()
    page.keyboard.press("Escape")
    expect(page.locator(".rg-drop[open]")).to_have_count(0)
    pains = page.locator(COLUMNS).count()
    assert 0 < pains < total
    assert page.locator(f"{COLUMNS} .rg-tp__mark--pain").count() == pains
    expect(page.locator(".rg-controls [role=status]")).to_have_text(f"{pains} van {total} momenten")
    page.locator(".rg-drop summary").first.click()
    page.get_by_label("Doet", exact=True).uncheck()
    page.get_by_label("Zegt", exact=True).check()
    said = page.locator("tr[data-lane=quotes] td:not(.rg-out)")
    expect(said).to_have_count(pains)
    assert any(said.all_inner_texts())
    page.mouse.click(5, 500)
    expect(page.locator(".rg-drop[open]")).to_have_count(0)
    page.locator("[data-view=compact]").click()
    assert "only=pain" in page.url
    assert "view=compact" in page.url
    page.locator("[data-view=full]").click()
    page.locator(f"{COLUMNS} a").first.click()
    assert "only=pain" in page.url
    assert "#tp-" in page.url
    address = page.url
    other = tab.page
    other.goto(address)
    settled(other)
    assert other.locator(COLUMNS).count() == pains
    assert other.locator("tr[data-lane=does]").is_hidden()
    expect(other.locator("tr[data-lane=quotes]")).to_be_visible()
    expect(other.locator(".rg-touchpoint.is-open")).to_be_visible()
    other.locator(".rg-controls__all").click()
    stands_above(other, total)
    assert "only=" not in other.url
    assert tab.wrong == []


@EVERYWHERE
def test_a_touchpoint_opens_beside_the_map_and_everything_works_with_the_keyboard(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    title = page.locator(f"{COLUMNS} a").nth(2)
    title.focus()
    page.keyboard.press("Enter")
    panel = page.locator(".rg-touchpoint.is-open")
    expect(panel).to_be_visible()
    expect(panel).to_be_focused()
    name = title.inner_text()
    expect(panel.get_by_role("heading", name=name)).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(panel.get_by_role("heading", name=page.locator(f"{COLUMNS} a").nth(3).inner_text())).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(panel.get_by_role("heading", name=name)).to_be_visible()
    # Beside it, the map stays in use and in sight.
    column = page.locator(".rg-map .rg-tp.is-chosen").bounding_box()
    place = panel.bounding_box()
    assert column is not None
    assert place is not None
    assert column["x"] + column["width"] <= place["x"]
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    assert "#" not in page.url
    expect(title).to_be_focused()
    page.locator(".rg-journey-map .rg-canvas--wide > .rg-mark").nth(1).click()
    expect(panel).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.locator(".rg-touchpoint__link").click()
    expect(page.locator("[data-said]")).to_have_text("Link gekopieerd")
    page.go_back()
    expect(panel).to_have_count(0)
    assert tab.wrong == []


@EVERYWHERE
def test_going_on_and_the_way_back_leave_one_map_that_works(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/")
    for journey in ("verpakkingsmachine", "luchthaven"):
        page.locator(f'main a[href$="{journey}/"], main a[href$="{journey}.html"]').first.click()
        arrive(page, f"*/{journey}/")
        expect(page.locator(".rg-controls.is-ready")).to_have_count(1)
        page.locator(f"{COLUMNS} a").first.click()
        expect(page.locator(".rg-touchpoint.is-open")).to_be_visible()
        page.keyboard.press("Escape")
        page.locator("[data-view=compact]").click()
        assert page.url.endswith("?view=compact")
        stands_above(page, page.locator(COLUMNS).count())
        page.go_back()
        page.wait_for_url(lambda url: "#" not in url)
        page.go_back()
        arrive(page, "*/nl/journeys/")
    assert tab.wrong == []


def test_on_a_phone_a_filter_has_a_sheet_with_a_name_a_count_and_a_way_out(visitor: Visitor) -> None:
    tab = visitor.tab(width=390, touch=True)
    page = tab.open(f"nl/{JOURNEY}")
    cards = page.locator(".rg-touchpoint:visible")
    total = cards.count()
    assert total >= 14
    cards.nth(7).evaluate("card => { location.hash = card.id }")
    title, rail = cards.nth(7).locator("h3").bounding_box(), page.locator(".rg-rail").bounding_box()
    assert title
    assert rail
    assert title["y"] >= rail["y"] + rail["height"], "the rail does not cover the card that a link leads to"
    page.evaluate("scrollTo(0, 0)")
    sheet = page.locator(".rg-drop--filter .rg-drop__sheet")
    page.locator(FILTER).click()
    expect(sheet.locator(".rg-drop__title b")).to_have_text("Filter")
    expect(sheet.locator(".rg-drop__leave")).to_have_text(f"Toon {total}")
    page.get_by_label("Moments of truth", exact=True).check()
    truths = cards.count()
    assert 0 < truths < total
    expect(sheet.locator(".rg-drop__leave")).to_have_text(f"Toon {truths}")
    assert page.locator(".rg-touchpoint:visible .rg-touchpoint__marks .rg-tp__mark--truth").count() == truths
    sheet.locator(".rg-drop__leave").click()
    expect(sheet).to_be_hidden()
    expect(page.locator(FILTER)).to_be_focused()
    page.locator(FILTER).click()
    sheet.locator("[data-all]").click()
    assert cards.count() == total
    sheet.locator(".rg-drop__close").click()
    expect(sheet).to_be_hidden()
    assert scrolls(page) <= 390
    assert tab.wrong == []


def test_without_a_script_there_are_no_controls_and_every_touchpoint_is_on_the_page(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".rg-controls").is_hidden()
        assert page.locator(".rg-strip").is_hidden()
        assert page.locator(".rg-touchpoint:visible").count() >= 14


@EVERYWHERE
def test_a_part_of_the_journey_is_brushed_on_the_strip_and_the_address_keeps_it(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    total = page.locator(COLUMNS).count()
    ids = page.locator(COLUMNS).evaluate_all("all => all.map(one => one.dataset.tp)")
    track = page.locator(".rg-strip__track").bounding_box()
    assert track
    at = [(track["x"] + track["width"] * (n + 0.5) / total, track["y"] + 8) for n in range(total)]
    page.mouse.move(*at[9])
    page.mouse.down()
    page.mouse.move(*at[11], steps=4)
    expect(page.locator(".rg-strip__brush")).to_be_visible()
    page.mouse.move(*at[12], steps=4)
    page.mouse.up()
    expect(page.locator(".rg-strip__brush")).to_be_hidden()
    assert page.locator(COLUMNS).evaluate_all("all => all.map(one => one.dataset.tp)") == ids[9:13]
    assert page.url.endswith(f"?part={ids[9]}..{ids[12]}")
    expect(page.locator(".rg-controls [role=status]")).to_have_text(f"4 van {total} momenten")
    stands_above(page, 4)
    page.reload()
    assert page.locator(COLUMNS).count() == 4
    stands_above(page, 4)
    page.locator(".rg-strip__track").dblclick(position={"x": 5, "y": 8})
    assert page.locator(COLUMNS).count() == total
    assert "part" not in page.url
    page.locator(f"{COLUMNS} a").nth(5).focus()
    page.keyboard.press("+")
    fewer = page.locator(COLUMNS).evaluate_all("all => all.map(one => one.dataset.tp)")
    assert ids[5] in fewer
    assert len(fewer) == round(total * 0.6)
    page.locator(".rg-controls__all").click()
    assert page.locator(COLUMNS).count() == total
    assert tab.wrong == []
