"""From a playbook's folder to a published site, or to nothing where nothing changed."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from reisgids.problems import Problem
from reisgids.site.pipeline import state
from reisgids.site.pipeline.progress import Progress
from reisgids.site.pipeline.reading import PlaybookReading
from reisgids.site.pipeline.state import Published
from reisgids.site.publishing.lock import held
from reisgids.site.publishing.made_files import examined
from reisgids.site.publishing.marker import site_in
from reisgids.site.publishing.out_folder import checked
from reisgids.site.publishing.publish import recover

INTERNAL = "internal"
"""The edition that is always there. The model's own `INTERNAL` takes too long to load where nothing changed."""


@dataclass(frozen=True)
class Summary:
    """What came of a build. `built` is False where the playbook has problems that keep it from being published.

    `mended` are the files of the old site, as paths in it, that somebody had changed or taken away.
    """

    out: Path
    built: bool
    problems: tuple[Problem, ...]
    pages: int = 0
    diagrams: int = 0
    seconds: float = 0.0
    unchanged: bool = False
    edition: str = INTERNAL
    mended: tuple[str, ...] = ()


def build(
    root: Path,
    out: Path,
    *,
    today: date,
    edition: str = INTERNAL,
    strict: bool = False,
    workers: int | None = None,
    patience: float = 600.0,
    on_progress: Progress = lambda _step, _done, _total: None,
    reading: PlaybookReading | None = None,
) -> Summary:
    """Publish an edition of the playbook in `root` as the folder `out`, or do nothing where nothing changed since.

    What others put into `out` stays there. A file of the site that isn't as it was made is made anew.

    With `strict` a warning keeps it from being published too. `workers` is how many things are done at once, by
    default one per core. `patience` is how many seconds to wait for another build of the same edition or folder.
    `reading` is the playbook where it is read for more than one edition.

    Raises:
        RefusalError: the folder, the edition or a file is refused; nothing was changed.
        LeakError: something hidden would have been published; the old site is where it was.
        EngineError, UndrawableError: a part of the site can't be made; the old site is where it was.
        OSError: the disk is full, for instance; the old site is where it was.
    """
    started = time.monotonic()
    reading = reading or PlaybookReading(root, today)
    if not (root / "site-config.yml").is_file() and reading.loaded.playbook is None:
        return Summary(out, False, reading.loaded.problems, edition=edition)
    out = checked(out, root)
    alone = (f"stage {edition}", f"site {out}")
    with held(root, alone, patience=patience, on_wait=lambda: on_progress("waiting", 0, 0)):
        recover(out)
        memory = _memory(root, out, edition)
        last = state.recall(memory)
        found = examined(out, last.stamp if last else "")
        same = last and found.whole and last.inputs == reading.inputs and last.site == site_in(out)
        if last and same and not (strict and last.problems):
            if last.stamp != found.stamp:
                state.remember(memory, replace(last, stamp=found.stamp))
            seconds = time.monotonic() - started
            return Summary(out, True, last.problems, last.pages, last.diagrams, seconds, True, edition)
        on_progress("reading", 0, 0)
        loaded = reading.loaded
        from reisgids.site.pipeline.making import make

        made = make(root, out, loaded, edition=edition, strict=strict, workers=workers, on_progress=on_progress)
        if made.site and loaded.playbook:
            declared = tuple(loaded.playbook.config.editions)
            site = Published(
                reading.inputs, made.site, made.stamp, made.pages, made.diagrams, made.problems, declared
            )  # fmt: skip
            state.remember(memory, site)
        seconds = time.monotonic() - started
        return Summary(
            out, bool(made.site), made.problems, made.pages, made.diagrams, seconds, edition=edition,
            mended=found.changed,
        )  # fmt: skip


def editions_in(reading: PlaybookReading, folder: Path) -> tuple[str, ...]:
    """Return the names of all editions of a playbook, the internal one first; none where it has errors.

    Where nothing changed since the internal edition was published below `folder`, nothing is read for it.
    """
    last = state.recall(_memory(reading.root, folder.resolve() / INTERNAL, INTERNAL))
    if last and last.inputs == reading.inputs:
        declared = last.editions
    elif reading.loaded.playbook is None:
        return ()
    else:
        declared = tuple(reading.loaded.playbook.config.editions)
    return (INTERNAL, *(name for name in declared if name != INTERNAL))


def _memory(root: Path, out: Path, edition: str) -> Path:
    name = sha256(f"{edition}:{out}".encode()).hexdigest()[:16]
    return root.resolve() / ".reisgids" / "published" / f"{name}.json"
