"""The chain of hand-overs: who passes responsibility to whom, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reisgids.insight.journeys.transitions import transitions
from reisgids.model.touchpoint import Handover, Touchpoint


@dataclass(frozen=True)
class ChainHandover:
    """Responsibility that passes from `giver` (None where that is unknown) to `receiver` at a touchpoint.

    `description` is how it is described, None where another party takes over and nothing is. `back` gives it to a
    party that passed it on earlier in the chain and hasn't had it since. `before` and `after` are the emotion's
    scores around it. `number` counts the touchpoints from 0, `which` the hand-overs that are described at one.
    """

    number: int
    at: Touchpoint
    giver: str | None
    receiver: str
    description: Handover | None
    before: float | None
    after: float | None
    back: bool = False
    which: int | None = None

    @property
    def change(self) -> float | None:
        """How much the emotion rises by, below zero where it drops; None where a score is missing."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True)
class StepHandover:
    """A step from one touchpoint to another, counted from 0, at which responsibility passes.

    `description` is the hand-over that either side describes; None where neither does.
    """

    source: int
    target: int
    giver: str
    receiver: str
    description: Handover | None


def handover_chain(
    touchpoints: Sequence[Touchpoint], provides: Callable[[str], bool], *, undescribed: bool
) -> tuple[ChainHandover, ...]:
    """Return the hand-overs in the order of the journey, there and back.

    `provides` returns whether a party can bear responsibility and may be named. With `undescribed` there is also
    a hand-over where a step leads to another deliverer and neither side of the step describes a hand-over to it.
    """
    found = _described(touchpoints, provides)
    if undescribed:
        found += _undescribed(touchpoints, provides)
    found.sort(key=lambda placed: placed[:2])
    return _with_returns([handover for _, _, handover in found])


_Placed = tuple[int, int, ChainHandover]
_ARRIVES_UNDESCRIBED, _ARRIVES, _LEAVES, _LEAVES_UNDESCRIBED = range(4)


def _described(touchpoints: Sequence[Touchpoint], provides: Callable[[str], bool]) -> list[_Placed]:
    found = []
    for n, touchpoint in enumerate(touchpoints):
        for which, description in enumerate(touchpoint.handover):
            giver = touchpoint.giver(description)
            if giver is None or not provides(giver):
                giver = _before(touchpoints, n, description.to, provides)
            if giver != description.to and provides(description.to):
                arrives = description.to == touchpoint.delivered_by
                before, after = _scores(touchpoints, n - arrives, n + (not arrives))
                handover = ChainHandover(n, touchpoint, giver, description.to, description, before, after, which=which)
                found.append((n, _ARRIVES if arrives else _LEAVES, handover))
    return found


def step_handovers(touchpoints: Sequence[Touchpoint], providers: Sequence[str | None]) -> tuple[StepHandover, ...]:
    """Return each hand-over between touchpoints that follow each other once, in the order of the steps.

    `providers` has who bears responsibility at each touchpoint, None for nobody. A touchpoint that leads to two of the
    same party hands over once, at the first of the steps on which it is described, else at the first of all.
    """
    found: dict[tuple[int, str], StepHandover] = {}
    for source, target in transitions(touchpoints):
        giver, receiver = providers[source], providers[target]
        if giver is None or receiver is None or giver == receiver:
            continue
        sides = (*touchpoints[target].handover, *touchpoints[source].handover)
        description = next((each for each in sides if each.to == receiver), None)
        known = found.get((source, receiver))
        if known is None or (known.description is None and description is not None):
            found[source, receiver] = StepHandover(source, target, giver, receiver, description)
    return tuple(found.values())


def _undescribed(touchpoints: Sequence[Touchpoint], provides: Callable[[str], bool]) -> list[_Placed]:
    by = [t.delivered_by if t.delivered_by is not None and provides(t.delivered_by) else None for t in touchpoints]
    found = []
    for step in step_handovers(touchpoints, by):
        if step.description is None:
            forward = step.target > step.source
            place, order = (step.target, _ARRIVES_UNDESCRIBED) if forward else (step.source, _LEAVES_UNDESCRIBED)
            before, after = _scores(touchpoints, step.source, step.target)
            link = ChainHandover(place, touchpoints[place], step.giver, step.receiver, None, before, after)
            found.append((place, order, link))
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


def _with_returns(handovers: Sequence[ChainHandover]) -> tuple[ChainHandover, ...]:
    """The chain grows with every hand-over; one to a party that is already in it goes back there and ends the rest.

    It begins anew where a party hands over that wasn't handed anything.
    """
    chain: list[str | None] = []
    found = []
    for handover in handovers:
        if handover.giver in chain:
            del chain[chain.index(handover.giver) + 1 :]
        else:
            chain = [handover.giver]
        back = handover.receiver in chain
        if back:
            del chain[chain.index(handover.receiver) + 1 :]
        else:
            chain.append(handover.receiver)
        found.append(replace(handover, back=back))
    return tuple(found)
