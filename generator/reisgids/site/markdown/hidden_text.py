"""Keeps a page's text from MkDocs' parser of HTML."""

from __future__ import annotations

from markdown import Markdown
from markdown.preprocessors import Preprocessor


class HiddenFromParser:
    """Keeps the text from what runs between `away` and `back`.

    MkDocs reads a page's text with Python's HTML parser to learn its anchors. There is no HTML in it, and the parser
    raises on some of what people may write, such as `<![`.
    """

    def __init__(self, md: Markdown) -> None:
        self.away = _TakesRawHtmlAway(md)
        self.back = _Back(md, self.away)


class _TakesRawHtmlAway(Preprocessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.lines: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        self.lines = lines
        return []


class _Back(Preprocessor):
    def __init__(self, md: Markdown, away: _TakesRawHtmlAway) -> None:
        super().__init__(md)
        self._away = away

    def run(self, _lines: list[str]) -> list[str]:
        return self._away.lines
