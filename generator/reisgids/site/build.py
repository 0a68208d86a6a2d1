"""From a playbook's folder to a published site, or to nothing where nothing changed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from reisgids.problems import Problem
from reisgids.site import state
from reisgids.site.inputs import inputs_digest
from reisgids.site.lock import one_at_a_time
from reisgids.site.out_folder import checked, site_in
from reisgids.site.progress import Progress
from reisgids.site.publish import recover
from reisgids.site.state import Published


@dataclass(frozen=True)
class Summary:
    """What came of a build. `built` is False where the playbook has problems that keep it from being published."""

    out: Path
    built: bool
    problems: tuple[Problem, ...]
    pages: int = 0
    diagrams: int = 0
    seconds: float = 0.0
    unchanged: bool = False


def build(
    root: Path,
    out: Path,
    *,
    today: date,
    edition: str = "internal",
    strict: bool = False,
    workers: int | None = None,
    patience: float = 600.0,
    on_progress: Progress = lambda _step, _done, _total: None,
) -> Summary:
    """Publish the playbook in `root` as the folder `out`, or do nothing where nothing changed since the last time.

    With `strict` a warning keeps it from being published too. `workers` is how many things are done at once, by
    default one per core. `patience` is how many seconds to wait for another build of the same playbook.

    Raises:
        RefusalError: the folder, the edition or a file is refused; nothing was changed.
        EngineError, UndrawableError: a part of the site can't be made; the old site is where it was.
        OSError: the disk is full, for instance; the old site is where it was.
    """
    started = time.monotonic()
    if not (root / "site-config.yml").is_file() and (problems := _problems(root, today)):
        return Summary(out, False, problems)
    out = checked(out, root)
    ours = root.resolve() / ".reisgids"
    with one_at_a_time(ours / "lock", patience=patience, on_wait=lambda: on_progress("waiting", 0, 0)):
        recover(out)
        memory = ours / "published" / f"{sha256(f'{edition}:{out}'.encode()).hexdigest()[:16]}.json"
        inputs = inputs_digest(root, edition=edition, today=today)
        last = state.recall(memory)
        if last and last.inputs == inputs and last.site == site_in(out) and not (strict and last.problems):
            return Summary(out, True, last.problems, last.pages, last.diagrams, time.monotonic() - started, True)
        # What makes a site takes half a second to load, ten times what it takes to see that nothing changed.
        from reisgids.site.making import make

        made = make(root, out, today=today, edition=edition, strict=strict, workers=workers, on_progress=on_progress)
        if made.site:
            state.remember(memory, Published(inputs, made.site, made.pages, made.diagrams, made.problems))
        seconds = time.monotonic() - started
        return Summary(out, bool(made.site), made.problems, made.pages, made.diagrams, seconds)


def _problems(root: Path, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a folder that has no configuration where it belongs."""
    from reisgids.site.making import read

    loaded = read(root, today)
    return () if loaded.playbook else loaded.problems
