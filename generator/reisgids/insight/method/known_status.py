"""The status of a journey, as far as an edition may know it."""

from __future__ import annotations

from typing import Literal

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.shown import knows


def known_status(playbook: Playbook, journey: Journey) -> Literal["draft", "validated", "published"] | None:
    """Return the status; None where the edition may not see it, so that the field only holds its default."""
    return journey.status if knows(playbook, journey, "status") else None
