"""A playbook as its author writes it: plain keys and values, marks included, and how the model reads it."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

from reisgids.model.config import Edition, OwnLane, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import Route
from reisgids.model.values.base import Value
from reisgids.model.values.text import Text

DAY = dt.date(2026, 11, 22)
CANARY = re.compile(r"kan\d{6}z")
"""A word that stands in one place of a playbook only, and may be a short name."""
_WORDS = {"name", "email", "phone", "period", "method", "text", "value", "source", "url"}
"""The fields that are words as they are, in no language."""
Words = dict[str, Any]
"""A value as it is written: keys and what belongs to them."""
ENTRIES: Mapping[str, type[Value]] = {**REGISTERS, "lanes": OwnLane}
"""The registers with the class of their entries. The lanes of the playbook's own stand in the configuration."""


SHAPES = (
    *("{}", "{}", "{}", "- {}", "Hier:\n- een\n  - {}", "1. een\n   - [x] {}", "> {}", "> [!WARNING]\n> - {}"),
    *('=== "Een"\n\n    {}\n\n=== "Twee"\n    twee', '=== "Een"\n    een\n=== "Twee"\n    - {}', "!!! note\n    {}"),
    *('??? tip "Open"\n    > {}', "Begrip\n:   {}", "| een | twee |\n|---|---|\n| een | {} |", "een ==twee== {}"),
    *("{}\n/// caption\nbijschrift\n///", "een\n/// caption\n{}\n///", "- een\n\n    !!! tip\n        {}"),
)
"""In what a paragraph can stand."""


class Part(NamedTuple):
    """A paragraph of a page. `said` is text, `to` a link, a picture, a diagram, a claim or what a chart names.

    `parts` are those of a block. A text, a link or a picture stands in a list, a tab or the like: its `shape`.
    """

    kind: str
    said: str = ""
    to: tuple[str, ...] = ()
    visible_to: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    shape: str = "{}"


@dataclass(frozen=True)
class WrittenPage:
    """A content page, as its paragraphs."""

    language: str
    path: str
    title: str
    description: str = ""
    order: float = 1000
    parts: tuple[Part, ...] = ()
    visible_to: tuple[str, ...] = ()
    shipped: bool = False

    @property
    def body(self) -> str:
        """The page's Markdown."""
        return "".join(f"{each}\n\n" for each in map(self._markdown, self.parts)).removesuffix("\n")

    def pictures(self) -> Iterator[str]:
        """Yield the pictures on the page, as paths below `content/`."""
        yield from (f"{self.language}/{part.to[0]}" for part in _all(self.parts) if part.kind == "picture")

    def _markdown(self, part: Part) -> str:
        if part.kind == "block":
            inside = "\n\n".join(map(self._markdown, part.parts))
            return f"::: visible_to: {', '.join(part.visible_to)}\n\n{inside}\n\n:::"
        if part.kind == "unclear":
            return f"{part.to[0]}\n\n{part.said}\n\n:::"
        if part.kind == "diagram":
            journeys = "".join(f"{key}: {id}\n" for key, id in zip(("journey", "with"), part.to, strict=False))
            return f"```diagram\nkind: {part.said}\n{journeys}```"
        if part.kind == "chart":
            mark = f"visible_to: [{', '.join(part.visible_to)}]\n" if part.visible_to else ""
            series = "".join(
                f"    - {{ type: pie, name: {word}, data: [{{ name: {word}, value: 3 }}] }}\n" for word in part.to
            )
            return f"```diagram\nkind: chart\n{mark}finding: {part.said}\noption:\n  series:\n{series}```"
        if part.kind == "claim":
            return f"```claim\nid: {part.to[0]}\n```"
        if part.kind in ("link", "picture"):
            there, mark, anchor = part.to[0].partition("#")
            target = posixpath.relpath(there, posixpath.dirname(self.path) or ".")
            return part.shape.format(f"{'!' * (part.kind == 'picture')}[{part.said}]({target}{mark}{anchor})")
        return f"## {part.said}" if part.kind == "heading" else part.shape.format(part.said)


