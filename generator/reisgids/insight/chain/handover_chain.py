"""The chain of hand-overs: who passes responsibility to whom, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reisgids.insight.journeys.transitions import steps
from reisgids.model.touchpoint import Handover, Touchpoint


@dataclass(frozen=True)
class Transfer:
    """Responsibility that passes from `giver` (None where nothing tells who) to `receiver` at a touchpoint.

    `handover` is how it is described, None where another party takes over and nothing is. `back` gives it to a
    party that passed it on earlier in the chain and hasn't had it since. `before` and `after` are the emotion's
    scores around it. `number` counts the touchpoints from 0, `which` the hand-overs that are described at one.
    """

    number: int
    at: Touchpoint
    giver: str | None
    receiver: str
    handover: Handover | None
    before: float | None
    after: float | None
    back: bool = False
    which: int | None = None

    @property
    def change(self) -> float | None:
        """How much the emotion rises by, less than nought where it drops; None where a score is missing."""
        return None if self.before is None or self.after is None else self.after - self.before


def handover_chain(
    touchpoints: Sequence[Touchpoint], provides: Callable[[str], bool], *, undescribed: bool
) -> tuple[Transfer, ...]:
    """Return the transfers in the order of the journey, there and back.

    `provides` says of a party whether it can bear responsibility and may be named. With `undescribed` there is also
    a transfer where a step leads to another deliverer and neither side of the step describes a hand-over to it.
    """
    found = _described(touchpoints, provides)
    if undescribed:
        found += _undescribed(touchpoints, provides)
    found.sort(key=lambda placed: placed[:2])
    return _with_returns([transfer for _, _, transfer in found])


_Placed = tuple[int, int, Transfer]
_ARRIVES_UNSAID, _ARRIVES, _LEAVES, _LEAVES_UNSAID = range(4)


def _described(touchpoints: Sequence[Touchpoint], provides: Callable[[str], bool]) -> list[_Placed]:
    found = []
    for n, touchpoint in enumerate(touchpoints):
        for which, handover in enumerate(touchpoint.handover):
            giver = touchpoint.giver(handover)
            if giver is None or not provides(giver):
                giver = _before(touchpoints, n, handover.to, provides)
            if giver != handover.to and provides(handover.to):
                arrives = handover.to == touchpoint.delivered_by
                before, after = _scores(touchpoints, n - arrives, n + (not arrives))
                transfer = Transfer(n, touchpoint, giver, handover.to, handover, before, after, which=which)
                found.append((n, _ARRIVES if arrives else _LEAVES, transfer))
    return found


def _undescribed(touchpoints: Sequence[Touchpoint], provides: Callable[[str], bool]) -> list[_Placed]:
    by = [t.delivered_by if t.delivered_by is not None and provides(t.delivered_by) else None for t in touchpoints]
    described: set[tuple[int, str]] = set()
    open_steps: dict[tuple[int, str], tuple[int, int]] = {}
    for source, target in steps(touchpoints):
        receiver = by[target]
        if receiver is None or by[source] in (None, receiver):
            continue
        if any(h.to == receiver for h in (*touchpoints[source].handover, *touchpoints[target].handover)):
            described.add((source, receiver))
        open_steps.setdefault((source, receiver), (source, target))
    found = []
    for key, (source, target) in open_steps.items():
        if key not in described:
            place, order = (target, _ARRIVES_UNSAID) if target > source else (source, _LEAVES_UNSAID)
            before, after = _scores(touchpoints, source, target)
            found.append((place, order, Transfer(place, touchpoints[place], by[source], key[1], None, before, after)))
    return found


def _before(touchpoints: Sequence[Touchpoint], n: int, receiver: str, provides: Callable[[str], bool]) -> str | None:
    """Who delivered last before a touchpoint, other than the receiver."""
    earlier = (t.delivered_by for t in reversed(touchpoints[:n]))
    return next((party for party in earlier if party is not None and party != receiver and provides(party)), None)


def _scores(touchpoints: Sequence[Touchpoint], last: int, first: int) -> tuple[float | None, float | None]:
    """The nearest score at or before the last touchpoint of the giver, and at or after the first of the receiver."""
    before = (t.score for t in reversed(touchpoints[: last + 1]) if t.score is not None)
    after = (t.score for t in touchpoints[first:] if t.score is not None)
    return next(before, None), next(after, None)


def _with_returns(transfers: Sequence[Transfer]) -> tuple[Transfer, ...]:
    """The chain grows with every hand-over; one to a party that is already in it goes back there and ends the rest.

    It begins anew where a party hands over that wasn't handed anything.
    """
    chain: list[str | None] = []
    told = []
    for transfer in transfers:
        if transfer.giver in chain:
            del chain[chain.index(transfer.giver) + 1 :]
        else:
            chain = [transfer.giver]
        back = transfer.receiver in chain
        if back:
            del chain[chain.index(transfer.receiver) + 1 :]
        else:
            chain.append(transfer.receiver)
        told.append(replace(transfer, back=back))
    return tuple(told)
