"""The stages of an edition, one per language: its pages, rendered, as projects that the engine builds."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from os import cpu_count
from pathlib import Path

from reisgids.diagrams.echarts import svg
from reisgids.own_cache import own_secret
from reisgids.site.engine.store import Store
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.kept_drawings import KeptDrawings, sweep
from reisgids.site.pipeline.progress import Progress
from reisgids.site.staging.code import code_digest
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.rendering.drawing_failures import as_refusals
from reisgids.site.staging.rendering.rendering import AtBest
from reisgids.site.staging.stage import Staged, stage


def stages_of(
    edition: EditionPipeline,
    *,
    workers: int | None = None,
    on_progress: Progress = lambda _step, _done, _total: None,
    directory_urls: bool = True,
    place: Path | None = None,
) -> list[Staged]:
    """Return the stages of an edition, one per language in the order of its configuration.

    They stand in `place/<language>`, by default a place of the edition's own in `.reisgids`, where what didn't change
    since the last time is left as it is. Without `directory_urls` every address ends in `.html`.

    Raises:
        RefusalError: a file of the playbook, or a template of its own, is refused.
        UndrawableError: a diagram can't be drawn.
    """
    at_once = workers or cpu_count() or 1
    # An edition's name has no dot, so that no other edition can have this place.
    name = edition.id if directory_urls else f"{edition.id}.files"
    there = place or edition.root.resolve() / ".reisgids" / "stage" / name
    drawn = Store(edition.root.resolve() / ".reisgids" / "drawn" / name, own_secret())
    sweep(drawn)
    look = theme(edition.root / "theme")
    stages: list[Staged] = []
    # A renderer of its own: what draws takes 200 MB, which the engine can use when the drawing is done.
    with as_refusals(edition.whole), svg.ChartRenderer(at_once) as renderer:
        plans = [
            edition.pages(
                language,
                draw=KeptDrawings(drawn, language, code_digest(), renderer.render).render,
                directory_urls=directory_urls,
            )
            for language in edition.view.config.languages
        ]
        with AtBest(edition.view, plans, edition.templates, at_once, directory_urls=directory_urls) as best:
            for number, pages in enumerate(plans):

                def done(so_far: int, total: int, number: int = number) -> None:
                    on_progress("drawing", number * total + so_far, len(plans) * total)

                stages.append(
                    stage(
                        pages,
                        edition.view,
                        there / pages.language,
                        root=edition.root,
                        theme=look,
                        code=code_digest(),
                        render=best.of(pages),
                        directory_urls=directory_urls,
                        on_progress=done,
                    )
                )
    return stages


def digest_of(stages: Sequence[Staged]) -> str:
    """Return the digest of the site that these stages make: it tells no more than the edition does."""
    return sha256("".join(each.digest for each in stages).encode()).hexdigest()
