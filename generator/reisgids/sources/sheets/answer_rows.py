"""The rows of a sheet of answers, on their way to waves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, get_args

from reisgids.model.answers import AnswerSheet
from reisgids.model.config import Scales
from reisgids.model.kind_of_figure import is_first_ces
from reisgids.model.measurement import Metric, Rhythm, Rhythms
from reisgids.model.values.nothing import says_nothing
from reisgids.model.values.period import wave_of
from reisgids.problems import Place, Problem, problem
from reisgids.sources.sheets.account import LeftOutRows, Reason
from reisgids.sources.sheets.cells import Cell, is_total, text_of
from reisgids.sources.sheets.days import DateOrder, WrittenDay, written_day
from reisgids.sources.sheets.mapping import can_be_calculated
from reisgids.sources.sheets.metric_names import metric_named
from reisgids.sources.sheets.row_place import RowPlace
from reisgids.sources.sheets.table_row import BrokenTableError, TableRow
from reisgids.sources.sheets.tally import AnswerTally, method_for
from reisgids.sources.text.source import printable
from reisgids.sources.values.suggest import nearest

MOST_ANSWERS = 1_000_000
_NAMED = 10
"""So many rows are named for each reason; how many there are in all the account says."""
_NAMES = ("journey", "touchpoint", "phase", "metric", "persona", "party")
_NOTHING_NAMED = ("",) * len(_NAMES)
_ON_SCALE: Mapping[str, tuple[float, float]] = {"nps": (0, 10), "csat": (1, 5), "ces": (1, 7)}
_FIRST_CES = (1.0, 5.0)
_MEANING = r"\s*[-–—:=]\s*[^\d\s].*|\s*\([^\d].*|\s*/\s*\d{1,3}"
_SCORE = re.compile(rf"([-+−]?\d{{1,4}}(?:[.,]\d{{1,6}})?)(?:{_MEANING})?", re.DOTALL)
"""A number, perhaps with what it means behind it (`10 - Zeer waarschijnlijk`), or out of how many (`4/5`)."""
_SHOWN = 40
_CODES: Mapping[Reason, str] = {
    "off-scale": "answer-off-scale", "no-number": "answer-no-number",
    "no-day": "answer-no-day", "twice": "answer-twice",
}  # fmt: skip


class _Answer(NamedTuple):
    line: int
    day: dt.date | WrittenDay
    score: float
    names: tuple[str, ...]
    written: tuple[str, str]


class AnswerRows:
    """Counts answers in waves. `at` says in which column what is; `count` is how many rows there were."""

    def __init__(
        self, path: str, asked: AnswerSheet, at: Mapping[str, int], rhythms: Rhythms, scales: Scales, language: str
    ) -> None:
        self.path, self.asked, self.at, self.rhythms, self.language = path, asked, at, rhythms, language
        self.problems: list[Problem] = []
        self.left_out = LeftOutRows()
        self.count = 0
        self._answers: list[_Answer] = []
        self._seen: dict[str, int] = {}
        self._scores: dict[str, float | None] = {}
        self._words = {" ".join(word.split()).casefold(): score for word, score in asked.scores.items()}
        self._scales = {name: (scale.min, scale.max) for name, scale in scales if name in get_args(Metric)}
        self._named = any(name in at for name in _NAMES)
        self._known_names: dict[tuple[str, ...], tuple[str, ...]] = {}

    def read(self, rows: Iterable[TableRow]) -> None:
        """Read the rows below the heads."""
        try:
            for row in rows:
                if self.count >= MOST_ANSWERS:
                    self.problems.append(problem("csv-too-large", Place(self.path), most=MOST_ANSWERS))
                    return
                self.count += 1
                self._row(row)
        except BrokenTableError as broken:
            self.problems.append(problem("answers-broken", Place(self.path, broken.line, 1)))

    def _row(self, row: TableRow) -> None:
        line, cells, at = row.line, row.cells, self.at
        width = len(cells)
        day_cell: Cell = cells[at["date"]] if at["date"] < width else ""
        score_text = text_of(cells[at["score"]]) if at["score"] < width else ""
        day, score = written_day(day_cell), self._score(score_text)
        written = (text_of(day_cell), score_text)
        if day is None and is_total(written[0] or next(filter(None, map(text_of, cells)), "")):
            self.left_out.add("total", line)
            return
        if score is None and (not score_text or says_nothing(score_text)):
            self.left_out.add("no-answer", line)
            return
        names = self._names(cells)
        if day is None:
            self._leave_out("no-day", line, names, written, given=written[0])
            return
        if score is None:
            self._leave_out("no-number", line, names, written, given=score_text)
            return
        if "id" in at and (id := text_of(cells[at["id"]]) if at["id"] < width else ""):
            first = self._seen.setdefault(id, line)
            if first != line:
                self._leave_out("twice", line, names, written, first=first)
                return
        self._answers.append(_Answer(line, day, score, names, written))

    def _names(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        if not self._named:
            return _NOTHING_NAMED
        at, width = self.at, len(cells)
        names = tuple(text_of(cells[at[name]]) if name in at and at[name] < width else "" for name in _NAMES)
        return self._known_names.setdefault(names, names)

    def _score(self, text: str) -> float | None:
        if text not in self._scores:
            plain = " ".join(text.split()).casefold()
            found = _SCORE.fullmatch(text)
            number = float(found[1].replace(",", ".").replace("−", "-")) if found else None
            self._scores[text] = self._words.get(plain, number)
        return self._scores[text]

    def _leave_out(
        self, reason: Reason, line: int, names: tuple[str, ...], written: tuple[str, str], **values: object
    ) -> None:
        if self.left_out.add(reason, line) <= _NAMED:
            said: dict[str, Any] = {name: str(value)[:_SHOWN] for name, value in values.items()}
            key = ("date",) if reason == "no-day" else ("score",)
            place = self._place(line, names, written).place(key)
            self.problems.append(replace(problem(_CODES[reason], place, **said), severity="warning"))

    def _place(self, line: int, names: tuple[str, ...], written: tuple[str, str]) -> RowPlace:
        """Return a row as a place: of what stands in it only what is read is shown."""
        day, score = (printable(text[:_SHOWN]) for text in written)
        by_name = {name: text for name, text in zip(_NAMES, names, strict=True) if text}
        shown = {"date": day, "period": day, "score": score, "value": score, **by_name}
        return RowPlace(self.path, line, printable("; ".join((day, score, *by_name.values()))), shown)

    def waves(self) -> Iterator[tuple[dict[str, str], AnswerTally, Metric, str, str, RowPlace]]:
        """Yield what the answers of each wave are about, the answers counted, and their first row."""
        order = self._order()
        if order is None:
            return
        tallies: dict[tuple[tuple[str, ...], str], AnswerTally] = {}
        first: dict[tuple[tuple[str, ...], str], _Answer] = {}
        about: dict[tuple[str, ...], _About | None] = {}
        periods: dict[tuple[dt.date, Rhythm], str] = {}
        for answer in self._answers:
            names = answer.names
            if names not in about:
                about[names] = self._about(answer)
            its = about[names]
            if its is None:
                self.left_out.add("wrong", answer.line)
                continue
            day = answer.day.day(order) if isinstance(answer.day, WrittenDay) else answer.day
            if day is None:
                self._leave_out("no-day", answer.line, names, answer.written, given=answer.written[0])
                continue
            low, high = its.scale
            if not low <= answer.score <= high or (its.whole and answer.score % 1):
                values = {"given": answer.written[1], "low": f"{low:g}", "high": f"{high:g}", "scale": its.metric}
                self._leave_out("off-scale", answer.line, names, answer.written, **values)
                continue
            wave = periods.get((day, its.rhythm))
            if wave is None:
                wave = periods[day, its.rhythm] = wave_of(day, its.rhythm)
            key = (names, wave)
            if key not in tallies:
                tallies[key], first[key] = AnswerTally(), answer
            tallies[key].add(answer.score, its.metric)
        many = sum(each.count for each in self.left_out.all() if each.reason in _CODES)
        if any(each.count > _NAMED and each.reason in _CODES for each in self.left_out.all()):
            self.problems.append(problem("answers-left-out", Place(self.path), severity="warning", count=many))
        for key, tally in tallies.items():
            its, answer = about[key[0]], first[key]
            assert its
            row = self._place(answer.line, answer.names, answer.written)
            yield its.names, tally, its.metric, its.method, key[1], row

    def _about(self, answer: _Answer) -> _About | None:
        """Return what rows with these names are about, or None where their metric isn't one."""
        written = dict(zip(_NAMES, answer.names, strict=True))
        names = {name: text for name in _NAMES if (text := written[name] or getattr(self.asked, name) or "")}
        metric, version = metric_named(names.pop("metric", ""))
        method = method_for(metric, self.asked.method or version)
        options: tuple[Metric, ...] = get_args(Metric)
        meant = next((each for each in options if each == metric), None)
        missing = next((name for name in ("journey",) if name not in names), "metric" if not metric else "")
        place = self._place(answer.line, answer.names, answer.written).place(("metric",))
        if missing:
            self.problems.append(problem("csv-empty", place, key=getattr(self.asked.columns, missing) or missing))
            return None
        if meant is None:
            head = self.asked.columns.metric if self.asked.columns else None
            known, instead = ", ".join(options), nearest(metric, options)
            self.problems.append(
                problem("unknown-option", place, key=head or "metric", given=metric[:60], instead=instead, known=known)
            )
            return None
        if not can_be_calculated(meant, method):
            self.problems.append(problem("method-of-answers", place, given=method[:60], scale=meant))
            return None
        scale = self._scales.get(meant) or (_FIRST_CES if is_first_ces(meant, method) else _ON_SCALE[meant])
        rhythm = self.asked.rhythm or self.rhythms.of(meant)
        return _About(names, meant, method, scale, meant in _ON_SCALE, rhythm)

    def _order(self) -> DateOrder | None:
        """Return in which order days are written, or None with what keeps that from being known."""
        if self.asked.date_order:
            return self.asked.date_order
        first: dict[DateOrder, _Answer] = {}
        doubtful: _Answer | None = None
        half_days = False
        for answer in self._answers:
            if isinstance(answer.day, WrittenDay):
                if order := answer.day.order:
                    first.setdefault(order, answer)
                elif answer.day.slashed and answer.day.first != answer.day.second:
                    doubtful = doubtful or answer
                half_days = half_days or answer.day.half_days
        if len(first) == 2:
            earlier, later = sorted(first.values(), key=lambda answer: answer.line)
            place = self._place(later.line, later.names, later.written).place(("date",))
            self.problems.append(
                problem("dates-in-two-orders", place, first=earlier.written[0][:_SHOWN], line=earlier.line)
            )
            return None
        if doubtful and not first and not half_days:
            place = self._place(doubtful.line, doubtful.names, doubtful.written).place(("date",))
            self.problems.append(problem("date-order", place, given=doubtful.written[0][:_SHOWN]))
            return None
        return next(iter(first), "mdy" if half_days and doubtful else "dmy")


class _About(NamedTuple):
    names: dict[str, str]
    metric: Metric
    method: str
    scale: tuple[float, float]
    whole: bool
    rhythm: Rhythm
