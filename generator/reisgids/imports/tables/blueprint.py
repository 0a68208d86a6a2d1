"""A service blueprint as a table: a row for what happens in one layer of one stage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from reisgids.imports.draft import DraftPhase, JourneyDraft, NoJourneyError, Noted, SourceSpot, WrittenValue, noted
from reisgids.imports.playbook_names import PlaybookNames
from reisgids.imports.tables.durations import duration_in_words
from reisgids.imports.tables.feelings import FeelingScale
from reisgids.imports.tables.grid import GridCell
from reisgids.imports.tables.headed_table import HeadedTable, TableColumn
from reisgids.imports.tables.heads import Meaning, meaning_of
from reisgids.imports.tables.things import names_in
from reisgids.imports.tables.touchpoint_cells import TouchpointCells

Layer = Literal["customer", "front", "back", "evidence", "other", ""]
_LAYERS: tuple[tuple[Layer, str], ...] = (
    ("evidence", r"evidence|bewijs|fysiek|physical|tastbaar"),
    ("front", r"front|on ?stage|zichtbaar(?!e processen)|visible(?! process)|contactmedewerker"),
    ("back", r"back|achter|onzichtbaar|invisible|ondersteun|support|intern|systeem|system|proces|partner|leverancier"),
    ("customer", r"klant|customer|gebruiker|user|pati[eë]nt|bezoeker|visitor|cli[eë]nt|bewoner|burger|reiziger|guest"),
)
_LONGEST_NAME = 60
_TEXT: tuple[Meaning, ...] = ("title", "text", "does", "note")
_SHARED: tuple[Meaning, ...] = ("phase", "layer")
_OTHER_LAYERS: frozenset[Meaning] = frozenset(
    {"pain", "delight", "opportunity", "thinks", "need", "expectation", "feels"}
)


class Blueprint:
    """A blueprint while it is read row by row."""

    def __init__(self, table: HeadedTable, names: PlaybookNames) -> None:
        self.table, self.names = table, names
        self.touchpoints: list[TouchpointCells] = []
        self.leftovers: list[Noted] = [*table.leftovers, *table.above]
        self.assumptions: list[Noted] = []
        self.text = next((c for m in _TEXT for c in table.columns if c.meaning == m), None)

    def draft(self, title: WrittenValue) -> JourneyDraft:
        """Return the journey.

        Raises:
            NoJourneyError: nothing happens in it.
        """
        stages, rows = self._stages()
        for stage, of_stage in rows.items():
            self._stage(stage, of_stage)
        if not self.touchpoints:
            raise NoJourneyError("no-touchpoints")
        for each in self.touchpoints:
            self.leftovers += each.leftovers
        used = {each.phase for each in self.touchpoints}
        empty = [noted("empty-phase", SourceSpot(), phase.name) for key, phase in stages.items() if key not in used]
        return JourneyDraft(
            title=self.table.title or title,
            personas=self.table.personas,
            phases=tuple(stages.values()),
            touchpoints=tuple(each.draft() for each in self.touchpoints),
            leftovers=tuple(self.leftovers),
            assumptions=(*self.assumptions, *empty),
        )

    def _stages(self) -> tuple[dict[str, DraftPhase], dict[str, list[Sequence[GridCell]]]]:
        """Return the stages, and the rows of each: some go through the stages once for every layer."""
        stages: dict[str, DraftPhase] = {}
        rows: dict[str, list[Sequence[GridCell]]] = {}
        stage = ""
        for row in self.table.rows:
            filled = [row[column.place] for column in self.table.columns if row[column.place].text]
            if not filled:
                continue
            found = self.table.value(row, "phase")
            has_text = self.text is not None and bool(row[self.text.place].text)
            if len(filled) == 1 and not has_text and not (found and _is_name(found.text)):
                self.leftovers.append(noted("remark", filled[0].at, filled[0].text))
                continue
            stage = found.text.casefold() if found else stage
            stages.setdefault(stage, DraftPhase(stage, found.text if found else ""))
            if has_text:
                rows.setdefault(stage, []).append(row)
            elif len(filled) > 1:
                self.leftovers += [noted("no-text", cell.at, cell.text) for cell in filled]
        return stages, rows

    def _stage(self, stage: str, rows: Sequence[Sequence[GridCell]]) -> None:
        """Read the rows of one stage; what stands behind a step that is yet to come waits for it."""
        waiting: list[tuple[Sequence[GridCell], Layer]] = []
        for row in rows:
            layer = self._layer(row)
            if layer in ("back", "evidence") and not self._current(stage):
                waiting.append((row, layer))
                continue
            self._place(row, layer, stage)
            for held, kind in waiting:
                self._place(held, kind, stage)
            waiting = []
        self._alone(waiting, stage)

    def _layer(self, row: Sequence[GridCell]) -> Layer:
        cell = self.table.value(row, "layer")
        if cell is None:
            return ""
        plain = cell.text.casefold()
        found: Layer = next((name for name, words in _LAYERS if re.search(words, plain)), "other")
        return found

    def _current(self, stage: str) -> TouchpointCells | None:
        last = self.touchpoints[-1] if self.touchpoints else None
        return last if last and last.phase == stage else None

    def _place(self, row: Sequence[GridCell], layer: Layer, stage: str) -> None:
        """Put a row in the touchpoint that it belongs to, or begin one."""
        current = self._current(stage)
        written = self._written(row)
        meaning = meaning_of(cell.text) if layer == "other" and (cell := self.table.value(row, "layer")) else None
        if current and meaning in _OTHER_LAYERS:
            column = TableColumn("", meaning, self.text.place if self.text else 0)
            scale = {column.place: FeelingScale.of("", [written.text], self.names.config.scales.emotion)}
            current.add(column, GridCell(written.text, written.at), scale, self.names)
            self._details(current, row, layer)
        elif current and layer == "back":
            current.put("backstage", self._with_details(row, written))
        elif current and layer == "evidence":
            current.put("note", self._with_details(row, written))
        elif current and layer == "front" and "frontstage" not in current.texts:
            current.put("frontstage", self._with_details(row, written, only="duration"))
            self._details(current, row, layer)
        else:
            begun = TouchpointCells(stage, written)
            self.touchpoints.append(begun)
            if layer == "front":
                begun.put("frontstage", written)
            if layer in ("", "other"):
                cell = self.table.value(row, "layer")
                self.assumptions.append(
                    noted(
                        "unknown-layer" if cell else "no-layer",
                        written.at,
                        written.text,
                        layer=cell.text if cell else "",
                    )
                )
            self._details(begun, row, layer)

    def _alone(self, waiting: Sequence[tuple[Sequence[GridCell], Layer]], stage: str) -> None:
        """Make a touchpoint of a stage in which the customer has no part; its rows stand behind it."""
        for number, (row, _) in enumerate(waiting):
            written = self._written(row)
            if number == 0:
                self.touchpoints.append(TouchpointCells(stage, written))
                self.assumptions.append(noted("without-customer", written.at, written.text))
                self._details(self.touchpoints[-1], row, "back")
            self.touchpoints[-1].put("backstage", written if number == 0 else self._with_details(row, written))

    def _written(self, row: Sequence[GridCell]) -> WrittenValue:
        assert self.text
        cell = row[self.text.place]
        return WrittenValue(cell.text, cell.at)

    def _others(self, row: Sequence[GridCell]) -> list[tuple[TableColumn, GridCell]]:
        return [
            (column, row[column.place])
            for column in self.table.columns
            if row[column.place].text and column is not self.text and column.meaning not in _SHARED
        ]

    def _details(self, touchpoint: TouchpointCells, row: Sequence[GridCell], layer: Layer) -> None:
        """Add who, how long and the rest of a row to a touchpoint."""
        for column, cell in self._others(row):
            if column.meaning in ("people", "parties"):
                names = names_in(WrittenValue(cell.text, cell.at))
                whole = any(self.names.known_as(register, cell.text) for register in ("parties", "personas"))
                field = "people" if layer == "customer" or column.meaning == "people" else "parties"
                touchpoint.names.setdefault(field, []).extend([WrittenValue(cell.text, cell.at)] if whole else names)  # type: ignore[arg-type]
            elif column.meaning != "duration" or layer != "front" or touchpoint.title.text == self._written(row).text:
                # How long a step behind another one takes stands with that step.
                touchpoint.add(column, cell, {}, self.names)

    def _with_details(self, row: Sequence[GridCell], written: WrittenValue, only: str = "") -> WrittenValue:
        """Return a text with who and how long behind it: `Toetst de aanvraag (Acceptatie, 15 min)`."""
        details = []
        for column, cell in self._others(row):
            if only and column.meaning != only:
                continue
            text = " ".join(cell.text.split())
            details.append(duration_in_words(text, column.head) if column.meaning == "duration" else text)
        return WrittenValue(f"{written.text} ({', '.join(details)})" if details else written.text, written.at)


def _is_name(text: str) -> bool:
    """Return whether a text that stands alone is the name of a stage, and no remark."""
    return len(text) <= _LONGEST_NAME and not text.endswith(".")
