"""The journeys as they are: without the to-be version of a journey that is there too."""

from __future__ import annotations

from collections.abc import Iterable

from reisgids.model.journey import Journey


def without_to_be_twins(journeys: Iterable[Journey]) -> tuple[Journey, ...]:
    """Return the journeys without each to-be one whose as-is counterpart is among them.

    Such a pair is one journey in two states; to compare or count journeys, it must not count twice.
    """
    every = tuple(journeys)
    current = {journey.id for journey in every if journey.state != "to-be"}
    has_wish = {journey.counterpart: journey.id for journey in every if journey.id in current}
    return tuple(
        journey
        for journey in every
        if journey.state != "to-be" or (journey.counterpart not in current and journey.id not in has_wish)
    )
