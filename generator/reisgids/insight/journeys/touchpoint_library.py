"""The touchpoint library: which touchpoints there are, by the groups of the inventory, and where each occurs."""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.insight.journeys.shared_touchpoints import GROUPS, Occurrence
from reisgids.model.playbook import Playbook
from reisgids.model.registers import LibraryTouchpoint

OF_CASES = "cases"
"""What stands in place of a group for what only cases of other organisations have."""


@dataclass(frozen=True)
class LibraryGroup:
    """A group of the inventory, or what is in none (`id` is empty), or what is `OF_CASES`.

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
    is; without one, or with one that names no group, where its own group is. Cases have no part in it.
    """
    entries = playbook.own("touchpoints")
    found: dict[str, list[Occurrence]] = {id: [] for id in entries}
    others: dict[str, list[Occurrence]] = {group: [] for group in GROUPS}
    for journey in playbook.own_journeys:
        for touchpoint in playbook.in_order(journey):
            if touchpoint.kind == "customer-moment":
                continue
            at = Occurrence(journey, touchpoint)
            if touchpoint.library in found:
                found[touchpoint.library].append(at)
            else:
                others[touchpoint.group or ""].append(at)
    groups: dict[str, list[tuple[LibraryTouchpoint, tuple[Occurrence, ...]]]] = {group: [] for group in GROUPS}
    for entry in entries.values():
        written = (entry.group, *(each.touchpoint.group for each in found[entry.id]))
        groups[next((group for group in written if group), "")].append((entry, tuple(found[entry.id])))
    return tuple(LibraryGroup(id, tuple(groups[id]), tuple(others[id])) for id in GROUPS if groups[id] or others[id])


def library_of_cases(playbook: Playbook) -> LibraryGroup | None:
    """Return the entries of the library that only cases have, with where they occur; None where there are none."""
    apart = [entry for id, entry in playbook.touchpoints.items() if ("touchpoints", id) in playbook.of_cases]
    found: dict[str | None, list[Occurrence]] = {entry.id: [] for entry in apart}
    for journey in playbook.cases:
        for touchpoint in playbook.in_order(journey):
            if touchpoint.library in found:
                found[touchpoint.library].append(Occurrence(journey, touchpoint))
    return LibraryGroup(OF_CASES, tuple((entry, tuple(found[entry.id])) for entry in apart), ()) if apart else None
