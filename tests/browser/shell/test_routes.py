"""Routes in the browser: what is read stays read, and the pages of a route lead on."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import EVERYWHERE
from tests.browser.places import arrive
from tests.browser.visitor import Visitor

ROUTE = "routes/nieuw-bij-customer-service/"
BAR = ".rg-way-on"


@EVERYWHERE
def test_what_is_read_stays_read_in_this_browser_in_both_languages_until_it_is_reset(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{ROUTE}")
    said, on = page.locator("[data-said]"), page.locator("[data-on]")
    expect(said).to_have_text("6 stappen, samen 70 minuten")
    page.get_by_label("Gelezen: Methode").focus()
    page.keyboard.press("Space")
    expect(said).to_have_text("1 van 6 gelezen, nog 60 minuten")
    expect(on).to_have_text("Verder met stap 2")
    page.reload()
    expect(said).to_have_text("1 van 6 gelezen, nog 60 minuten")
    expect(page.get_by_label("Gelezen: Methode")).to_be_checked()
    tab.open("nl/routes/")
    cards = page.locator("[data-route]")
    expect(cards.filter(has_text="1 van 6 gelezen")).to_have_count(1)
    tab.open(f"en/{ROUTE}")
    expect(said).to_have_text("1 of 6 read, 60 minutes left")
    for box in page.locator(".rg-route input").all():
        box.check()
    expect(said).to_have_text("All read")
    page.get_by_role("button", name="Start again").press("Enter")
    expect(said).to_have_text("6 steps, 70 minutes in all")
    expect(on).to_be_focused()
    assert page.locator(".rg-route input:checked").count() == 0
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('route'))") == []
    assert tab.wrong == []


@EVERYWHERE
def test_what_one_can_do_is_ticked_apart_from_what_is_read(visitor: Visitor) -> None:
    page = visitor.tab().open(f"nl/{ROUTE}")
    page.get_by_label("Een klacht over een partner aannemen").check()
    expect(page.locator("[data-said]")).to_have_text("6 stappen, samen 70 minuten")
    page.reload()
    expect(page.get_by_label("Een klacht over een partner aannemen")).to_be_checked()
    assert page.locator(".rg-route__can input:checked").count() == 1
    page.get_by_role("button", name="Opnieuw beginnen").click()
    assert page.locator(".rg-route input:checked").count() == 0


@EVERYWHERE
def test_the_pages_of_a_route_say_which_step_they_are_and_lead_on(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{ROUTE}")
    bar = page.locator(BAR)
    page.locator("#step-2 h2 a").press("Enter")
    expect(bar).to_contain_text("Stap 2 van 6 in de route Nieuw bij customer service")
    expect(bar).to_contain_text("dieptepunten")
    expect(bar.locator(".rg-way-on__back")).to_have_text("VorigeMethode")
    bar.locator(".rg-way-on__on").press("Enter")
    arrive(page, f"*/{ROUTE}#step-3")
    expect(page.locator("#step-2 input")).to_be_checked()
    expect(page.locator("[data-said]")).to_have_text("1 van 6 gelezen, nog 55 minuten")
    page.locator("#step-1 h2 a").click()
    expect(bar.locator(".rg-way-on__back")).to_have_text("VorigeNaar de route")
    page.locator(".rg-languages a[hreflang=en]").click()
    expect(bar).to_contain_text("Step 1 of 6 in the route New in customer service")
    page.locator(".rg-nav a").last.click()
    arrive(page, "*/en/routes/")
    expect(bar).to_have_count(0)
    for elsewhere in ("?route=../../nl/routes/x&step=1", f"?route={ROUTE.split('/')[1]}&step=5", "?step=2"):
        tab.open(f"nl/method/{elsewhere}")
        page.wait_for_load_state("networkidle")
        expect(bar).to_have_count(0)
    assert all(url.startswith(visitor.place.address) for url in tab.asked)
    assert tab.wrong == []


def test_without_a_script_a_route_is_a_list_with_its_answers_and_no_dead_control(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open(f"nl/{ROUTE}")
    expect(page.locator(".rg-stop-on-route")).to_have_count(6)
    for control in ("input", "button"):
        expect(page.locator(f".rg-route {control}").filter(visible=True)).to_have_count(0)
    page.locator("#step-1 summary").click()
    expect(page.locator("#step-1 details p")).to_contain_text("Jouw gesprekken zijn maar een deel van de reis.")
    expect(page.locator(".rg-route__outcomes li")).to_have_count(3)
    expect(page.locator(".rg-route__can")).to_be_hidden()
    page.get_by_role("link", name="Begin de route").click()
    expect(page.locator("h1")).to_have_text("Methode")
