"""A journey put before one health rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from reisgids.health.catalogue import RULES
from reisgids.health.finding import Finding
from reisgids.health.rule_context import RuleContext, channels_in_use, customer_parties, name_words
from reisgids.health.same_moments import moments_elsewhere
from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.phase import BUILT_IN
from reisgids.model.registers import Party
from reisgids.model.values.base import Value

DAY = dt.date(2026, 11, 22)


def config(**parts: Any) -> SiteConfig:
    """Return a configuration in Dutch."""
    return SiteConfig.model_validate(
        {"name": "Proef", "organisation": {"name": "Bakker Machines"}, "languages": ["nl"], **parts}
    )


def journey(*touchpoints: dict[str, Any], **head: Any) -> Journey:
    """Return a journey of moments of contact, in the phase of purchase unless they say otherwise."""
    columns = [{"phase": "purchase", **touchpoint} for touchpoint in touchpoints] or [
        {"title": "Bellen", "phase": "purchase"}
    ]
    return Journey.model_validate({"id": "koop", "title": "Kopen", "touchpoints": columns, **head})


def verdicts(
    rule: str,
    value: Value,
    *,
    micro: bool = False,
    day: dt.date = DAY,
    in_use: Sequence[Journey] = (),
    **parts: Any,
) -> list[Finding | None]:
    """Return a rule's verdicts on a value, in a playbook that knows the parties *Jan Linders* and *Snel Transport*.

    `in_use` are the playbook's other journeys, those before the value where it is one itself; `parts` is what its
    configuration holds.
    """
    parties = [
        Party.model_validate({"id": "linders", "name": "Jan Linders"}),
        Party.model_validate({"id": "snel", "name": "Snel Transport"}),
        Party.model_validate({"id": "klant", "name": "De klant", "kind": "customer"}),
    ]
    settings = config(**parts)
    context = RuleContext(
        settings,
        day,
        name_words(settings, parties[:2]),
        customers=customer_parties(parties),
        channels=channels_in_use([value] if isinstance(value, Journey) else in_use),
        no_contact=frozenset({"mond-tot-mond"}),
        elsewhere=moments_elsewhere(settings, [*in_use, value] if isinstance(value, Journey) else in_use),
    )
    if isinstance(value, Journey):
        context = context.of_journey(micro, context.phases_of_existing(value, {model.id: model for model in BUILT_IN}))
    return list(RULES[rule].judge(value, context.about(value)))


def found(rule: str, value: Value, **parts: Any) -> list[dict[str, str]]:
    """Return the values of a rule's findings in a value."""
    return [dict(verdict.values) for verdict in verdicts(rule, value, **parts) if verdict]
