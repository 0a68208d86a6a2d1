"""The content pages as they are published: what they link to is there, and nothing in them is active."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from reisgids.model.config import Language
from reisgids.model.content import ContentPage
from reisgids.problems import Problem
from reisgids.sources.content import Content
from reisgids.sources.known import Known
from reisgids.sources.markdown import PageFile
from reisgids.sources.reader import Reader

GENERATED = ("index.md", "journeys/index.md", "personas/index.md", "parties/index.md")
"""The pages that Reisgids makes itself, beside one per journey."""


def published(
    reader: Reader, content: Content, languages: tuple[str, ...], known: Known, diagram_kinds: Collection[str]
) -> tuple[ContentPage, ...]:
    """Return the pages in order of language and path. Problems go to the reader."""
    pages = []
    for (language, path), page in sorted(content.pages.items()):
        if page.front:
            pages.append(_page(page, language, path, page.body, (language, path) in content.shipped))
    return tuple(pages)


def _page(page: PageFile, language: str, path: str, body: str, shipped: bool) -> ContentPage:
    assert page.front
    return ContentPage(
        path=path,
        language=cast(Language, language),
        title=page.front.title,
        description=page.front.description,
        order=page.front.order,
        body=body,
        source=page.path,
        shipped=shipped,
        visible_to=page.front.visible_to,
    )
