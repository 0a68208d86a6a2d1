"""The map of a journey on sheets of A3: whole where it can be read so, else cut between touchpoints."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from math import ceil
from xml.etree.ElementTree import Element

from reisgids.pages.map.sheet import map_height
from reisgids.pages.touchpoint.map_columns import LANE
from reisgids.site.exports.printing.markup import classes, first, written
from reisgids.site.exports.printing.own_ids import give_own_ids

_ACROSS, _DOWN = 1500, 890
"""Pixels for the table on a sheet: within its margins, below its title."""
_LEGIBLE, _LARGEST = 0.46, 1.1
_WIDEST, _STEP, _FEWEST = 2.2, 0.05, 4
"""Columns may get so many times as wide as on a screen: their texts then take fewer lines and less height."""
_CURVE = 212
"""Pixels from the curve's top to the touchpoints. It grows with the columns."""
_MEASURE = re.compile(r"--(columns|column):(\d+)")

Rows = Sequence[tuple[str, Sequence[str]]]
Goals = Sequence[tuple[str, int]]


@dataclass(frozen=True)
class MapSheet:
    """A table with the columns from `start` on, counted from 0, to before `end`.

    `touchpoints` are the numbers of the first and the last touchpoint in them, counted from 1; None where each of them
    stands for a phase without any.
    """

    table: Element
    start: int
    end: int
    touchpoints: tuple[int, int] | None


@dataclass(frozen=True)
class _Fit:
    """How a table fits on a sheet: by how much it is zoomed, and how many times as wide its columns are."""

    zoom: float
    wider: float


def map_sheets(table: Element) -> list[MapSheet]:
    """Return the table of a map as the tables of its sheets, each as small as it must be to fit.

    A map is cut where a phase begins, as far as that goes. The curve is cut with it, and so are phases, which stand
    over each part with their name. A part that is too high even so goes on on a further sheet, under the same head.
    """
    measures = {name: int(value) for name, value in _MEASURE.findall(table.get("style", ""))}
    columns, column = measures["columns"], measures["column"]
    rows, goals = _rows(table), _goals(table)
    each, fit = columns, _fit(rows, goals, columns, column)
    while fit.zoom < _LEGIBLE and each > _FEWEST:
        fewer = ceil(columns / (ceil(columns / each) + 1))
        better = _fit(rows, goals, fewer, column)
        if better.zoom <= fit.zoom:
            # It is too high, and is as high with fewer columns.
            break
        each, fit = fewer, better
    cuts = _cuts(columns, each, _borders(table)) if each < columns else [(0, columns)]
    sheets = []
    for start, end in cuts:
        part = _part(table, start, end, column)
        fit = _fit(_rows(part), _goals(part), end - start, column)
        sheets.append(MapSheet(_fitted(part, fit, column), start, end, _touchpoints(table, start, end)))
    return sheets


def _touchpoints(table: Element, start: int, end: int) -> tuple[int, int] | None:
    filled = [cell.get("data-tp") is not None for cell in table.iter("th") if "rg-tp" in classes(cell)]
    before, last = sum(filled[:start]), sum(filled[:end])
    return (before + 1, last) if last > before else None


def _rows(table: Element) -> Rows:
    lanes = (row for row in table.iter("tr") if "rg-lane" in classes(row))
    return [(_inside(lane[0]), [_inside(cell) for cell in lane[1:]]) for lane in lanes]


def _goals(table: Element) -> Goals:
    shown = (row for row in table.iter("tr") if "rg-goals" in classes(row) and row.get("hidden") is None)
    return [(_inside(cell), int(cell.get("colspan", "1"))) for row in shown for cell in row[1:]]


def _inside(cell: Element) -> str:
    return (cell.text or "") + "".join(written(inside) + (inside.tail or "") for inside in cell)


def _fit(rows: Rows, goals: Goals, columns: int, column: int) -> _Fit:
    """Return how so many columns fit best. A map that would be too small is left at what can be read."""
    fits = []
    for n in range(round((_WIDEST - 1) / _STEP) + 1):
        wider = 1 + n * _STEP
        wide = round(column * wider)
        if n and _ACROSS / (LANE + wide * columns) < _LEGIBLE:
            # It would be printed larger than it fits: a whole document gets smaller by what is too wide.
            break
        down = map_height(wide, rows, goals) + _CURVE * (wider - 1)
        fits.append(_Fit(min(_ACROSS / (LANE + wide * columns), _DOWN / down, _LARGEST), wider))
    return max(fits, key=lambda fit: (round(fit.zoom, 3), -fit.wider))


def _fitted(table: Element, fit: _Fit, column: int) -> Element:
    wide = round(column * fit.wider)
    style = table.get("style", "").replace(f"--column:{column}px", f"--column:{wide}px")
    table.set("style", f"{style};--sheet:{max(_LEGIBLE, fit.zoom):.3f};--wider:{wide / column:.4f}")
    return table


def _borders(table: Element) -> list[int]:
    """Return before which columns a phase begins."""
    row = first(table, "rg-phases")
    spans = [] if row is None else [int(cell.get("colspan", "1")) for cell in row[1:]]
    return [sum(spans[:n]) for n in range(1, len(spans))]


def _cuts(columns: int, most: int, borders: Sequence[int]) -> list[tuple[int, int]]:
    """Return from and to which column each sheet goes: about as many on each, hardly more than `most`."""
    cuts, start, left = [], 0, ceil(columns / most)
    while left > 1:
        least, greatest = max(start + 1, columns - (left - 1) * (most + 1)), start + most + 1
        even = start + round((columns - start) / left)
        near = [at for at in borders if least <= at <= greatest and abs(at - even) <= ceil(most / 4)]
        end = min(near, key=lambda at: (abs(at - even), at), default=min(greatest, max(least, even)))
        cuts.append((start, end))
        start, left = end, left - 1
    return [*cuts, (start, columns)]


def _part(table: Element, start: int, end: int, column: int) -> Element:
    """Return the map with only the columns from `start` to before `end`."""
    part = deepcopy(table)
    part.set("style", part.get("style", "").replace("--columns:", f"--columns:{end - start};--all:", 1))
    for row in part.iter("tr"):
        kinds = classes(row)
        if kinds & {"rg-phases", "rg-goals"}:
            _keep_spans(row, start, end)
        elif "rg-curve" in kinds:
            _cut_curve(row, start, end, column)
        elif "rg-visibility" in kinds:
            row[0].set("colspan", str(end - start + 1))
        else:
            _keep(row, lambda n: start <= n - 1 < end)
    if start:
        give_own_ids(part, f"from-{start}--")
    return part


def _keep(row: Element, kept: Callable[[int], bool]) -> None:
    for n, cell in list(enumerate(row)):
        if n and not kept(n):
            row.remove(cell)


def _keep_spans(row: Element, start: int, end: int) -> None:
    """Keep what stands over the columns, in a row whose first cell names it and whose others span columns."""
    done = 0
    for cell in row[1:]:
        span = int(cell.get("colspan", "1"))
        shown = min(end, done + span) - max(start, done)
        done += span
        if shown > 0:
            cell.set("colspan", str(shown))
        else:
            row.remove(cell)


def _cut_curve(row: Element, start: int, end: int, column: int) -> None:
    """Show no more of the curve than what stands over the columns."""
    cell = row[-1]
    cell.set("colspan", str(end - start))
    moved = Element("div", {"class": "rg-plate__moved", "style": f"--from:{start * column}px"})
    moved[:] = list(cell)
    cell[:] = [Element("div", {"class": "rg-plate__curve"})]
    cell[0].append(moved)
