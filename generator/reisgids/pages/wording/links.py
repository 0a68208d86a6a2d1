"""Addresses between pages: the one place that knows what a page's URL looks like."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from reisgids.model.site_pages import ENTRY_ANCHORS, TAGS
from reisgids.model.values.tags import same_tag

GLOSSARY = "glossary/index.md"
"""The page of all terms."""


def url_of(path: str, *, directory_urls: bool = True) -> str:
    """Return a page's address, relative to the site's root in its language.

    `journeys/a.md` becomes `journeys/a/`, or `journeys/a.html` without directory URLs; `index.md` becomes the empty
    text, or `index.html`.
    """
    stem = path.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    if stem == "index":
        return ""
    return f"{stem.removesuffix('/index')}/"


def picture_path(name: str) -> str:
    """Return where the picture of a touchpoint is below the docs folder."""
    return f"assets/{name}"


def term_anchor(id: str) -> str:
    """Return the anchor of a term in the glossary."""
    return f"{ENTRY_ANCHORS['terms']}{id}"


def party_path(id: str) -> str:
    """Return the path of a party's page. A party called *index* gives way to the overview: no id ends in a hyphen."""
    return f"parties/{'index-' if id == 'index' else id}.md"


def tag_anchor(tag: str) -> str:
    """Return the anchor of a tag on the page of tags."""
    return f"tag-{same_tag(tag)}"


@dataclass(frozen=True)
class Links:
    """The links of one page. They are relative, so that a site works at any address and from a folder."""

    page: str
    directory_urls: bool = True

    def to(self, path: str, anchor: str = "") -> str:
        """Return the address of the page whose Markdown file is `path`, as written on this page."""
        mark = f"#{anchor}" if anchor else ""
        if path == self.page and anchor:
            return mark
        up = "../" * url_of(self.page, directory_urls=self.directory_urls).count("/")
        there = url_of(path, directory_urls=self.directory_urls)
        return f"{up}{there}{mark}" if up or there else f"./{mark}"

    def file(self, path: str) -> str:
        """Return the address of a file below the docs folder, as written on this page."""
        return "../" * url_of(self.page, directory_urls=self.directory_urls).count("/") + path

    def picture(self, name: str) -> str:
        """Return the address of a touchpoint's picture, by its path below `journeys/`."""
        return self.file(quote(picture_path(name)))

    def journey(self, id: str, touchpoint: str = "") -> str:
        """Return the address of a journey's page, or of a touchpoint on it."""
        return self.to(f"journeys/{id}.md", f"tp-{touchpoint}" if touchpoint else "")

    def persona(self, id: str) -> str:
        """Return the address of a persona."""
        return self.to("personas/index.md", f"persona-{id}")

    def tag(self, tag: str) -> str:
        """Return the address of a tag, with all that has it."""
        return self.to(TAGS, tag_anchor(tag))

    def party(self, id: str) -> str:
        """Return the address of a party's page."""
        return self.to(party_path(id))

    def term(self, id: str) -> str:
        """Return the address of a term in the glossary."""
        return self.to(GLOSSARY, term_anchor(id))

    def touchpoint_library(self, id: str) -> str:
        """Return the address of a touchpoint in the library."""
        return self.to("touchpoints/index.md", f"touchpoint-{id}")

    def system(self, id: str) -> str:
        """Return the address of a system."""
        return self.to("touchpoints/systems.md", f"system-{id}")

    def action(self, id: str) -> str:
        """Return the address of an action in the backlog."""
        return self.to("actions/index.md", f"action-{id}")

    def measured(self, journey: str, touchpoint: str = "") -> str:
        """Return the address of all that was measured of a journey, or of one of its touchpoints."""
        which = f"touchpoint={journey}.{touchpoint}" if touchpoint else f"journey={journey}"
        return f"{self.to('actions/measurements.md')}?{which}"

    def kpi(self, id: str) -> str:
        """Return the address of a KPI."""
        return self.to("actions/kpis.md", f"kpi-{id}")

    def claim(self, id: str) -> str:
        """Return the address of a claim in the register of research."""
        return self.to("actions/claims.md", f"claim-{id}")
