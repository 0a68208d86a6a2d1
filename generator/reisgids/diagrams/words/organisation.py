"""Whose journey it is: the organisation that its customers know, by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reisgids.diagrams.words.case import case_organisation
from reisgids.diagrams.words.parties import is_own, party_name
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

_UNNAMED = "diagrams.case.the_organisation"


def organisation_name(playbook: Playbook, journey: Journey, language: str) -> str:
    """Return the name of the organisation whose journey it is: of a case the one that the case names.

    A playbook may hold journeys of several own organisations. A journey is of the one that its touchpoints name most:
    first as whom the customer thinks to deal with or who delivers, else where a hand-over, a complaint or a point of
    pain ends up. One that names none is of the organisation whose playbook it is.
    """
    main = playbook.config.organisation
    if journey.case is not None:
        return case_organisation(playbook, journey.case, language) or words(language).say(_UNNAMED)
    for names in (_faces, _behind):
        counted = Counter(
            ref for touchpoint in journey.touchpoints for ref in names(touchpoint) if is_own(playbook, ref)
        )
        if counted:
            found = max(counted, key=lambda ref: (counted[ref], ref == main.party))
            return main.name if found == main.party else party_name(playbook, found, language).words
    return main.name


def _faces(touchpoint: Touchpoint) -> Iterator[str]:
    yield from (ref for ref in (touchpoint.perceived_as, touchpoint.delivered_by) if ref)


def _behind(touchpoint: Touchpoint) -> Iterator[str]:
    for handover in touchpoint.handover:
        yield from (handover.to, *handover.responsibilities)
        if handover.complaint_lands_at:
            yield handover.complaint_lands_at
    if touchpoint.pain is not None and touchpoint.pain.owner:
        yield touchpoint.pain.owner
