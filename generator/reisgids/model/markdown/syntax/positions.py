"""Where the text of a paragraph, a heading or a cell stands in the whole text.

A token of the kind `inline` gets it in `meta["at"]`: pairs of an offset in its content and one in the text. From the
one offset on, up to that of the next pair, both go on alike. A definition of a link has its bounds in `meta["span"]`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, heading, lheading, paragraph, reference, table
from markdown_it.token import Token

Rule = Callable[[StateBlock, int, int, bool], bool]
Offsets = list[tuple[int, int]]


def add_positions(reader: MarkdownIt) -> None:
    """Have the reader note where texts stand."""
    ruler = reader.block.ruler
    ruler.at("paragraph", _noting(paragraph, _of_lines))
    ruler.at("lheading", _noting(lheading, _of_lines))
    ruler.at("heading", _noting(heading, _of_heading), {"alt": ["paragraph", "reference", "blockquote"]})
    ruler.at("reference", _definition)
    ruler.at("table", _noting(table, _of_cells), {"alt": ["paragraph", "reference"]})


def offset_in_text(inline: Token, at: int) -> int:
    """Return the offset in the whole text of an offset in the content of an `inline` token."""
    pairs: Offsets = inline.meta["at"]
    of_content, of_text = pairs[max(0, bisect_right(pairs, at, key=lambda pair: pair[0]) - 1)]
    return of_text + at - of_content


def note_lines(state: StateBlock, inline: Token, first: int, last: int) -> None:
    """Note where the content of a token stands which is that of these lines, without the white space around it."""
    raw = state.getLines(first, last, state.blkIndent, False)
    begins = -(len(raw) - len(raw.lstrip(" \t\n")))
    pairs: Offsets = []
    for number, line in enumerate(raw.split("\n"), first):
        pairs.append((begins, state.eMarks[number] - len(line)))
        begins += len(line) + 1
    inline.meta["at"] = pairs


def _definition(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    found = reference(state, first, end, silent)
    if found and not silent:
        state.tokens[-1].meta["span"] = (state.bMarks[first] + state.tShift[first], state.eMarks[state.line - 1])
    return found


def _noting(rule: Rule, note: Callable[[StateBlock, list[Token]], None]) -> Rule:
    def noting(state: StateBlock, first: int, end: int, silent: bool) -> bool:
        known = len(state.tokens)
        found = rule(state, first, end, silent)
        if found and not silent:
            note(state, [token for token in state.tokens[known:] if token.type == "inline"])
        return found

    return noting


def _of_lines(state: StateBlock, found: list[Token]) -> None:
    for inline in found:
        assert inline.map
        note_lines(state, inline, *inline.map)


def _of_heading(state: StateBlock, found: list[Token]) -> None:
    for inline in found:
        assert inline.map
        line = inline.map[0]
        begins = state.bMarks[line] + state.tShift[line]
        while state.src[begins : begins + 1] == "#":
            begins += 1
        inline.meta["at"] = [(0, state.skipSpaces(begins))]


def _of_cells(state: StateBlock, found: list[Token]) -> None:
    lines: dict[int, list[Token]] = {}
    for inline in found:
        assert inline.map
        lines.setdefault(inline.map[0], []).append(inline)
    for line, cells in lines.items():
        begins = state.bMarks[line] + state.tShift[line]
        places = _cells(state.src[begins : state.eMarks[line]], begins)
        for number, cell in enumerate(cells):
            cell.meta["at"] = places[number] if number < len(places) else [(0, state.eMarks[line])]


def _cells(written: str, begins: int) -> list[Offsets]:
    """Return of each cell of a row where it stands. A bar behind a backslash is a part of it."""
    parts: list[tuple[int, int]] = []
    start, escaped = 0, False
    for at, sign in enumerate(written):
        if sign == "|" and not escaped:
            parts.append((start, at))
            start = at + 1
        escaped = sign == "\\"
    parts.append((start, len(written)))
    if parts[0][0] == parts[0][1]:
        parts = parts[1:]
    return [_cell(written, begins, *part) for part in parts]


def _cell(written: str, begins: int, first: int, last: int) -> Offsets:
    inside = written[first:last]
    first += len(inside) - len(inside.lstrip(" \t\n"))
    pairs, of_content, escaped = [(0, begins + first)], 0, False
    for at in range(first, last):
        if written[at] == "|" and escaped:
            of_content -= 1  # the backslash before it isn't in the content
            pairs.append((of_content, begins + at))
        escaped = written[at] == "\\"
        of_content += 1
    return pairs
