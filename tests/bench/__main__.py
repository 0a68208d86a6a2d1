"""`make bench`: how fast and how large, as ratios within one run, and the editions of very many playbooks.

Without a part, all of them. Only the editions can fail: `python -m tests.bench editions` judges them alone.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from statistics import fmean

from rich.console import Console
from rich.table import Table

from tests.bench.budgets import budget_table
from tests.bench.catalogue import filter_time
from tests.bench.commonmark import print_compared
from tests.bench.drawing import others, per_kind
from tests.bench.editions import PLAYBOOKS, editions
from tests.bench.lighthouse import BUDGETS, CATEGORIES, WORKSHOP, install, judge
from tests.bench.measurements import ANSWERS, read_answers_of
from tests.bench.playbooks import TOUCHPOINTS, plain_material, reisgids_playbook
from tests.bench.rebuilds import (
    ENVIRONMENT,
    ROOT,
    Size,
    build,
    copy_of_reference,
    diagrams_on,
    edit,
    measure,
    reference,
)
from tests.bench.serving import figure_served, mkdocs_serve, reisgids_serve
from tests.bench.steps import steps
from tests.bench.wire import weigh
from tests.browser.kinds import JOURNEY, KINDS
from tests.stress import stress_playbook

SHEET = "journeys/measurements/service.csv"
LINE = "service;chatbot;csat;44;{};2026-Q4;top-two box;"
SHEET_PAGE = "nl/actions/measurements/"


@dataclass
class Bench:
    """One run: where it works, with how many journeys, and what it saw by the name of its budget."""

    console: Console
    folder: Path
    journeys: list[int]
    seen: dict[str, float] = field(default_factory=dict)

    @cached_property
    def largest(self) -> Path:
        """The folder of the largest playbook and its plain twin, made when first asked for."""
        folder = self.folder / str(self.journeys[-1])
        if not folder.exists():
            reisgids_playbook(folder / "playbook", self.journeys[-1])
            plain_material(folder / "plain", self.journeys[-1], in_nav=False)
        return folder

    @cached_property
    def site(self) -> Path:
        """The site of the largest playbook, built when first asked for."""
        made = self.largest / "playbook" / "site"
        if not made.exists():
            build(self.largest / "playbook")
        return made


def rebuilds(bench: Bench) -> None:
    """Measure builds of each size, and of the reference playbook."""
    sizes = []
    for journeys in bench.journeys:
        bench.console.print(f"Measuring {journeys} journeys …")
        sizes.append(measure(bench.folder / str(journeys), journeys))
        if journeys != bench.journeys[-1]:
            shutil.rmtree(bench.folder / str(journeys))
    own = reference(bench.folder / "reference-copy")
    most, fewest = sizes[-1], sizes[0]
    bench.seen |= {
        "cold": most.cold.seconds / most.plain.seconds,
        "edited": most.edited.seconds / most.cold.seconds,
        "unchanged": most.unchanged.seconds / most.cold.seconds,
        "reference": own.edited.seconds / own.cold.seconds,
        # What a build costs anyhow is in both, so it makes the figure smaller.
        "growth": (most.cold.seconds / most.journeys) / (fewest.cold.seconds / fewest.journeys),
        "memory": most.cold.memory,
    }
    bench.console.print(f"Every journey has {TOUCHPOINTS} touchpoints and {most.diagrams} diagrams (budget: 12 × 4).")
    bench.console.print(_times(sizes))
    bench.console.print(
        f"Reference playbook: cold {own.cold.seconds:.2f} s, one summary edited {own.edited.seconds:.2f} s, "
        f"{own.cold.memory:.0f} MiB."
    )
    taken = steps(bench.largest / "playbook")
    parts = Table("where the time of a cold build goes", "s", "share")
    for step, seconds in taken.items():
        parts.add_row(step, f"{seconds:.2f}", f"{seconds / sum(taken.values()):.0%}")
    bench.console.print(parts)


def _times(sizes: list[Size]) -> Table:
    times = Table("journeys", "plain, same nav", "plain, default nav", "cold", "unchanged", "one edited", "memory")
    for size in sizes:
        runs = (size.plain, size.plain_in_nav, size.cold, size.unchanged, size.edited)
        times.add_row(str(size.journeys), *(f"{each.seconds:.2f} s" for each in runs), f"{size.cold.memory:.0f} MiB")
    return times


def serving(bench: Bench) -> None:
    """Measure from saving a journey to its page, with Reisgids and with MkDocs."""
    bench.console.print("Measuring serve …")
    ours = reisgids_serve(bench.largest / "playbook", edit, ENVIRONMENT)
    plain = mkdocs_serve(bench.largest / "plain", ENVIRONMENT)
    bench.seen["serve"] = ours.saved_to_page
    bench.console.print(
        f"Serve: save → page {ours.saved_to_page:.2f} s, with mkdocs serve {plain:.2f} s; "
        f"another page {ours.one_page:.2f} s."
    )


def measurements(bench: Bench) -> None:
    """Measure reading very many answers, and how soon a figure that is added to a sheet is served."""
    for kind, name in (("csv", "answers"), ("xlsx", "answers-xlsx")):
        seen = read_answers_of(bench.folder / name, kind)
        bench.seen |= {name: seen.seconds, f"{name}-memory": seen.memory}
        beside = f"{seen.seconds / seen.plain:.1f} times what reading its cells alone takes"
        again = f"again, unchanged, {seen.again / seen.seconds:.3f} of that"
        bench.console.print(f"{ANSWERS:,} answers as {kind}: read in {seen.seconds:.2f} s, {beside}; {again}.")
    root = copy_of_reference(bench.folder / "figures")
    bench.seen["figure"] = figure_served(root, SHEET, LINE, SHEET_PAGE, ENVIRONMENT)


def drawing(bench: Bench) -> None:
    """Measure a diagram, beside what others take for a line."""
    kinds, theirs = per_kind(), others()
    ours = fmean(each.seconds for each in kinds.values())
    table = Table("kind of diagram, fourteen moments", "ms", "kB gzipped")
    for kind, cost in kinds.items():
        table.add_row(kind, f"{cost.seconds * 1000:.1f}", f"{cost.compressed / 1000:.1f}")
    bench.console.print(table)
    if theirs:
        bench.seen["drawing"] = ours / min(theirs.values())
    beside = ", ".join(f"{name} {seconds * 1000:.1f} ms" for name, seconds in theirs.items())
    bench.console.print(f"A diagram as SVG {ours * 1000:.1f} ms; a line of 14 points: {beside or 'nothing installed'}.")


def pages(bench: Bench) -> None:
    """Weigh a journey's page, and have Lighthouse judge each kind of page of the reference playbook."""
    weight = weigh(bench.site, "nl/journeys/reis-0001/")
    bench.seen["wire"] = weight.total / 1000
    files = Table("on the journey page", "kB gzipped")
    for name, size in weight.parts:
        files.add_row(name, f"{size / 1000:.1f}")
    bench.console.print(files)
    site = bench.folder / "reference"
    build(ROOT, "--out", str(site))
    every = weigh(site, f"nl/{JOURNEY}")
    bench.console.print(f"{JOURNEY} with every diagram: {every.total / 1000:.1f} kB gzipped before interaction")
    table = Table("Lighthouse, mobile", *(f"{name} (≥ {BUDGETS[name]})" for name in CATEGORIES), "what cost points")
    for scores in judge(site, tuple(f"nl/{kind}" for kind in KINDS)):
        table.add_row(scores.page, *(str(scores.scores[name]) for name in CATEGORIES), "\n".join(scores.failed))
        for name in CATEGORIES:
            bench.seen[name] = min(bench.seen.get(name, 100), scores.scores[name])
    bench.console.print(table)