@dataclass(frozen=True)
class Written:
    """A whole playbook as it is written.

    Every touchpoint has the id that it has in the whole playbook; `unnamed` are those that nobody wrote, as pairs of a
    journey and a touchpoint.
    """

    config: Words
    registers: dict[str, dict[str, Words]]
    journeys: tuple[Words, ...]
    routes: tuple[Words, ...] = ()
    pages: tuple[WrittenPage, ...] = ()
    unnamed: frozenset[tuple[str, str]] = frozenset()
    shipped: frozenset[tuple[str, str]] = frozenset()
    files: dict[str, Path] = field(default_factory=dict)

    def complete(self) -> Written:
        """Return the same with what goes without saying written too."""
        return replace(
            self,
            config=_complete(self.config, SiteConfig),
            registers={
                name: {id: _complete(entry, ENTRIES[name]) for id, entry in entries.items()}
                for name, entries in self.registers.items()
            },
            journeys=tuple(_complete(journey, Journey) for journey in self.journeys),
        )

    def playbook(self) -> Playbook:
        """Return the playbook that the model makes of it, for the internal edition."""
        lanes = self.registers.get("lanes")
        entries = {
            part: {
                id: REGISTERS[name].model_validate({"id": id, **entry})
                for id, entry in self.registers.get(name, {}).items()
            }
            for name, part in PART_OF.items()
        }
        return Playbook(
            config=SiteConfig.model_validate(self.config | ({"lanes": lanes} if lanes else {})),
            day=DAY,
            journeys=tuple(self._journey(each) for each in self.journeys),
            routes=tuple(Route.model_validate(each) for each in self.routes),
            content=tuple(map(_page, self.pages)),
            files=self.files,
            sizes={file: size_of(file) for file in images(self.journeys)},
            shipped=self.shipped,
            **entries,  # type: ignore[arg-type]
        )

    def _journey(self, journey: Words) -> Journey:
        touchpoints = [
            {key: inside for key, inside in each.items() if key != "id" or (journey["id"], inside) not in self.unnamed}
            for each in journey["touchpoints"]
        ]
        language = self.config.get("languages", ["nl"])[0]
        return Journey.model_validate({**journey, "touchpoints": touchpoints}, context={"language": language})


def images(journeys: Iterable[Words]) -> Iterator[str]:
    """Yield the pictures of touchpoints, as paths below `journeys/`."""
    yield from (each["image"]["file"] for journey in journeys for each in journey["touchpoints"] if "image" in each)


def size_of(image: str) -> tuple[int, int]:
    """Return how large a touchpoint's picture is: hardly two are the same."""
    number = sum(map(ord, image))
    return 10 + number % 89, 10 + number % 83


def ids_of(titles: list[tuple[str | None, Words]], language: str) -> list[str]:
    """Return the ids that touchpoints get which are written with these ids (or none) and titles."""
    touchpoints = [{**({"id": id} if id else {}), "title": title, "phase": "awareness"} for id, title in titles]
    journey = Journey.model_validate(
        {"id": "x", "title": "x", "touchpoints": touchpoints}, context={"language": language}
    )
    return [each.id for each in journey.touchpoints]


def said(playbook: Playbook) -> dict[str, Any]:
    """Return every value of a playbook that was said, by its place in the model: a default is said of what is known."""
    found: dict[str, Any] = {}
    _flatten(playbook.config.model_dump(exclude_unset=True, by_alias=True), "site-config", found)
    for journey in playbook.journeys:
        _flatten(journey.model_dump(exclude_unset=True, by_alias=True), f"journeys/{journey.id}", found)
    for name, part in PART_OF.items():
        for id, entry in getattr(playbook, part).items():
            _flatten(entry.model_dump(exclude_unset=True, by_alias=True), f"{name}/{id}", found)
    for route in playbook.routes:
        _flatten(route.model_dump(exclude_unset=True), f"routes/{route.id}", found)
    for page in playbook.content:
        _flatten(page.model_dump(exclude_unset=True), f"content/{page.language}/{page.path}", found)
    found["order"] = [list(getattr(playbook, part)) for part in PART_OF.values()]
    found["order"] += [[each.id for each in playbook.journeys], [each.id for each in playbook.routes]]
    found["order"] += [[(each.language, each.path) for each in playbook.content]]
    found["files"], found["shipped"] = sorted(playbook.files), sorted(playbook.shipped)
    found["sizes"] = sorted(playbook.sizes.items())
    found["edition"], found["day"] = playbook.edition.id, playbook.day
    return found


def canaries(playbook: Playbook) -> dict[str, str]:
    """Return the canaries in a playbook, each with the place in the model where it stands first."""
    found: dict[str, str] = {}
    for at, value in said(playbook).items():
        for canary in CANARY.findall(f"{value}"):
            found.setdefault(canary, at)
    return found


