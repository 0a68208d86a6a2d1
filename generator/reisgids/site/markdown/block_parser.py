"""Reads a page's Markdown as the checks read it, and gives Python-Markdown the elements.

Python-Markdown does all that comes before and after; its own reader of blocks and of what stands in a line is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.preprocessors import Preprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from reisgids.model.markdown.syntax.reader import tokens
from reisgids.site.markdown.code_blocks import CodeBlocks
from reisgids.site.markdown.elements import Elements
from reisgids.site.markdown.fragments import FragmentMarks

_PREPROCESSORS = ("normalize_whitespace", "html_block", "fenced_code_block")
_TREEPROCESSORS = ("inline",)
_ENTITY = re.compile(r"&(?=#?\w+;)")
"""What Python-Markdown would take for an entity. What is read has none left."""


class CommonMark(BlockParser):
    """Takes the place of Python-Markdown's reader of blocks. `language` is that of the site."""

    def __init__(self, md: Markdown, marks: FragmentMarks, language: str) -> None:
        super().__init__(md)
        self._marks = marks
        self._language = language

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802
        """Return the elements of a page."""
        root = Element(self.md.doc_tag)
        elements = Elements(CodeBlocks(self.md), self._marks.language or self._language, self._language)
        elements.below(root, tokens("\n".join(lines))[0])
        for element in root.iter():
            element.text, element.tail = _plain(element.text), _plain(element.tail)
            for name, value in element.attrib.items():
                element.set(name, _plain(value) or "")
        return ElementTree(root)


class Whitespace(Preprocessor):
    """Takes out what nobody may write on a page, and leaves tabs as they are."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without the control characters that Python-Markdown uses itself."""
        text = "\n".join(lines).replace(STX, "").replace(ETX, "")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_as_commonmark(md: Markdown, marks: FragmentMarks, language: str) -> None:
    """Have Python-Markdown read pages so."""
    for name in _PREPROCESSORS:
        if name in md.preprocessors:
            md.preprocessors.deregister(name)
    for name in _TREEPROCESSORS:
        md.treeprocessors.deregister(name)
    md.preprocessors.register(Whitespace(md), "reisgids-whitespace", 30)
    md.parser = CommonMark(md, marks, language)


def _plain(text: str | None) -> str | None:
    return _ENTITY.sub(f"{AMP_SUBSTITUTE}amp;", text) if text and "&" in text else text
