"""Running text: what is told of a thing, in a few words or lines, in which an author may write some Markdown."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from reisgids.model.markdown.running_text import running_text
from reisgids.model.values.text import Reading, Text


class Prose(Text):
    """A text that is told, not a name. Whoever reads it gets plain words; only `written` still has the marks.

    So what doesn't ask for marks never shows any: diagrams, tooltips, the search, titles and descriptions.
    """

    @model_validator(mode="before")
    @classmethod
    def _of_a_text(cls, value: Any) -> Any:
        return {"nl": value.nl, "en": value.en} if isinstance(value, Text) else value

    def read(self, language: str) -> Reading:
        """Return the plain words in `language`, or else in the other one, with the language they are in."""
        words, read = super().read(language)
        return Reading(running_text(words).plain, read)

    def written(self, language: str) -> Reading:
        """Return the same as its author wrote it."""
        return super().read(language)
