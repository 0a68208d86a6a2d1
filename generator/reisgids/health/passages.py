"""The running text of a value, piece by piece: what is written in it, in which language, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from reisgids.health.finding import At
from reisgids.model.code_regions import without_code
from reisgids.model.content import ContentPage
from reisgids.model.text import Text

_OF_THE_CUSTOMER = frozenset({"quotes", "quote", "thinks", "word"})


@dataclass(frozen=True)
class Passage:
    """`words` as written, code blanked; `field` is the name of the field. `in_lines` where it is a page's body."""

    words: str
    language: str
    at: At
    field: str
    in_lines: bool = False

    @property
    def of_the_customer(self) -> bool:
        """Whether it is the customer who speaks or thinks here."""
        return self.field in _OF_THE_CUSTOMER

    def place(self, offset: int) -> At:
        """Return where a character stands: line and column in a page's body, else the text that it is part of."""
        if not self.in_lines:
            return self.at
        line = self.words.count("\n", 0, offset) + 1
        return line, offset - (self.words.rfind("\n", 0, offset) + 1) + 1


def passages(value: BaseModel) -> Iterator[Passage]:
    """Yield the texts of a value in every language, or the title and the body of a content page."""
    if isinstance(value, ContentPage):
        yield Passage(value.title, value.language, ("title",), "title")
        yield Passage(without_code(value.body), value.language, (), "body", in_lines=True)
    else:
        yield from _of(value, (), "")


def _of(value: object, at: At, field: str) -> Iterator[Passage]:
    if isinstance(value, Text):
        if value.nl:
            yield Passage(value.nl, "nl", at, field)
        if value.en:
            yield Passage(value.en, "en", at, field)
    elif isinstance(value, BaseModel):
        for name in value.model_fields_set:
            inner = getattr(value, name)
            if isinstance(inner, (BaseModel, tuple, dict)) and inner:
                yield from _of(inner, (*at, name.rstrip("_")), name)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _of(inner, (*at, number), field)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _of(inner, (*at, key), field)
