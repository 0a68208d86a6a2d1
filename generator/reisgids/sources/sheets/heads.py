"""Which columns of a sheet of answers are read: those that are named, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

from reisgids.model.answers import AnswerColumns
from reisgids.problems import Problem, problem
from reisgids.sources.sheets.cells import text_of
from reisgids.sources.sheets.mapping import MappingFile
from reisgids.sources.sheets.table_row import TableRow
from reisgids.sources.values.suggest import nearest

_ABOVE = 25
"""Among so many rows at the top the heads are looked for, where it isn't said how many they are."""
_SHOWN, _MOST_SHOWN = 60, 600
_QUOTES = str.maketrans("“”„‘’\u00a0", '"""\'\' ')


class Heads:
    """The columns that are read, by what they hold, and the rows below the heads.

    `above` is how many rows stand above the answers, heads included; `ignored` how many columns aren't read.
    """

    def __init__(self, rows: Iterable[TableRow], mapping: MappingFile) -> None:
        assert mapping.value
        assert mapping.value.columns
        named = _named(mapping.value.columns)
        asked = mapping.value.header_rows
        iterator = iter(rows)
        top = list(islice(iterator, asked or _ABOVE))
        self.above = asked or _first_with_most(top, set(map(_plain, named.values())))
        written = [list(map(text_of, row.cells)) for row in (top if asked else top[self.above - 1 : self.above])]
        heads = [list(map(_plain, row)) for row in written]
        self.at: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.is_empty = not top
        are_heads = any(_plain(head) in row for head in named.values() for row in heads)
        for name, head in named.items():
            found = sorted({number for row in heads for number, each in enumerate(row) if each == _plain(head)})
            if len(found) == 1:
                self.at[name] = found[0]
            elif top:
                self.problems.append(_missing(mapping, name, head, written if are_heads else [], len(found)))
        self.ignored = max((sum(map(bool, row)) for row in heads), default=0) - len(set(self.at.values()))
        self.rows = chain(top[self.above :], iterator)


def _named(columns: AnswerColumns) -> Mapping[str, str]:
    return {name: head for name in AnswerColumns.model_fields if (head := getattr(columns, name))}


def _plain(head: str) -> str:
    """Return a head without what makes no difference: capitals, white space, the shape of its quotation marks."""
    return " ".join(head.translate(_QUOTES).split()).casefold()


def _first_with_most(top: Sequence[TableRow], named: set[str]) -> int:
    """Return the number, from 1, of the row that holds most of the heads."""
    found = [len(named & {_plain(text_of(cell)) for cell in row.cells}) for row in top]
    return found.index(max(found)) + 1 if found else 0


def _missing(mapping: MappingFile, name: str, head: str, heads: Sequence[Sequence[str]], found: int) -> Problem:
    place = mapping.place("columns", name)
    if found:
        return problem("answers-column-several", place, given=head[:80], count=found)
    known = {_plain(each): each for row in heads for each in row if each}
    instead = known.get(nearest(_plain(head), known), "")
    named = ", ".join(f"“{each[:_SHOWN]}”" for each in (heads[0] if heads else ()) if each)
    return problem("answers-column-missing", place, given=head[:80], instead=instead[:80], known=named[:_MOST_SHOWN])
