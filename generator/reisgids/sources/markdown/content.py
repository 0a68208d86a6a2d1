"""The content pages and the pictures beside them: the playbook's own, laid over those of the method library."""

from __future__ import annotations

import posixpath
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from reisgids.labels.words import LANGUAGES
from reisgids.model.config import MethodLibrary
from reisgids.problems import Place, Problem, problem
from reisgids.sources.charts.sheet import ChartSheet, chart_sheet
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.file_names import folded
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.markdown.attachment import ATTACHMENTS
from reisgids.sources.markdown.markdown import PageFile, read_page
from reisgids.sources.pictures.picture import PICTURES, picture_problems
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.values.suggest import nearest

SHIPPED = ("guide/", "method/")
"""Below these folders lie the pages that come with Reisgids: the authoring guide, and the method library."""
_OURS = ("journeys/", "personas/", "parties/", "touchpoints/", "actions/", "routes/", "glossary/", "assets/")
"""Here Reisgids writes pages and files itself."""


@dataclass
class Content:
    """Pages by language and path below it; other files by their path below `content/`.

    `unpublished` are files of a kind that doesn't come into the site, also by their path below `content/`.
    `attachments` come into it where a page links to them; among them are the `sheets`, from which a chart may draw.
    `written` has how the disk writes the path of each of all these.
    """

    pages: dict[tuple[str, str], PageFile] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    shipped: set[tuple[str, str]] = field(default_factory=set)
    unpublished: set[str] = field(default_factory=set)
    sheets: dict[str, ChartSheet] = field(default_factory=dict)
    attachments: dict[str, Path] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)

    def paths(self) -> set[str]:
        """Return the paths of the pages, whatever their language."""
        return {path for _, path in self.pages}


def read_content(reader: FolderReader, config: ConfigFile, languages: tuple[str, ...], library: Path | None) -> Content:
    """Return the content of the playbook, laid over the pages of the library that it uses."""
    choice = config.value.library if config.value else MethodLibrary()
    logo = (config.value and config.value.brand.logo) or ""
    own = _read(reader, languages, posixpath.normpath(logo))
    if library is None or not choice.use or library.resolve() == reader.folder.root.resolve():
        return own
    ships = _shipped(reader.cache, languages, library)
    for number, name in enumerate(choice.without):
        if config.document and not any(_covers(name, path) for path in ships.paths()):
            place = config.document.place(("library", "without", number))
            reader.problems.append(_without_nothing(name, place, ships))
    for key, page in ships.pages.items():
        if key not in own.pages and not any(_covers(name, key[1]) for name in choice.without):
            own.pages[key] = page
            own.shipped.add(key)
    own.sheets = {**ships.sheets, **own.sheets}
    own.attachments = {**ships.attachments, **own.attachments}
    for name, file in ships.files.items():
        own.files.setdefault(name, file)
    return own


def _read(reader: FolderReader, languages: tuple[str, ...], logo: str) -> Content:
    content = Content()
    folder = reader.folder
    for top in folder.list("content"):
        is_logo = f"{logo}/".startswith(f"content/{top.name}/")
        if (top.name not in languages or not top.is_dir()) and not is_logo:
            language = top.name if top.name in LANGUAGES else ""
            place = Place(folder.name(top))
            reader.problems.append(problem("outside-language", place, severity="warning", language=language))
    for language in languages:
        for path in folder.walk(f"content/{language}"):
            _take(reader, content, language, path)
    return content


def _take(reader: FolderReader, content: Content, language: str, path: Path) -> None:
    folder = reader.folder
    name = folder.name(path)
    below = unicodedata.normalize("NFC", name.removeprefix(f"content/{language}/"))
    other = content.written.setdefault(f"{language}/{below}", name)
    if other != name:
        # Two names that differ in how an accent is written.
        reader.problems.append(problem("same-address", Place(name), also=[Place(other)]))
    elif folded(below).startswith(_OURS):
        reader.problems.append(problem("reserved-path", Place(name), folder=below.split("/")[0]))
    elif path.suffix.lower() == ".md":
        page = reader.of(path, read_page)
        if page is not None:
            reader.problems += page.problems
            content.pages[language, below] = page
    elif path.suffix.lower() in PICTURES:
        reader.problems += reader.of(path, picture_problems) or ()
        content.files[f"{language}/{below}"] = path
    elif path.suffix.lower() in ATTACHMENTS:
        content.attachments[f"{language}/{below}"] = path
        if path.suffix.lower() == ".csv":
            content.sheets[f"{language}/{below}"] = reader.of(path, chart_sheet) or ChartSheet(None, ())
    else:
        content.unpublished.add(f"{language}/{below}")
        reader.problems.append(problem("unknown-file", Place(name), severity="warning", instead=""))


def _shipped(cache: Cache, languages: tuple[str, ...], library: Path) -> Content:
    reader = FolderReader(Folder(library), cache)
    content = Content()
    for language in languages:
        for folder in SHIPPED:
            for path in reader.folder.walk(f"content/{language}/{folder}"):
                _take(reader, content, language, path)
    return content


def _covers(name: str, path: str) -> bool:
    """Return whether `without: name` switches a page off: its path, with or without .md, or a folder above it."""
    plain = name.strip().strip("/").removeprefix("content/").removesuffix(".md")
    return path.removesuffix(".md") == plain or path.startswith(f"{plain}/")


def _without_nothing(name: str, place: Place, ships: Content) -> Problem:
    known = sorted(path.removesuffix(".md") for path in ships.paths())
    instead = nearest(name, known)
    return problem("unknown-library-page", place, severity="warning", given=name[:60], instead=instead)
