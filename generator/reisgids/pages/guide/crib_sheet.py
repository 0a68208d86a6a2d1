"""The crib sheet of the guide: every key that an author writes, with a Dutch and an English word, on one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.labels.words import words as words_in
from reisgids.model.site_pages import CRIB_SHEET, has_page
from reisgids.pages.guide.field_reference import fields_of, kinds
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext

_GUIDE = "guide/"
_LAST = 901.0


@dataclass(frozen=True)
class CribKey:
    """A key with what it is called in Dutch and in English; `english` is empty where that is the same word."""

    key: str
    dutch: str
    english: str


@dataclass(frozen=True)
class CribGroup:
    """The keys of one kind of file."""

    title: str
    keys: tuple[CribKey, ...]


def crib_sheet_pages(context: RenderContext) -> list[Page]:
    """Return the crib sheet; none where the authoring guide isn't published."""
    if not has_page(context.view, CRIB_SHEET) or not any(path.startswith(_GUIDE) for path in context.own_words):
        return []
    say = context.reader.say
    return [
        context.page(
            _render,
            search=_search,
            path=CRIB_SHEET,
            title=say("crib_sheet.title"),
            layout="list",
            section="guide",
            description=say("crib_sheet.lead"),
            language_of_title=context.language,
            order=_LAST,
        )
    ]


def _render(context: RenderContext) -> Rendered:
    groups = tuple(_groups(context))
    blocks = (
        context.lead(CRIB_SHEET, context.reader.say("crib_sheet.lead")),
        *context.introduction(CRIB_SHEET),
        context.fragment("crib-sheet", "guide/crib-sheet", groups=groups),
    )
    return Rendered(blocks)


def _groups(context: RenderContext) -> Iterator[CribGroup]:
    """Yield the groups of the field reference, in each of them every key with a meaning of its own once."""
    found: dict[str, dict[tuple[str, str, str], None]] = {}
    dutch, english = words_in("nl"), words_in("en")
    for group, kind in kinds():
        for key, name, _ in fields_of(kind):
            label = f"fields.{kind.__name__}.{name}.label"
            found.setdefault(group, {})[key, dutch.say(label), english.say(label)] = None
    for group, keys in found.items():
        title = context.reader.say(f"field_reference.groups.{group}.title")
        yield CribGroup(title, tuple(CribKey(key, nl, "" if nl == en else en) for key, nl, en in sorted(keys)))


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    yield SearchEntry(context.reader.say("crib_sheet.title"), context.reader.say("crib_sheet.lead"), "guide")
