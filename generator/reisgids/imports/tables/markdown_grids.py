"""The tables of a Markdown text, each with the heading above it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from reisgids.imports.draft import SourceSpot, noted
from reisgids.imports.tables.grid import Grid, GridMaker
from reisgids.model.markdown.link import SCHEMES, scheme
from reisgids.workbook.grid import letters

_DASHES = re.compile(r":?-+:?")
_LONGEST_HEADING = 1_000
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<words>.+?)\s*#*\s*")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:<([^<>]*)>|([^()\s]*))[^()]*\)")
_STRESS = re.compile(r"\*\*([^*]+)\*\*|__([^_]+)__|~~([^~]+)~~|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])")
_TAG = re.compile(r"</?(?:b|i|em|strong|u|s|sup|sub|span|p|ul|ol|li|div)\b[^<>]*>", re.IGNORECASE)


def markdown_grids(text: str) -> Iterator[Grid]:
    """Yield the tables of a text, in order; a table within code is none."""
    lines = text.split("\n")
    heading, fence, number = "", "", 0
    while number < len(lines):
        line = lines[number]
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        elif not fence and len(line) < _LONGEST_HEADING and (words := _HEADING.fullmatch(line)):
            heading = plain_text(words["words"])
        elif not fence and "|" in line and number + 1 < len(lines) and _is_delimiter(lines[number + 1]):
            end = number + 2
            while end < len(lines) and "|" in lines[end] and lines[end].strip():
                end += 1
            yield _grid(lines[number:end], number + 1, heading)
            number = end
            continue
        number += 1


def plain_text(markdown: str) -> str:
    """Return Markdown of one cell without its marks: stress, links, code, tags of a line break or a list.

    Where a link in a sentence leads comes behind its words; one that is all there is in the cell is a name, and its
    address is noted apart.
    """
    text = re.sub(r"<li\b[^<>]*>", "\n", _BREAK.sub("\n", markdown), flags=re.IGNORECASE)
    text = _TAG.sub("", text)
    text = _LINK.sub(_with_address, text)
    text = _STRESS.sub(lambda found: next(filter(None, found.groups())), text)
    text = re.sub(r"(?<!`)`++([^`]+)`+", r"\1", text)
    return html.unescape(re.sub(r"\\([\\|`*_{}\[\]()#+.!<>~-])", r"\1", text)).strip()


def _with_address(link: re.Match[str]) -> str:
    words, target = link[1].strip(), _target(link)
    is_all = link[0] == link.string.strip()
    return words if is_all or target in ("", words) or target.startswith("#") else f"{words} ({target})".strip()


def _address_of_name(cell: str) -> str:
    """Return where a link leads that is all there is in a cell, if that is somewhere on the web."""
    link = _LINK.fullmatch(cell.strip())
    if link is None or link[1].strip() == _target(link) or scheme(_target(link)) not in SCHEMES:
        return ""
    return _target(link)


def _target(link: re.Match[str]) -> str:
    return link[2] or link[3] or ""


def _is_delimiter(line: str) -> bool:
    return "-" in line and set(line) <= set("|:- \t") and all(map(_DASHES.fullmatch, _cells(line)))


def _grid(lines: list[str], first: int, heading: str) -> Grid:
    maker = GridMaker()
    for n, line in enumerate(lines):
        if n != 1:
            cells = _cells(line)
            names = [letters(column) for column in range(len(cells))]
            maker.add(first + n, [plain_text(cell) for cell in cells], names)
            maker.leftovers.extend(
                noted("address", SourceSpot(first + n, name), target)
                for name, cell in zip(names, cells, strict=True)
                if (target := _address_of_name(cell))
            )
    return maker.grid(heading)


def _cells(line: str) -> list[str]:
    """Return the cells of a row: a pipe behind a backslash, or within code, is part of its cell."""
    bare = line.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", bare)]