def canaries_in(files: dict[str, bytes]) -> dict[str, str]:
    """Return the canaries in files and in their names, each with the first file that has it."""
    found: dict[str, str] = {}
    for path, data in files.items():
        for canary in CANARY.findall(f"{path} {data.decode('latin-1')}".lower()):
            found.setdefault(canary, path)
    return found


def readable(playbook: Playbook, language: str) -> dict[str, str]:
    """Return the canaries in what readers of one language get to read, each with its place; no ids, no references."""
    found: dict[str, str] = {}
    journeys = [(f"journeys/{each.id}", each) for each in playbook.journeys]
    entries = [(f"{name}/{id}", each) for name, part in PART_OF.items() for id, each in getattr(playbook, part).items()]
    routes = [(f"routes/{each.id}", each) for each in playbook.routes]
    for at, value in [("site-config", playbook.config), *journeys, *entries, *routes]:
        _read(value.model_dump(exclude_unset=True, by_alias=True), at, language, found)
    for page in playbook.content:
        other = any(each.path == page.path and each.language == language for each in playbook.content)
        if page.language == language or not other:
            # What links lead to is no text, and a picture's name may be made of what is in it.
            body = re.sub(r"\]\([^)]*\)|```[^`]*```", "", page.body)
            for canary in CANARY.findall(f"{page.title} {page.description} {body}"):
                found.setdefault(canary, f"content/{page.language}/{page.path}")
    return found


def _read(value: Any, at: str, language: str, found: dict[str, str]) -> None:
    if isinstance(value, dict) and value and set(value) <= {"nl", "en"}:
        # Of a text the other language stands in; other words for a term are of one language.
        texts = isinstance(next(iter(value.values())), str)
        value = value.get(language) or (next(iter(value.values())) if texts else None)
    if isinstance(value, dict):
        for key, inside in value.items():
            if isinstance(inside, dict | list | tuple) or key in _WORDS:
                _read(inside, f"{at}/{key}", language, found)
    elif isinstance(value, list | tuple):
        for number, inside in enumerate(value):
            if isinstance(inside, dict) or at.endswith("/also"):
                _read(inside, f"{at}/{number}", language, found)
    elif isinstance(value, str):
        for canary in CANARY.findall(value):
            found.setdefault(canary, at)


def _flatten(value: Any, at: str, found: dict[str, Any]) -> None:
    if isinstance(value, dict) and (value or not at.endswith("/moment_of_truth")):
        for key, inside in value.items():
            _flatten(inside, f"{at}/{key}", found)
    elif isinstance(value, (list, tuple)) and value and isinstance(value[0], dict):
        found[f"{at}/#"] = len(value)
        for number, inside in enumerate(value):
            _flatten(inside, f"{at}/{number}", found)
    elif value not in (None, (), []):
        found[at] = value


def _complete(value: Words, kind: type[Value]) -> Words:
    written = dict(value)
    for name, info in kind.model_fields.items():
        key = info.alias or name
        inside = _kind_in(info.annotation)
        if key in written:
            if inside and isinstance(written[key], dict):
                written[key] = _complete(written[key], inside)
            elif inside and isinstance(written[key], list) and isinstance(written[key][0], dict):
                written[key] = [_complete(each, inside) for each in written[key]]
            continue
        default = None if info.is_required() else info.get_default(call_default_factory=True)
        if isinstance(default, Value):
            default = _filled(default.model_dump())
        if default not in (None, (), {}) and key not in ("health", "editions"):
            written[key] = default
    return written


def _filled(value: Any) -> Any:
    """Return a value without the keys under which nothing is."""
    if not isinstance(value, dict):
        return value
    found = {key: _filled(inside) for key, inside in value.items()}
    return {key: inside for key, inside in found.items() if inside not in (None, (), [], {})}


def _kind_in(annotation: Any) -> type[Value] | None:
    """Return the kind of value that a field holds, one or several; None where it holds plain ones."""
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, Value) and not issubclass(annotation, Text) else None
    return next((kind for each in get_args(annotation) if (kind := _kind_in(each))), None)


def _page(page: WrittenPage) -> ContentPage:
    return ContentPage.model_validate(
        {
            "path": page.path, "language": page.language, "title": page.title, "description": page.description,
            "order": page.order, "body": page.body, "shipped": page.shipped,
            **({"visible_to": page.visible_to} if page.visible_to else {}),
        }
    )  # fmt: skip


def _all(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _all(part.parts)


@cache
def edition_of(id: str, audience: str, party: str | None, others: str) -> Edition:
    """Return an edition."""
    return Edition.model_validate(
        {"id": id, "title": f"Editie {id}", "audience": audience, "party": party, "others": others}
    )
