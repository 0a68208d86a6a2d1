"""Touchpoints that occur in more than one journey, and how each journey's customer experiences them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.text import Text

GROUPS = ("visit", "service", "campaign", "administration", "")
"""The four groups of the generic inventory in its order, and what belongs to none of them."""


@dataclass(frozen=True)
class Occurrence:
    """A touchpoint in one of the journeys."""

    journey: Journey
    touchpoint: Touchpoint


@dataclass(frozen=True)
class Shared:
    """A touchpoint of several journeys. `group` is one of `GROUPS`; occurrences are in the journeys' order."""

    id: str
    title: Text
    group: str
    occurrences: tuple[Occurrence, ...]

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """Return the journeys that it occurs in, each once."""
        return tuple({each.journey.id: each.journey for each in self.occurrences}.values())

    @cached_property
    def experiences(self) -> tuple[tuple[Journey, float], ...]:
        """Return the journeys in which it has a score, with the mean of it there, the lowest first."""
        scores: dict[str, list[float]] = {}
        for each in self.occurrences:
            if each.touchpoint.score is not None:
                scores.setdefault(each.journey.id, []).append(each.touchpoint.score)
        means = [(journey, fmean(scores[journey.id])) for journey in self.journeys if journey.id in scores]
        return tuple(sorted(means, key=lambda pair: pair[1]))

    @property
    def gap(self) -> float:
        """Return how far the journeys' scores lie apart, on the playbook's scale; 0 with fewer than two."""
        return self.experiences[-1][1] - self.experiences[0][1] if self.experiences else 0.0


def shared_touchpoints(playbook: Playbook, journeys: Iterable[Journey]) -> tuple[Shared, ...]:
    """Return what more than one of the journeys has, that of most journeys first, then the widest gap.

    The same touchpoint is what refers to the same entry of the library, or else has the same title. A moment of the
    customer's own is no touchpoint, and a journey and its to-be version are one (`as_they_are`).
    """
    titles = {_folded(entry.title): id for id, entry in playbook.touchpoints.items()}
    found: dict[str, list[Occurrence]] = {}
    for journey in without_to_be_twins(journeys):
        for touchpoint in playbook.in_order(journey):
            if touchpoint.kind != "customer-moment":
                found.setdefault(_identity(touchpoint, titles), []).append(Occurrence(journey, touchpoint))
    shared = [
        _shared(playbook, identity, occurrences)
        for identity, occurrences in found.items()
        if len({each.journey.id for each in occurrences}) > 1
    ]
    return tuple(sorted(shared, key=lambda each: (-len(each.journeys), -each.gap, each.id)))


def _identity(touchpoint: Touchpoint, titles: dict[str, str]) -> str:
    if touchpoint.library:
        return touchpoint.library
    title = _folded(touchpoint.title)
    return titles.get(title, f"“{title}”")


def _folded(title: Text) -> str:
    return " ".join(title.read("nl").words.casefold().split())


def _shared(playbook: Playbook, identity: str, occurrences: list[Occurrence]) -> Shared:
    entry = playbook.touchpoints.get(identity)
    groups = [entry.group if entry else None, *(each.touchpoint.group for each in occurrences)]
    return Shared(
        id=identity,
        title=entry.title if entry else occurrences[0].touchpoint.title,
        group=next((group for group in groups if group), ""),
        occurrences=tuple(occurrences),
    )
