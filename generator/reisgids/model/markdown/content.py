"""A page that an author wrote as Markdown."""

from __future__ import annotations

from typing import Annotated

from reisgids.model.config import Language
from reisgids.model.markdown.document import Document, document
from reisgids.model.values.base import BY_ALL, Value, VisibleTo


class ContentPage(Value):
    """One Markdown page in one language.

    `path` is relative to `content/<language>/` and the same in every language. `body` is what follows the front
    matter. `source` is where the page stands, for messages: a path in the playbook, or in the shipped library; so
    many lines of that file are before the body.
    """

    path: Annotated[str, BY_ALL]
    language: Annotated[Language, BY_ALL]
    title: Annotated[str, BY_ALL]
    description: Annotated[str, BY_ALL] = ""
    order: Annotated[float, BY_ALL] = 1000
    body: Annotated[str, BY_ALL] = ""
    source: str = ""
    lines_before: int = 0
    shipped: Annotated[bool, BY_ALL] = False
    visible_to: VisibleTo = ()

    @property
    def document(self) -> Document:
        """The body as it is read."""
        return document(self.body)
