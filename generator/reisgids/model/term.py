"""A term of the field, as the glossary explains it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reisgids.model.values.base import BY_ALL, OneOrMore, Slug, Value, VisibleTo
from reisgids.model.values.prose import Prose
from reisgids.model.values.text import Text

Words = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=80)], ...], OneOrMore]


class Synonyms(Value):
    """Other words for a term, per language: they need not come in pairs."""

    nl: Annotated[Words, BY_ALL] = ()
    en: Annotated[Words, BY_ALL] = ()


class Term(Value):
    """A term with its explanation. `also` are its plurals and synonyms, by which it is recognised and found."""

    id: Annotated[Slug, BY_ALL]
    name: Annotated[Text, BY_ALL]
    explanation: Annotated[Prose, BY_ALL]
    also: Annotated[Synonyms, BY_ALL] = Field(default_factory=Synonyms)
    page: Annotated[str | None, BY_ALL] = None
    visible_to: VisibleTo = ()
