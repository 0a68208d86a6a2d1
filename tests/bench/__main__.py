"""`make bench`: how fast and how large, as ratios within one run, and the editions of very many playbooks.

Only the editions can fail: `python -m tests.bench editions` judges them alone.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.catalogue import filter_time
from tests.bench.editions import PLAYBOOKS, editions
from tests.bench.lighthouse import BUDGETS, CATEGORIES, Scores, judge
from tests.bench.measure import Run, run
from tests.bench.playbooks import TOUCHPOINTS, plain_material, reisgids_playbook
from tests.bench.serving import Serving, mkdocs_serve, reisgids_serve
from tests.bench.steps import steps
from tests.bench.wire import Weight, weigh
from tests.browser.kinds import JOURNEY, KINDS
from tests.stress import stress_playbook

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1793664000", "NO_MKDOCS_2_WARNING": "1", "REISGIDS_LANGUAGE": "en"}


@dataclass(frozen=True)
class Size:
    """What was measured with one number of journeys."""

    journeys: int
    plain: Run
    plain_in_nav: Run
    cold: Run
    unchanged: Run
    edited: Run
    diagrams: int
    """On one journey's page."""


def measure(folder: Path, journeys: int) -> Size:
    """Build plain Material and Reisgids, cold; then Reisgids unchanged and with one journey edited."""
    plain = _plain(folder / "plain", journeys, in_nav=False)
    plain_in_nav = _plain(folder / "plain-nav", journeys, in_nav=True)
    root = folder / "playbook"
    reisgids_playbook(root, journeys)
    command = [sys.executable, "-m", "reisgids", "build", str(root)]
    cold = run(command, root, ENVIRONMENT)
    drawn = _diagrams(root / "site" / "nl" / "journeys" / "reis-0000")
    unchanged = run(command, root, ENVIRONMENT)
    edit(root, "bewerkt")
    edited = run(command, root, ENVIRONMENT)
    return Size(journeys, plain, plain_in_nav, cold, unchanged, edited, drawn)


def _diagrams(page: Path) -> int:
    return (page / "index.html").read_text("utf-8").count("data-kind=")


def _plain(folder: Path, journeys: int, *, in_nav: bool) -> Run:
    plain_material(folder, journeys, in_nav=in_nav)
    return run([sys.executable, "-m", "mkdocs", "build", "-q"], folder, ENVIRONMENT)


def edit(root: Path, word: str) -> Path:
    """Change one word of one journey, and return its file."""
    file = root / "journeys" / "reis-0000.yml"
    first, _, rest = file.read_text("utf-8").partition("\n")
    file.write_text(f"title: Klantreis 0 {word}\n{rest}" if first else rest, "utf-8")
    return file


def report(
    console: Console,
    sizes: list[Size],
    taken: dict[str, float],
    serving: Serving,
    plain_serving: float,
    weight: Weight,
    filtering: float,
) -> None:
    """Print the tables."""
    largest = sizes[-1]
    console.print(f"\n[bold]Reisgids, {os.cpu_count()} cores; builds use one worker per core[/bold]")
    console.print(f"Every journey has {TOUCHPOINTS} touchpoints and {largest.diagrams} diagrams (budget: 12 × 4).")
    times = Table("journeys", "plain, same nav", "plain, default nav", "cold", "unchanged", "one edited", "memory")
    for size in sizes:
        times.add_row(
            str(size.journeys),
            *(f"{r.seconds:.2f} s" for r in (size.plain, size.plain_in_nav, size.cold, size.unchanged, size.edited)),
            f"{size.cold.memory:.0f} MiB",
        )
    console.print(times)
    ratios = Table("ratio", "budget", "seen")
    for name, budget, seen in [
        ("cold build / plain Material, same nav", "≤ 2", largest.cold.seconds / largest.plain.seconds),
        ("cold build / plain Material, default nav", "–", largest.cold.seconds / largest.plain_in_nav.seconds),
        ("unchanged / cold", "≤ 0.05", largest.unchanged.seconds / largest.cold.seconds),
        ("one edited / cold", "≤ 0.35", largest.edited.seconds / largest.cold.seconds),
        ("time per journey, largest / smallest", "≤ 1.2", _growth(sizes)),
        ("memory at most, MiB", "< 1024", largest.cold.memory),
        ("serve, save → reloaded page, s", "≤ 0.3", serving.saved_to_page),
        ("the same, mkdocs serve / reisgids serve", "≥ 15", plain_serving / serving.saved_to_page),
        ("serve, one page asked for, s", "–", serving.one_page),
        ("journey page before interaction, kB gzipped", "≤ 150", weight.total / 1000),
        (f"catalogue: filter {largest.journeys:,} cards, ms", "≤ 50", filtering),
    ]:
        ratios.add_row(name, budget, f"{seen:.3f}" if seen < 10 else f"{seen:.0f}")
    console.print(ratios)
    parts = Table("where the time of a cold build goes", "s", "share")
    for step, seconds in taken.items():
        parts.add_row(step, f"{seconds:.2f}", f"{seconds / sum(taken.values()):.0%}")
    console.print(parts)
    files = Table("on the journey page", "kB gzipped")
    for name, size_in_bytes in weight.parts:
        files.add_row(name, f"{size_in_bytes / 1000:.1f}")
    console.print(files)


