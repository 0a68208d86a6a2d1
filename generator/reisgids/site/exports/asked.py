"""What somebody asks an export for, as far as an edition has it."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.model.journey import Journey
from reisgids.model.markdown.anchors import slug
from reisgids.model.playbook import Playbook
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.exports.unknown_journey import UnknownJourneyError


def asked_journeys(view: Playbook, ids: Sequence[str]) -> tuple[Journey, ...]:
    """Return the journeys of these ids.

    Raises:
        UnknownJourneyError: the edition hasn't one of them.
    """
    found = []
    for id in ids:
        journey = view.journey(id)
        if journey is None:
            raise UnknownJourneyError(id, view)
        found.append(journey)
    return tuple(found)


def asked_language(view: Playbook, language: str) -> str:
    """Return the language of the file, by default the playbook's first.

    Raises:
        RefusalError: it is none of the playbook's.
    """
    spoken = language or view.config.languages[0]
    if spoken not in view.config.languages:
        raise RefusalError("language", name=spoken, known=", ".join(view.config.languages))
    return spoken


def playbook_name(view: Playbook) -> str:
    """Return what a file with the whole playbook is called, without its edition and ending."""
    return slug(view.config.name.read(view.config.languages[0]).words, "playbook")
