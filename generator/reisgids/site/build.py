"""From a playbook's folder to a published site: the composition of everything."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from os import cpu_count
from pathlib import Path
from typing import Literal

from reisgids import resources
from reisgids.diagrams import svg
from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Draw
from reisgids.editions import for_edition
from reisgids.model.base import Audience
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.problems import Problem
from reisgids.site import state
from reisgids.site.code import code_digest
from reisgids.site.engine.build import build as run_engine
from reisgids.site.entrance import entrance
from reisgids.site.inputs import inputs_digest
from reisgids.site.lock import one_at_a_time
from reisgids.site.out_folder import checked, site_in
from reisgids.site.publish import publish, recover
from reisgids.site.refusal import RefusalError
from reisgids.site.stage import Staged, stage
from reisgids.site.state import Published
from reisgids.site.theme import theme
from reisgids.sources.load import load

Step = Literal["waiting", "reading", "drawing", "building", "publishing"]
Progress = Callable[[Step, int, int], None]
"""Told what is being done, and how many pages of how many; both 0 where there is nothing to count."""

_PATIENCE = 600.0


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
    patience: float = _PATIENCE,
    draw: Draw = svg.render,
    on_progress: Progress = lambda _step, _done, _total: None,
) -> Summary:
    """Publish the playbook in `root` as the folder `out`, or do nothing where nothing changed since the last time.

    With `strict` a warning keeps it from being published too. `workers` is how many things are done at once, by
    default one per core. `patience` is how many seconds to wait for another build of the same playbook.

    Raises:
        RefusalError: the folder, the edition or a file is refused; nothing was changed.
        EngineError, DrawingError: a part of the site can't be made; the old site is where it was.
        OSError: the disk is full, for instance; the old site is where it was.
    """
    started = time.monotonic()
    if not (root / "site-config.yml").is_file() and (nothing := load(root, today=today)).playbook is None:
        return Summary(out, False, nothing.problems)
    out = checked(out, root)
    ours = root.resolve() / ".reisgids"
    with one_at_a_time(ours / "lock", patience=patience, on_wait=lambda: on_progress("waiting", 0, 0)):
        recover(out)
        memory = ours / "published" / f"{_file_name(edition, out)}.json"
        inputs = inputs_digest(root, edition=edition, today=today)
        last = state.recall(memory)
        if (
            last
            and last.inputs == inputs
            and last.site
            and last.site == site_in(out)
            and not (strict and last.problems)
        ):
            return Summary(out, True, last.problems, last.pages, last.diagrams, time.monotonic() - started, True)
        on_progress("reading", 0, 0)
        loaded = load(root, today=today, library=resources.folder("content").parent, diagram_kinds=frozenset(KINDS))
        if loaded.playbook is None or (strict and loaded.problems):
            return Summary(out, False, loaded.problems, seconds=time.monotonic() - started)
        view = for_edition(loaded.playbook, edition_of(loaded.playbook.config, edition))
        staged = _stages(view, root, ours / "stage" / view.edition.id, workers or cpu_count() or 1, draw, on_progress)
        site = _publish(view, staged, out, workers or cpu_count() or 1, on_progress)
        pages, diagrams = sum(each.pages for each in staged), sum(each.diagrams for each in staged)
        state.remember(memory, Published(inputs, site, pages, diagrams, loaded.problems))
        return Summary(out, True, loaded.problems, pages, diagrams, time.monotonic() - started)


def edition_of(config: SiteConfig, name: str) -> Edition:
    """Return the edition of that name.

    Raises:
        RefusalError: there is none, or it can't be made yet. Never "everything" instead.
    """
    edition = config.edition(name)
    if edition is None:
        raise RefusalError("edition", name=name, known=", ".join(sorted({"internal", *config.editions})))
    if edition.audience is not Audience.INTERNAL:
        raise RefusalError("edition-later", name=name)
    return edition


def _stages(view: Playbook, root: Path, folder: Path, workers: int, draw: Draw, on_progress: Progress) -> list[Staged]:
    look = theme(root / "theme")
    languages = view.config.languages
    staged: list[Staged] = []
    for number, language in enumerate(languages):
        pages = plan(view, language, draw=draw, templates=root / "theme" / "fragments")

        def done(so_far: int, total: int, number: int = number) -> None:
            on_progress("drawing", number * total + so_far, len(languages) * total)

        place = folder / language
        staged.append(
            stage(pages, view, place, root=root, theme=look, code=code_digest(), workers=workers, on_progress=done)
        )
    return staged


def _publish(view: Playbook, staged: list[Staged], out: Path, workers: int, on_progress: Progress) -> str:
    """Build every language, at most `workers` at once, and publish them together. Returns the site's digest."""
    total = sum(each.pages for each in staged)
    so_far: dict[str, int] = dict.fromkeys(view.config.languages, 0)
    site = sha256("".join(each.digest for each in staged).encode()).hexdigest()

    def fill(folder: Path) -> str:
        def language(name: str, each: Staged) -> None:
            def done(pages: int, _total: int) -> None:
                so_far[name] = pages
                on_progress("building", sum(so_far.values()), total)

            run_engine(each.folder, folder / name, day=view.day, on_page=done)

        with ThreadPoolExecutor(max_workers=workers) as pool:
            for built in [pool.submit(language, *each) for each in zip(view.config.languages, staged, strict=True)]:
                built.result()
        (folder / "index.html").write_text(entrance(view), "utf-8", newline="\n")
        on_progress("publishing", 0, 0)
        return site

    publish(out, fill)
    return site


def _file_name(edition: str, out: Path) -> str:
    return sha256(f"{edition}\0{out}".encode()).hexdigest()[:16]
