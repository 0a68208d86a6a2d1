"""A figure or statement from research of which nobody knows where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.registers import Claim

ABOUT = (Claim,)


def judge(claim: Claim, context: RuleContext) -> Iterator[Finding | None]:
    """Yield one verdict for what claims something, so not for a definition; a web address alone is a source too."""
    if claim.asserts:
        found = (claim.source or "").strip() or claim.url
        yield None if found else finding((), name=context.title(claim.text))
