"""The chain of hand-overs as turns: who bears the responsibility, from one hand-over to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class PartyTurn:
    """A party's turn (None where it is unknown whose) and whom the customer sees, if that is known.

    `received` is the number of the hand-over that it begins with; None where the chain begins, or begins anew.
    """

    party: str | None
    seen: str | None
    received: int | None


def turns_of(handovers: Sequence[ChainHandover], touchpoints: Sequence[Touchpoint]) -> tuple[PartyTurn, ...]:
    """Return the turns in order; where a hand-over isn't the last receiver's, its giver has a turn of its own."""
    found: list[PartyTurn] = []
    for number, handover in enumerate(handovers):
        last = handovers[number - 1].receiver if number else None
        since = handovers[number - 1].number if number else 0
        if not number or handover.giver != last:
            found.append(_turn(handover.giver, None, touchpoints, since, handover.number))
        until = handovers[number + 1].number if number + 1 < len(handovers) else len(touchpoints)
        found.append(_turn(handover.receiver, number, touchpoints, handover.number, until))
    return tuple(found)


def brands_of(turns: Sequence[PartyTurn]) -> tuple[tuple[str, int, int], ...]:
    """Return whom the customer sees as (party, first turn, number after its last), where that differs somewhere.

    Nothing where the customer sees each party as itself. A turn without it parts what is beside it.
    """
    if all(turn.seen in (None, turn.party) for turn in turns):
        return ()
    runs = []
    for party, run in groupby(enumerate(turns), key=lambda numbered: numbered[1].seen):
        numbers = [number for number, _ in run]
        if party is not None:
            runs.append((party, numbers[0], numbers[-1] + 1))
    return tuple(runs)


def _turn(
    party: str | None, received: int | None, touchpoints: Sequence[Touchpoint], since: int, until: int
) -> PartyTurn:
    return PartyTurn(party, None if party is None else _seen(party, touchpoints, since, until), received)


def _seen(party: str, touchpoints: Sequence[Touchpoint], since: int, until: int) -> str | None:
    """Whom the customer sees most in what the party delivers during its turn, or else anywhere in the journey."""
    for stretch in (touchpoints[since : max(until, since + 1)], touchpoints):
        seen = Counter(t.perceived_as for t in stretch if t.delivered_by == party and t.perceived_as is not None)
        if seen:
            return seen.most_common(1)[0][0]
    return None
