"""The long way from a playbook's folder to a new site: read, redact, plan, stage, build, publish."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from hashlib import sha256
from os import cpu_count
from pathlib import Path

from reisgids.diagrams.diagram import Draw
from reisgids.diagrams.echarts import svg
from reisgids.editions import dead_links, for_edition
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.derived import Derived
from reisgids.pages.shared.digests import Digests
from reisgids.pages.shared.fragments import OwnTemplateError
from reisgids.problems import Problem
from reisgids.site.engine.build import Kept
from reisgids.site.engine.build import build as run_engine
from reisgids.site.errors.leaked import LeakError
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.errors.undrawable import UndrawableError
from reisgids.site.errors.unknown_edition import edition_named
from reisgids.site.leaks import leaks
from reisgids.site.pipeline.progress import Progress
from reisgids.site.publishing.out_folder import checked
from reisgids.site.publishing.publish import publish
from reisgids.site.root.root_files import write_root_files
from reisgids.site.staging.code import code_digest
from reisgids.site.staging.forked import EndedError
from reisgids.site.staging.rendering import AtBest
from reisgids.site.staging.stage import Staged, stage
from reisgids.site.staging.theme import theme
from reisgids.sources.load import Loaded


@dataclass(frozen=True)
class Made:
    """A site that was published, or the problems that kept it from being made; then `site` is empty.

    `site` is its digest, `stamp` that of its files as they were left.
    """

    problems: tuple[Problem, ...]
    site: str = ""
    stamp: str = ""
    pages: int = 0
    diagrams: int = 0


def make(
    root: Path,
    out: Path,
    loaded: Loaded,
    *,
    edition: str,
    strict: bool,
    workers: int | None,
    on_progress: Progress,
) -> Made:
    """Make the site of what was `loaded` from `root` in `out`, which must be `checked`.

    `workers` is how many things are done at once, by default one per core.

    Raises:
        RefusalError: the edition or a file is refused.
        LeakError, UndrawableError, EngineError, OSError: a part of the site can't be made or may not be published; the
            old site is where it was.
    """
    view, problems = ready(loaded, edition)
    whole = loaded.playbook
    if whole is None or view is None or (strict and problems):
        return Made(problems)
    stages = staged(view, root, workers=workers, on_progress=on_progress)

    def fill(folder: Path) -> str:
        kept = root.resolve() / ".reisgids" / "built" / view.edition.id
        site = filled(view, stages, folder, kept=kept, workers=workers, on_progress=on_progress)
        on_progress("checking", 0, 0)
        if found := leaks(folder, whole, view):
            raise LeakError(found)
        on_progress("publishing", 0, 0)
        # Another build may have made a site above this folder in the meantime.
        checked(out, root)
        return site

    stamp = publish(out, fill)
    pages, diagrams = sum(each.pages for each in stages), sum(each.diagrams for each in stages)
    return Made(problems, digest_of(stages), stamp, pages, diagrams)


def ready(loaded: Loaded, edition: str) -> tuple[Playbook | None, tuple[Problem, ...]]:
    """Return what an edition may see of what was loaded, and all problems; None where they keep it from being made.

    Raises:
        UnknownEditionError: there is no such edition.
    """
    if loaded.playbook is None:
        return None, loaded.problems
    view = view_of(loaded.playbook, edition)
    dead = dead_links(loaded.playbook, view.edition, view)
    return (None if dead else view), (*loaded.problems, *dead)


def view_of(playbook: Playbook, name: str) -> Playbook:
    """Return the playbook as the edition of that name may see it.

    Raises:
        UnknownEditionError: there is no such edition. Never everything instead.
    """
    return for_edition(playbook, edition_named(name, playbook.config))


def staged(
    view: Playbook,
    root: Path,
    *,
    workers: int | None = None,
    on_progress: Progress = lambda _step, _done, _total: None,
    directory_urls: bool = True,
    place: Path | None = None,
) -> list[Staged]:
    """Return the stages of a view, one per language in the order of its configuration.

    They stand in `place/<language>`, by default a place of the edition's own in `.reisgids`, where what didn't change
    since the last time is left as it is. Without `directory_urls` every address ends in `.html`.

    Raises:
        RefusalError: a file of the playbook, or a template of its own, is refused.
        UndrawableError: a diagram can't be drawn.
    """
    at_once = workers or cpu_count() or 1
    # An edition's name has no dot, so that no other edition can have this place.
    name = view.edition.id if directory_urls else f"{view.edition.id}.files"
    there = place or root.resolve() / ".reisgids" / "stage" / name
    try:
        # Its own draughtsman: what draws takes 200 MB, which the engine can use when the drawing is done.
        with svg.ChartRenderer(at_once) as renderer:
            return _stages(view, root, there, at_once, renderer.render, on_progress, directory_urls)
    except (svg.DrawingError, BrokenProcessPool, EndedError) as error:
        raise UndrawableError(str(error)) from error
    except OwnTemplateError as error:
        path = f"theme/fragments/{error.path}"
        raise RefusalError("template", path=path, line=error.line, reason=error.reason) from error


def filled(
    view: Playbook,
    stages: Sequence[Staged],
    folder: Path,
    *,
    kept: Path | None = None,
    workers: int | None = None,
    on_progress: Progress = lambda _step, _done, _total: None,
) -> str:
    """Build every language of the view into `folder`, with what stands beside them, and return the site's digest.

    `kept` is the folder of the edition in which what the engine made is kept, so that it need not be made again.
    The digest is that of the stages, so it tells no more than the edition does.

    Raises:
        EngineError: the engine could not build a stage.
        MissingEngineError: the engine that the playbook asks for isn't installed.
    """
    at_once = workers or cpu_count() or 1
    total = sum(each.pages for each in stages)
    processes = max(1, at_once // len(stages))
    so_far: dict[str, int] = dict.fromkeys(view.config.languages, 0)
    on_progress("building", 0, total)

    def language(name: str, each: Staged) -> None:
        def done(pages: int) -> None:
            so_far[name] = pages
            on_progress("building", sum(so_far.values()), total)

        before = Kept(kept / name, each.files, each.fragments) if kept else None
        run_engine(
            each.folder,
            folder / name,
            day=view.day,
            engine=view.config.engine,
            kept=before,
            workers=processes,
            on_page=done,
        )

    with ThreadPoolExecutor(max_workers=at_once) as pool:
        for built in [pool.submit(language, *each) for each in zip(view.config.languages, stages, strict=True)]:
            built.result()
    write_root_files(view, folder, directory_urls=all(each.directory_urls for each in stages))
    return digest_of(stages)


def digest_of(stages: Sequence[Staged]) -> str:
    """Return the digest of the site that these stages make."""
    return sha256("".join(each.digest for each in stages).encode()).hexdigest()


def _stages(
    view: Playbook,
    root: Path,
    there: Path,
    workers: int,
    draw: Draw,
    on_progress: Progress,
    directory_urls: bool,
) -> list[Staged]:
    look = theme(root / "theme")
    templates, digests, derived = root / "theme" / "fragments", Digests(), Derived(view)
    plans = [
        plan(
            view,
            language,
            draw=draw,
            templates=templates,
            directory_urls=directory_urls,
            digests=digests,
            derived=derived,
        )
        for language in view.config.languages
    ]
    stages: list[Staged] = []
    with AtBest(view, plans, templates, workers, directory_urls=directory_urls) as best:
        for number, pages in enumerate(plans):

            def done(so_far: int, total: int, number: int = number) -> None:
                on_progress("drawing", number * total + so_far, len(plans) * total)

            stages.append(
                stage(
                    pages,
                    view,
                    there / pages.language,
                    root=root,
                    theme=look,
                    code=code_digest(),
                    render=best.of(pages),
                    directory_urls=directory_urls,
                    on_progress=done,
                )
            )
    return stages
