"""How long it takes to read very many answers, and how much memory."""

from __future__ import annotations

import csv
import datetime as dt
import resource
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from python_calamine import CalamineWorkbook

from reisgids.sources.files.cache import Cache
from reisgids.sources.load import load
from tests.workbooks import workbook

ANSWERS = 100_000
_DAY = dt.date(2026, 11, 3)
_FILES = {
    "site-config.yml": "name: x\norganisation: { name: x }\nlanguages: [en]\n",
    "journeys/buying.yml": "title: Buying\ntouchpoints: [{ title: Quotation, phase: purchase }]\n",
    "journeys/measurements/wave.yml": "columns: { date: Timestamp, score: Score }\njourney: buying\nmetric: nps\n",
}


@dataclass(frozen=True)
class AnswersRead:
    """Seconds for all of it, for the same again, and for the plain reader alone; the highest memory in MiB."""

    seconds: float
    again: float
    plain: float
    memory: float


def read_answers_of(folder: Path, kind: str) -> AnswersRead:
    """Write a playbook with an export of `ANSWERS` answers into the folder, and read it in a process of its own.

    Args:
        folder: Where to write it.
        kind: `csv` or `xlsx`.
    """
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    sheet = folder / f"journeys/measurements/wave.{kind}"
    if kind == "xlsx":
        sheet.write_bytes(workbook({"Answers": list(_rows())}))
    else:
        with sheet.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(_rows())
    command = [sys.executable, "-m", "tests.bench.measurements", str(sheet)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return AnswersRead(*map(float, said))


def _rows() -> Iterator[list[object]]:
    yield ["Timestamp", "Email", "Score", "Why?", "Department"]
    for number in range(ANSWERS):
        moment = dt.datetime(2025, 1, 1) + dt.timedelta(minutes=9 * number)
        email = f"somebody{number}@example.org"
        yield [f"{moment:%d-%m-%Y %H:%M:%S}", email, number % 11, "It went well, thank you. " * 4, "north"]


def _measure(sheet: Path) -> tuple[float, ...]:
    cache = Cache()
    taken = []
    for _ in range(2):
        start = perf_counter()
        loaded = load(sheet.parents[2], today=_DAY, cache=cache)
        taken.append(perf_counter() - start)
        assert sum(each.value.n for read in loaded.measurements for each in read.figures) == ANSWERS
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = perf_counter()
    if sheet.suffix == ".xlsx":
        rows = len(CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).to_python())
    else:
        with sheet.open(encoding="utf-8", newline="") as file:
            rows = sum(1 for _ in csv.reader(file))
    assert rows == ANSWERS + 1
    return (*taken, perf_counter() - start, memory)


if __name__ == "__main__":
    print(*_measure(Path(sys.argv[1])))
