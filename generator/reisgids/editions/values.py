"""Every single value in a playbook, with where it stands in the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, NamedTuple

from reisgids.labels.words import LANGUAGES
from reisgids.model.charts.own_chart import chart_texts
from reisgids.model.image import IMAGES
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.running_text import running_text
from reisgids.model.playbook import Playbook
from reisgids.model.site_pages import ENTRY_ANCHORS
from reisgids.model.values.base import Value
from reisgids.model.values.prose import Prose

_NAMED_BY = ("id", "path", "ref", "to", "metric", "date")
"""The fields by which one of several values is named, the first that it has."""


class Leaf(NamedTuple):
    """One value: where it stands, as `journeys/reis/touchpoints/levering/pain/text/nl`, and what it is.

    `value` is a text, a number or a day. `is_body` marks a content page's Markdown, `is_path` of the path of a page
    or a file.
    """

    at: str
    value: str | float | dt.date
    is_body: bool = False
    is_path: bool = False


def values_in(playbook: Playbook) -> Iterator[Leaf]:
    """Yield every text, id, reference, key, number and day of a playbook, in the order of the model.

    The day it is made for and the edition it is made for belong to it only where it is one edition's view: in the
    playbook as a whole they are not something that was written.
    """
    for part in fields(playbook):
        value = getattr(playbook, part.name)
        if part.name in ("shipped", "files", "sizes", "edition", "day"):
            continue
        yield from _within(value, part.name)
    for path in sorted(playbook.files):
        folder, _, below = path.partition("/")
        if folder == IMAGES:
            yield Leaf(f"journeys/{path}", below, is_path=True)
        else:
            yield Leaf(f"content/{path}", path, is_path=True)


def surroundings_of(view: Playbook) -> Iterator[Leaf]:
    """Yield what the pages of a view state beyond what was written: its day, its edition, and where all is."""
    yield Leaf("day", view.day)
    yield from _within(view.edition, "edition")
    for journey in view.journeys:
        page = f"journeys/{journey.id}.md"
        yield Leaf("journeys", page, is_path=True)
        yield from (Leaf("journeys", f"{page}#tp-{touchpoint.id}") for touchpoint in journey.touchpoints)
    yield from (Leaf("parties", f"parties/{id}.md", is_path=True) for id in view.parties)
    yield from (Leaf("routes", f"routes/{route.id}.md", is_path=True) for route in view.routes)
    for part, begin in ENTRY_ANCHORS.items():
        yield from (Leaf(part, f"{begin}{id}") for id in getattr(view, part))


def _within(value: Any, at: str) -> Iterator[Leaf]:
    if isinstance(value, str | dt.date):
        yield Leaf(at, str(value) if isinstance(value, str) else value)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield Leaf(at, float(value))
    elif isinstance(value, ContentPage):
        place = f"content/{value.language}/{value.path}"
        for name in ("title", "description", "visible_to"):
            yield from _within(getattr(value, name, None), f"{place}/{name}")
        yield Leaf(place, value.path, is_path=True)
        yield Leaf(place, value.body, is_body=True)
        yield from _charted(value, place)
    elif isinstance(value, Prose):
        yield from _told(value, at)
    elif isinstance(value, Value):
        names = _names(type(value))
        for name, inside in value.__dict__.items():
            if inside is not None and inside != ():
                yield from _within(inside, f"{at}/{names.get(name, name)}")
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield Leaf(f"{at}/{key}", str(key))
            yield from _within(inside, f"{at}/{key}")
    elif isinstance(value, tuple | list | frozenset):
        for number, inside in enumerate(sorted(value) if isinstance(value, frozenset) else value, 1):
            yield from _within(inside, f"{at}/{_name(inside, number)}")


def _told(text: Prose, at: str) -> Iterator[Leaf]:
    """Yield running text as written and in plain words, and where its links lead."""
    for language in LANGUAGES:
        written: str | None = getattr(text, language)
        if written:
            read = running_text(written)
            yield Leaf(f"{at}/{language}", written)
            if read.plain != written:
                yield Leaf(f"{at}/{language}", read.plain)
            yield from (Leaf(f"{at}/{language}", link.target) for link in read.links)


def _charted(page: ContentPage, place: str) -> Iterator[Leaf]:
    """Yield the words and numbers in the charts that an author wrote: a page has them without what is around them."""
    read = page.document
    for fence in read.fences:
        if fence.kind == "diagram":
            yield from (Leaf(f"{place}:{fence.first + 1}", each) for each in chart_texts(read.inside(fence)))


@cache
def _names(kind: type[Value]) -> dict[str, str]:
    return {name: info.alias or name for name, info in kind.model_fields.items()}


def _name(value: Any, number: int) -> str:
    if isinstance(value, Value):
        known = value.__dict__
        return str(next((known[name] for name in _NAMED_BY if known.get(name)), number))
    return str(number)
