"""The journeys as a tree: under a journey its micro journeys and its to-be version; and the phases they cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reisgids.model.journey import Journey
from reisgids.model.phase import PhaseModel
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

Place = Literal["whole", "micro", "wish"]


@dataclass(frozen=True)
class Branch:
    """A journey in the tree, so many steps below a whole journey.

    `parent` is the number of the branch above it, `via` the touchpoint there that it details. A micro journey of
    several journeys stands under each; `again` marks that it stood in the tree before, and that its own branches
    hang there.
    """

    journey: Journey
    place: Place
    depth: int = 0
    parent: int | None = None
    via: Touchpoint | None = None
    again: bool = False


def portfolio(playbook: Playbook, journeys: Sequence[Journey]) -> tuple[Branch, ...]:
    """Return the tree from top to bottom, B2B first, otherwise in the order of the journeys; every journey is in it."""
    by_id = {journey.id: journey for journey in journeys}
    wishes = _wishes(by_id)
    below = {id for journey in journeys for id, _ in _details(playbook, journey, by_id)} | set(wishes.values())
    branches: list[Branch] = []
    seen: set[str] = set()
    whole = [journey for journey in journeys if journey.id not in below]
    # What hangs in a circle has no top; the check refuses it, and still no journey is left out.
    for journey in [*sorted(whole, key=lambda journey: journey.market or "none"), *journeys]:
        if journey.id not in seen:
            _grow(playbook, Branch(journey, "whole"), by_id, wishes, branches, seen)
    return tuple(branches)


def phases_covered(playbook: Playbook, journey: Journey, model: PhaseModel) -> tuple[int, ...] | None:
    """Return the number of touchpoints per phase of the model; None where the journey can't be read in it."""
    own = None if isinstance(journey.phases, tuple) else journey.phases or playbook.config.phases
    if own is None or (own != model.id and model not in playbook.other_models(journey)):
        return None
    counts = {phase.id: 0 for phase in model.phases}
    for touchpoint in playbook.in_order(journey):
        phase = touchpoint.phase
        if own != model.id:
            found = playbook.phase_in(journey, touchpoint, model)
            phase = found.id if found else ""
        if touchpoint.kind != "customer-moment" and phase in counts:
            counts[phase] += 1
    return tuple(counts.values())


def _wishes(journeys: Mapping[str, Journey]) -> dict[str, str]:
    """Return the to-be journey of each as-is journey, where both are there; either may name the other."""
    pairs: dict[str, str] = {}
    for journey in journeys.values():
        other = journeys.get(journey.counterpart or "")
        if other is not None and {journey.state, other.state} == {"as-is", "to-be"}:
            current, wish = (journey, other) if journey.state == "as-is" else (other, journey)
            if wish.id not in pairs.values():
                pairs.setdefault(current.id, wish.id)
    return pairs


def _details(playbook: Playbook, journey: Journey, journeys: Mapping[str, Journey]) -> Iterator[tuple[str, Touchpoint]]:
    """Yield the micro journeys of a journey, each once, with the first touchpoint that it details."""
    done: set[str] = {journey.id}
    for touchpoint in playbook.in_order(journey):
        id = touchpoint.micro_journey
        if id is not None and id in journeys and id not in done:
            done.add(id)
            yield id, touchpoint


def _grow(
    playbook: Playbook,
    branch: Branch,
    journeys: Mapping[str, Journey],
    wishes: Mapping[str, str],
    branches: list[Branch],
    seen: set[str],
) -> None:
    """Add a branch and all below it, top down and without recursion: a chain of micro journeys may be long."""
    ahead = [branch]
    while ahead:
        found = ahead.pop()
        again = found.journey.id in seen
        number = len(branches)
        branches.append(
            Branch(found.journey, found.place, found.depth, found.parent, found.via, again) if again else found
        )
        if again:
            continue
        seen.add(found.journey.id)
        down = [
            Branch(journeys[id], "micro", found.depth + 1, number, via)
            for id, via in _details(playbook, found.journey, journeys)
        ]
        if wish := wishes.get(found.journey.id):
            down.append(Branch(journeys[wish], "wish", found.depth + 1, number))
        ahead += reversed(down)
