"""The first sheet of a workbook: which edition and version it is, and how to work in it."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reisgids.labels.words import Words
from reisgids.workbook import look
from reisgids.workbook.heights import height_of
from reisgids.workbook.left_out import left_out

_STEPS = ("change", "add", "move", "remove", "language", "not_here", "back")
_WIDTH = 92
_APART = 4.0


@dataclass(frozen=True)
class About:
    """What the first sheet says. `edition` is the line that stands on every sheet: for whom, of which day and version.

    `lines` are facts with their names.
    """

    title: str
    edition: str
    lines: tuple[tuple[str, str], ...]
    command: str


def write_about(book: Workbook, page: Worksheet, about: About, words: Words) -> None:
    """Write the sheet."""
    page.hide_gridlines(2)
    page.set_column(0, 0, 22)
    page.set_column(1, 1, _WIDTH)
    text, strong = book.add_format(dict(look.TEXT)), book.add_format(dict(look.STRONG))
    page.set_row(0, 26)
    page.write_string(0, 0, about.title, book.add_format(dict(look.TITLE)))
    line = 2
    for name, value in about.lines:
        page.write_string(line, 0, name, strong)
        page.write_string(line, 1, value, text)
        line += 1
    line += 1
    for step in _STEPS:
        page.write_string(line, 0, words.say(f"workbook.about.{step}.title"), strong)
        if step == "not_here":
            told = left_out(words)
        else:
            told = words.say(f"workbook.about.{step}.text", command=about.command)
        page.write_string(line, 1, told, text)
        page.set_row(line, height_of([(told, _WIDTH)]) + _APART)
        line += 1
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
