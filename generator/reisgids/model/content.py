"""A page that an author wrote as Markdown."""

from __future__ import annotations

from pydantic import Field

from reisgids.model.base import Value
from reisgids.model.config import Language


class ContentPage(Value):
    """One Markdown page in one language.

    `path` is relative to `content/<language>/` and the same in every language. `body` is what follows the front
    matter. `source` is where the page stands, for messages: a path in the playbook, or in the shipped library.
    """

    path: str
    language: Language
    title: str
    description: str = ""
    order: float = 1000
    body: str = ""
    source: str = ""
    shipped: bool = False
    visible_to: tuple[str, ...] = Field(default=())
