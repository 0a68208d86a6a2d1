"""Which health rules there are: one per file in the rooms of `rules/`, named after it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import walk_packages
from types import MappingProxyType

from reisgids.health import rules
from reisgids.health.rule import HealthRule
from reisgids.model.health import Health, Strictness


def _rule(path: str) -> HealthRule:
    module = import_module(path)
    name = path.rpartition(".")[2].replace("_", "-")
    return HealthRule(name, module.ABOUT, module.judge, getattr(module, "TOGETHER", False))


def _paths() -> dict[str, str]:
    """Return where each rule's module is, by its name."""
    found = walk_packages(rules.__path__, f"{rules.__name__}.")
    return {each.name.rpartition(".")[2]: each.name for each in found if not each.ispkg}


_ORDER = tuple(Health.model_fields)

RULES: Mapping[str, HealthRule] = MappingProxyType(
    {
        rule.name: rule
        for rule in (_rule(path) for _, path in sorted(_paths().items(), key=lambda item: _ORDER.index(item[0])))
    }
)
"""The rules by name, in the order in which site-config.yml and the health page have them."""


def strictness(health: Health, rule: HealthRule) -> Strictness:
    """Return whether a rule is off, a warning or an error in a playbook."""
    chosen: Strictness = getattr(health, rule.name.replace("-", "_"))
    return chosen
