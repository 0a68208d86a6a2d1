"""The chain of hand-overs as stints: who bears the responsibility, from one hand-over to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reisgids.insight.chain.handover_chain import Transfer
from reisgids.model.touchpoint import Touchpoint


@dataclass(frozen=True)
class Stint:
    """A party's turn (None where nothing tells whose) and whom the customer sees, if that is known.

    `received` is the number of the transfer that it begins with; None where the chain begins, or begins anew.
    """

    party: str | None
    seen: str | None
    received: int | None


def stints_of(transfers: Sequence[Transfer], touchpoints: Sequence[Touchpoint]) -> tuple[Stint, ...]:
    """Return the stints in order; where a transfer isn't the last receiver's, its giver has a stint of its own."""
    found: list[Stint] = []
    for number, transfer in enumerate(transfers):
        last = transfers[number - 1].receiver if number else None
        since = transfers[number - 1].number if number else 0
        if not number or transfer.giver != last:
            found.append(_stint(transfer.giver, None, touchpoints, since, transfer.number))
        until = transfers[number + 1].number if number + 1 < len(transfers) else len(touchpoints)
        found.append(_stint(transfer.receiver, number, touchpoints, transfer.number, until))
    return tuple(found)


def brands_of(stints: Sequence[Stint]) -> tuple[tuple[str, int, int], ...]:
    """Return whom the customer sees as (party, first stint, number after its last), where that differs somewhere.

    Nothing where the customer sees each party as itself. A stint of which nothing is said parts what is beside it.
    """
    if all(stint.seen in (None, stint.party) for stint in stints):
        return ()
    runs = []
    for party, run in groupby(enumerate(stints), key=lambda numbered: numbered[1].seen):
        numbers = [number for number, _ in run]
        if party is not None:
            runs.append((party, numbers[0], numbers[-1] + 1))
    return tuple(runs)


def _stint(party: str | None, received: int | None, touchpoints: Sequence[Touchpoint], since: int, until: int) -> Stint:
    return Stint(party, None if party is None else _seen(party, touchpoints, since, until), received)


def _seen(party: str, touchpoints: Sequence[Touchpoint], since: int, until: int) -> str | None:
    """Whom the customer sees most in what the party delivers during its stint, or else anywhere in the journey."""
    for stretch in (touchpoints[since : max(until, since + 1)], touchpoints):
        seen = Counter(t.perceived_as for t in stretch if t.delivered_by == party and t.perceived_as is not None)
        if seen:
            return seen.most_common(1)[0][0]
    return None
