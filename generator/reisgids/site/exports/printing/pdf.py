"""An edition, or some of its journeys, as a PDF: to print, or to read without a browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from os import cpu_count
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids import resources
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import edition_facts
from reisgids.pages.shared.fragments import fragments
from reisgids.pages.wording.reader import Reader
from reisgids.site.exports.asked import asked_journeys, asked_language, playbook_name
from reisgids.site.exports.exported import Exported
from reisgids.site.exports.frameless import frameless, planned
from reisgids.site.exports.out_file import FOLDER, checked_file, write_file
from reisgids.site.exports.printing import paper, reading_order
from reisgids.site.exports.printing.chapter import ChapterPlace, place_name
from reisgids.site.exports.printing.chromium import chromium, printed_by
from reisgids.site.exports.printing.printed import Chapter, Front, printed
from reisgids.site.exports.printing.reading_order import HOME
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.leak_check import refuse_leaks
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.site.pipeline.progress import Progress

_SHEETS = ("assets/reisgids.css", "assets/pages.css", "book.css")
_PATIENCE, _PER_PAGE = 300.0, 10.0
"""Seconds that printing may take, and how many more for each page of the site."""

Compose = Callable[[Mapping[str, int]], str]
"""Gives the document as HTML, given on which page of the paper each chapter begins."""


def export_pdf(
    root: Path,
    journeys: Sequence[str] = (),
    out: Path | None = None,
    *,
    today: date,
    edition: str,
    language: str = "",
    workers: int | None = None,
    on_progress: Progress = lambda _step, _done, _total: None,
) -> Exported:
    """Write an edition of the playbook in `root`, or those of its journeys, as the PDF `out`.

    `out` is by default `exports/<playbook or journey>-<edition>.pdf`, `language` the playbook's first. The same
    playbook, day and Chromium give the same bytes; the file names no hour and nothing of this computer.

    Raises:
        RefusalError: the edition, a journey, the language or the file is refused, there is no Chromium, or it makes
            no PDF; nothing was changed.
        LeakError: something that the edition hides would be in the file; nothing was changed.
        UndrawableError, OSError: it can't be made; what was there before is where it was.
    """
    on_progress("reading", 0, 0)
    made, problems = Pipeline(root, today).publishable(edition)
    if made is None:
        return Exported(problems)
    view = made.view
    asked_journeys(view, journeys)
    spoken = asked_language(view, language)
    file = checked_file(out or root / FOLDER / f"{_name(view, journeys)}.pdf", root, is_ours)
    program = chromium()
    with TemporaryDirectory(prefix="reisgids-") as temporary:
        at_once = workers or cpu_count() or 1
        compose, folder, count = _document(made, spoken, journeys, Path(temporary), at_once, on_progress)
        page = folder / "book.html"
        page.write_text(compose({}), "utf-8", newline="\n")
        on_progress("checking", 0, 0)
        # A PDF holds its text packed and as shapes. What is printed stands in this folder, and there it can be read.
        refuse_leaks(folder, made.whole, view)
        on_progress("printing", 0, 0)
        data = _on_paper(program, page, compose, _PATIENCE + _PER_PAGE * count)
    write_file(file, paper.numbered(paper.dated(data, view.day)))
    return Exported(problems, file, len(data), count)


def is_ours(file: Path) -> bool:
    """Return whether a file is a PDF that Reisgids exported."""
    with file.open("rb") as opened:
        return paper.is_ours(opened.read(4096))


def _name(view: Playbook, journeys: Sequence[str]) -> str:
    return f"{journeys[0] if len(set(journeys)) == 1 else playbook_name(view)}-{view.edition.id}"


def _document(
    edition: EditionPipeline,
    language: str,
    journeys: Sequence[str],
    folder: Path,
    workers: int,
    on_progress: Progress,
) -> tuple[Compose, Path, int]:
    """Return what makes the document, the folder in which it must stand, and how many pages of the site it is of."""
    view, site = edition.view, planned(edition, language)
    stops = reading_order.some(site, journeys) if journeys else reading_order.whole(site)
    cover = [page for page in site.pages if page.path == HOME and len(stops) > 1]
    pages = [*cover, *(stop.page for stop in stops)]
    html, files = frameless(edition, site, pages, folder, workers=workers, on_progress=on_progress)
    shutil.copyfile(resources.folder("theme") / "assets" / "print" / "book.css", files / "book.css")
    chapters = [
        Chapter(
            stop.page.path, stop.page.title, stop.page.layout, html[stop.page.path],
            ChapterPlace(place_name(stop.page.path), stop.level), stop.part,
        )
        for stop in stops
    ]  # fmt: skip
    front = Front(view.config.name.read(language).words, edition_facts(view, language), html.get(HOME, ""))
    reader, own = Reader(language, words(language)), fragments(edition.templates)

    def compose(numbers: Mapping[str, int]) -> str:
        return printed(front, chapters, reader, own, sheets=_SHEETS, pages=numbers)

    return compose, files, len(stops)


def _on_paper(program: str, page: Path, compose: Compose, patience: float) -> bytes:
    """Print the page; where it has a table of contents once more, with the numbers that came of the first time."""
    data = printed_by(program, page, patience=patience)
    before, numbered = compose({}), compose(paper.pages_of_names(data))
    if numbered == before:
        return data
    page.write_text(numbered, "utf-8", newline="\n")
    return printed_by(program, page, patience=patience)
