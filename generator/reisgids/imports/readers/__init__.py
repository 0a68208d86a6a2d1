"""Every kind of file that a journey can be read from: which reader knows it, and what that makes of it."""

from __future__ import annotations

from typing import Protocol

from reisgids.imports.draft import JourneyDraft, NoJourneyError
from reisgids.imports.incoming import Incoming
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.readers import cjml, markdown, mermaid, sheet

MOST_TOUCHPOINTS = 1_000
"""So many touchpoints a journey has at most; what has more is something else."""


class JourneyReader(Protocol):
    """A module that reads one kind of file."""

    def recognises(self, file: Incoming) -> bool:
        """Return whether a file is of this kind."""

    def read(self, file: Incoming, names: PlaybookNames) -> tuple[JourneyDraft, ...]:
        """Return the journeys of a file.

        Raises:
            NoJourneyError: it holds none.
        """


READERS: tuple[JourneyReader, ...] = (sheet, cjml, mermaid, markdown)
"""The readers, each with `recognises` and `read`, in the order in which they are asked."""


def read_journeys_of(file: Incoming, names: PlaybookNames) -> tuple[JourneyDraft, ...]:
    """Return the journeys that a file holds: a Markdown file may have some in Mermaid and some in tables.

    Raises:
        NoJourneyError: it holds none.
    """
    if kind := file.kind_of_binary:
        raise NoJourneyError(f"is-{kind}")
    drafts: list[JourneyDraft] = []
    refusals: list[NoJourneyError] = []
    for reader in READERS:
        try:
            if reader.recognises(file):
                drafts += reader.read(file, names)
        except NoJourneyError as refusal:
            refusals.append(refusal)
    if not drafts:
        raise refusals[0] if refusals else NoJourneyError("nothing-known")
    largest = max(len(draft.touchpoints) for draft in drafts)
    if largest > MOST_TOUCHPOINTS:
        raise NoJourneyError("too-many-touchpoints", n=largest, most=MOST_TOUCHPOINTS)
    return tuple(drafts)
