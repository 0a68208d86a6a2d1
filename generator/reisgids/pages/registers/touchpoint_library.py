"""The touchpoint library: every touchpoint by the groups of the inventory, and in which journeys it occurs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.journeys.shared_touchpoints import Occurrence
from reisgids.insight.journeys.touchpoint_library import OF_CASES, LibraryGroup, library_of_cases, touchpoint_library
from reisgids.model.registers import LibraryTouchpoint
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.section import joined
from reisgids.pages.shared.siblings import LIBRARY, siblings
from reisgids.pages.touchpoint.places import TouchpointPlace, place
from reisgids.pages.wording.people import Named

_ON_ONE_PAGE = 400
"""So many occurrences one page shows; beyond that each group has a page of its own."""
_UNGROUPED = "other"


@dataclass(frozen=True)
class EntryView:
    """A touchpoint of the library. `tally` is how often it occurs, where the places themselves are elsewhere."""

    id: str
    title: Markup
    about: Markup
    audit: tuple[Markup, ...]
    places: tuple[TouchpointPlace, ...]
    tally: str
    partly: bool


@dataclass(frozen=True)
class GroupView:
    """A group; `href` leads to its own page, where there is one. `by_journey` counts what is not listed one by one."""

    id: str
    name: str
    about: str
    size: str
    href: str
    entries: tuple[EntryView, ...]
    others: tuple[TouchpointPlace, ...]
    by_journey: tuple[Named, ...]
    more: str


def library_pages(context: RenderContext) -> list[Page]:
    """Return the page of the library, and one per group where one page would be too long."""
    groups = context.work_out(touchpoint_library)
    say = context.reader.say
    pages = [_page(context, LIBRARY, say("touchpoint_library.title"), "", nav=bool(groups))]
    if _too_long(groups):
        pages += [
            _page(context, _path(group), _name(context, group), group.id, nav=False) for group in groups if group.id
        ]
    return pages


def _too_long(groups: Sequence[LibraryGroup]) -> bool:
    return sum(group.size for group in groups) > _ON_ONE_PAGE


def _page(context: RenderContext, path: str, title: str, group: str, *, nav: bool) -> Page:
    return context.page(
        _render,
        path,
        group,
        search=_search,
        path=path,
        title=title,
        layout="library",
        section="touchpoints",
        description=context.reader.say("touchpoint_library.lead"),
        language_of_title=context.language,
        nav=nav,
    )


def _render(context: RenderContext, path: str, group: str) -> Rendered:
    """Return the page of the library, or of the one group that is named."""
    reader, links = context.reader, context.links(path)
    every = context.work_out(touchpoint_library)
    groups = [each for each in every if each.id == group] if group else every
    apart = not group and _too_long(every)
    views = tuple(_group(context, path, group, apart) for group in groups)
    cases = None if group else context.work_out(library_of_cases)
    journeys = {at.journey.id for group in groups for at in _all(group)}
    lead = reader.say("touchpoint_library.lead" if views else "touchpoint_library.none")
    blocks = (
        *siblings(context, path),
        context.lead(path, lead),
        *context.introduction(path),
        context.fragment(
            "library",
            "registers/touchpoint-library",
            groups=(*views, _group(context, path, cases, apart)) if cases else views,
            total=reader.count("touchpoints", sum(group.size for group in groups)),
            journeys=reader.count("journeys", len(journeys)),
            back="" if path == LIBRARY else links.to(LIBRARY),
        ),
    )
    return Rendered(blocks)


def _search(context: RenderContext, path: str, _group: str) -> Iterator[SearchEntry]:
    """Yield the entries of the library: they are found on its own page, not on that of their group."""
    if path == LIBRARY:
        say = context.reader.say
        yield SearchEntry(say("touchpoint_library.title"), say("touchpoint_library.lead"), "page")
        for group in context.work_out(touchpoint_library):
            for entry, _ in group.entries:
                yield _entry(context, group, entry)
        if cases := context.work_out(library_of_cases):
            for entry, _ in cases.entries:
                yield _entry(context, cases, entry)


def _group(context: RenderContext, path: str, group: LibraryGroup, apart: bool) -> GroupView:
    reader = context.reader
    own_page = apart and bool(group.id) and group.id != OF_CASES
    counted = apart and not group.id
    return GroupView(
        id=group.id or _UNGROUPED,
        name=_name(context, group),
        about=reader.say(
            "catalogue.cases_about_entries"
            if group.id == OF_CASES
            else f"touchpoint_library.groups.{group.id or _UNGROUPED}"
        ),
        size=reader.count("touchpoints", group.size),
        href=context.links(path).to(_path(group)) if own_page else "",
        entries=tuple(
            EntryView(
                id=entry.id,
                title=reader.text(entry.title),
                about=reader.text(entry.about),
                audit=reader.texts(entry.audit),
                places=() if apart else tuple(place(context, path, at) for at in found),
                tally=reader.count("places", len(found)) if apart and found else "",
                partly=entry.partly,
            )
            for entry, found in group.entries
        ),
        others=() if apart else tuple(place(context, path, at) for at in group.others),
        by_journey=_by_journey(context, path, group.others) if counted else (),
        more=reader.count("outside_library", len(group.others)) if own_page and group.others else "",
    )


def _by_journey(context: RenderContext, path: str, others: Sequence[Occurrence]) -> tuple[Named, ...]:
    """Return the journeys with how many touchpoints each has: on its own page they are all listed."""
    counts = Counter(at.journey.id for at in others)
    journeys = {at.journey.id: at.journey for at in others}
    reader, links = context.reader, context.links(path)
    return tuple(
        Named(reader.text(journey.title), links.journey(id), reader.count("touchpoints", counts[id]))
        for id, journey in journeys.items()
    )


def _all(group: LibraryGroup) -> list[Occurrence]:
    return [*group.others, *(at for _, found in group.entries for at in found)]


def _path(group: LibraryGroup) -> str:
    return f"touchpoints/{group.id}.md"


def _name(context: RenderContext, group: LibraryGroup) -> str:
    if not group.id:
        return context.reader.say("touchpoint_library.ungrouped")
    if group.id == OF_CASES:
        return context.reader.say("catalogue.cases")
    return context.reader.option("LibraryTouchpoint.group", group.id)


def _entry(context: RenderContext, group: LibraryGroup, entry: LibraryTouchpoint) -> SearchEntry:
    plain = context.reader.plain
    said = joined([plain(entry.about), *(plain(question) for question in entry.audit)])
    return SearchEntry(plain(entry.title), said, "touchpoint", f"touchpoint-{entry.id}", within=_name(context, group))
