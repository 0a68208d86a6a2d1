"""The running text of a value, piece by piece: what is written in it, in which language, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import get_args

from pydantic import BaseModel

from reisgids.health.finding import At
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.document import Document
from reisgids.model.registers import Claim
from reisgids.model.values.text import Text

_OF_THE_CUSTOMER = frozenset({"quotes", "quote", "thinks", "word"})


@dataclass(frozen=True)
class TextPassage:
    """Words in a language, where they stand and in which field.

    They are without marks; those of a page, whose text is the `body`, are as written, with code blanked.
    """

    words: str
    language: str
    at: At
    field: str
    body: Document | None = None

    @property
    def of_the_customer(self) -> bool:
        """Whether these are the customer's own words or thoughts."""
        return self.field in _OF_THE_CUSTOMER

    def place(self, offset: int) -> At:
        """Return where a character stands: line and column in a page's body, else the text that it is part of."""
        return self.at if self.body is None else self.body.place(offset)


def passages(value: BaseModel) -> tuple[TextPassage, ...]:
    """Return the texts of a value in every language, or the title and the body of a content page.

    What a source said literally isn't among them: nobody can word it otherwise.
    """
    if isinstance(value, ContentPage):
        title = TextPassage(value.title, value.language, ("title",), "title")
        return title, TextPassage(value.document.text, value.language, (), "body", value.document)
    found: list[TextPassage] = []
    _collect(value, (), "", found)
    if isinstance(value, Claim) and value.is_quote:
        return tuple(passage for passage in found if passage.field != "text")
    return tuple(found)


def _collect(value: object, at: At, field: str, found: list[TextPassage]) -> None:
    if isinstance(value, Text):
        found += (TextPassage(words, language, at, field) for words, language in value.readings())
    elif isinstance(value, BaseModel):
        for name in _fields(type(value)):
            if inner := getattr(value, name):
                _collect(inner, (*at, name.rstrip("_")), name, found)
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            _collect(inner, (*at, number), field, found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _collect(inner, (*at, key), field, found)


@cache
def _fields(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of the fields that may hold a text, at whatever depth."""
    return tuple(name for name, info in kind.model_fields.items() if _may_hold_text(info.annotation))


def _may_hold_text(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return issubclass(annotation, Text) or bool(_fields(annotation))
    return any(_may_hold_text(part) for part in get_args(annotation))
