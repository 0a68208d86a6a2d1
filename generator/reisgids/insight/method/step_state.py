"""How far a step of the method is: what it asks for, and what of that is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Pace = Literal["running", "stalled"]
Level = Literal["done", "partial", "open"]
LEVELS: tuple[Level, ...] = ("done", "partial", "open")
PACES: tuple[Pace, ...] = ("running", "stalled")
How = Literal["add", "extend", "first", "each", "one", "any", "refer", "measure", "measure_first"]


@dataclass(frozen=True)
class Missing:
    """Something that a step asks for and that isn't there.

    `item` names it; `field` is what to write, as it stands in the YAML. `how` is what to do with it: `add` the field,
    `extend` what stands there, write the `first` entry of a register, fill the field in at `each` of the entries `of`,
    give it to `one` touchpoint or to `any` journey, `refer` with it to the entries `of`, `measure` those again, or
    measure for the first time (`measure_first`). `register` is where: the name of a register, `site-config`, or empty
    for the journey itself.
    """

    item: str
    field: str
    how: How = "add"
    register: str = ""
    of: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepState:
    """The state of one step. `begun` is whether anything at all is there of what the step asks for.

    A step that is never done has a `pace`: it is running, or stalled `since` a day.
    """

    number: int
    missing: tuple[Missing, ...]
    begun: bool
    pace: Pace | None = None
    since: date | None = None

    @property
    def level(self) -> Level | Pace:
        """Done where nothing is missing, open where there is nothing yet, partial in between; or its pace."""
        if self.pace:
            return self.pace
        if not self.missing:
            return "done"
        return "partial" if self.begun else "open"


def step_state(number: int, asked: tuple[tuple[bool, Missing], ...], *also: object) -> StepState:
    """Return the state of a step from what it asks for: whether each is there, and the words for where it isn't.

    One of `also` that is there makes a beginning, though the step doesn't ask for it.
    """
    begun = any(there for there, _ in asked) or any(also)
    return StepState(number, tuple(missing for there, missing in asked if not there), begun)


def done(steps: tuple[StepState, ...]) -> int:
    """Return how many of the steps are done."""
    return sum(step.level == "done" for step in steps)
