"""The entries of a register as a page lists them: one's own first, and last those that only cases of others have."""

from __future__ import annotations

from typing import Any

from reisgids.model.playbook import PART_OF, Playbook


def cases_last(view: Playbook, register: str) -> tuple[list[Any], str]:
    """Return the entries in that order, and the id of the first that only cases have; empty where there is none."""
    own = view.own(register)
    of_cases = [entry for id, entry in getattr(view, PART_OF[register]).items() if id not in own]
    return [*own.values(), *of_cases], of_cases[0].id if of_cases else ""
