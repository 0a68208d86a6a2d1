"""A health rule: what it judges and how."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reisgids.health.finding import Finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.values.base import Value

Judge = Callable[[Any, RuleContext], Iterator[Finding | None]]
"""Yields a verdict for each thing that the rule asks something of: what it found, or None where all is well."""


@dataclass(frozen=True)
class HealthRule:
    """`name` is its key in site-config.yml and the code of its problem; `about` are the kinds of value it judges.

    What it finds in one value is reported `together`, as one problem with several places, or each by itself.
    """

    name: str
    about: tuple[type[Value], ...]
    judge: Judge
    together: bool = False
