"""What several things are worth together: never added up over different bases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reisgids.model.values.text import Text
from reisgids.model.worth import Worth


@dataclass(frozen=True)
class WorthTogether:
    """The euros of `count` things that have the same basis."""

    amount: float
    per: Text
    count: int


def together(worths: Iterable[Worth | None]) -> tuple[WorthTogether, ...]:
    """Return the sum of each basis, in the order in which the bases first come; what has no amount doesn't count.

    Two bases are the same when they are written the same, whether or not *per* is written before them.
    """
    found: dict[str, list[Worth]] = {}
    for worth in worths:
        if worth is not None:
            found.setdefault(_basis(worth.per), []).append(worth)
    return tuple(WorthTogether(sum(worth.amount for worth in same), same[0].per, len(same)) for same in found.values())


def _basis(per: Text) -> str:
    return " ".join((per.nl or per.en or "").casefold().removeprefix("per ").split())
