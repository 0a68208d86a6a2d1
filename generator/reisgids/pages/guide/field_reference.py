"""The page that explains every field that an author can write, made from the model and its labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup
from pydantic.fields import FieldInfo

from reisgids.model.answers import AnswerSheet
from reisgids.model.config import Edition, OwnLane, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import Route
from reisgids.model.site_pages import has_page
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience, Value, audiences_of, values_in
from reisgids.model.values.text import Text
from reisgids.pages.guide.field_examples import examples, reference_key
from reisgids.pages.guide.field_types import TypeWords, anchor, choices, short_form
from reisgids.pages.shared.page import Block, Markdown, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.section import joined
from reisgids.pages.wording.reader import Reader

PATH = "guide/fields.md"
_GUIDE = "guide/"
_GROUPS: Mapping[str, tuple[type[Value], ...]] = {
    "config": (SiteConfig,),
    "journey": (Journey,),
    "touchpoint": (Touchpoint,),
    "registers": tuple(REGISTERS.values()),
    "measurements": (AnswerSheet,),
    "routes": (Route,),
    "pages": (ContentPage,),
    "texts": (Text,),
}
_NAMED_OUTSIDE = {Journey, Route, Edition, OwnLane, *REGISTERS.values()}
"""Their short name is that of their file, or the line above them."""
_MADE = {"path", "language", "body", "source", "lines_before", "shipped"}
"""What a content page has beside what is written on top of it."""
_LAST = 900.0


@dataclass(frozen=True)
class FieldView:
    """A field as the page shows it. `choices` are the words to choose from, each with its meaning."""

    anchor: str
    key: str
    label: str
    help: str
    required: bool
    type: Markup
    choices: tuple[tuple[str, str], ...]
    seen: str
    example: str


def field_reference_pages(context: RenderContext) -> list[Page]:
    """Return the page of all fields; none where the authoring guide isn't published.

    Its examples are from the reference playbook, which may be the playbook itself: it is for those who see all of it.
    """
    if not has_page(context.view, PATH) or not any(path.startswith(_GUIDE) for path in context.own_words):
        return []
    say = context.reader.say
    return [
        context.page(
            _render,
            reference_key(),
            search=_search,
            path=PATH,
            title=say("field_reference.title"),
            layout="prose",
            section="guide",
            description=say("field_reference.description"),
            language_of_title=context.language,
            order=_LAST,
        )
    ]


def kinds() -> Iterator[tuple[str, type[Value]]]:
    """Yield each class of which an author writes a block, with the group in which it is explained; each once."""
    done: set[type[Value]] = {root for roots in _GROUPS.values() for root in roots}
    for group, roots in _GROUPS.items():
        for root in roots:
            yield group, root
            for kind in _inside(root, done):
                yield group, kind


def fields_of(kind: type[Value]) -> Iterator[tuple[str, str, FieldInfo]]:
    """Yield the fields that an author writes in a block of the class: the key in YAML, the name, and its type."""
    for name, info in kind.model_fields.items():
        if not (name == "id" and kind in _NAMED_OUTSIDE) and not (kind is ContentPage and name in _MADE):
            yield info.alias or name, name, info


def _inside(kind: type[Value], done: set[type[Value]]) -> Iterator[type[Value]]:
    for _, _, info in fields_of(kind):
        for each in values_in(info.annotation):
            if each not in done and not issubclass(each, Text):
                done.add(each)
                yield each
                yield from _inside(each, done)


def _render(context: RenderContext, reference: str) -> Rendered:
    say = context.reader.say
    blocks: list[Block] = [Markdown(say("field_reference.lead")), *context.introduction(PATH)]
    group = ""
    for (its_group, kind), fields in zip(kinds(), context.once(_all_fields, reference), strict=True):
        if its_group != group:
            group = its_group
            named = f"field_reference.groups.{group}"
            blocks.append(Markdown(f"## {say(f'{named}.title')} {{#{group}}}\n\n{say(f'{named}.about')}"))
        title, at = say(f"field_reference.blocks.{kind.__name__}"), anchor(kind)
        short = short_form(kind)
        note = say(f"field_reference.short.{short}") if short else ""
        blocks.append(Markdown(f"### {title} {{#{at}}}"))
        blocks.append(context.fragment(at, "guide/fields", fields=fields, note=note))
    return Rendered(tuple(blocks))


def _all_fields(context: RenderContext, reference: str) -> list[tuple[FieldView, ...]]:
    return [tuple(_fields(context.reader, kind, reference)) for _, kind in kinds()]


def _search(context: RenderContext, reference: str) -> Iterator[SearchEntry]:
    say = context.reader.say
    yield SearchEntry(say("field_reference.title"), say("field_reference.description"), "guide")
    for (_, kind), fields in zip(kinds(), context.once(_all_fields, reference), strict=True):
        title = say(f"field_reference.blocks.{kind.__name__}")
        yield _entry(say("field_reference.title"), title, anchor(kind), fields)


def _fields(reader: Reader, kind: type[Value], reference: str) -> Iterator[FieldView]:
    said, shown = TypeWords(reader), examples(reader.language, reference)
    for key, name, info in fields_of(kind):
        field = f"{kind.__name__}.{name}"
        options = {value: reader.option(field, value) for value in choices(info.annotation)}
        yield FieldView(
            anchor=anchor(kind, key),
            key=key,
            label=reader.label(field),
            help=reader.words.say(f"fields.{field}.help"),
            required=_required(kind, name, info),
            type=said.of(field, info),
            choices=tuple(options.items()),
            seen=reader.say(f"field_reference.seen.{_seen(info)}"),
            example=shown.get((kind.__name__, key)) or _made_up(reader, kind, key),
        )


def _required(kind: type[Value], name: str, info: FieldInfo) -> bool:
    return info.is_required() and not (kind is Touchpoint and name == "id")


def _seen(info: FieldInfo) -> str:
    audiences = audiences_of(info)
    if Audience.PUBLIC in audiences:
        return "all"
    if Audience.PARTNER in audiences:
        return "partner"
    return "staff" if Audience.ONBOARDING in audiences else "internal"


def _made_up(reader: Reader, kind: type[Value], key: str) -> str:
    """Return the example of a field that the reference playbook doesn't use."""
    said = reader.words.find(f"pages.field_reference.examples.{kind.__name__}")
    if isinstance(said, str):
        return f"{key}: {said}"
    return str((said or {}).get(key) or reader.say(f"field_reference.examples.anything.{key}"))


def _entry(page: str, title: str, at: str, fields: tuple[FieldView, ...]) -> SearchEntry:
    words = joined(f"{field.key} ({field.label.lower()})," for field in fields).rstrip(",")
    return SearchEntry(title, words, "guide", at, within=page)
