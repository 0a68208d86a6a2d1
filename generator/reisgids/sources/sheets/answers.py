"""A sheet of answers: one answer a row, as survey tools export them. They are counted, wave by wave, and not kept.

Of a row nothing is read but the columns that the file beside it names: what respondents typed, and who they are, is in
no value, no message and no cache.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reisgids.model.answers import AnswerSheet
from reisgids.model.config import Scales
from reisgids.model.measurement import Metric, Rhythms
from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.account import SheetAccount
from reisgids.sources.sheets.answer_rows import AnswerRows
from reisgids.sources.sheets.heads import Heads
from reisgids.sources.sheets.mapping import MappingFile, in_mapping
from reisgids.sources.sheets.row_place import RowPlace
from reisgids.sources.sheets.table import open_table
from reisgids.sources.sheets.table_row import BrokenTableError
from reisgids.sources.sheets.tally import AnswerTally


@dataclass(frozen=True, eq=False)
class WrittenWave:
    """The answers of one wave about what its rows name. `row` is the first of them.

    `fixed` is where the file beside the sheet says what isn't in the rows.
    """

    names: Mapping[str, str]
    tally: AnswerTally
    metric: Metric
    method: str
    period: str
    row: RowPlace
    fixed: Mapping[str, Place] = field(default_factory=dict)

    def place(self, name: str) -> Place:
        """Return where something of it stands."""
        return self.fixed[name] if name in self.fixed and name not in self.row.written else self.row.place((name,))


@dataclass(frozen=True, eq=False)
class AnswerFile:
    """The waves in a sheet of answers, what is wrong with it, and how it was read."""

    figures: tuple[WrittenWave, ...]
    problems: tuple[Problem, ...]
    account: SheetAccount


def read_answers(
    path: str, data: bytes, language: str, mapping: MappingFile, rhythms: Rhythms, scales: Scales
) -> AnswerFile:
    """Return the waves of a CSV file or a workbook with answers, read as the file beside it says."""
    account = SheetAccount(path, "answers", unread=True)
    asked = mapping.value
    assert asked
    table, problems = open_table(path, data, asked.sheet or "")
    if table is None:
        return AnswerFile((), tuple(in_mapping(each, mapping) for each in problems), account)
    try:
        heads = Heads(table.rows(as_written=False), mapping)
    except BrokenTableError as broken:
        return AnswerFile((), (problem("answers-broken", Place(path, broken.line, 1)),), account)
    account = replace(
        account, encoding=table.encoding, separator=table.separator, sheet=table.sheet, others=table.others,
        above=0 if asked.header_rows else max(heads.above - 1, 0), ignored=heads.ignored,
    )  # fmt: skip
    if heads.problems or heads.is_empty:
        return AnswerFile((), tuple(heads.problems), account)
    rows = AnswerRows(path, asked, heads.at, rhythms, scales, language)
    rows.read(heads.rows)
    fixed = {name: mapping.place(name) for name in AnswerSheet.model_fields if getattr(asked, name) is not None}
    waves = tuple(
        WrittenWave(names, tally, metric, method, period, row, fixed)
        for names, tally, metric, method, period, row in rows.waves()
    )
    return AnswerFile(
        waves, tuple(rows.problems), replace(account, unread=False, rows=rows.count, left_out=rows.left_out.all())
    )
