"""A term of the field, as the glossary explains it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reisgids.model.base import BY_PARTNER, OneOrMore, Slug, Value
from reisgids.model.text import Text

Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=80)], ...], OneOrMore]


class Synonyms(Value):
    """Other words for a term, per language: they need not come in pairs."""

    nl: Annotated[Words, BY_PARTNER] = ()
    en: Annotated[Words, BY_PARTNER] = ()


class Term(Value):
    """A term with its explanation. `also` are its plurals and synonyms, by which it is recognised and found."""

    id: Annotated[Slug, BY_PARTNER]
    name: Annotated[Text, BY_PARTNER]
    explanation: Annotated[Text, BY_PARTNER]
    also: Annotated[Synonyms, BY_PARTNER] = Field(default_factory=Synonyms)
    page: Annotated[str | None, BY_PARTNER] = None
    visible_to: Annotated[tuple[str, ...], OneOrMore] = ()
