"""What has which tag: the journeys, and the touchpoints within them."""

from __future__ import annotations

from dataclasses import dataclass, field

from reisgids.insight.journeys.shared_touchpoints import Occurrence
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.values.tags import same_tag


@dataclass
class Tagged:
    """A tag as it was first written, the journeys that have it themselves, and the touchpoints that have it."""

    tag: str
    journeys: list[Journey] = field(default_factory=list)
    touchpoints: list[Occurrence] = field(default_factory=list)


def tagged(playbook: Playbook) -> tuple[Tagged, ...]:
    """Return every tag with what has it, by name; *Klacht* and *klacht* are one."""
    found: dict[str, Tagged] = {}
    for journey in playbook.journeys:
        for tag in journey.tags:
            found.setdefault(same_tag(tag), Tagged(tag)).journeys.append(journey)
        for touchpoint in playbook.in_order(journey):
            for tag in touchpoint.tags:
                found.setdefault(same_tag(tag), Tagged(tag)).touchpoints.append(Occurrence(journey, touchpoint))
    return tuple(found[name] for name in sorted(found))
