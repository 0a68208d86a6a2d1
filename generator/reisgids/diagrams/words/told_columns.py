"""Data tables without the columns of which an edition shows nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from reisgids.diagrams.diagram import DataTable
from reisgids.model.playbook import Playbook
from reisgids.model.shown import tells_all

T = TypeVar("T")


def without_empty(playbook: Playbook, table: DataTable) -> DataTable:
    """Return the table without columns that are empty in every row; itself where an empty cell tells something."""
    if tells_all(playbook):
        return table
    kept = [number == 0 or any(row[number].words for row in table.rows) for number in range(len(table.head))]
    return DataTable(_of(table.head, kept), tuple(_of(row, kept) for row in table.rows))


def _of(cells: Sequence[T], kept: Sequence[bool]) -> tuple[T, ...]:
    return tuple(cell for cell, stays in zip(cells, kept, strict=True) if stays)
