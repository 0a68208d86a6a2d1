"""Pages of a site without the frame around them, and a folder with the files that they need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from reisgids.diagrams.echarts import svg
from reisgids.pages.shared.page import Page, Plan
from reisgids.site.engine.live import LiveEngine
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.progress import Progress
from reisgids.site.staging.document import document
from reisgids.site.staging.frame.shared_files import write_frame
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.rendering.drawing_failures import as_refusals
from reisgids.site.staging.rendering.rendering import AtBest
from reisgids.site.staging.stage_folder import StageFolder

_LAYOUT = "chapter"


def planned(edition: EditionPipeline, language: str) -> Plan:
    """Return the plan of a site with `.html` addresses. Its pages draw one at a time."""
    return edition.pages(language, draw=svg.render, directory_urls=False)


def frameless(
    edition: EditionPipeline,
    site: Plan,
    pages: Sequence[Page],
    folder: Path,
    *,
    workers: int,
    on_progress: Progress,
) -> tuple[Mapping[str, str], Path]:
    """Return the HTML of some `pages` of a `planned` site by path, and the folder where all their files are.

    The links on them are those of the site. `folder` is an empty one to work in.

    Raises:
        RefusalError: a picture, or a template of the playbook's own, is refused.
        UndrawableError: a diagram can't be drawn.
    """
    there = StageFolder(folder, {})
    view, root = edition.view, edition.root
    write_frame(there, site, view, root=root, theme=theme(root / "theme"), directory_urls=False)
    engine = LiveEngine(folder, site_url="", engine=view.config.engine)
    engine.know(page.path for page in site.pages)
    html: dict[str, str] = {}
    with as_refusals(edition.whole), AtBest(view, [site], edition.templates, workers, directory_urls=False) as best:
        for page, rendered in zip(pages, best.of(site)(pages), strict=True):
            html[page.path] = engine.html(page.path, document(replace(page, layout=_LAYOUT), rendered))
            on_progress("drawing", len(html), len(pages))
    return html, folder / "docs"
