"""What can be said of something that isn't there: in an edition it may be missing, or only be held back."""

from __future__ import annotations

from reisgids.model.playbook import Playbook
from reisgids.model.values.base import Audience, Value, audiences_of


def tells_all(view: Playbook) -> bool:
    """Return whether nothing is held back, so that what isn't there is missing. Else pages are silent about it."""
    return view.edition.audience is Audience.INTERNAL


def knows(view: Playbook, value: Value, field: str) -> bool:
    """Return whether a field of the value is what was written; else it only holds its default in place of it."""
    return tells_all(view) or field in value.model_fields_set


def shows(view: Playbook, kind: type[Value], field: str) -> bool:
    """Return whether the edition shows a field wherever nobody says otherwise."""
    return tells_all(view) or view.edition.audience in audiences_of(kind.model_fields[field])
