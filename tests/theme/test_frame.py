"""The frame around a page, as a reader's browser gets it."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reisgids.labels.words import LANGUAGES, words
from reisgids.model.config import Organisation, SiteConfig
from reisgids.model.playbook import Playbook
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Markdown, Page, Plan, Rendered
from reisgids.resources import folder
from reisgids.site.engine.build import build
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.stage import stage
from tests.pages.making import Made

pytestmark = pytest.mark.engine

NASTY = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
DAY = dt.date(2026, 11, 22)


class Elements(HTMLParser):
    """Collects a page's elements with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """Return the attributes of the elements of this name that have these values."""
        return [a for t, a in self.elements if t == tag and all(a.get(k) == v for k, v in wanted.items())]


def page(path: str, title: str, layout: str, section: str, order: float = 1, nav: bool = True) -> Page:
    """Return a page with a heading and a sentence."""
    content = Rendered((Markdown(f"Een zin.\n\n## Kop `{NASTY}`\n\nTekst.\n\n## Tweede kop\n\nTekst."),))
    return Page(path, title, layout, section, Made(lambda: content, path), description=NASTY, order=order, nav=nav)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Dutch half of a small site, whose every name is an attempt to break out."""
    there = tmp_path_factory.mktemp("frame")
    config = SiteConfig(name=Text(nl=NASTY, en=NASTY), organisation=Organisation(name=NASTY))
    pages = (
        page("index.md", "Voorpagina", "home", "home"),
        page("journeys/index.md", "Klantreizen", "wide", "journeys"),
        page("journeys/a.md", NASTY, "wide", "journeys", nav=False),
        page("method/index.md", "Methode", "prose", "method"),
        page("method/steps/index.md", "Stappen", "prose", "method", order=1),
        page("method/steps/1-one.md", NASTY, "prose", "method", order=1),
        page("method/steps/2-two.md", "Stap twee", "prose", "method", order=2),
        page("personas/index.md", "Persona's", "list", "personas"),
    )
    view = Playbook(config=config, day=DAY)
    stage(Plan("nl", pages), view, there / "stage", root=there, theme=theme())
    build(there / "stage", there / "site", day=DAY)
    return there / "site"


def read(site: Path, path: str) -> Elements:
    """Return a page of the site."""
    return Elements((site / path).read_text("utf-8"))


PATHS = (
    "index.html",
    "404.html",
    "journeys/index.html",
    "journeys/a/index.html",
    "method/index.html",
    "method/steps/1-one/index.html",
    "personas/index.html",
)


@pytest.mark.parametrize("path", PATHS)
def test_names_titles_and_descriptions_stay_text(site: Path, path: str) -> None:
    found = read(site, path)
    assert not [a for a in found.all("img") if a.get("src") == "x"]
    assert not [tag for tag, a in found.elements if any(name.startswith("on") for name in a)]
    assert "alert(1)" in found.text
    inline = [a for a in found.all("script") if "src" not in a]
    assert inline == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_nothing_of_another_host(site: Path, path: str) -> None:
    found = read(site, path)
    asked = [a.get("src") or a.get("href", "") for tag, a in found.elements if tag in {"script", "link", "img"}]
    assert not [address for address in asked if re.match(r"(?:[a-z]+:)?//", address)]


@pytest.mark.parametrize("path", PATHS)
def test_material_brings_no_style_sheet(site: Path, path: str) -> None:
    sheets = [a["href"] for a in read(site, path).all("link", rel="stylesheet")]
    assert sheets
    assert not [sheet for sheet in sheets if "stylesheets/" in sheet]


@pytest.mark.parametrize("path", [path for path in PATHS if path != "404.html"])
def test_the_language_link_leads_to_the_same_page(site: Path, path: str) -> None:
    [link] = [a for a in read(site, path).all("a") if a.get("hreflang") == "en"]
    here = Path("/nl") / path
    there = (here.parent / link["href"]).as_posix()
    parts: list[str] = []
    for part in there.split("/"):
        if part == "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    assert "/".join(parts) == f"en/{path.removesuffix('index.html')}".rstrip("/")


def test_the_menu_shows_where_one_is(site: Path) -> None:
    journey = read(site, "journeys/a/index.html")
    assert [a["href"] for a in journey.all("a") if a.get("aria-current") == "true"].count("../") >= 1
    step = read(site, "method/steps/2-two/index.html")
    assert step.all("a", **{"aria-current": "step"})
    assert "Stap 2 van 2" in step.text


def test_the_way_on_stays_within_the_part(site: Path) -> None:
    last = (site / "method/steps/2-two/index.html").read_text("utf-8")
    assert "rg-pager__back" in last
    assert "rg-pager__on" not in last


def test_every_page_of_text_has_one_title(site: Path) -> None:
    for path in PATHS[2:]:
        assert len(read(site, path).all("h1")) == 1, path


def test_no_single_key_but_the_search_is_taken(site: Path) -> None:
    """Material listens to p, n and others as soon as a page says what comes before and after it."""
    assert not [a for a in read(site, "method/steps/1-one/index.html").all("link") if a["rel"] in {"prev", "next"}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_frame_says_exists(language: str) -> None:
    templates = "".join(file.read_text("utf-8") for file in sorted(folder("theme/overrides").rglob("*.html")))
    scripts = "".join(file.read_text("utf-8") for file in sorted(folder("theme/assets/js").rglob("search*.js")))
    used = set(re.findall(r"\bsay\.([a-z_]+(?:\.[a-z_]+)*)", templates))
    used |= {f"search.{name}" for name in re.findall(r"\bwords\.([a-z]+)\b", scripts)}
    assert used
    assert {name for name in used if words(language).find(f"interface.{name}") is None} == set()
