"""What a persona feels differently from customers in general."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Feeling, Touchpoint


@dataclass(frozen=True)
class Apart:
    """A touchpoint at which personas differ, with the two that differ most: ids and scores, the highest first."""

    touchpoint: Touchpoint
    high: tuple[str, float]
    low: tuple[str, float]

    @property
    def gap(self) -> float:
        """How far they are apart, in points of the scale."""
        return self.high[1] - self.low[1]


def as_felt_by(touchpoint: Touchpoint, persona: str) -> Touchpoint:
    """Return the touchpoint with the emotion of one persona: its own where there is one, else that of everybody.

    Its own is what its customers said in the last wave of their own, else what is written of it.
    """
    own = touchpoint.feels.per_persona.get(persona) if touchpoint.feels else None
    waves = [wave for _, wave in touchpoint.waves("emotion", persona)] if touchpoint.measurements else []
    if own is None and not waves:
        return touchpoint
    feels = None if own is None else Feeling(word=own.word, score=own.score)
    of_all = tuple(wave.model_copy(update={"persona": None}) for wave in waves)
    return touchpoint.model_copy(update={"feels": feels, "measurements": of_all})


def feels_apart(touchpoint: Touchpoint, persona: str) -> bool:
    """Return whether something is known of what this persona feels here, apart from the others."""
    return as_felt_by(touchpoint, persona) is not touchpoint


def personas_apart(playbook: Playbook, journey: Journey) -> tuple[str, ...]:
    """Return the ids of the personas that feel something of their own in a journey, in the order of their register."""
    known = {
        id
        for touchpoint in journey.touchpoints
        for id in (
            *(touchpoint.feels.per_persona if touchpoint.feels else ()),
            *(each.persona for each in touchpoint.measurements if each.metric == "emotion" and each.persona),
        )
    }
    return tuple(
        id
        for id in playbook.personas
        if id in known and any(feels_apart(touchpoint, id) for touchpoint in journey.touchpoints)
    )


def goes_through(journey: Journey, persona: str) -> tuple[Touchpoint, ...]:
    """Return the touchpoints that a persona goes through, each with what this persona feels there.

    They are those that name it and those at which it feels something of its own; where there are such and none names
    it, also those that name nobody.
    """
    felt = [(touchpoint, as_felt_by(touchpoint, persona)) for touchpoint in journey.touchpoints]
    named = any(persona in touchpoint.personas for touchpoint in journey.touchpoints)
    everywhere = not named and any(own is not touchpoint for touchpoint, own in felt)
    return tuple(
        own
        for touchpoint, own in felt
        if own is not touchpoint or persona in touchpoint.personas or (everywhere and not touchpoint.personas)
    )


def furthest_apart(touchpoints: Iterable[Touchpoint], personas: Iterable[str]) -> tuple[Apart, ...]:
    """Return the touchpoints at which the scores of personas lie furthest apart; none where they lie nowhere apart.

    Only a score of their own counts: of the others nothing is said.
    """
    ids = tuple(personas)
    found = []
    for touchpoint in touchpoints:
        scores = [
            (id, felt.score)
            for id in ids
            if (felt := as_felt_by(touchpoint, id)) is not touchpoint and felt.score is not None
        ]
        if len(scores) > 1:
            high, low = (pick(scores, key=lambda each: each[1]) for pick in (max, min))
            found.append(Apart(touchpoint, high, low))
    most = max((each.gap for each in found), default=0.0)
    return tuple(each for each in found if most and each.gap == most)
