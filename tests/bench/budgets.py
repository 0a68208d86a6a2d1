"""The table of budgets: what was, what may be and what is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True)
class Budget:
    """One line: what is measured, how much it was on 22 November, and how much it may be at most (or at least)."""

    what: str
    before: str
    limit: float
    digits: int = 2
    unit: str = ""
    at_least: bool = False

    def holds(self, seen: float) -> bool:
        """Whether what was measured is within the budget."""
        return seen >= self.limit if self.at_least else seen <= self.limit

    def text(self, value: float) -> str:
        """Return a value with its unit."""
        return f"{value:.{self.digits}f}{self.unit}"

    @property
    def allowed(self) -> str:
        """The budget in words."""
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{self.unit}"


BUDGETS: Mapping[str, Budget] = {
    "cold": Budget("cold build at the most journeys / plain Material, same nav", "2.7–3.3×", 2, unit="×"),
    "edited": Budget("one journey edited, then build / cold", "0.45×", 0.1, unit="×"),
    "reference": Budget("reference playbook: one summary edited, then build / cold", "0.8×", 0.2, unit="×"),
    "unchanged": Budget("nothing changed / cold", "0.02×", 0.02, digits=3, unit="×"),
    "serve": Budget("serve: save → reloaded page, at the most journeys", "0.54 s", 0.3, unit=" s"),
    "figure": Budget("serve: a figure added to a sheet → page, reference playbook", "–", 0.3, unit=" s"),
    "drawing": Budget("a diagram as SVG / the faster of vl-convert and matplotlib", "0.1×", 1 / 8, unit="×"),
    "growth": Budget("time per journey, most / fewest journeys", "0.5×", 1.2, unit="×"),
    "memory": Budget("memory of a cold build at the most journeys", "940 MiB", 1024, digits=0, unit=" MiB"),
    "wire": Budget("journey page before any interaction, gzipped", "115 kB", 120, digits=0, unit=" kB"),
    "performance": Budget("Lighthouse mobile, the lowest page: performance", "100", 95, digits=0, at_least=True),
    "accessibility": Budget("the same: accessibility", "97", 100, digits=0, at_least=True),
    "best-practices": Budget("the same: best practices", "100", 100, digits=0, at_least=True),
    "answers": Budget("100,000 answers in one file: read from nothing", "–", 3, unit=" s"),
    "answers-memory": Budget("the same: memory of the whole process", "–", 300, digits=0, unit=" MiB"),
    "answers-xlsx": Budget("100,000 answers in one workbook: read from nothing", "–", 3, unit=" s"),
    "answers-xlsx-memory": Budget("the same: memory of the whole process", "–", 300, digits=0, unit=" MiB"),
    "filtering": Budget("catalogue: filter the cards of the most journeys", "–", 50, digits=0, unit=" ms"),
}


def budget_table(seen: Mapping[str, float]) -> Table:
    """Return the table with what was seen; what was not measured this time has a dash."""
    table = Table("what", "22 November", "budget", "today", "")
    for name, budget in BUDGETS.items():
        value = seen.get(name)
        if value is None:
            table.add_row(budget.what, budget.before, budget.allowed, "–", "")
        else:
            verdict = "[green]within[/green]" if budget.holds(value) else "[red]over[/red]"
            table.add_row(budget.what, budget.before, budget.allowed, budget.text(value), verdict)
    table.add_row("make test on two cores", "12 min", "≤ 8 min", "it says so itself", "")
    return table
