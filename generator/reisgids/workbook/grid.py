"""Where things stand on a sheet of a workbook: rows above the rows, counted from 0, and the column of numbers."""

from __future__ import annotations

TITLE_ROW, NOTE_ROW, KEY_ROW, BAND_ROW, HEADING_ROW, FIRST_ROW = range(6)
"""The row with the keys is hidden: by it a column is known again that somebody named otherwise, or moved."""
NUMBER_COLUMN = 0
"""Before the first column of the YAML stands a number, by which the rows can be put back in order after sorting."""
SPARE_ROWS = 200
"""So many rows below the last have drop-downs and colours too."""


def letters(column: int) -> str:
    """Return the letters of a column, counted from 0: A, Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
