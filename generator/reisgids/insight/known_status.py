"""The status of a journey, as far as an edition may know it."""

from __future__ import annotations

from typing import Literal

from reisgids.model.base import Audience
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


def known_status(playbook: Playbook, journey: Journey) -> Literal["draft", "validated", "published"] | None:
    """Return the status; None where the edition may not see it, so that the field only holds its default."""
    internal = playbook.edition.audience is Audience.INTERNAL
    return journey.status if internal or "status" in journey.model_fields_set else None
