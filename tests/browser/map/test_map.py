"""The map: a real table under a curve in one frame, the touchpoints' own sections, and both on paper."""

from __future__ import annotations

from tests.browser.conftest import EVERYWHERE
from tests.browser.kinds import JOURNEY
from tests.browser.places import until
from tests.browser.visitor import Visitor

_OFF = """() => [...document.querySelectorAll(".rg-map .rg-canvas--wide > .rg-mark")].map(mark => {
  const middle = box => (box.left + box.right) / 2
  const column = document.getElementById(mark.hash.replace("#tp-", "col-"))
  return Math.abs(middle(mark.getBoundingClientRect()) - middle(column.getBoundingClientRect()))
})"""
_HIDDEN = """() => [...document.querySelectorAll(".rg-touchpoint")].filter(each => !each.checkVisibility()).length"""


def test_every_point_stands_exactly_above_its_column_at_every_width(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    for width in (800, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        off = page.evaluate(_OFF)
        assert len(off) >= 14
        assert max(off) < 0.5
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "only the map's frame scrolls"


def test_the_page_scrolls_and_phases_touchpoints_and_lanes_stay_in_sight(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    assert page.evaluate("(e => e.scrollHeight - e.clientHeight)(document.querySelector('.rg-map'))") == 0
    lane, above = page.locator(".rg-lane th").nth(3), page.locator(".rg-map__above")
    assert not above.is_visible(), "the map's own head is in sight"
    page.evaluate("document.querySelector('.rg-lane:nth-child(4)').scrollIntoView({block: 'center'})")
    above.locator("table").wait_for(state="visible")
    rail = page.locator(".rg-rail").bounding_box()
    copied, seen = above.locator("table").bounding_box(), page.locator(".rg-map").bounding_box()
    assert rail
    assert copied
    assert seen
    assert rail["y"] == 0
    assert abs(copied["y"] - rail["height"]) < 1
    before = lane.bounding_box()
    page.evaluate("document.querySelector('.rg-map').scrollTo(400, 0)")
    until(page, "document.querySelector('.rg-map__above > div').scrollLeft === 400")
    assert before == lane.bounding_box()
    apart = page.evaluate("""() => [...document.querySelectorAll(".rg-map .rg-touchpoints > *")].map((own, n) =>
        own.getBoundingClientRect().left
        - document.querySelectorAll(".rg-map__above .rg-touchpoints > *")[n].getBoundingClientRect().left)""")
    assert len(apart) > 14
    assert max(map(abs, apart)) < 0.5, "what stays stands above its column"


def test_without_a_script_every_touchpoint_is_a_plain_section(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}#tp-levering")
    assert page.locator(".rg-touchpoint").count() >= 14
    assert page.evaluate(_HIDDEN) == 0
    top = page.evaluate("document.getElementById('tp-levering').getBoundingClientRect().top")
    assert 0 < top < 450, "the address leads to the section"


def test_a_phone_has_cards_instead_of_the_table(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.locator(".rg-map").is_hidden()
    assert page.evaluate(_HIDDEN) == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_paper_a3_holds_the_whole_map_and_a4_the_touchpoints(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1512, "height": 1047})
    table = page.locator(".rg-map .rg-map__table").bounding_box()
    assert table
    assert table["width"] <= 1512
    assert table["height"] <= 1047
    assert page.locator(".rg-touchpoints-list").is_hidden()
    page.set_viewport_size({"width": 718, "height": 1047})
    assert page.locator(".rg-map").is_hidden()
    assert page.evaluate(_HIDDEN) == 0
    assert page.evaluate(
        "[...document.querySelectorAll('.rg-touchpoint__more dd')].every(told => told.checkVisibility())"
    ), "what is folded on the screen is open on paper"


def test_a_keyboard_reaches_the_content_at_once(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('rg-skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#inhoud"


def test_whatever_has_the_focus_shows_it(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    hidden = []
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
               return {what: e.tagName + '.' + e.className, ring: s.outlineStyle !== 'none' || s.boxShadow !== 'none',
                       size: b.width * b.height} }"""
        )
        if not seen["ring"] or not seen["size"]:
            hidden.append(seen["what"])
    assert hidden == []


@EVERYWHERE
def test_the_map_is_one_stop_of_tab_and_arrows_walk_its_lanes_and_touchpoints(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    stops = (
        "() => [...document.querySelectorAll('.rg-map tbody a, .rg-map .rg-touchpoints a')].filter(a => !a.tabIndex)"
    )
    assert page.evaluate(f"({stops})().length") == 1
    page.locator(".rg-map .rg-tp__title").first.focus()
    place = """() => { const cell = document.activeElement.closest('td, th');
                       return [cell.parentElement.dataset.lane ?? 'touchpoint', cell.cellIndex] }"""
    walked = []
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
        walked.append(tuple(page.evaluate(place)))
    assert walked[0] == ("touchpoint", 2)
    assert walked[1] == ("personas", 2)
    assert walked[3][0] == "touchpoint"
    assert walked[-1] == ("touchpoint", 1)
    assert page.evaluate(f"({stops})().length") == 1
    page.locator(".rg-drop--filter summary").click()
    page.get_by_label("Pijnpunten").check()
    assert page.evaluate(f"({stops})()[0].checkVisibility()"), "the stop is one that is shown"
    assert tab.wrong == []
