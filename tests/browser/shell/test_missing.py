"""The page for what isn't there speaks the language that was asked for, on any host, also below a path."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.places import arrive
from tests.browser.site_server import serve_folder
from tests.browser.visitor import Visitor

BELOW = "gids/klantreizen"


class _OnePageForAll(SimpleHTTPRequestHandler):
    """A host that shows the root's 404.html for every address that leads nowhere."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        page = (Path(self.directory) / BELOW / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host with the reference site below a path, which its pages for what isn't there know."""
    folder = tmp_path_factory.mktemp("host")
    shutil.copytree(built, folder / BELOW)
    for name in ("404.html", "nl/404.html", "en/404.html"):
        page = folder / BELOW / name
        text, own = page.read_text("utf-8"), "en" if name.startswith("en") else "nl"
        assert f'="/{own}/' in text
        page.write_text(text.replace(f'="/{own}/', f'="/{BELOW}/{own}/'), "utf-8")
    with serve_folder(folder, _OnePageForAll) as address:
        yield f"{address}{BELOW}/"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages in browsers that read a language."""
    contexts = []

    def opened(address: str, language: str, *, scripts: bool = True) -> Page:
        context = browser.new_context(locale=language, java_script_enabled=scripts)
        contexts.append(context)
        page = context.new_page()
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == HTTPStatus.NOT_FOUND
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("path", "reads", "speaks"),
    [
        ("en/does-not-exist", "nl-NL", "en"),
        ("en/journeys/nowhere/far/", "nl-NL", "en"),
        ("nl/bestaat-niet/", "en-GB", "nl"),
        ("bestaat-niet", "en-GB", "en"),
        ("english/", "nl-NL", "nl"),
        ("nowhere/at/all.html", "fr-FR", "nl"),
    ],
)
def test_it_speaks_the_language_that_was_asked_for(
    host: str, reader: Callable[..., Page], path: str, reads: str, speaks: str
) -> None:
    page = reader(f"{host}{path}", reads)
    first = {"nl": "Deze pagina bestaat niet", "en": "This page does not exist"}
    expect(page.locator("h1")).to_have_text(first[speaks])
    expect(page.locator("html")).to_have_attribute("lang", speaks)
    assert first[speaks] in page.title()
    expect(page.locator(".rg-nav > ul a").first).to_have_text({"nl": "Klantreizen", "en": "Journeys"}[speaks])
    other = {"nl": "en", "en": "nl"}[speaks]
    expect(page.locator(f"section[lang={other}] h2")).to_have_text(first[other])
    page.locator("[data-rg-search]").click()
    page.locator("#rg-search [role=option]").first.wait_for()
    page.keyboard.press("Escape")
    page.locator(f"section[lang={speaks}] .rg-button").click()
    page.wait_for_url(f"{host}{speaks}/")
    assert page.locator("h1").evaluate("(title) => getComputedStyle(title).fontFamily").startswith('"Source Serif 4"')


def test_without_a_script_it_speaks_both(host: str, reader: Callable[..., Page]) -> None:
    page = reader(f"{host}en/nowhere", "en-GB", scripts=False)
    assert page.locator(".rg-article :is(h1, h2)").all_inner_texts() == [
        "Deze pagina bestaat niet",
        "This page does not exist",
    ]
    page.locator("section[lang=en] .rg-button").click()
    page.wait_for_url(f"{host}en/")


@pytest.mark.parametrize("visitor", ["server", "zip"], indirect=True)
def test_the_other_language_shows_what_the_reader_sees_now(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open("nl/journeys/verpakkingsmachine/?only=pain&view=compact#tp-levering")
    page.evaluate("history.replaceState(null, '', '?only=truth#tp-eerste-factuur')")
    link = page.locator(".rg-languages a[hreflang=en]")
    link.focus()
    page.keyboard.press("Enter")
    arrive(page, "*/en/journeys/verpakkingsmachine/?only=truth#tp-eerste-factuur")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator(".rg-languages a[hreflang=nl]").click()
    arrive(page, "*/nl/journeys/verpakkingsmachine/?only=truth#tp-eerste-factuur")
    assert tab.wrong == []
