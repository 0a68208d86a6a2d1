"""The header: whatever the window, the titles, the name and the letters, everything in it can be reached."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import Visitor

WIDTHS = (320, 390, 640, 768, 1024, 1280, 1366, 1440, 2560)
NUMBERS = (1, 3, 8, 20)
TITLES = ("Tip", "Praktijk en leren", "Kwaliteitshandboek voor verpakkingsmachineonderhoud in de keten")
LETTERS = ("100%", "200%")
# The name is another one every time: the header notices when that gets wider or narrower.
NAMES = ("Gids", "Playbook Klantreizen van de Noordelijke Verpakkingscoöperatie")
HEADERS = [list(each) for each in product(NUMBERS, TITLES, LETTERS, NAMES)]
LOOK = """
const fill = ([number, title, letters, name]) => {
  document.documentElement.style.fontSize = letters;
  document.querySelector("main").style.display = "none"; // so that it is laid out quickly
  document.querySelector(".rg-brand span").textContent = name;
  document.querySelector(".rg-nav > ul").replaceChildren(...Array.from({ length: number }, (_, n) => {
    const item = document.createElement("li");
    item.innerHTML = `<a href="#${n}"></a>`;
    item.firstChild.textContent = `${title} ${n + 1}`;
    return item;
  }));
};
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const covered = () => {
  const header = document.querySelector(".rg-header");
  const shown = [...header.querySelectorAll(
    ".rg-brand, .rg-edition, .rg-nav > ul > li > a, .rg-more > summary, .rg-tools > *")]
    .map((element) => ({ of: element.className || element.textContent, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.height);
  const wrong = [];
  for (const [at, { of, box }] of shown.entries()) {
    if (box.left < -0.5 || box.right > innerWidth + 0.5) wrong.push(`${of} leaves the window`);
    if (box.bottom > header.getBoundingClientRect().bottom + 0.5) wrong.push(`${of} leaves the header`);
    for (const { of: other, box: it } of shown.slice(at + 1)) {
      const across = Math.min(box.right, it.right) - Math.max(box.left, it.left);
      const down = Math.min(box.bottom, it.bottom) - Math.max(box.top, it.top);
      if (across > 0.5 && down > 0.5) wrong.push(`${of} covers ${other}`);
    }
  }
  if (header.scrollWidth > innerWidth) wrong.push("the header scrolls sideways");
  return wrong;
};
const outOfReach = (number) => {
  const wrong = [];
  const nav = document.querySelector(".rg-nav");
  const menu = document.querySelector(".rg-menu > summary").checkVisibility();
  const reached = nav.querySelectorAll("ul > li > a").length;
  if (reached !== number) wrong.push(`${reached} of ${number} parts`);
  if (nav.checkVisibility() === menu) wrong.push(menu ? "a row and the menu" : "neither a row nor the menu");
  return wrong;
};
"""
FILL = f"(header) => {{ {LOOK} fill(header); }}"
FOLDED = f"""async (headers) => {{ {LOOK}
  const seen = [];
  for (const header of headers) {{
    fill(header);
    await frames();
    const fits = document.querySelector(".rg-nav").dataset.fits;
    seen.push({{ header, fits, wrong: [...covered(), ...outOfReach(header[0])] }});
  }}
  return seen;
}}"""
COVERED = f"""(headers) => {{ {LOOK}
  return headers.map((header) => {{ fill(header); return {{ header, wrong: covered() }}; }});
}}"""
SETTLED = f"() => {{ {LOOK} return frames(); }}"
SHIFTS = """() => new Promise((done) => {
  const shifts = [];
  const keep = (list) => shifts.push(...list.getEntries());
  new PerformanceObserver(keep).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.closest?.(".rg-header")))
    .filter(Boolean).map((node) => node.className)), 50);
})"""


def arranged(page: Page, width: int) -> str:
    """Make the window this wide and return how many of the parts are in the row: all, some or none."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(SETTLED)
    return page.locator(".rg-nav").get_attribute("data-fits") or ""


def test_nothing_overlaps_and_nothing_scrolls_sideways(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/glossary/")
    seen = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        seen += [(width, found) for found in page.evaluate(FOLDED, HEADERS)]
    assert [(width, found) for width, found in seen if found["wrong"]] == []
    assert {found["fits"] for _, found in seen} == {"all", "some", "none"}


def test_without_a_script_it_covers_nothing(visitor: Visitor) -> None:
    page = visitor.tab(scripts=False).open("nl/glossary/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert [found for found in page.evaluate(COVERED, HEADERS) if found["wrong"]] == [], width


def test_what_has_no_room_is_in_more_and_is_reached_with_the_keyboard(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/method/")
    page.evaluate(FILL, [12, "Praktijk", "100%", "Gids"])
    page.set_viewport_size({"width": 1279, "height": 900})
    assert arranged(page, 1280) == "some"
    more = page.locator(".rg-more > summary")
    assert more.inner_text() == "Meer"
    row = page.locator(".rg-nav > ul > li > a")
    row.last.focus()
    page.keyboard.press("Tab")
    expect(more).to_be_focused()
    page.keyboard.press("Enter")
    hidden = page.locator(".rg-more li a")
    expect(hidden.first).to_be_visible()
    assert row.count() + hidden.count() == 12
    page.keyboard.press("Tab")
    expect(hidden.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(hidden.first).to_be_hidden()
    expect(more).to_be_focused()
    more.click()
    page.mouse.click(600, 700)
    expect(hidden.first).to_be_hidden()
    assert arranged(page, 2560) == "all"
    assert row.count() == 12
    assert tab.wrong == []


def test_the_part_that_a_reader_is_in_is_seen_also_when_it_is_folded_away(visitor: Visitor) -> None:
    page = visitor.tab().open("nl/routes/")
    page.set_viewport_size({"width": 1024, "height": 900})
    page.locator(".rg-nav > ul > li", has_text="Klantreizen").evaluate(
        "(item) => { item.firstChild.textContent += ' en meer van dat alles' }"
    )
    assert arranged(page, 1025) == "some"
    expect(page.locator(".rg-more [aria-current]")).to_have_text("Routes")
    assert page.locator(".rg-more > summary").evaluate("(element) => getComputedStyle(element).boxShadow") != "none"


@pytest.mark.parametrize("width", [390, 1024, 1280, 2560])
def test_it_stands_still_while_the_page_loads(visitor: Visitor, width: int) -> None:
    page = visitor.tab(width=width).open("nl/glossary/")
    page.evaluate(SETTLED)
    assert page.evaluate(SHIFTS) == []
