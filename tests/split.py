"""Where the time of the tests went: a plugin of pytest that the checks ask for with `-p tests.split`.

Workers run beside each other: the seconds of all rooms together are more than what the clock says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest

SHOWN = 12
"""So many files, the slowest first."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the seconds of each room, and of the slowest files."""
    files = [
        (report.nodeid.partition("::")[0], report.duration)
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport)
    ]
    terminalreporter.section("where the time went, in seconds of one worker")
    terminalreporter.write_line(_row(files, _room))
    terminalreporter.write_line("slowest: " + _row(files, lambda file: file.removeprefix("tests/"), SHOWN))


def _row(files: list[tuple[str, float]], name: Callable[[str], str], most: int | None = None) -> str:
    taken: dict[str, float] = defaultdict(float)
    for file, seconds in files:
        taken[name(file)] += seconds
    ordered = sorted(taken.items(), key=lambda each: (-each[1], each[0]))[:most]
    return " · ".join(f"{name} {seconds:.0f}" for name, seconds in ordered)


def _room(file: str) -> str:
    parts = file.split("/")
    return parts[1] if len(parts) > 2 else "documents"
