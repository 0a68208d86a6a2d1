"""The health of a whole playbook, rule by rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reisgids.health.catalogue import RULES, strictness
from reisgids.health.finding import Finding
from reisgids.health.judgement import judgements
from reisgids.health.rule import HealthRule
from reisgids.health.rule_context import RuleContext, micro_journeys, rule_context
from reisgids.model.health import Strictness
from reisgids.model.playbook import PART_OF, Playbook
from reisgids.model.values.base import Value
from reisgids.model.withheld import WITHHELD


@dataclass(frozen=True)
class ReportedFinding:
    """A finding, and the value in which it is."""

    value: Value
    finding: Finding


@dataclass(frozen=True)
class RuleReport:
    """What came of a rule: of how many things it asked something (`asked`), and what was found."""

    rule: HealthRule
    strictness: Strictness
    asked: int
    found: tuple[ReportedFinding, ...]


def health_report(playbook: Playbook) -> tuple[RuleReport, ...]:
    """Return what every rule finds in the playbook's own values; a rule that is off doesn't run.

    Nothing comes back where the playbook's health is withheld.
    """
    health = playbook.config.health
    if health is WITHHELD:
        return ()
    asked = dict.fromkeys(RULES, 0)
    found: dict[str, list[ReportedFinding]] = {name: [] for name in RULES}
    for value, context in _values(playbook):
        for judgement in judgements(value, context):
            asked[judgement.rule.name] += judgement.asked
            found[judgement.rule.name] += [ReportedFinding(value, each) for each in judgement.found]
    return tuple(
        RuleReport(rule, strictness(health, rule), asked[name], tuple(found[name])) for name, rule in RULES.items()
    )


def _values(playbook: Playbook) -> Iterator[tuple[Value, RuleContext]]:
    """Yield the playbook's own values, each with what may be known beside it; a case of others is none of them."""
    own: dict[str, list[Value]] = {
        name: [value for id, value in playbook.own(name).items() if (name, id) not in playbook.shipped]
        for name in PART_OF
    }
    named = [each for name in ("parties", "systems", "channels", "personas") for each in own[name]]
    context = rule_context(
        playbook.config,
        playbook.day,
        named=named,
        parties=playbook.own("parties").values(),
        channels=playbook.channels.values(),
        actions=playbook.own("actions").values(),
        kpis=playbook.own("kpis"),
        journeys=playbook.own_journeys,
    )
    yield playbook.config, context
    for entries in own.values():
        for value in entries:
            yield value, context
    micro = micro_journeys(playbook.own_journeys)
    for journey in playbook.own_journeys:
        existing = context.phases_of_existing(journey, playbook.phase_models)
        yield journey, context.of_journey(journey.id in micro, existing)
    for route in playbook.routes:
        yield route, context
    for page in playbook.content:
        if not page.shipped:
            yield page, context
