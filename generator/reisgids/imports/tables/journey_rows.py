"""The rows of a table as the touchpoints of a journey: a sheet that somebody made by hand, or phases by lanes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reisgids.imports.draft import DraftPhase, JourneyDraft, NoJourneyError, Noted, SourceSpot, WrittenValue, noted
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.feelings import FeelingScale
from reisgids.imports.tables.grid import GridCell
from reisgids.imports.tables.headed_table import HeadedTable, TableColumn
from reisgids.imports.tables.things import things_in
from reisgids.imports.tables.touchpoint_cells import TouchpointCells
from reisgids.sources.sheets.cells import is_total

_PROSE = re.compile(
    r"[*†]|(?:let op|n\.?b\b|opmerking|toelichting|bron\b|legenda|note\b|source\b|legend\b|p\.?s\b)", re.I
)
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+")
_LONG = 60
_SHORT = 60


class JourneyRows:
    """A table while it is read row by row."""

    def __init__(self, table: HeadedTable, names: PlaybookNames) -> None:
        self.table, self.names = table, names
        self.phases: dict[str, str] = {}
        self.phase = ""
        self.touchpoints: list[TouchpointCells] = []
        self.leftovers: list[Noted] = [*table.leftovers, *table.above]
        self.assumptions: list[Noted] = []
        self.body, after = _body(table)
        self.leftovers += [noted("remark", cell.at, cell.text) for row in after for cell in row if _own(cell)]
        self.scales = self._scales()
        self.numbers = [column for column in table.columns if self._only_counts(column)]
        if self.numbers:
            heads = ", ".join(column.head for column in self.numbers)
            self.assumptions.append(noted("columns-not-read", SourceSpot(), heads))
        self.has_sections = self._begins_with_a_section()

    def draft(self, title: WrittenValue) -> JourneyDraft:
        """Return the journey.

        Raises:
            NoJourneyError: there is no touchpoint in it.
        """
        for row in self.body:
            self._row(row)
        if not self.touchpoints:
            raise NoJourneyError("no-touchpoints")
        used = {each.phase for each in self.touchpoints}
        empty = [noted("empty-phase", SourceSpot(), name) for key, name in self.phases.items() if key not in used]
        for each in self.touchpoints:
            self.leftovers += each.leftovers
        return JourneyDraft(
            title=self.table.title or title,
            personas=self.table.personas,
            phases=tuple(DraftPhase(key, name) for key, name in self.phases.items()),
            touchpoints=tuple(each.draft() for each in self.touchpoints),
            leftovers=tuple(self.leftovers),
            assumptions=(*self.assumptions, *empty),
        )

    def _scales(self) -> dict[int, FeelingScale]:
        scales = {}
        own = self.names.config.scales
        for column in self.table.columns:
            if column.meaning in ("feels", "satisfaction", "importance"):
                texts = [row[column.place].text for row in self.body if row[column.place].text]
                scale = FeelingScale.of(
                    column.head, texts, own.emotion if column.meaning == "feels" else getattr(own, column.meaning)
                )
                scales[column.place] = scale
                if scale.is_inferred:
                    values = {"low": f"{scale.low:g}", "high": f"{scale.high:g}"}
                    self.assumptions.append(noted("scale", SourceSpot(), column.head, **values))
        return scales

    def _begins_with_a_section(self) -> bool:
        """Return whether phases stand in rows of their own, above their touchpoints, in place of a column."""
        if self.table.has("phase") or not self.body:
            return False
        filled = [sum(bool(cell.text) for cell in row) for row in self.body]
        return filled[0] == 1 and bool(self.body[0][0].text) and max(filled) > 1

    def _only_counts(self, column: TableColumn) -> bool:
        """Return whether a column numbers the rows."""
        texts = [row[column.place].text for row in self.body]
        return column.meaning == "technical" and all(not text or text.rstrip(".").isdigit() for text in texts)

    def _row(self, row: Sequence[GridCell]) -> None:
        table = self.table
        filled = [column for column in table.columns if row[column.place].text and column not in self.numbers]
        phase, title = table.value(row, "phase"), table.value(row, "title")
        if not filled or is_total(row[filled[0].place].text):
            self.leftovers += [noted("total", row[c.place].at, row[c.place].text) for c in filled]
            return
        starts_phase = phase is not None and not phase.is_copy and self._key(phase.text) != self.phase
        if phase:
            self._enter(phase.text)
        if len(filled) == 1 and (not title or (self.has_sections and not title.is_copy)):
            self._alone(row, filled[0])
            return
        others = [column for column in filled if column.meaning not in ("phase", "title")]
        continues = title.is_copy if title else table.has("title") and not starts_phase
        if continues and self.touchpoints and self.touchpoints[-1].phase == self.phase:
            self._fill(self.touchpoints[-1], row, others)
            return
        for touchpoint, share in self._begun(row, title, others):
            self.touchpoints.append(touchpoint)
            self._fill(touchpoint, share, others)

    def _begun(
        self, row: Sequence[GridCell], title: GridCell | None, others: Sequence[TableColumn]
    ) -> list[tuple[TouchpointCells, Sequence[GridCell]]]:
        """Return the touchpoints that a row begins, each with its share of the cells."""
        if not self.phases:
            self._enter("")
        if title is None:
            words, row = self._title_from(row)
            return [(TouchpointCells(self.phase, words), row)]
        titles = things_in(WrittenValue(title.text, title.at)) if self.table.was_turned else ()
        if len(titles) < 2:
            words = WrittenValue(_NUMBERED.sub("", title.text) or title.text, title.at)
            return [(TouchpointCells(self.phase, words), row)]
        shares: list[list[GridCell]] = [list(row) for _ in titles]
        for column in others:
            cell = row[column.place]
            things = things_in(WrittenValue(cell.text, cell.at))
            for n, share in enumerate(shares):
                text = things[n].text if len(things) == len(titles) else cell.text if n == 0 else ""
                share[column.place] = GridCell(text, cell.at)
        return [(TouchpointCells(self.phase, words), share) for words, share in zip(titles, shares, strict=True)]

    def _title_from(self, row: Sequence[GridCell]) -> tuple[WrittenValue, Sequence[GridCell]]:
        """Return a title for a touchpoint that has none: what the customer does, where that is one short thing."""
        for meaning in ("does", "frontstage"):
            for column, cell in self.table.cells(row, meaning):
                things = things_in(WrittenValue(cell.text, cell.at))
                if len(things) == 1 and len(things[0].text) <= _SHORT:
                    without = [GridCell("", each.at) if n == column.place else each for n, each in enumerate(row)]
                    return things[0], without
        first = next(cell for cell in row if cell.text)
        return WrittenValue(self.phases.get(self.phase) or first.text.split("\n")[0][:_SHORT], first.at), row

    def _fill(self, touchpoint: TouchpointCells, row: Sequence[GridCell], columns: Sequence[TableColumn]) -> None:
        for column in columns:
            if row[column.place].text:
                touchpoint.add(column, row[column.place], self.scales, self.names)

    def _alone(self, row: Sequence[GridCell], column: TableColumn) -> None:
        """Read a row with one cell: the head of a phase, one thing more for the touchpoint above it, or a remark."""
        cell = row[column.place]
        is_first = column.place == self.table.columns[0].place
        if column.meaning == "phase" or (is_first and not self.table.has("phase")):
            self._enter(cell.text)
        elif self.touchpoints and self.touchpoints[-1].phase == self.phase and self.table.has("title"):
            self._fill(self.touchpoints[-1], row, [column])
        elif column.meaning in ("does", "thinks", "pain", "delight", "feels") and not self.table.has("title"):
            for touchpoint, share in self._begun(row, None, [column]):
                self.touchpoints.append(touchpoint)
                self._fill(touchpoint, share, [column])
        else:
            self.leftovers.append(noted("remark", cell.at, cell.text))

    def _enter(self, name: str) -> None:
        self.phase = self._key(name)
        self.phases.setdefault(self.phase, " ".join(name.split()))

    @staticmethod
    def _key(name: str) -> str:
        return " ".join(name.split()).casefold()


def _own(cell: GridCell) -> bool:
    return bool(cell.text) and not cell.is_copy


def _body(table: HeadedTable) -> tuple[Sequence[Sequence[GridCell]], Sequence[Sequence[GridCell]]]:
    """Return the rows of the table, and those below it: texts that stand alone, after all that is a row of it."""
    rows = list(table.rows)
    end = len(rows)
    while end and _is_remark(table, rows, end - 1):
        end -= 1
    return rows[:end], rows[end:]


def _is_remark(table: HeadedTable, rows: Sequence[Sequence[GridCell]], number: int) -> bool:
    cells = [cell for cell in rows[number] if cell.text]
    distinct = {cell.text for cell in cells}
    if not distinct:
        return True
    if len(distinct) > 1:
        return False
    text = cells[0].text
    follows_a_gap = number > 0 and not any(cell.text for cell in rows[number - 1])
    is_prose = len(text) > _LONG or text.endswith((".", "!")) or bool(_PROSE.match(text))
    place = next(n for n, cell in enumerate(rows[number]) if cell.text)
    at_the_edge = place == table.columns[0].place or all(column.place != place for column in table.columns)
    return is_prose and (at_the_edge or follows_a_gap) if at_the_edge else follows_a_gap
