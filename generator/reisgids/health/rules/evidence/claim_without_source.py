"""A figure from research of which nobody knows where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.registers import Claim

ABOUT = (Claim,)


def judge(claim: Claim, context: RuleContext) -> Iterator[Finding | None]:  # noqa: ARG001  the same for every rule
    """Yield one verdict; a web address alone is a source too."""
    found = (claim.source or "").strip() or claim.url
    yield None if found else finding((), name=claim.text)
