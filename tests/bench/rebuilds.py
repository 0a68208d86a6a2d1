"""How long builds take: cold, unchanged and edited, beside plain Material, and of the reference playbook."""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import Run, run
from tests.bench.playbooks import plain_material, reisgids_playbook

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1793664000", "NO_MKDOCS_2_WARNING": "1", "REISGIDS_LANGUAGE": "en"}
SUMMARY = re.compile(r"^(summary: *(?:\n  nl: *)?)(?=\S)", re.MULTILINE)


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


@dataclass(frozen=True)
class Rebuild:
    """A cold build, and one after an edit."""

    cold: Run
    edited: Run


def measure(folder: Path, journeys: int) -> Size:
    """Build plain Material and Reisgids, cold; then Reisgids unchanged and with one journey edited."""
    plain = _plain(folder / "plain", journeys, in_nav=False)
    plain_in_nav = _plain(folder / "plain-nav", journeys, in_nav=True)
    root = folder / "playbook"
    reisgids_playbook(root, journeys)
    cold = build(root)
    drawn = diagrams_on(root / "site" / "nl" / "journeys" / "reis-0000")
    unchanged = build(root)
    edit(root, "bewerkt")
    return Size(journeys, plain, plain_in_nav, cold, unchanged, build(root), drawn)


def reference(folder: Path) -> Rebuild:
    """Build a copy of the reference playbook, cold, and again after one word more in a journey's summary."""
    cold = build(copy_of_reference(folder))
    file = folder / "journeys" / "verpakkingsmachine.yml"
    before = file.read_text("utf-8")
    after = SUMMARY.sub(r"\g<1>Bewerkt. ", before, count=1)
    if after == before:
        raise RuntimeError(f"{file} has no summary to edit")
    file.write_text(after, "utf-8")
    return Rebuild(cold, build(folder))


def copy_of_reference(folder: Path) -> Path:
    """Copy the reference playbook into the folder, and return it."""
    for name in ("content", "journeys"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "site-config.yml", folder / "site-config.yml")
    return folder


def build(root: Path, *more: str) -> Run:
    """Build a playbook with the command."""
    return run([sys.executable, "-m", "reisgids", "build", str(root), *more], root, ENVIRONMENT)


def diagrams_on(page: Path) -> int:
    """Return how many diagrams the page in a folder has."""
    return (page / "index.html").read_text("utf-8").count("data-kind=")


def edit(root: Path, word: str) -> Path:
    """Change one word of one journey, and return its file."""
    file = root / "journeys" / "reis-0000.yml"
    first, _, rest = file.read_text("utf-8").partition("\n")
    file.write_text(f"title: Klantreis 0 {word}\n{rest}" if first else rest, "utf-8")
    return file


def _plain(folder: Path, journeys: int, *, in_nav: bool) -> Run:
    plain_material(folder, journeys, in_nav=in_nav)
    return run([sys.executable, "-m", "mkdocs", "build", "-q"], folder, ENVIRONMENT)
