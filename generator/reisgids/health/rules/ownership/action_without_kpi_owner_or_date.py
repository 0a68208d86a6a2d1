"""An action of which nobody knows who does it, by when, or which figure shows that it helped."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.registers import Action

ABOUT = (Action,)


def judge(action: Action, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for an action that wasn't dropped; the day on which it was done is a date too."""
    if action.status == "dropped":
        return
    written = {"owner": action.owner, "due": action.due or action.done_on, "kpi": action.kpi}
    lacking = [key for key, value in written.items() if not value]
    yield finding((), name=context.title(action.title), lacking="-".join(lacking)) if lacking else None
