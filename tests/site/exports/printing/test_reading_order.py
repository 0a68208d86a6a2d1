from __future__ import annotations

from reisgids.pages.shared.page import Page, Plan, Rendered
from reisgids.site.exports.printing.reading_order import some, whole
from tests.pages.making import Made


def page(path: str, section: str, *, nav: bool = True, order: float = 0) -> Page:
    return Page(path, path, "wide", section, Made(lambda: Rendered(()), path), nav=nav, order=order)


SITE = Plan(
    "nl",
    (
        page("index.md", "home"),
        page("journeys/index.md", "journeys"),
        page("journeys/overview.md", "journeys", nav=False),
        page("journeys/levering.md", "journeys", nav=False),
        page("compare/index.md", "compare", nav=False),
        page("method/index.md", "method", order=1),
        page("method/steps/index.md", "method", order=2),
        page("method/steps/1-first.md", "method", order=1),
        page("parties/index.md", "parties"),
        page("parties/koerier.md", "parties", nav=False),
        page("parties/magazijn.md", "parties", nav=False),
        page("routes/nieuw.md", "routes"),
        page("health/index.md", "about", nav=False),
        page("glossary/index.md", "about", nav=False),
        page("guide/index.md", "guide"),
        page("over/index.md", "over"),
    ),
)


def test_a_whole_edition_reads_from_its_journeys_to_the_glossary_without_what_is_for_the_screen_only() -> None:
    assert [(stop.page.path, stop.level) for stop in whole(SITE)] == [
        ("journeys/overview.md", 2),
        ("journeys/levering.md", 2),
        ("method/index.md", 1),
        ("method/steps/index.md", 2),
        ("method/steps/1-first.md", 3),
        ("parties/index.md", 1),
        ("parties/koerier.md", 2),
        ("parties/magazijn.md", 2),
        ("over/index.md", 1),
        ("glossary/index.md", 1),
    ]


def test_journeys_begin_with_the_name_of_their_part() -> None:
    assert [stop.part for stop in whole(SITE)][:3] == ["journeys/index.md", "", ""]


def test_an_edition_without_journeys_has_no_part_for_them() -> None:
    without = Plan("nl", tuple(each for each in SITE.pages if each.section != "journeys"))

    assert {stop.part for stop in whole(without)} == {""}


def test_journeys_come_in_the_order_in_which_they_were_named_each_once() -> None:
    more = Plan("nl", (*SITE.pages, page("journeys/storing.md", "journeys", nav=False)))

    assert [stop.page.path for stop in some(more, ["storing", "levering", "storing"])] == [
        "journeys/storing.md",
        "journeys/levering.md",
    ]
