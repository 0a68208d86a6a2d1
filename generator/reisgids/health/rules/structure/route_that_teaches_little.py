"""A route that leads along pages and asks nothing of its reader: what was read is soon gone."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.route import Route

ABOUT = (Route,)


def judge(route: Route, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict; `missing` are the keys of what is nowhere in the route, and of what some steps have.

    What to look for belongs to each step, and so does a time, unless no step has one: else the total is too short.
    """
    steps = route.steps
    timed = [step.minutes is not None for step in steps]
    there = {
        "outcomes": bool(route.outcomes),
        "about": all(step.about for step in steps),
        "minutes": all(timed) or not any(timed),
        "task": any(step.task for step in steps),
        "ask": any(step.ask for step in steps),
        "question": any(step.question and step.answer for step in steps),
    }
    missing = [key for key, is_there in there.items() if not is_there]
    yield finding((), name=context.title(route.title), missing=", ".join(missing)) if missing else None
