"""The catalogue: choosing among journeys with the mouse, the keyboard and the address."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.places import arrive
from tests.browser.visitor import Visitor

CARDS = "[data-rg-cards] > li"
CATALOGUE = "nl/journeys/"


def shown(page: Page) -> Locator:
    """Return the cards that are to be seen."""
    return page.locator(CARDS).filter(visible=True)


def box(page: Page, facet: str, value: str) -> Locator:
    """Return the checkbox of a value."""
    return page.locator(f'input[name="{facet}"][value="{value}"]')


def counts(page: Page, facet: str) -> dict[str, int]:
    """Return the values of a facet with the counts beside them."""
    return dict(
        page.locator(f'[data-facet="{facet}"] label').evaluate_all(
            "labels => labels.map(l => [l.querySelector('input').value, Number(l.lastElementChild.textContent)])"
        )
    )


def having(page: Page, *traits: str) -> int:
    """Return how many cards have all these traits."""
    return page.locator(CARDS + "".join(f'[data-traits~="{trait}"]' for trait in traits)).count()


def query(page: Page) -> str:
    """Return the address's query."""
    return urlsplit(page.url).query


def test_values_of_a_facet_widen_and_facets_narrow_and_the_counts_go_along(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(CATALOGUE)
    total = page.locator(CARDS).count()
    cases = having(page, "whose=case")
    expect(page.locator("[data-rg-count]")).to_have_text(f"{total - cases} klantreizen en {cases} cases")
    business, both = having(page, "market=b2b"), having(page, "market=b2b", "state=to-be")
    assert 0 < both < business < total
    box(page, "market", "b2b").check()
    expect(shown(page)).to_have_count(business)
    own = having(page, "whose=own", "market=b2b")
    some = f"{own} van {total - cases} klantreizen en {business - own} van {cases} cases"
    expect(page.locator("[data-rg-count]")).to_have_text(some)
    expect(page.locator("#cases")).to_be_visible(visible=business > own)
    assert counts(page, "market") == {value: having(page, f"market={value}") for value in ("b2b", "b2c")}
    assert counts(page, "state")["to-be"] == both
    box(page, "state", "to-be").check()
    expect(shown(page)).to_have_count(both)
    assert query(page) == "market=b2b&state=to-be"
    box(page, "market", "b2c").check()
    box(page, "state", "as-is").check()
    expect(shown(page)).to_have_count(total)
    page.get_by_role("button", name="Filter weghalen: Gewenst").click()
    expect(shown(page)).to_have_count(having(page, "state=as-is"))
    page.get_by_role("button", name="Alles wissen").click()
    expect(shown(page)).to_have_count(total)
    assert query(page) == ""
    assert tab.wrong == []


@EVERYWHERE
def test_an_address_shows_the_same_choice_and_so_does_the_way_back(visitor: Visitor) -> None:
    page = visitor.tab().open(f"{CATALOGUE}?market=b2b,nonsense&sort=lowest&q=machine&from=mail")
    expect(box(page, "market", "b2b")).to_be_checked()
    expect(page.locator("#rg-catalogue-search")).to_have_value("machine")
    lowest = shown(page).evaluate_all("cards => cards.map(card => Number(card.dataset.lowest))")
    assert lowest
    assert lowest == sorted(lowest)
    titles = shown(page).locator("h2, h3").all_inner_texts()
    box(page, "market", "b2b").uncheck()
    box(page, "market", "b2b").check()
    assert query(page) == "from=mail&market=b2b&q=machine&sort=lowest"
    shown(page).first.locator("a").click()
    arrive(page, "*/journeys/*/")
    page.go_back()
    expect(page.locator("[data-started] [data-rg-chosen]")).to_be_visible()
    assert shown(page).locator("h2, h3").all_inner_texts() == titles
    expect(page.locator("#rg-catalogue-sort")).to_have_value("lowest")


def test_a_text_that_nothing_has_gets_an_answer_and_a_way_out(visitor: Visitor) -> None:
    page = visitor.tab().open(CATALOGUE)
    page.locator("#rg-catalogue-search").fill("  TÉLEFOON  ")
    expect(shown(page)).not_to_have_count(page.locator(CARDS).count())
    assert shown(page).count() > 0
    page.locator("#rg-catalogue-search").fill("xyzzy")
    expect(shown(page)).to_have_count(0)
    arrive(page, "*/?q=xyzzy")
    page.locator("[data-rg-none] button").click()
    expect(shown(page)).to_have_count(page.locator(CARDS).count())
    expect(page.locator("[data-rg-none]")).to_be_hidden()


def test_the_keyboard_chooses_opens_a_long_facet_and_keeps_its_place(visitor: Visitor) -> None:
    page = visitor.tab().open(CATALOGUE)
    page.locator("#rg-catalogue-search").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("[data-facet=whose] input").first).to_be_checked()
    expect(page.locator("[data-facet=whose] input").first).to_be_focused()
    more = page.locator("[data-rg-more]").first
    more.focus()
    page.keyboard.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('[id^=rg-rest-]') !== null")
    page.get_by_role("button", name="Filter weghalen: ").press("Enter")
    assert page.evaluate("document.activeElement.matches('[data-rg-cards]')")


def test_on_a_phone_the_facets_open_and_lead_on_to_the_journeys(visitor: Visitor) -> None:
    page = visitor.tab(width=390, touch=True).open(f"{CATALOGUE}?market=b2b")
    expect(page.locator("#rg-facets")).to_be_hidden()
    page.get_by_role("button", name="Filters (1)").click()
    expect(box(page, "market", "b2b")).to_be_visible()
    how_many = page.locator("[data-rg-show]")
    expect(how_many).to_be_in_viewport()
    cases = having(page, "whose=case")
    own = page.locator(CARDS).count() - cases
    some = f"{having(page, 'whose=own', 'market=b2b')} van {own} klantreizen"
    expect(how_many).to_have_text(f"Toon {some} en {having(page, 'whose=case', 'market=b2b')} van {cases} cases")
    page.locator(".rg-catalogue__foot [data-rg-clear]").click()
    expect(how_many).to_have_text(f"Toon {own} klantreizen en {cases} cases")
    expect(page.locator("#rg-facets")).to_be_visible()
    how_many.click()
    expect(page.locator("#rg-facets")).to_be_hidden()
    expect(page.locator("[data-rg-cards]").first).to_be_focused()


def test_the_controls_look_like_those_of_a_map(visitor: Visitor) -> None:
    page = visitor.tab(width=800).open(CATALOGUE)
    look = """(each) => { const seen = getComputedStyle(each);
      return [seen.borderRadius, seen.borderColor, seen.backgroundColor, seen.accentColor].join(); }"""
    pills = [page.locator(name).evaluate(look) for name in (".rg-catalogue__open", "#rg-catalogue-sort")]
    tick = "(each) => getComputedStyle(each).accentColor"
    ticks = box(page, "market", "b2b").evaluate(tick)
    page = visitor.tab(width=800).open("nl/journeys/verpakkingsmachine/")
    assert pills == [page.locator(".rg-drop--filter > summary").evaluate(look)] * 2
    assert ticks == page.locator(".rg-tick input").first.evaluate(tick)


def test_without_a_script_every_journey_is_there_and_no_dead_control(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"{CATALOGUE}?market=b2b")
    expect(shown(page)).to_have_count(page.locator(CARDS).count())
    for control in ("input", "select", "button"):
        expect(page.locator(f".rg-catalogue {control}").filter(visible=True)).to_have_count(0)
    assert page.locator(".rg-spark path").count() > page.locator(CARDS).count()
