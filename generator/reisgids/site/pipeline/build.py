"""From a playbook's folder to a published site, or to nothing where nothing changed."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from reisgids.problems import Problem
from reisgids.site.pipeline import state
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.site.pipeline.progress import Progress
from reisgids.site.pipeline.state import Published
from reisgids.site.pipeline.usual_edition import INTERNAL
from reisgids.site.publishing.lock import held
from reisgids.site.publishing.made_files import examined
from reisgids.site.publishing.marker import site_in
from reisgids.site.publishing.out_folder import checked
from reisgids.site.publishing.publish import recover


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
    pipeline: Pipeline | None = None,
) -> Summary:
    """Publish an edition of the playbook in `root` as the folder `out`, or do nothing where nothing changed since.

    What others put into `out` stays there. A file of the site that isn't as it was made is made anew.

    With `strict` a warning keeps it from being published too. `workers` is how many things are done at once, by
    default one per core. `patience` is how many seconds to wait for another build of the same edition or folder.
    `pipeline` is that of the playbook, where more than one edition is made of it.

    Raises:
        RefusalError: the folder, the edition or a file is refused; nothing was changed.
        LeakError: something hidden would have been published; the old site is where it was.
        EngineError, UndrawableError: a part of the site can't be made; the old site is where it was.
        OSError: the disk is full, for instance; the old site is where it was.
    """
    started = time.monotonic()
    pipeline = pipeline or Pipeline(root, today, keep=True)
    inputs = pipeline.inputs
    if not (root / "site-config.yml").is_file() and pipeline.loaded.playbook is None:
        return Summary(out, False, pipeline.loaded.problems, edition=edition)
    out = checked(out, root)
    alone = (f"stage {edition}", f"site {out}")
    with held(root, alone, patience=patience, on_wait=lambda: on_progress("waiting", 0, 0)):
        recover(out)
        memory = _memory(root, out, edition)
        last = state.recall(memory)
        found = examined(out, last.stamp if last else "")
        same = last and found.whole and last.inputs == inputs and last.site == site_in(out)
        if last and same and not (strict and last.problems):
            if last.stamp != found.stamp:
                state.remember(memory, replace(last, stamp=found.stamp))
            seconds = time.monotonic() - started
            return Summary(out, True, last.problems, last.pages, last.diagrams, seconds, True, edition)
        on_progress("reading", 0, 0)
        view, problems = pipeline.publishable(edition)
        if view is None or (strict and problems):
            return Summary(out, False, problems, seconds=time.monotonic() - started, edition=edition)
        from reisgids.site.pipeline.edition_site import publish_edition

        made = publish_edition(view, out, workers=workers, on_progress=on_progress)
        declared = tuple(view.whole.config.editions)
        site = Published(inputs, made.digest, made.stamp, made.pages, made.diagrams, problems, declared)
        state.remember(memory, site)
        seconds = time.monotonic() - started
        return Summary(
            out, True, problems, made.pages, made.diagrams, seconds, edition=edition, mended=found.changed
        )  # fmt: skip


def editions_in(pipeline: Pipeline, folder: Path) -> tuple[str, ...]:
    """Return the names of all editions of a playbook, the internal one first; none where it has errors.

    Where nothing changed since the internal edition was published below `folder`, nothing is read for it.
    """
    last, inputs = state.recall(_memory(pipeline.root, folder.resolve() / INTERNAL, INTERNAL)), pipeline.inputs
    if last and last.inputs == inputs:
        declared = last.editions
    elif pipeline.loaded.playbook is None:
        return ()
    else:
        declared = tuple(pipeline.loaded.playbook.config.editions)
    return (INTERNAL, *(name for name in declared if name != INTERNAL))


def _memory(root: Path, out: Path, edition: str) -> Path:
    name = sha256(f"{edition}:{out}".encode()).hexdigest()[:16]
    return root.resolve() / ".reisgids" / "published" / f"{name}.json"
