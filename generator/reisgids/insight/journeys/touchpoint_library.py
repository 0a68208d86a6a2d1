"""The touchpoint library: which touchpoints there are, by the groups of the inventory, and where each occurs."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.journeys.shared_touchpoints import GROUPS, Occurrence
from reisgids.model.playbook import Playbook
from reisgids.model.registers import LibraryTouchpoint


@dataclass(frozen=True)
class LibraryGroup:
    """A group of the inventory, or what is in none (`id` is empty).

    `entries` are the library's touchpoints with where they occur; `others` occur in a journey without being in the
    library. Occurrences are in the order of the journeys.
    """

    id: str
    entries: tuple[tuple[LibraryTouchpoint, tuple[Occurrence, ...]], ...]
    others: tuple[Occurrence, ...]

    @property
    def size(self) -> int:
        """Return how many touchpoints of journeys are in the group."""
        return len(self.others) + sum(len(occurrences) for _, occurrences in self.entries)


def touchpoint_library(playbook: Playbook) -> tuple[LibraryGroup, ...]:
    """Return the groups that hold anything, in the order of the inventory, what is in none last.

    A moment of the customer's own is no touchpoint and is left out. A touchpoint goes where its entry of the library
    is; without one, or with one that names no group, where its own group is.
    """
    found: dict[str, list[Occurrence]] = {id: [] for id in playbook.touchpoints}
    others: dict[str, list[Occurrence]] = {group: [] for group in GROUPS}
    for journey in playbook.journeys:
        for touchpoint in playbook.in_order(journey):
            if touchpoint.kind == "customer-moment":
                continue
            at = Occurrence(journey, touchpoint)
            if touchpoint.library in found:
                found[touchpoint.library].append(at)
            else:
                others[touchpoint.group or ""].append(at)
    groups: dict[str, list[tuple[LibraryTouchpoint, tuple[Occurrence, ...]]]] = {group: [] for group in GROUPS}
    for entry in playbook.touchpoints.values():
        written = (entry.group, *(each.touchpoint.group for each in found[entry.id]))
        groups[next((group for group in written if group), "")].append((entry, tuple(found[entry.id])))
    return tuple(LibraryGroup(id, tuple(groups[id]), tuple(others[id])) for id in GROUPS if groups[id] or others[id])
