"""An edition as a zip with one folder in it: a site that opens by a double click, without a web server."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import edition_facts
from reisgids.site.exports.asked import playbook_name
from reisgids.site.exports.exported import Exported
from reisgids.site.exports.out_file import FOLDER, checked_file, write_file
from reisgids.site.pipeline.languages import build_languages
from reisgids.site.pipeline.leak_check import refuse_leaks
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.site.pipeline.progress import Progress
from reisgids.site.pipeline.stages import stages_of
from reisgids.site.publishing.lock import held

_MARK = b"Reisgids"
_PATIENCE = 600.0
_WITHOUT_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3
_FOR_A_SERVER = frozenset({"_headers", "404.html", "sitemap.xml", "sitemap.xml.gz"})
_OF_MATERIAL = ("assets/javascripts/", "assets/stylesheets/")


def export_zip(
    root: Path,
    out: Path | None = None,
    *,
    today: date,
    edition: str,
    workers: int | None = None,
    on_progress: Progress = lambda _step, _done, _total: None,
) -> Exported:
    """Write an edition of the playbook in `root` as `out`, by default `exports/<playbook>-<edition>.zip`.

    The same playbook and day give the same bytes; no file in it has a date.

    Raises:
        RefusalError: the edition or the file is refused, or another export of the same goes on; nothing was changed.
        LeakError: something that the edition hides would be in the file; nothing was changed.
        EngineError, UndrawableError, OSError: it can't be made; what was there before is where it was.
    """
    on_progress("reading", 0, 0)
    made, problems = Pipeline(root, today).publishable(edition)
    if made is None:
        return Exported(problems)
    view = made.view
    name = f"{playbook_name(view)}-{view.edition.id}"
    file = checked_file(out or root / FOLDER / f"{name}.zip", root, is_ours)
    alone = (f"stage {view.edition.id}.files", f"file {file}")
    with held(root, alone, patience=_PATIENCE, on_wait=lambda: on_progress("waiting", 0, 0)):
        stages = stages_of(made, workers=workers, on_progress=on_progress, directory_urls=False)
        with TemporaryDirectory(prefix="reisgids-") as temporary:
            folder = Path(temporary) / name
            folder.mkdir()
            build_languages(view, stages, folder, workers=workers, on_progress=on_progress)
            for language in view.config.languages:
                said = words(language)
                (folder / said.say("site.zip.name")).write_text(_about(view, language), "utf-8", newline="\r\n")
            on_progress("checking", 0, 0)
            refuse_leaks(folder, made.whole, view)
            on_progress("publishing", 0, 0)
            data = zipped(folder)
        write_file(file, data)
    return Exported(problems, file, len(data), sum(each.pages for each in stages))


def is_ours(file: Path) -> bool:
    """Return whether a file is a zip that Reisgids exported."""
    try:
        with zipfile.ZipFile(file) as found:
            return found.comment == _MARK
    except (zipfile.BadZipFile, OSError):
        return False


def zipped(folder: Path) -> bytes:
    """Return a zip of the folder, as itself: its files by name, none with a date, and only what is needed."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.comment = _MARK
        for name, file in sorted(_files(folder)):
            entry = zipfile.ZipInfo(f"{folder.name}/{name}", _WITHOUT_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            made.writestr(entry, file.read_bytes())
    return data.getvalue()


def _files(folder: Path) -> Iterable[tuple[str, Path]]:
    """Yield what is needed to read: nothing for a web server, and of Material's files only what a page asks for."""
    pages = list(folder.rglob("*.html"))
    unused = tuple(part for part in _OF_MATERIAL if not any(part in page.read_text("utf-8") for page in pages))
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and file.name not in _FOR_A_SERVER and not any(part in name for part in unused):
            yield name, file


def _about(view: Playbook, language: str) -> str:
    """Return the text beside the site: what it is, for whom, and what to do with it."""
    said, facts = words(language), edition_facts(view, language)
    values = {
        "name": view.config.name.read(language).words,
        "organisation": view.config.organisation.name,
        "edition": facts.title,
        "date": facts.date,
        "version": facts.version,
    }
    parts = ("about",) if view.edition.is_public else ("about", "readers")
    return "\n".join(said.say(f"site.zip.{part}", **values) for part in parts)
