"""The one reader of Markdown: the checks, redaction, the search and the pages all take a text as it does."""

from __future__ import annotations

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reisgids.model.markdown.openings import MOST, opens_too_much
from reisgids.model.markdown.sure_code import sure_code
from reisgids.model.markdown.syntax.abbreviations import add_abbreviations
from reisgids.model.markdown.syntax.addresses import add_addresses
from reisgids.model.markdown.syntax.attributes import add_attributes
from reisgids.model.markdown.syntax.boxes import add_boxes
from reisgids.model.markdown.syntax.captions import add_captions
from reisgids.model.markdown.syntax.definition_lists import add_definition_lists
from reisgids.model.markdown.syntax.footnotes import add_footnotes
from reisgids.model.markdown.syntax.keys import add_keys
from reisgids.model.markdown.syntax.marked_text import add_marked_text
from reisgids.model.markdown.syntax.positions import add_positions
from reisgids.model.markdown.syntax.spans import add_spans

DEEPEST = 200
"""In so many blocks a text can stand; a page with more than a few dozen is refused before."""


def tokens(text: str) -> tuple[list[Token], dict[str, Any]]:
    """Return the tokens of a text, and what is known of it as a whole: its definitions and footnotes.

    A text that opens far more than it closes is one block of code: a page with such a text is refused.
    """
    known: dict[str, Any] = {}
    lines = text.split("\n")
    may = text.count("[") + text.count("](") + text.count("```") + text.count("=") > MOST
    if may and opens_too_much(lines, sure_code(lines).sure):
        return [Token("code_block", "code", 0, content=text, map=[0, len(lines)], block=True)], known
    return reader().parse(text, known), known


@cache
def reader() -> MarkdownIt:
    """Return the reader. Raw HTML is text to it, and so is no other address refused: who shows a link judges it."""
    options = {"html": False, "maxNesting": DEEPEST, "alerts": True, "tasklists": True, "inline_definitions": True}
    made = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    made.disable(["html_block", "html_inline"])
    made.validateLink = _any_address  # type: ignore[assignment,method-assign]
    add_positions(made)
    for add in (add_boxes, add_captions, add_definition_lists, add_footnotes, add_abbreviations):
        add(made)
    for add in (add_spans, add_attributes, add_keys, add_marked_text, add_addresses):
        add(made)
    return made


def _any_address(_address: str) -> bool:
    return True