def catalogue(bench: Bench) -> None:
    """Measure how soon the catalogue shows what a reader asks for."""
    bench.seen["filtering"] = filter_time(bench.site, "nl/journeys/")


def everything(bench: Bench) -> None:
    """Build a playbook with all that a journey can hold, and print how long it took."""
    root = stress_playbook(bench.folder / "everything")
    cold = build(root)
    drawn = diagrams_on(root / "site" / "nl" / "journeys" / "levensloop")
    bench.console.print(
        f"A playbook with everything (3 journeys, the longest of 60 touchpoints with {drawn} diagrams, in two "
        f"languages): {cold.seconds:.2f} s, {cold.memory:.0f} MiB."
    )


def commonmark(bench: Bench) -> None:
    """Print how many examples of CommonMark's specification come out equal."""
    install()
    print_compared(bench.console, WORKSHOP / "node_modules" / "commonmark-spec" / "spec.txt")


PARTS: dict[str, Callable[[Bench], None]] = {
    each.__name__: each for each in (rebuilds, serving, measurements, drawing, pages, catalogue, everything, commonmark)
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)} or editions")
    parser.add_argument("--journeys", type=int, nargs="+", default=[100, 1000], help="how many journeys, per round")
    parser.add_argument("--playbooks", type=int, default=PLAYBOOKS, help="how many playbooks to judge the editions of")
    asked = parser.parse_args()
    chosen = asked.parts or [*PARTS, "editions"]
    if unknown := set(chosen) - {*PARTS, "editions"}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    console = Console()
    with tempfile.TemporaryDirectory(prefix="reisgids-bench-") as name:
        bench = Bench(console, Path(name), sorted(asked.journeys))
        for part in chosen:
            if part in PARTS:
                PARTS[part](bench)
    if set(chosen) != {"editions"}:
        console.print(
            f"\n[bold]Reisgids, {os.cpu_count()} cores, {' and '.join(map(str, bench.journeys))} journeys, "
            f"{time.strftime('%Y-%m-%d')}[/bold]"
        )
        console.print(budget_table(bench.seen))
    sys.exit(bool(editions(console, asked.playbooks)) if "editions" in chosen else 0)


if __name__ == "__main__":
    main()