def everything(console: Console, folder: Path) -> None:
    """Build a playbook with all that a journey can hold, and print how long it took."""
    root = stress_playbook(folder / "everything")
    cold = run([sys.executable, "-m", "reisgids", "build", str(root)], root, ENVIRONMENT)
    drawn = _diagrams(root / "site" / "nl" / "journeys" / "levensloop")
    console.print(
        f"A playbook with everything (3 journeys, the longest of 60 touchpoints with {drawn} diagrams, in two "
        f"languages): {cold.seconds:.2f} s, {cold.memory:.0f} MiB."
    )


def pages(console: Console, folder: Path) -> None:
    """Print what Lighthouse says of each kind of page of the reference playbook, and what a journey's page weighs."""
    site = folder / "reference"
    run([sys.executable, "-m", "reisgids", "build", str(ROOT), "--out", str(site)], ROOT, ENVIRONMENT)
    weight = weigh(site, f"nl/{JOURNEY}")
    console.print(f"{JOURNEY} with every diagram: {weight.total / 1000:.1f} kB gzipped before interaction (≤ 150)")
    table = Table("Lighthouse, mobile", *(f"{name} (≥ {BUDGETS[name]})" for name in CATEGORIES), "what cost points")
    for scores in judge(site, tuple(f"nl/{kind}" for kind in KINDS)):
        table.add_row(scores.page, *_row(scores), "\n".join(scores.failed))
    console.print(table)


def _row(scores: Scores) -> list[str]:
    return [str(scores.scores[name]) for name in CATEGORIES]


def _growth(sizes: list[Size]) -> float:
    """Time per journey at the largest size over that at the smallest.

    What a build costs anyhow (start-up, the pages that are always there) is in both, so it makes the figure smaller.
    """
    return (sizes[-1].cold.seconds / sizes[-1].journeys) / (sizes[0].cold.seconds / sizes[0].journeys)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--journeys", type=int, nargs="+", default=[100, 1000], help="how many journeys, per round")
    parser.add_argument("part", nargs="?", choices=["editions"], help="measure only this part")
    parser.add_argument("--playbooks", type=int, default=PLAYBOOKS, help="how many playbooks to judge the editions of")
    asked = parser.parse_args()
    sizes_asked = asked.journeys
    console = Console()
    if asked.part == "editions":
        sys.exit(bool(editions(console, asked.playbooks)))
    with tempfile.TemporaryDirectory(prefix="reisgids-bench-") as name:
        folder = Path(name)
        sizes = []
        for journeys in sizes_asked:
            console.print(f"Measuring {journeys} journeys …")
            sizes.append(measure(folder / str(journeys), journeys))
            if journeys != sizes_asked[-1]:
                shutil.rmtree(folder / str(journeys))
        last = folder / str(sizes_asked[-1])
        console.print("Measuring serve …")
        serving = reisgids_serve(last / "playbook", edit, ENVIRONMENT)
        plain_serving = mkdocs_serve(last / "plain", ENVIRONMENT)
        taken = steps(last / "playbook")
        weight = weigh(last / "playbook" / "site", "nl/journeys/reis-0001/")
        filtering = filter_time(last / "playbook" / "site", "nl/journeys/")
        report(console, sizes, taken, serving, plain_serving, weight, filtering)
        everything(console, folder)
        pages(console, folder)
    wrong = editions(console, asked.playbooks)
    console.print(f"Measured on {time.strftime('%Y-%m-%d')}.")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
