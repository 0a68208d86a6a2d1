"""The engine's part of a site: each language of an edition built from its stage, and what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.site.engine.build import Kept
from reisgids.site.engine.build import build as run_engine
from reisgids.site.pipeline.progress import Progress
from reisgids.site.root.root_files import write_root_files
from reisgids.site.staging.stage import Staged


def build_languages(
    view: Playbook,
    stages: Sequence[Staged],
    folder: Path,
    *,
    kept: Path | None = None,
    workers: int | None = None,
    on_progress: Progress = lambda _step, _done, _total: None,
) -> None:
    """Build every language of the view into `folder`, with what stands beside them.

    `kept` is the folder of the edition in which what the engine made is kept, so that it need not be made again.

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
