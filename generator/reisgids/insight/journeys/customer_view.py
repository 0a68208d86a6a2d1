"""The 360° view of the customer: which departments hold customer data, in which systems, and where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from reisgids.insight.journeys.shared_touchpoints import Occurrence
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Keeper, System

KEEPERS: tuple[Keeper, ...] = get_args(Keeper)


@dataclass(frozen=True)
class CustomerView:
    """Of each department the systems in which it keeps customer data, in the order of the field; empty is a gap.

    `elsewhere` are the systems that none of the departments keeps.
    """

    kept: tuple[tuple[Keeper, tuple[System, ...]], ...]
    elsewhere: tuple[System, ...]


def customer_view(playbook: Playbook) -> CustomerView:
    """Return who holds which data; the systems of other organisations in cases hold none of one's own customers."""
    systems = tuple(playbook.own("systems").values())
    return CustomerView(
        kept=tuple((keeper, tuple(s for s in systems if keeper in s.kept_by)) for keeper in KEEPERS),
        elsewhere=tuple(system for system in systems if not system.kept_by),
    )


def behind(playbook: Playbook) -> dict[str, tuple[Occurrence, ...]]:
    """Return the touchpoints that each system is behind, by the system's id, in the order of the journeys.

    In a case only the systems that none of one's own journeys has.
    """
    found: dict[str, list[Occurrence]] = {id: [] for id in playbook.systems}
    for journey in playbook.journeys:
        for touchpoint in playbook.in_order(journey):
            for id in dict.fromkeys(touchpoint.systems):
                if id in found and (("systems", id) in playbook.of_cases) is (journey.case is not None):
                    found[id].append(Occurrence(journey, touchpoint))
    return {id: tuple(occurrences) for id, occurrences in found.items()}
