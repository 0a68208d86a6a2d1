"""A Markdown text, read once: what checking, redaction, links and search all go by."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from markdown_it.token import Token

from reisgids.model.markdown.audience_blocks import AudienceBlocks, audience_blocks
from reisgids.model.markdown.block_fields import block_fields
from reisgids.model.markdown.block_marks import may_hold_marks
from reisgids.model.markdown.closed_fences import ClosedFence, closed_fences
from reisgids.model.markdown.code import hidden
from reisgids.model.markdown.comments import Comment, comments
from reisgids.model.markdown.link import Link
from reisgids.model.markdown.link_reader import links_in
from reisgids.model.markdown.raw_html import Tag, tags
from reisgids.model.markdown.sure_code import PlainFence, SureCode, sure_code
from reisgids.model.markdown.syntax.reader import tokens


@dataclass(frozen=True)
class Document:
    """A text and what is in it. Each part is read when it is first asked for, and kept.

    Two documents of the same text are equal. What changes the text makes another document.
    """

    body: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without their ends."""
        return tuple(self.body.split("\n"))

    @cached_property
    def parsed(self) -> tuple[list[Token], dict[str, Any]]:
        """The tokens of the text as the page has them, and what is known of the text as a whole."""
        return tokens(self.body)

    @cached_property
    def code(self) -> SureCode:
        """Which lines are code for every reader, and which for some."""
        return sure_code(self.lines)

    @property
    def fences(self) -> tuple[PlainFence, ...]:
        """The fenced blocks that every reader sees, with what they are: a diagram and a claim are blocks too."""
        return self.code.fences

    @cached_property
    def blocks(self) -> AudienceBlocks:
        """The blocks for some audiences, and the lines that look like the mark of one and aren't."""
        return audience_blocks(self.lines, self.code) if may_hold_marks(self.body) else AudienceBlocks()

    @cached_property
    def closed_fences(self) -> tuple[ClosedFence, ...]:
        """The diagrams that are for some audiences."""
        return closed_fences(self.fences, self.lines)

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """The comments, in order."""
        return comments(self.body, self.code)

    @cached_property
    def text(self) -> str:
        """The text with code and escaped signs as an x. Offsets are those of the text."""
        return hidden(self.lines, self.parsed[0])

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """The HTML that the author wrote, in order, outside of code."""
        parts, done = [], 0
        for link in self.links:
            first, last = max(link.start, link.first - 1, done), min(link.end, link.last + 1)
            if link.first >= 0 and last > first:
                parts += [self.text[done:first], "x" * (last - first)]
                done = last
        return tuple(tags("".join([*parts, self.text[done:]])))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links and pictures of the page, in the order in which they begin."""
        return links_in(self.body, self.parsed[0], self.place)

    def inside(self, fence: PlainFence) -> tuple[str, ...]:
        """Return the lines between the two of a fence."""
        return self.lines[fence.first + 1 : fence.last]

    def fields(self, fence: PlainFence) -> dict[str, str]:
        """Return the words in a diagram or a claim by their key."""
        return block_fields(self.inside(fence))

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line) + 1
        return tuple(starts)


@lru_cache(maxsize=512)
def document(body: str) -> Document:
    """Return the document of a text; of the same text it is the same one, as long as that is kept."""
    return Document(body)
