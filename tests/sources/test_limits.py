"""Large and hostile input ends soon, with a playbook or with a clear limit."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.problems.shape_of_case import GOOD, read, told, write

pytestmark = pytest.mark.slow

TOUCHPOINT = "  - title: Offerte {n}\n    phase: purchase\n    does: {words}\n"


def test_ten_thousand_touchpoints_in_ten_megabytes_are_read(tmp_path: Path) -> None:
    words = "leest de offerte " * 55
    touchpoints = "".join(TOUCHPOINT.format(n=n, words=words) for n in range(10_000))
    write(tmp_path, {"files": {"journeys/koop.yml": f"title: Kopen\ntouchpoints:\n{touchpoints}"}})
    assert (tmp_path / "journeys/koop.yml").stat().st_size > 9_500_000
    started = time.process_time()
    loaded = read(tmp_path)
    assert loaded.playbook
    assert len(loaded.playbook.journeys[0].touchpoints) == 10_000
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 200_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "a: " * 100_000,
        "!" * 100_000,
        "&a " * 50_000,
        "'" * 99_999,
        "a: |\n" + " " * 200_000,
        "\n".join(f"{' ' * n}a:" for n in range(600)),
        "a: &a [" + "*a," * 50_000 + "]",
    ],
    ids=[
        "brackets",
        "braces",
        "dashes",
        "questions",
        "colons",
        "marks",
        "anchors",
        "quotes",
        "spaces",
        "deep",
        "aliases",
    ],
)
def test_a_hostile_file_ends_soon_in_problems(tmp_path: Path, hostile: str) -> None:
    write(tmp_path, {"files": {"journeys/koop.yml": hostile}})
    started = time.process_time()
    loaded = read(tmp_path)
    assert loaded.playbook is None
    assert 0 < len(loaded.problems) <= 250
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "hostile", ["[" * 50_000, "](" * 50_000, "`" * 50_000, "[a](" * 20_000, "<a " * 50_000, "\n" * 200_000]
)
def test_a_hostile_page_ends_soon(tmp_path: Path, hostile: str) -> None:
    write(tmp_path, {"files": {"content/nl/over.md": f"---\ntitle: Over\n---\n{hostile}"}})
    started = time.process_time()
    read(tmp_path)
    assert time.process_time() - started < 10


def test_a_sheet_of_too_many_lines_is_refused(tmp_path: Path) -> None:
    lines = "".join(f"koop;offerte;nps;40;46;2026-Q3;{number}\n" for number in range(100_001))
    head = "journey;touchpoint;metric;value;n;period;method\n"
    write(tmp_path, {"files": {"journeys/measurements/golf.csv": head + lines}})
    loaded = read(tmp_path)
    assert [problem.code for problem in loaded.problems] == ["csv-too-large"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"files": {"journeys/koop.yml": GOOD["journeys/koop.yml"]}})
    os.mkfifo(tmp_path / "journeys/leveren.yml")
    loaded = read(tmp_path)
    assert told(loaded.problems, "nl").startswith("journeys/leveren.yml error unreadable\n  Dit bestand kan niet")
