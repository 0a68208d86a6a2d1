"""To which anchors a page may link: those of the headings of pages, and of what Reisgids puts on pages of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from reisgids.model.markdown.anchors import heading_anchors
from reisgids.model.markdown.document import document
from reisgids.model.site_pages import INTRODUCED
from reisgids.sources.files.cache import Cache
from reisgids.sources.markdown.content import Content
from reisgids.sources.markdown.markdown import PageFile
from reisgids.sources.playbook.journeys import JourneyFile

_ON_PAGES = {
    "personas/index.md": ("persona-", "personas"),
    "glossary/index.md": ("term-", "terms"),
    "touchpoints/systems.md": ("system-", "systems"),
    "actions/index.md": ("action-", "actions"),
    "actions/kpis.md": ("kpi-", "kpis"),
    "actions/claims.md": ("claim-", "claims"),
}
"""What stands on a page of ours, with how its anchor begins; of which register it is."""
MADE = ("fn:", "fnref:", "dia-", "quoted-")
"""How anchors begin of footnotes, diagrams and quoted claims, which get theirs when a page is made."""
BEGINNINGS = ("tp-", "col-", *(begin for begin, _ in _ON_PAGES.values()))
"""How anchors begin of which is known whether they are there. Others on our pages are left alone."""


def known_anchors(
    content: Content, journeys: Iterable[JourneyFile], ids: Mapping[str, frozenset[str]], cache: Cache
) -> dict[str, frozenset[str]]:
    """Return the anchors by page: of a content page by language and path, of a page of ours by path alone."""
    found: dict[str, frozenset[str]] = {}
    for (language, path), page in content.pages.items():
        anchors = cache.of((_of_page, page), partial(_of_page, page))
        if path not in INTRODUCED:
            found[f"{language}/{path}"] = anchors
            found.setdefault(path, anchors)
    for path, (begin, register) in _ON_PAGES.items():
        found[path] = frozenset(f"{begin}{id}" for id in ids.get(register, ()))
    for journey in journeys:
        if journey.value:
            moments = [touchpoint.id for touchpoint in journey.value.touchpoints]
            found[f"journeys/{journey.id}.md"] = frozenset(
                f"{begin}{id}" for id in moments for begin in ("tp-", "col-")
            )
    return found


def _of_page(page: PageFile) -> frozenset[str]:
    return frozenset(heading_anchors(document(page.body).parsed[0]))
