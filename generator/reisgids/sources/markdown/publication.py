"""The content pages as they are published: what they refer to is there, and nothing in them is active."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import cast

from reisgids.model.config import Language
from reisgids.model.markdown.content import ContentPage
from reisgids.model.site_pages import CRIB_SHEET, SITE_PAGES, TAGS
from reisgids.model.values.references import Reference
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.markdown.anchors import known_anchors
from reisgids.sources.markdown.attachment import attachment_problems
from reisgids.sources.markdown.body import Body
from reisgids.sources.markdown.content import Content
from reisgids.sources.markdown.markdown import PageFile
from reisgids.sources.markdown.surroundings import Surroundings
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.values.known import Known

OF_SEVERAL = "journeys/overview.md"
"""The page that there is as soon as there are two journeys."""
FIELDS = "guide/fields.md"
"""The page that explains every field, which belongs to the authoring guide and is there with it."""
GENERATED = SITE_PAGES - {OF_SEVERAL, FIELDS, CRIB_SHEET, TAGS, "routes/index.md"}
"""The pages that Reisgids makes of every playbook, beside one per journey and one per party."""

_Published = tuple[ContentPage, tuple[Problem, ...], frozenset[str], frozenset[str]]
"""A page, what is wrong with it, from which sheets it draws and to which files it links."""


def surroundings(
    reader: FolderReader,
    content: Content,
    known: Known,
    diagram_kinds: Mapping[str, str],
    routes: Collection[str] = (),
    journey_files: Sequence[JourneyFile] = (),
) -> Surroundings:
    """Return what pages, and texts in fields, can refer to; `routes` are the ids of those that there are."""
    journeys = known.ids["journeys"]
    generated = made_with(content.paths()) | ({OF_SEVERAL} if len(journeys) > 1 else set())
    generated |= {TAGS} if known.ids["tags"] else set()
    generated |= {f"parties/{id}.md" for id in known.ids["parties"]}
    if routes:
        generated |= {f"routes/{id}.md" for id in ("index", *routes)}
    return Surroundings(
        pages=frozenset({*content.paths(), *generated, *(f"journeys/{id}.md" for id in journeys)}),
        files=frozenset({*content.files, *content.attachments}),
        unpublished=frozenset(content.unpublished),
        sheets=content.sheets,
        journeys=journeys,
        claims=known.ids["claims"],
        audiences=known.ids["audiences"],
        diagram_kinds=diagram_kinds,
        anchors=known_anchors(content, journey_files, known.ids, reader.cache),
    )


def published(
    reader: FolderReader, content: Content, languages: tuple[str, ...], known: Known, around: Surroundings
) -> tuple[ContentPage, ...]:
    """Return the pages in order of language and path. Problems go to the reader."""
    world = around.digest
    pages = []
    drawn: set[str] = set()
    linked: set[str] = set()
    for (language, path), page in sorted(content.pages.items(), key=lambda found: found[0]):
        shipped = (language, path) in content.shipped
        if not shipped:
            reader.problems += _missing(content, languages, path, page)
        if page.front is None:
            continue

        key = (_publish, page, language, path, shipped, world)
        ready, problems, sheets, files = reader.cache.of(key, partial(_publish, page, language, path, around, shipped))
        reader.problems += problems
        drawn |= sheets
        linked |= files
        if page.document:
            audiences = [Reference("audiences", id, ("visible_to", n)) for n, id in enumerate(page.front.visible_to)]
            reader.problems += known.dangling(audiences, page.document.place)
        pages.append(ready)
    for name in sorted(linked & set(content.attachments)):
        content.files[name] = content.attachments[name]
        reader.problems += reader.of(content.files[name], attachment_problems) or ()
    for name, file in sorted(content.attachments.items()):
        if name not in linked and name not in drawn and file.is_relative_to(reader.folder.root):
            code = "sheet-unused" if name in content.sheets else "attachment-unused"
            reader.problems.append(problem(code, Place(f"content/{name}"), severity="warning"))
    return tuple(pages)


def made_with(paths: set[str]) -> set[str]:
    """Return the pages that Reisgids makes itself beside content pages of these paths, whatever the journeys."""
    return {*GENERATED, FIELDS, CRIB_SHEET} if any(path.startswith("guide/") for path in paths) else {*GENERATED}


def _publish(page: PageFile, language: str, path: str, around: Surroundings, shipped: bool) -> _Published:
    assert page.front
    body = Body(page, path, language, around, shipped=shipped)
    ready = ContentPage(
        path=path,
        language=cast(Language, language),
        title=page.front.title,
        description=page.front.description,
        order=page.front.order,
        body=body.text,
        source=page.path,
        lines_before=page.lines_before,
        shipped=shipped,
        visible_to=page.front.visible_to,
    )
    return ready, tuple(body.problems), frozenset(body.sheets), frozenset(body.linked)


def _missing(content: Content, languages: tuple[str, ...], path: str, page: PageFile) -> list[Problem]:
    """Return a warning for each language in which a page is missing."""
    return [
        problem(
            "page-missing",
            Place(page.path),
            severity="warning",
            language=language,
            instead=f"content/{language}/{path}",
        )
        for language in languages
        if (language, path) not in content.pages
    ]
