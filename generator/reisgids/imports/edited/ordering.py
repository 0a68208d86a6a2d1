"""In which order somebody wants the rows of a sheet, and what has to move for that."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from reisgids.imports.edited.returned import ReturnedRow

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True)
class PlacedRow:
    """A row with the short name that it has, and whether it is new."""

    id: str
    row: ReturnedRow
    new: bool = False


def wanted_order(
    rows: Sequence[PlacedRow], before: Sequence[str], cell: Callable[[PlacedRow, str], Any], columns: Sequence[str]
) -> tuple[list[str], str]:
    """Return the short names in the order that is meant, and the key of the column by which the sheet was only sorted.

    Whoever changed a number says by the numbers where a row goes; else the rows stand where they are meant. But rows
    that stand in the order of some column, and didn't before, were sorted to look at them.
    """
    existing = [placed.id for placed in rows if not placed.new]
    known = [id for id in before if id in set(existing)]
    numbers = {id: float(n) for n, id in enumerate(before, 1)}
    if any(_number(p.row.number) not in (None, numbers[p.id]) for p in rows if not p.new):
        return _by_number(rows, numbers), ""
    if existing == known:
        return [placed.id for placed in rows], ""
    moved = len(known) - len(in_common(existing, known))
    by = next((key for key in columns if moved > 1 and _sorted_by(rows, known, key, cell)), "")
    if not by:
        return [placed.id for placed in rows], ""
    return [*known, *(placed.id for placed in rows if placed.new)], by


def _by_number(rows: Sequence[PlacedRow], numbers: Mapping[str, float]) -> list[str]:
    found: list[tuple[float, float, int, str]] = []
    last = 0.0
    for place, placed in enumerate(rows):
        number = _number(placed.row.number)
        if number is None:
            number = last if placed.new else numbers[placed.id]
        # Who goes up comes before the row that has the number already, who goes down behind it.
        own = number if placed.new else numbers[placed.id]
        found.append((number + (number > own) * 0.5 - (number < own) * 0.5, number, place, placed.id))
        last = number
    return [id for *_, id in sorted(found)]


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    text = str(value or "").strip().replace(",", ".")
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _sorted_by(
    rows: Sequence[PlacedRow], known: Sequence[str], key: str, cell: Callable[[PlacedRow, str], Any]
) -> bool:
    """Return whether rows stand as Excel puts them when it sorts by a column: equal ones keep their order."""
    values = {placed.id: cell(placed, key) for placed in rows if not placed.new}
    now = [placed.id for placed in rows if not placed.new]
    filled = [id for id in known if values[id] not in ("", None)]
    empty = [id for id in known if values[id] in ("", None)]
    if len({_sort_key(values[id]) for id in filled}) < 2:
        return False
    return any(
        now == [*sorted(filled, key=lambda id: _sort_key(values[id]), reverse=down), *empty] for down in (False, True)
    )


def _sort_key(value: Any) -> tuple[int, float, str]:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return 0, float(value), ""
    plain = unicodedata.normalize("NFKD", str(value)).casefold()
    return 1, 0.0, "".join(sign for sign in plain if not unicodedata.combining(sign))


def astray(wanted: Sequence[str], groups: Sequence[object], order: Sequence[object]) -> frozenset[str]:
    """Return what stands among others than those of its group: the fewest without which the groups are in order."""
    ranks = {group: n for n, group in enumerate(order)}
    rank = {id: ranks.get(group, 0) for id, group in zip(wanted, groups, strict=True)}
    in_order = sorted(wanted, key=lambda id: rank[id])
    return frozenset(wanted) - set(in_common(wanted, in_order))


def in_common(first: Sequence[T], second: Sequence[T]) -> list[T]:
    """Return a longest list of what stands in both in the same order; nothing is in either twice."""
    places = {each: n for n, each in enumerate(second)}
    best: list[tuple[int, list[T]]] = []
    for each in first:
        if each in places:
            longest = max((run for place, run in best if place < places[each]), key=len, default=[])
            best.append((places[each], [*longest, each]))
    return max((run for _, run in best), key=len, default=[])
