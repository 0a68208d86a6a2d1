"""One journey of an edition as one HTML file that needs nothing else: to mail, or to keep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from posixpath import normpath
from tempfile import TemporaryDirectory
from urllib.parse import unquote

from reisgids import resources
from reisgids.diagrams.echarts import svg
from reisgids.model.journey import Journey
from reisgids.site.engine.live import LiveEngine
from reisgids.site.exports.asked import asked_journeys, asked_language
from reisgids.site.exports.exported import Exported
from reisgids.site.exports.inlined import FIRST, HELD, LAST, inlined
from reisgids.site.exports.out_file import FOLDER, checked_file, write_file
from reisgids.site.exports.without_links import without_links
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.leak_check import refuse_leaks
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.site.staging.document import document
from reisgids.site.staging.frame.shared_files import write_frame
from reisgids.site.staging.frame.theme import theme
from reisgids.site.staging.rendering.drawing_failures import as_refusals
from reisgids.site.staging.stage_folder import StageFolder

_LAYOUT = "alone"
_MARK = b'<meta name="generator" content="Reisgids">'
_STYLE = "assets/reisgids.css"


def export_html(
    root: Path, journey: str, out: Path | None = None, *, today: date, edition: str, language: str = ""
) -> Exported:
    """Write a journey of the playbook in `root` as `out`, by default `exports/<journey>-<edition>.html`.

    `journey` is its id. `language` is one of the playbook's, by default its first.

    Raises:
        RefusalError: the edition, the journey, the language or the file is refused; nothing was changed.
        LeakError: something that the edition hides would be in the file; nothing was changed.
        UndrawableError, OSError: it can't be made; what was there before is where it was.
    """
    made, problems = Pipeline(root, today).publishable(edition)
    if made is None:
        return Exported(problems)
    view = made.view
    (found,) = asked_journeys(view, (journey,))
    spoken = asked_language(view, language)
    file = checked_file(out or root / FOLDER / f"{found.id}-{view.edition.id}.html", root, is_ours)
    with TemporaryDirectory(prefix="reisgids-") as folder:
        page = Path(folder) / "page" / file.name
        page.parent.mkdir()
        page.write_bytes(one_file(made, found, spoken, frame=Path(folder) / "frame").encode())
        refuse_leaks(page.parent, made.whole, view)
        data = page.read_bytes()
    write_file(file, data)
    return Exported(problems, file, len(data), 1)


def is_ours(file: Path) -> bool:
    """Return whether a file is an HTML file that Reisgids exported."""
    with file.open("rb") as opened:
        return _MARK in opened.read(4096)


def one_file(edition: EditionPipeline, journey: Journey, language: str, *, frame: Path) -> str:
    """Return the page of a journey as HTML that holds its style, fonts, scripts and pictures.

    `frame` is an empty folder, for what a stage holds beside its pages.

    Raises:
        UndrawableError: a diagram can't be drawn.
        RefusalError: a picture, or a template of the playbook's own, is refused.
    """
    view, root = edition.view, edition.root
    planned = edition.pages(language, draw=svg.render, directory_urls=False)
    page = next(each for each in planned.pages if each.path == f"journeys/{journey.id}.md")
    with as_refusals(edition.whole):
        rendered = page.render()
    there = StageFolder(frame, {})
    write_frame(there, planned, view, root=root, theme=theme(root / "theme"), directory_urls=False)
    engine = LiveEngine(frame, site_url="", engine=view.config.engine)
    engine.know(each.path for each in planned.pages)
    html = engine.html(page.path, document(replace(page, layout=_LAYOUT), rendered))

    def beside(path: str) -> Callable[[str], bytes | None]:
        """Return what gives a file by its address on the page, or in the style sheet, at that path."""

        def found(address: str) -> bytes | None:
            file = engine.static.get(normpath(PurePosixPath(path).parent / unquote(address)))
            return file.read_bytes() if file else None

        return found

    scripts = resources.folder("theme") / "assets" / "dist"
    return inlined(
        without_links(html, beside(page.path)),
        engine.static[_STYLE].read_text("utf-8"),
        beside(_STYLE),
        {name: (scripts / name).read_text("utf-8") for name in (*FIRST, *LAST, *HELD)},
        rendered.options,
    )
