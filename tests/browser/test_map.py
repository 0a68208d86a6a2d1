"""The map: a real table that scrolls within its own frame, and cards on a phone."""

from __future__ import annotations

from tests.browser.conftest import Visitor
from tests.browser.kinds import JOURNEY


def test_every_touchpoint_has_an_anchor_and_a_column(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{JOURNEY}")
    anchors = page.locator('[id^="tp-"]').count()
    assert anchors >= 14
    assert page.locator("table th[scope=colgroup]").count() == 6


def test_row_headers_stay_in_sight_while_the_map_scrolls(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{JOURNEY}")
    frame = page.locator("[data-rg-map], .rg-map").first
    frame.scroll_into_view_if_needed()
    header = frame.locator("tbody th[scope=row]").first
    before = header.bounding_box()
    frame.evaluate(
        "frame => { (frame.scrollWidth > frame.clientWidth ? frame : frame.firstElementChild).scrollLeft = 600 }"
    )
    after = header.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["x"] - after["x"]) < 2


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
