"""The long way from a playbook's folder to a new site: read, redact, plan, stage, build, publish."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from os import cpu_count
from pathlib import Path

from reisgids import resources
from reisgids.diagrams import svg
from reisgids.diagrams.catalogue import ABOUT
from reisgids.diagrams.diagram import Draw
from reisgids.editions import for_edition
from reisgids.model.base import Audience
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.playbook import Playbook
from reisgids.pages.fragments import OwnTemplateError
from reisgids.pages.plan import plan
from reisgids.problems import Problem
from reisgids.site.code import code_digest
from reisgids.site.engine.build import build as run_engine
from reisgids.site.entrance import entrance
from reisgids.site.progress import Progress
from reisgids.site.publish import publish
from reisgids.site.refusal import RefusalError
from reisgids.site.rendering import at_best
from reisgids.site.stage import Staged, stage
from reisgids.site.theme import theme
from reisgids.site.undrawable import UndrawableError
from reisgids.sources.load import Loaded, load


@dataclass(frozen=True)
class Made:
    """A site that was published, or the problems that kept it from being made; then `site` is empty."""

    problems: tuple[Problem, ...]
    site: str = ""
    pages: int = 0
    diagrams: int = 0


def read(root: Path, today: date) -> Loaded:
    """Return what is in the playbook's folder, laid over what comes with Reisgids."""
    library = resources.folder("content").parent
    return load(root, today=today, library=library, diagram_kinds=ABOUT)


def make(
    root: Path, out: Path, *, today: date, edition: str, strict: bool, workers: int | None, on_progress: Progress
) -> Made:
    """Make the site in `out`, which must be `checked`. `workers` is how many things are done at once.

    Raises:
        RefusalError: the edition or a file is refused.
        UndrawableError, EngineError, OSError: a part of the site can't be made; the old site is where it was.
    """
    on_progress("reading", 0, 0)
    loaded = read(root, today)
    if loaded.playbook is None or (strict and loaded.problems):
        return Made(loaded.problems)
    view = for_edition(loaded.playbook, edition_of(loaded.playbook.config, edition))
    at_once = workers or cpu_count() or 1
    try:
        # Its own draughtsman: what draws takes 200 MB, which the engine can use when the drawing is done.
        with svg.Draughtsman(at_once) as draughtsman:
            staged = _stages(view, root, at_once, draughtsman.render, on_progress)
    except (svg.DrawingError, BrokenProcessPool) as error:
        raise UndrawableError(str(error)) from error
    except OwnTemplateError as error:
        path = f"theme/fragments/{error.path}"
        raise RefusalError("template", path=path, line=error.line, reason=error.reason) from error
    site = sha256("".join(each.digest for each in staged).encode()).hexdigest()
    _publish(view, staged, out, site, at_once, on_progress)
    pages, diagrams = sum(each.pages for each in staged), sum(each.diagrams for each in staged)
    return Made(loaded.problems, site, pages, diagrams)


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


def _stages(view: Playbook, root: Path, workers: int, draw: Draw, on_progress: Progress) -> list[Staged]:
    look = theme(root / "theme")
    languages = view.config.languages
    staged: list[Staged] = []
    for number, language in enumerate(languages):
        templates = root / "theme" / "fragments"
        pages = plan(view, language, draw=draw, templates=templates)

        def done(so_far: int, total: int, number: int = number) -> None:
            on_progress("drawing", number * total + so_far, len(languages) * total)

        place = root.resolve() / ".reisgids" / "stage" / view.edition.id / language
        render = at_best(view, language, templates, workers)
        staged.append(
            stage(pages, view, place, root=root, theme=look, code=code_digest(), render=render, on_progress=done)
        )
    return staged


def _publish(view: Playbook, staged: list[Staged], out: Path, site: str, workers: int, on_progress: Progress) -> None:
    """Build every language, at most `workers` at once, and publish them together."""
    total = sum(each.pages for each in staged)
    processes = max(1, workers // len(staged))
    so_far: dict[str, int] = dict.fromkeys(view.config.languages, 0)

    def fill(folder: Path) -> str:
        on_progress("building", 0, total)

        def language(name: str, each: Staged) -> None:
            def done(pages: int) -> None:
                so_far[name] = pages
                on_progress("building", sum(so_far.values()), total)

            run_engine(each.folder, folder / name, day=view.day, pages=each.pages, workers=processes, on_page=done)

        with ThreadPoolExecutor(max_workers=workers) as pool:
            for built in [pool.submit(language, *each) for each in zip(view.config.languages, staged, strict=True)]:
                built.result()
        (folder / "index.html").write_text(entrance(view), "utf-8", newline="\n")
        if view.config.url:
            # A host shows one such page for the whole address. It is right anywhere below an address that is known.
            shutil.copyfile(folder / view.config.languages[0] / "404.html", folder / "404.html")
        on_progress("publishing", 0, 0)
        return site

    publish(out, fill)
