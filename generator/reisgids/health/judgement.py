"""What the health rules find in one value: what both the messages of `check` and the health page are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.health.catalogue import RULES, strictness
from reisgids.health.finding import Finding
from reisgids.health.rule import HealthRule
from reisgids.health.rule_context import RuleContext
from reisgids.model.health import Health
from reisgids.model.values.base import Value
from reisgids.model.withheld import shown
from reisgids.problems import Severity


@dataclass(frozen=True)
class Judgement:
    """What a rule found in a value, in order, and of how many things in it something was asked."""

    rule: HealthRule
    severity: Severity
    asked: int
    found: tuple[Finding, ...]


def judgements(value: Value, context: RuleContext) -> Iterator[Judgement]:
    """Yield the judgement of each rule about such values, in the order of the rules; one that is off doesn't run."""
    health = shown(context.config.health) or Health()
    known = context.about(value)
    for rule in RULES.values():
        severity = strictness(health, rule)
        if severity != "off" and isinstance(value, rule.about):
            verdicts = tuple(rule.judge(value, known))
            yield Judgement(rule, severity, len(verdicts), tuple(each for each in verdicts if each is not None))
