"""Which health rules there are: one per file in `rules/`, named after it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from reisgids.health import rules
from reisgids.health.rule import HealthRule
from reisgids.model.health import Health, Strictness


def _rule(module_name: str) -> HealthRule:
    module = import_module(f"{rules.__name__}.{module_name}")
    return HealthRule(module_name.replace("_", "-"), module.ABOUT, module.judge, getattr(module, "TOGETHER", False))


_ORDER = tuple(Health.model_fields)

RULES: Mapping[str, HealthRule] = MappingProxyType(
    {
        rule.name: rule
        for rule in (_rule(name) for name in sorted((m.name for m in iter_modules(rules.__path__)), key=_ORDER.index))
    }
)
"""The rules by name, in the order in which site-config.yml and the health page have them."""


def strictness(health: Health, rule: HealthRule) -> Strictness:
    """Return whether a rule is off, a warning or an error in a playbook."""
    chosen: Strictness = getattr(health, rule.name.replace("-", "_"))
    return chosen
