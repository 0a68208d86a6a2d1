"""An action that is done, and of which nobody knows whether it helped."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.registers import Action

ABOUT = (Action,)


def judge(action: Action, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for an action that is done; `unmeasured` is why it can't be told, or isn't told yet."""
    if action.status == "done":
        why = next((why for id, why in context.unmeasured if id == action.id), None)
        yield finding((), name=context.title(action.title), unmeasured=why) if why else None
