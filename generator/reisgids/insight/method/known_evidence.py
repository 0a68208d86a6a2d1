"""What a touchpoint rests on, as far as an edition may know it."""

from __future__ import annotations

from reisgids.model.playbook import Playbook
from reisgids.model.shown import knows
from reisgids.model.touchpoint import Evidence, Touchpoint


def known_evidence(view: Playbook, touchpoint: Touchpoint) -> Evidence | None:
    """Return the evidence; None where the edition may not see it, so that the field only holds its default."""
    return touchpoint.evidence if knows(view, touchpoint, "evidence") else None


def is_assumed(view: Playbook, touchpoint: Touchpoint) -> bool:
    """Return whether it is known that the touchpoint is only assumed."""
    return known_evidence(view, touchpoint) == "assumed"
