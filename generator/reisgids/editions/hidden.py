"""What an edition must not contain: the values that the playbook holds and the edition's view of it doesn't."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reisgids.editions.block_source import blocks_for_others, only_in_blocks_for_others, without_lines
from reisgids.editions.values import Leaf, surroundings_of, values_in
from reisgids.labels.words import LANGUAGES, words
from reisgids.model.journey import slug_of
from reisgids.model.markdown.sentences import sentences
from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience

SHORTEST = 8
"""A value of fewer characters can stand on a page by chance."""
_LONGEST_TITLE = 80
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,5})[^()]*\)")
"""A link without another in it; what is around it is one when that is replaced by its words."""
_LINE_SIGNS = re.compile(r"^\s*(?:>\s*|#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)*")
_INLINE_SIGNS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)|\s*\{:?\s*[#.][^}]*\}")
_CELL = re.compile(r"\s*\|\s*")


class Hidden(NamedTuple):
    """Words that an edition must not contain. `at` is where the value stands in the model; `text` a way to write it."""

    at: str
    text: str


def hidden_values(whole: Playbook, view: Playbook) -> tuple[Hidden, ...]:
    """Return what stands in the whole playbook and not in the view, in every way in which a site can write it.

    Words of fewer than `SHORTEST` characters are left out. The same words come once, with the first place at which
    they stand. From the internal edition only figures of too few answers are hidden, and none of the content. Words
    that are a *part* of something that the view shows are among them: `shown_values` yields what that is.
    """
    if view.edition.audience is Audience.INTERNAL:
        if view.journeys is whole.journeys and view.kpis is whole.kpis:
            return ()
        whole = replace(whole, content=view.content)
    shown = {leaf.value for leaf in values_in(view)}
    found: dict[str, str] = {}
    for leaf in (*blocks_for_others(whole, view.edition), *values_in(whole)):
        if leaf.value not in shown:
            for at, text in _ways(leaf):
                if len(text) >= SHORTEST:
                    found.setdefault(text, at)
    return tuple(Hidden(at, text) for text, at in found.items())


def shown_values(view: Playbook, whole: Playbook | None = None) -> tuple[str, ...]:
    """Return all that is in the view, in every way in which a site can write it.

    With the `whole` playbook, lines that stand in blocks for others only are left out, whatever the view has.
    """
    shown: dict[str, None] = {}
    secret = only_in_blocks_for_others(whole, view.edition) if whole else frozenset()
    for leaves in (values_in(view), surroundings_of(view)):
        for leaf in leaves:
            if leaf.is_body and secret:
                leaf = leaf._replace(value=without_lines(str(leaf.value), secret))
            shown.update((each, None) for _, each in _ways(leaf))
            if leaf.is_body:
                shown[_one_line(str(leaf.value))] = None
    return tuple(shown)


def _ways(leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Yield the ways in which a value can be written, on one line each, with where it stands."""
    at, value = leaf.at, leaf.value
    if isinstance(value, dt.date):
        yield at, value.isoformat()
        yield from ((at, words(language).day(value)) for language in LANGUAGES)
    elif isinstance(value, float):
        yield at, f"{value:.15g}"
        yield from ((at, words(language).number(value)) for language in LANGUAGES)
    elif leaf.is_path:
        yield from ((at, each) for each in _paths(value))
    elif leaf.is_body:
        yield from _body(at, value)
    else:
        yield from ((at, each) for each in _text(value))


def _text(text: str) -> Iterator[str]:
    line = _one_line(text)
    yield line
    if len(line) <= _LONGEST_TITLE:
        yield slug_of(line)
    if line.startswith("+") and "@" not in line:
        yield re.sub(r"[^+\d]", "", line)
    for part in text.splitlines():
        apart = sentences(_one_line(part))
        if len(apart) > 1 or len(part) < len(text):
            yield from apart


def _paths(path: str) -> Iterator[str]:
    """Yield a path, without its ending too, and the name of each folder and of the file in it."""
    yield path
    yield path.rpartition(".")[0] or path
    for part in path.split("/"):
        yield part
        yield part.partition(".")[0]


def _body(at: str, body: str) -> Iterator[tuple[str, str]]:
    """Yield the lines and the sentences of Markdown, as written and as a reader sees them, each with its line."""
    paragraph: list[str] = []
    begun = 1
    for number, line in enumerate([*body.splitlines(), ""], 1):
        here = f"{at}:{number}"
        written = _one_line(line)
        plain = _plain(written)
        if any(map(str.isalnum, written)):
            yield here, written
            yield here, plain
            if len(plain) <= _LONGEST_TITLE:
                yield here, slug_of(plain)
            yield from ((here, cell) for cell in _CELL.split(plain) if "|" in written)
            for each in (written, _LINK.sub(r"\1", written)):
                yield from ((here, target) for _, target in _LINK.findall(each))
        if written and not paragraph:
            begun = number
        if written:
            paragraph.append(plain)
        elif paragraph:
            yield from ((f"{at}:{begun}", sentence) for sentence in sentences(" ".join(paragraph)))
            paragraph = []


def _plain(line: str) -> str:
    """Return a line of Markdown without its signs."""
    return _INLINE_SIGNS.sub("", _LINK.sub(r"\1", _LINK.sub(r"\1", _LINE_SIGNS.sub("", line)))).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
