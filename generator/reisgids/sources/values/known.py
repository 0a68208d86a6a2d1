"""What can be referred to, and the problem with a reference to something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from reisgids.model.values.nothing import says_nothing
from reisgids.model.values.references import Reference
from reisgids.problems import Place, Problem, problem
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path as At

_MANY = 200
_BETWEEN = re.compile(r"[,;/&+|]|\s(?:en|and|of|or)\s")

Where = Callable[[At], Place]
"""Finds the place of a path in a file."""


@dataclass(frozen=True)
class Known:
    """What can be referred to: per register the ids, and other names that people use for them."""

    ids: Mapping[str, frozenset[str]]
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def dangling(self, references: Iterable[Reference], where: Where) -> list[Problem]:
        """Return a problem for each reference to something that isn't there."""
        unknown = (r for r in references if r.id not in self.ids.get(r.register, frozenset()))
        return [self.problem(reference, where(reference.path)) for reference in islice(unknown, _MANY)]

    def problem(self, reference: Reference, place: Place) -> Problem:
        """Return the problem with a reference to something that isn't there."""
        # Who writes that nobody sees something must not be advised to leave that out.
        if reference.register != "audiences" and says_nothing(reference.id):
            return problem("not-applicable", place, given=reference.id[:60], instead="")
        names = self.names.get(reference.register, {})
        parts = [part.strip() for part in _BETWEEN.split(reference.id) if part.strip()]
        meant = [id for part in parts if (id := names.get(part.lower(), part)) in self.ids.get(reference.register, ())]
        if len(parts) > 1 and meant:
            instead = f"[{', '.join(names.get(part.lower(), part) for part in parts)}]"
            return problem("names-in-one", place, given=reference.id[:60], instead=instead[:120], one=meant[0])
        known = sorted(self.ids.get(reference.register, frozenset()))
        return problem(
            "dangling-reference",
            place,
            register=reference.register,
            given=reference.id,
            instead=nearest(reference.id, known, self.names.get(reference.register)),
            where=_defined_in(reference.register),
            known=", ".join(known[:12]) + (" …" if len(known) > 12 else ""),
        )


def _defined_in(register: str) -> str:
    """Return the file in which what can be referred to is defined; empty where there is more than one."""
    if register == "lanes":
        return "site-config.yml"
    return "" if register in ("journeys", "moments", "audiences") else f"journeys/registers/{register}.yml"
