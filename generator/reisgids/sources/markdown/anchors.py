"""To which anchors a page may link: those of the headings of pages, and of what Reisgids puts on pages of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from reisgids.model.journey import Journey
from reisgids.model.markdown.anchors import heading_anchors
from reisgids.model.markdown.document import document
from reisgids.model.site_pages import ENTRY_ANCHORS, INTRODUCED, SITE_PAGES, TAGS
from reisgids.model.values.tags import same_tag
from reisgids.sources.files.cache import Cache
from reisgids.sources.markdown.content import Content
from reisgids.sources.markdown.markdown import PageFile
from reisgids.sources.playbook.journeys import JourneyFile

_ON_PAGES = {
    "personas/index.md": "personas",
    "glossary/index.md": "terms",
    "touchpoints/index.md": "touchpoints",
    "touchpoints/systems.md": "systems",
    "actions/index.md": "actions",
    "actions/kpis.md": "kpis",
    "actions/claims.md": "claims",
}
"""Of which register the entries on a page of ours are."""
MADE = ("fn:", "fnref:", "dia-", "quoted-")
"""How anchors begin of footnotes, diagrams and quoted claims, which get theirs when a page is made."""
BEGINNINGS = ("tp-", "col-", "tag-", *(ENTRY_ANCHORS[register] for register in _ON_PAGES.values()))
"""How anchors begin of which is known whether they are there. Others on our pages are left alone."""
_BEGIN = {TAGS: ("tag-",), **{path: (ENTRY_ANCHORS[register],) for path, register in _ON_PAGES.items()}}


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
    for path, register in _ON_PAGES.items():
        found[path] = frozenset(f"{ENTRY_ANCHORS[register]}{id}" for id in ids.get(register, ()))
    for journey in journeys:
        if journey.value:
            found[f"journeys/{journey.id}.md"] = frozenset(_of_journey(journey.value))
    found[TAGS] = frozenset(f"tag-{same_tag(tag)}" for tag in ids.get("tags", ()))
    return found


def is_missing(path: str, anchor: str, known: frozenset[str] | None) -> bool:
    """Return whether a page certainly hasn't an anchor; `known` are those that are known of it, None where none are."""
    if not anchor or known is None or anchor in known or anchor.startswith(MADE):
        return False
    if path in SITE_PAGES or path.startswith(("journeys/", "parties/", "routes/")):
        begin = next((each for each in BEGINNINGS if anchor.startswith(each)), None)
        return begin is not None and (path.startswith("journeys/") or begin in _BEGIN.get(path, ()))
    return True


def _of_journey(journey: Journey) -> Iterator[str]:
    for touchpoint in journey.touchpoints:
        yield from (f"tp-{touchpoint.id}", f"col-{touchpoint.id}")
        yield from (f"action-{id}" for id in touchpoint.actions)
    yield from (f"action-{id}" for id in journey.actions)
    yield from (f"kpi-{id}" for id in journey.kpis)


def _of_page(page: PageFile) -> frozenset[str]:
    return frozenset(heading_anchors(document(page.body).parsed[0]))
