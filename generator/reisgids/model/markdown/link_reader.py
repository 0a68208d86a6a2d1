"""Which links and pictures a Markdown text holds, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markdown_it.common.utils import unescapeAll
from markdown_it.token import Token

from reisgids.model.markdown.link import Link
from reisgids.model.markdown.syntax.positions import offset_in_text

Placed = Callable[[int], tuple[int, int]]


def links_in(text: str, tokens: Sequence[Token], place: Placed) -> tuple[Link, ...]:
    """Return the links in the order in which they begin; `place` returns the line and the column of an offset."""
    definitions = [_definition(text, token, place) for token in tokens if token.type == "definition"]
    known = {definition.meant: definition.target for definition in reversed(definitions)}
    found = [*definitions, *(link for token in tokens for link in _in_line(text, token, known, place))]
    return tuple(sorted(found, key=lambda link: (link.start, -link.end)))


def _in_line(text: str, inline: Token, known: dict[str, str], place: Placed) -> Iterator[Link]:
    for token in inline.children or () if inline.type == "inline" else ():
        if token.type in ("link_open", "image") and "span" in token.meta and "at" in inline.meta:
            yield _link(text, inline, token, known, place)


def _link(text: str, inline: Token, token: Token, known: dict[str, str], place: Placed) -> Link:
    def between(name: str) -> tuple[int, int]:
        first, last = token.meta[name]
        begin = offset_in_text(inline, first)
        # What follows the last sign can stand on another line, behind the marks of a quote.
        return begin, offset_in_text(inline, last - 1) + 1 if last > first else begin

    start, end = between("span")
    line, column = place(start)
    picture = token.type == "image"
    if token.markup in ("autolink", "bare"):
        bare = token.markup == "bare"
        first, last = (start, end) if bare else (start + 1, end - 1)
        mail = "mailto:" if str(token.attrs["href"]).startswith("mailto:") and ":" not in text[first:last] else ""
        target = token.meta.get("written", mail + text[first:last])
        return Link(target, start, end, text[first:last], first, last, line, column)
    label = text[slice(*between("label"))]
    if "target" in token.meta:
        first, last = between("target")
        return Link(token.meta["written"], start, end, label, first, last, line, column, picture)
    href = str(token.attrs["src" if picture else "href"])
    return Link(known.get(href, href), start, end, label, -1, -1, line, column, picture, defined=True)


def _definition(text: str, token: Token, place: Placed) -> Link:
    start, end = token.meta["span"]
    first = text.index("]:", start + len(token.meta["label"].split("\n", maxsplit=1)[0])) + 2
    while text[first] in " \t\n>":
        first += 1
    if text[first] == "<":
        first, last = first + 1, text.index(">", first)
    else:
        last = next((at for at in range(first, end) if text[at] in " \t\n"), end)
    line, column = place(start)
    target, meant = unescapeAll(text[first:last]), token.meta["url"]
    return Link(target, start, end, "", first, last, line, column, name=token.meta["id"], meant=meant)
