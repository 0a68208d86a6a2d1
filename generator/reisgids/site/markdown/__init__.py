"""What Reisgids does with Markdown beyond the usual: one extension, named in the stage's mkdocs.yml.

It reads a page as the checks read it (`model/markdown/syntax/`), drops our own HTML in untouched, explains the terms of
the glossary, and lets no address through that could run a script.
"""

from __future__ import annotations

from os import PathLike
from typing import Any

from markdown import Extension, Markdown

from reisgids.site.markdown.block_parser import read_as_commonmark
from reisgids.site.markdown.fragments import BodyLanguage, FragmentMarks, Fragments, FragmentText, fragments_in
from reisgids.site.markdown.headings import HeadingIds
from reisgids.site.markdown.hidden_text import HiddenFromParser
from reisgids.site.markdown.sanitize import Sanitizer
from reisgids.site.markdown.terms import TermLinks, Terms, terms_in


class Reisgids(Extension):
    """The extension. `fragments` is the folder of the fragments, `terms` the file of the terms, or what they hold.

    `language` is that of the site, for pages that don't name their own.
    """

    def __init__(
        self, *, fragments: str | PathLike[str] | Fragments, terms: str | PathLike[str] | Terms, language: str
    ) -> None:
        super().__init__()
        self._fragments = fragments
        self._terms = terms
        self._language = language

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Add our processors; the priorities are relative to those of Python-Markdown and MkDocs."""
        marks = FragmentMarks(md, fragments_in(self._fragments))
        read_as_commonmark(md, marks, self._language)
        md.preprocessors.register(marks, "reisgids-fragments", 29)  # after normalize_whitespace, before code fences
        md.postprocessors.register(FragmentText(md, marks), "reisgids-fragments", -100)  # last: untouched
        hidden = HiddenFromParser(md)
        md.preprocessors.register(hidden.away, "reisgids-hidden-away", 21.5)  # around MkDocs' HTML parser at 21
        md.preprocessors.register(hidden.back, "reisgids-hidden-back", 20.5)
        md.treeprocessors.register(HeadingIds(md), "reisgids-headings", 8)  # before toc at 5
        md.treeprocessors.register(
            Sanitizer(md), "reisgids-sanitize", 2
        )  # after all that makes elements, before MkDocs' relpath
        links = TermLinks(md, marks, terms_in(self._terms), self._language)
        md.treeprocessors.register(links, "reisgids-terms", 1.5)
        md.treeprocessors.register(BodyLanguage(md, marks), "reisgids-language", 1)
        md.registerExtension(self)
        self._marks = marks

    def reset(self) -> None:
        """Forget the page that was converted before."""
        self._marks.forget()


def makeExtension(**settings: Any) -> Reisgids:  # noqa: N802
    """Return the extension, as Python-Markdown asks for it."""
    return Reisgids(**settings)
