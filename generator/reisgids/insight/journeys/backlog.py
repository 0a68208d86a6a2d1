"""The backlog: all actions in the order in which they ask for attention, and where each of them belongs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action
from reisgids.model.touchpoint import Touchpoint

OPEN = ("doing", "planned", "idea")
CLOSED = ("done", "dropped")


@dataclass(frozen=True)
class Planned:
    """An action with the journeys that name it, each with its touchpoints that do (there may be none)."""

    action: Action
    places: tuple[tuple[Journey, tuple[Touchpoint, ...]], ...]

    @property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """Return the touchpoints of all journeys that name it."""
        return tuple(touchpoint for _, touchpoints in self.places for touchpoint in touchpoints)


def backlog(playbook: Playbook) -> tuple[Planned, ...]:
    """Return every action: what is open before what is closed, high impact and short term first, then by day."""
    places = _places(playbook)
    ordered = sorted(playbook.actions.values(), key=_weight)
    return tuple(Planned(action, tuple(places.get(action.id, {}).values())) for action in ordered)


def is_overdue(action: Action, day: date) -> bool:
    """Return whether an action that is still open should have been ready before `day`."""
    return action.status in OPEN and action.due is not None and action.due < day


def _places(playbook: Playbook) -> Mapping[str, dict[str, tuple[Journey, tuple[Touchpoint, ...]]]]:
    found: dict[str, dict[str, tuple[Journey, tuple[Touchpoint, ...]]]] = {}
    for journey in playbook.journeys:
        named: dict[str, list[Touchpoint]] = {id: [] for id in journey.actions}
        for touchpoint in playbook.in_order(journey):
            for id in dict.fromkeys(touchpoint.actions):
                named.setdefault(id, []).append(touchpoint)
        for id, touchpoints in named.items():
            found.setdefault(id, {})[journey.id] = (journey, tuple(touchpoints))
    return found


def _weight(action: Action) -> tuple[bool, bool, bool, date, str]:
    return (
        action.status in CLOSED,
        action.impact != "high",
        action.term != "short",
        action.due or date.max,
        action.id,
    )
