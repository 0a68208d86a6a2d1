"""The page of tags: of each the journeys and the touchpoints that have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.insight.journeys.tagged import Tagged, tagged
from reisgids.model.site_pages import TAGS
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import tag_anchor
from reisgids.pages.wording.named_journey import named_journey
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.sortable import sortable
from reisgids.pages.wording.tag_names import plain_tag_name, tag_name


@dataclass(frozen=True)
class TaggedJourney:
    """A journey that has a tag, or touchpoints that have it; `itself` is whether the journey has it."""

    journey: Named
    itself: bool
    touchpoints: tuple[Named, ...]


@dataclass(frozen=True)
class TagView:
    """A tag with what has it, and how much that is in words."""

    anchor: str
    tag: Markup
    size: str
    journeys: tuple[TaggedJourney, ...]


def tags_page(context: RenderContext) -> Page:
    """Return the page of all tags."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=TAGS,
        title=say("tags.title"),
        layout="list",
        section="journeys",
        description=say("tags.lead"),
        language_of_title=context.language,
        order=3,
    )


def _render(context: RenderContext) -> Rendered:
    views = [_view(context, each) for each in tagged(context.view)]
    views.sort(key=lambda view: sortable(view.tag.striptags()))
    blocks = (
        context.lead(TAGS, context.reader.say("tags.lead")),
        *context.introduction(TAGS),
        context.fragment("tags", "registers/tags", tags=views),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    say = context.reader.say
    yield SearchEntry(say("tags.title"), say("tags.lead"), "page")
    for each in tagged(context.view):
        name = plain_tag_name(context.reader, context.view, each.tag)
        also = "" if name == each.tag else each.tag
        yield SearchEntry(name, _size(context, each), "section", tag_anchor(each.tag), also, say("tags.title"))


def _view(context: RenderContext, found: Tagged) -> TagView:
    reader, links = context.reader, context.links(TAGS)
    within: dict[str, list[Named]] = {journey.id: [] for journey in found.journeys}
    for at in found.touchpoints:
        title = reader.text(at.touchpoint.title)
        within.setdefault(at.journey.id, []).append(Named(title, links.journey(at.journey.id, at.touchpoint.id)))
    itself = {journey.id for journey in found.journeys}
    return TagView(
        anchor=tag_anchor(found.tag),
        tag=tag_name(reader, context.view, found.tag),
        size=_size(context, found),
        journeys=tuple(
            TaggedJourney(
                named_journey(context.view, reader, journey, links.journey(journey.id)), journey.id in itself,
                tuple(within[journey.id]),
            )
            for journey in context.view.journeys
            if journey.id in within
        ),
    )  # fmt: skip


def _size(context: RenderContext, found: Tagged) -> str:
    counted = (("journeys", len(found.journeys)), ("moments", len(found.touchpoints)))
    return context.reader.words.listing([context.reader.count(name, n) for name, n in counted if n])
