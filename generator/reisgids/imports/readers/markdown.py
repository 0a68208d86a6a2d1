"""Tables in Markdown: phases as columns and lanes as rows, or a touchpoint in each row."""

from __future__ import annotations

from dataclasses import replace

from reisgids.imports.draft import JourneyDraft, NoJourneyError, SourceSpot, noted
from reisgids.imports.incoming import Incoming
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.drafting import table_draft
from reisgids.imports.tables.markdown_grids import markdown_grids

_ENDINGS = (".md", ".markdown", ".mdx", ".txt", "")


def recognises(file: Incoming) -> bool:
    """Return whether a text holds a table in Markdown."""
    return file.is_text and file.ending in _ENDINGS and next(markdown_grids(file.text), None) is not None


def read(file: Incoming, names: PlaybookNames) -> tuple[JourneyDraft, ...]:
    """Return the tables that are a journey; of the others it is told that they aren't.

    Raises:
        NoJourneyError: none is.
    """
    drafts: list[JourneyDraft] = []
    others = []
    refusal: NoJourneyError | None = None
    for grid in markdown_grids(file.text):
        try:
            drafts.append(table_draft(grid, names, file.title))
        except NoJourneyError as error:
            refusal = refusal or error
            others.append(noted("other-table", SourceSpot(grid.rows[0][0].at.line) if grid.rows else SourceSpot()))
    if not drafts:
        raise refusal or NoJourneyError("nothing-known")
    first, *rest = drafts
    return (replace(first, assumptions=(*first.assumptions, *others, *file.invisible())), *rest)
