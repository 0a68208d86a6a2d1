"""How a page in one language reads the model: texts with the language they are in, options, figures and days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.values.prose import Prose
from reisgids.model.values.text import Text
from reisgids.model.withheld import Withheld
from reisgids.pages.wording.prose_html import LINE_END, prose_html

NOTHING = Markup("")


@dataclass(frozen=True)
class Reader:
    """A reader of one language. What it returns as `Markup` is escaped and can stand in HTML as it is.

    Of what is withheld it is as silent as of what isn't there.
    """

    language: str
    words: Words

    def text(self, text: Text | Withheld | None) -> Markup:
        """Return a text, marked as foreign where it only exists in the other language; empty for None.

        Running text is shown with what its marks mean, so it may hold links.
        """
        if not text:
            return NOTHING
        if isinstance(text, Prose):
            words, language = text.written(self.language)
            shown = prose_html(words)
        else:
            words, language = text.read(self.language)
            shown = LINE_END.join(escape(words).split("\n"))
        if language == self.language:
            return shown
        only = self.words.say(f"pages.only_in.{language}")
        return Markup('<span class="rg-foreign" lang="{}" title="{}">{}</span>').format(language, only, shown)

    def texts(self, texts: Iterable[Text]) -> tuple[Markup, ...]:
        """Return several texts."""
        return tuple(self.text(text) for text in texts)

    def plain(self, text: Text | None) -> str:
        """Return a text as plain words, for attributes and the search; empty for None."""
        return "" if text is None else " ".join(text.read(self.language).words.split())

    def say(self, name: str, /, **values: object) -> str:
        """Return one of the pages' own words."""
        return self.words.say(f"pages.{name}", **values)

    def count(self, name: str, n: int) -> str:
        """Return a number of things in words: *14 touchpoints*."""
        return self.words.count(f"pages.count.{name}", n)

    def beyond(self, name: str, n: int) -> str:
        """Return how many things there are beyond those that are shown, in words: *and 3 more*; empty for none."""
        return self.count(name, n) if n > 0 else ""

    def label(self, field: str) -> str:
        """Return what a field is called: `Touchpoint.does`."""
        return self.words.say(f"fields.{field}.label")

    def option(self, field: str, value: str | Withheld | None) -> str:
        """Return what a value of a field is called: `Journey.state`, `as-is`; empty for None."""
        return self.words.say(f"fields.options.{field}.{value}") if value else ""

    def day(self, day: dt.date | None) -> str:
        """Return a day in full; empty for None."""
        return "" if day is None else self.words.day(day)

    def score(self, value: float, scale: Scale) -> str:
        """Return a score as written, with its sign where the scale has negative scores."""
        return self.words.signed(value) if scale.min < 0 else self.words.number(value)

    def number(self, value: float) -> str:
        """Return a number as this language writes it."""
        return self.words.number(value)
