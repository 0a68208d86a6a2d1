"""The actions that should move a KPI, in the order of their days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import Reader


@dataclass(frozen=True)
class KpiAction:
    """An action with the day on which it was done, or is due; `number` is its mark in the drawing, 0 for none.

    `when` is that day in words, and empty where there is none.
    """

    named: Named
    number: int
    on: date | None
    done: bool
    when: str


def kpi_actions(view: Playbook, kpi: Kpi, reader: Reader, links: Links) -> tuple[KpiAction, ...]:
    """Return the actions for a KPI that weren't dropped: those with a day first, numbered in their order."""
    moving = [action for action in view.actions.values() if action.kpi == kpi.id and action.status != "dropped"]
    dated: Sequence[tuple[date, Action]] = sorted(
        ((day, action) for action in moving if (day := _day(action))), key=lambda each: (each[0], each[1].id)
    )
    found = [
        KpiAction(_named(action, reader, links), number, day, action.status == "done", _when(action, day, reader))
        for number, (day, action) in enumerate(dated, 1)
    ]
    found += [
        KpiAction(_named(action, reader, links), 0, None, action.status == "done", "")
        for action in moving
        if _day(action) is None
    ]
    return tuple(found)


def _day(action: Action) -> date | None:
    """Return when an action was done; when it is due, as long as it isn't."""
    return action.done_on if action.status == "done" else action.due


def _named(action: Action, reader: Reader, links: Links) -> Named:
    return Named(reader.text(action.title), links.action(action.id))


def _when(action: Action, day: date, reader: Reader) -> str:
    return reader.say("kpi_trend.done_on" if action.status == "done" else "kpi_trend.due", day=reader.day(day))
