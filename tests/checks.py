"""All checks, or the quick ones, side by side on the cores there are: `make test`, `make quick`, `make newest`.

What each took is printed at the end. A time is never a reason to fail.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
QUICK = "not (browser or engine or slow or wheel)"
WORKERS = 2
BUDGETS = {"quick": 60, "all": 480, "unpinned": 480}
"""What it may take on two cores that do nothing else, in seconds."""


@dataclass(frozen=True)
class Step:
    """One program, and what it is called."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """How a step ended, in seconds; what it printed, unless that was on the screen already."""

    step: Step
    code: int
    seconds: float
    printed: str = ""


def reading() -> tuple[Step, ...]:
    """Return the steps that look at the sources only."""
    return (
        Step("lint", (str(BIN / "ruff"), "check", "generator", "tests")),
        Step("format", (str(BIN / "ruff"), "format", "--check", "generator", "tests")),
        Step("layers", (str(BIN / "lint-imports"),)),
        Step("types", (str(BIN / "mypy"),)),
    )


def tests(which: str) -> Step:
    """Return the step that runs the tests: all of them, or those that are quick."""
    chosen = {"quick": ("-m", QUICK), "unpinned": ("-m", "not pins")}.get(which, ())
    spread = ("-n", str(WORKERS), "--dist", "loadgroup", "--no-loadscope-reorder")
    return Step("tests", (sys.executable, "-m", "pytest", "-p", "tests.split", *spread, *chosen))


def run(step: Step, *, seen: bool) -> Outcome:
    """Run a step, and keep what it prints unless that is to be seen while it runs."""
    start = time.monotonic()
    done = subprocess.run(
        step.command,
        cwd=ROOT,
        check=False,
        stdout=None if seen else subprocess.PIPE,
        stderr=None if seen else subprocess.STDOUT,
        text=True,
    )
    return Outcome(step, done.returncode, time.monotonic() - start, done.stdout or "")


def main() -> int:
    """Run the checks; returns 0 when all hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.checks", description=__doc__)
    parser.add_argument("which", nargs="?", choices=tuple(BUDGETS), default="all")
    which: str = parser.parse_args().which
    start = time.monotonic()
    with ThreadPoolExecutor(1) as beside:
        waiting = [beside.submit(run, step, seen=False) for step in reading()]
        tested = run(tests(which), seen=True)
        outcomes = [*(each.result() for each in waiting), tested]
    failed = [each for each in outcomes if each.code]
    for each in failed:
        print(f"\n{each.step.name} failed: {' '.join(each.step.command)}\n{each.printed}")
    taken = time.monotonic() - start
    parts = ", ".join(f"{each.step.name} {each.seconds:.0f}" for each in outcomes)
    print(f"\n{'Failed' if failed else 'All well'} after {taken:.0f} s on {os.cpu_count()} cores ({parts}).")
    if taken > BUDGETS[which]:
        print(f"That is more than the {BUDGETS[which]} s that two cores may take; above it says where the time went.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
