"""Where the time of a cold build goes."""

from __future__ import annotations

import shutil
import time
from datetime import date
from pathlib import Path

from reisgids.site.pipeline.build import build


def steps(root: Path) -> dict[str, float]:
    """Build a playbook from nothing, and return the seconds that each step took, by the name it has in progress."""
    shutil.rmtree(root / ".reisgids", ignore_errors=True)
    shutil.rmtree(root / "site", ignore_errors=True)
    taken: dict[str, float] = {}
    now = ("reading", time.perf_counter())

    def note(step: str, _done: int, _total: int) -> None:
        nonlocal now
        if step != now[0]:
            end = time.perf_counter()
            taken[now[0]] = taken.get(now[0], 0) + end - now[1]
            now = (step, end)

    build(root, root / "site", today=date(2026, 11, 3), on_progress=note)
    taken[now[0]] = taken.get(now[0], 0) + time.perf_counter() - now[1]
    return taken
