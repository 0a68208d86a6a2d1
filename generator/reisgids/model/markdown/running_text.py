"""A text of a few lines as an author writes it in a field: strong words, emphasis, code, links and lists.

It is read as a page is, without what a field has no room for, such as headings and tables: that stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from reisgids.model.markdown.link import Link
from reisgids.model.markdown.link_reader import links_in
from reisgids.model.markdown.openings import opens_too_much
from reisgids.model.markdown.syntax.addresses import add_addresses
from reisgids.model.markdown.syntax.positions import add_positions
from reisgids.model.markdown.syntax.spans import add_spans
from reisgids.model.markdown.without_links import cut

DEEPEST = 200
_LISTS = re.compile(r"^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
_SIGNS = re.compile(r"[*_`\[<~\\@]|://|www\.", re.IGNORECASE)
_MARKS = "*_[]`~<!"
_AT_START = "-+#>|="
_ENDS = tuple(".,;:!?…")
_NOT_IN_A_FIELD = (
    *("blockquote", "code", "fence", "heading", "hr", "html_block", "lheading", "reference"),
    *("image", "entity", "html_inline"),
)


@dataclass(frozen=True)
class RunningText:
    """A text of a field, and what is in it."""

    written: str

    @property
    def is_plain(self) -> bool:
        """Whether it can hold nothing but words and line breaks."""
        return not _SIGNS.search(self.written) and not self._has_lists

    @property
    def _has_lists(self) -> bool:
        # One line is no list, whatever it begins with: there is nothing to list.
        return "\n" in self.written and bool(_LISTS.search(self.written))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens: paragraphs and lists, with what stands in their lines."""
        if opens_too_much(self.written.split("\n"), ()):
            inline = Token("inline", "", 0, content=self.written, children=[Token("text", "", 0, content=self.written)])
            return Token("paragraph_open", "p", 1), inline, Token("paragraph_close", "p", -1)
        return tuple(_reader(lists=self._has_lists).parse(self.written))

    @cached_property
    def plain(self) -> str:
        """The words without marks. Each item of a list has a line to itself, and a semicolon before the next one."""
        if self.is_plain:
            return self.written
        words = "".join(_plain(self.tokens)).strip()
        return words if any(map(str.isalnum, words)) else self.written

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links, in the order in which they begin."""
        return () if self.is_plain else links_in(self.written, self.tokens, self._place)

    def with_targets(self, changes: Iterable[tuple[Link, str | None]]) -> str:
        """Return the text with links that lead elsewhere; one that leads to None is left as its words."""
        return cut(
            self.written,
            [
                (link.start, link.end, link.label) if target is None else (link.first, link.last, target)
                for link, target in changes
                if target != link.target
            ],
        )

    def _place(self, offset: int) -> tuple[int, int]:
        return self.written.count("\n", 0, offset) + 1, offset - self.written.rfind("\n", 0, offset)


@lru_cache(maxsize=4096)
def running_text(written: str) -> RunningText:
    """Return a text as it is read; of the same text it is the same one, as long as that is kept."""
    return RunningText(written)


@cache
def _reader(*, lists: bool) -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("strikethrough")
    made.disable([*_NOT_IN_A_FIELD, *(() if lists else ("list",))])
    made.validateLink = _any_address  # type: ignore[assignment,method-assign]
    add_positions(made)
    add_spans(made)
    add_addresses(made)
    made.inline.ruler.before("escape", "literal", _literal)
    return made


def _literal(state: StateInline, silent: bool) -> bool:
    """Take signs for what they are where an author of a field means no mark by them.

    A star in the middle of a word (`2*3`), a backslash before anything that has no meaning here (a Windows path), and
    what would begin a picture.
    """
    here = state.src[state.pos : state.pos + 2]
    if here == "![":
        taken = here
    elif here[:1] == "*":
        before = state.src[state.pos - 1 : state.pos]
        if not (before.isalnum() and here[1:].isalnum()):
            return False
        taken = "*"
    elif here[:1] == "\\" and here[1:] != "\n" and not _escapes(state.src, state.pos):
        taken = here if here == "\\\\" else "\\"
    else:
        return False
    if not silent:
        state.pending += taken
    state.pos += len(taken)
    return True


def _escapes(text: str, at: int) -> bool:
    """Return whether the backslash there keeps the next sign from being a mark."""
    sign = text[at + 1 : at + 2]
    before = text[text.rfind("\n", 0, at) + 1 : at].strip()
    return bool(sign) and (
        sign in _MARKS or (sign in _AT_START and not before) or (sign in ".)" and before.isdecimal())
    )


def _any_address(_address: str) -> bool:
    return True


def words_in(children: Sequence[Token]) -> str:
    """Return what a reader sees of a line."""
    return "".join("\n" if child.type in ("softbreak", "hardbreak") else child.content for child in children)


def _plain(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the words and the line ends between them."""
    numbers: list[int | None] = []
    before, item = "", False
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            numbers.append(int(token.attrs.get("start", 1)) if token.type.startswith("o") else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            item = True
        elif token.type == "inline":
            words = words_in(token.children or ()).strip()
            if before:
                between = "\n" if numbers or item else "\n\n"
                yield f";{between}" if item and numbers and not before.endswith(_ENDS) else between
            if item and numbers and (number := numbers[-1]) is not None:
                words = f"{number}. {words}"
                numbers[-1] = number + 1
            yield words
            before, item = words, False
