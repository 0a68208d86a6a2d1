"""One language of a playbook that is being served: its pages are made when they are asked for."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from reisgids.diagrams.echarts import svg
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import edition_facts
from reisgids.pages.shared.page import Page, Plan, Rendered, Searched
from reisgids.pages.wording.links import url_of
from reisgids.pages.wording.term_words import known_terms
from reisgids.site.engine.live import LiveEngine
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.staging.document import OPTIONS, StagedDocument, document
from reisgids.site.staging.frame.navigation import navigation
from reisgids.site.staging.frame.search import search_script
from reisgids.site.staging.frame.shared_files import SEARCH, write_frame
from reisgids.site.staging.frame.theme import Theme
from reisgids.site.staging.manifest import StageManifest, recall, remember
from reisgids.site.staging.rendering.drawing_failures import as_refusals
from reisgids.site.staging.stage_folder import StageFolder

_KEPT = 32


@dataclass(frozen=True)
class Answer:
    """What a request gets: the bytes, their type, and the status."""

    body: bytes
    type: str = "text/html; charset=utf-8"
    status: int = 200


class LanguageSite:
    """The site in one language. `folder` is where the frame of its stage is kept, `address` where it is served."""

    def __init__(self, language: str, root: Path, folder: Path, address: str) -> None:
        self.language = language
        self._root = root
        self._folder = folder
        self._address = address
        self._lock = Lock()
        self._frame: object = None
        self._engine: LiveEngine | None = None
        self._paths: tuple[str, ...] = ()
        self._pages: dict[str, Page] = {}
        self._scripts: dict[str, Page] = {}
        self._documents: OrderedDict[str, tuple[str, frozenset[str], StagedDocument, str]] = OrderedDict()
        self._found: dict[str, tuple[str, Searched]] = {}
        self._edition: EditionPipeline | None = None

    def update(self, edition: EditionPipeline, theme: Theme) -> None:
        """Show this edition from now on."""
        with self._lock:
            view, planned = edition.view, edition.pages(self.language, draw=svg.render)
            frame = (
                view.config, view.edition, theme.digest, navigation(planned.pages), sorted(view.files.items()),
                view.terms,
            )  # fmt: skip
            paths = tuple(page.path for page in planned.pages)
            if frame != self._frame or self._engine is None:
                self._engine = self._frame_of(planned, view, theme)
                self._engine.know(paths)
            elif paths != self._paths:
                self._engine.know(paths)
            self._engine.of_edition(edition_facts(view, self.language))
            self._edition, self._frame, self._paths = edition, frame, paths
            self._pages = {url_of(page.path): page for page in planned.pages}
            self._scripts = {page.script: page for page in planned.pages if page.script}

    def answer(self, path: str) -> Answer | None:
        """Return what is at `path` below the language, or None where there is nothing."""
        with self._lock:
            engine, page = self._engine, self._pages.get(path)
        if engine is None:
            return None
        if page is not None:
            return Answer(engine.html(page.path, self._document(page)).encode())
        if path == SEARCH:
            return Answer(self._search().encode(), "text/javascript; charset=utf-8")
        if path == "sitemap.xml":
            return Answer(engine.template(path, self._address).encode(), "application/xml; charset=utf-8")
        if path.startswith(OPTIONS):
            return self._options(path)
        if owner := self._scripts.get(path):
            return Answer(self._rendered(owner).script.encode(), _type(path))
        file = engine.static.get(path)
        return Answer(file.read_bytes(), _type(path)) if file is not None else None

    def is_page(self, path: str) -> bool:
        """Return whether there is a page at `path`."""
        return path in self._pages

    def missing(self) -> Answer:
        """Return the page for an address that leads nowhere."""
        engine = self._engine
        return Answer((engine.template("404.html", self._address) if engine else "").encode(), status=404)

    def _frame_of(self, planned: Plan, view: Playbook, theme: Theme) -> LiveEngine:
        there = StageFolder(self._folder, recall(self._folder).stamps)
        write_frame(there, planned, view, root=self._root, theme=theme)
        there.sweep()
        remember(self._folder, StageManifest({}, there.stamps))
        return LiveEngine(self._folder, site_url=self._address, engine=view.config.engine)

    def _document(self, page: Page) -> StagedDocument:
        with self._lock:
            known = self._documents.get(page.path)
        if known and known[0] == _key(page, known[1]):
            return known[2]
        rendered = self._rendered(page)
        made = document(page, rendered)
        with self._lock:
            self._documents[page.path] = (_key(page, rendered.reads), rendered.reads, made, rendered.options)
            self._documents.move_to_end(page.path)
            if len(self._documents) > _KEPT:
                self._documents.popitem(last=False)
        return made

    def _rendered(self, page: Page) -> Rendered:
        """Return what a page holds; what can't be drawn is a refusal that says where it stands."""
        assert self._edition
        with as_refusals(self._edition.whole):
            return page.render()

    def _options(self, path: str) -> Answer | None:
        """Return the options of a page that was asked for lately: nobody needs them without the page."""
        with self._lock:
            found = [options for _, _, made, options in self._documents.values() if made.options == path]
        return Answer(found[0].encode(), _type(path)) if found else None

    def _search(self) -> str:
        """Return the search's script; what changed since it was last asked for is looked up anew."""
        with self._lock:
            edition, pages = self._edition, list(self._pages.values())
        assert edition is not None
        found: dict[str, tuple[str, Searched]] = {}
        for page in pages:
            known = self._found.get(page.path)
            if known is None or known[0] != page.key(known[1].reads):
                searched = page.search()
                known = page.key(searched.reads), searched
            found[page.path] = known
        self._found = found
        terms = known_terms(edition.view.terms.values(), self.language)
        return search_script(((path, searched.entries) for path, (_, searched) in found.items()), terms)


def _key(page: Page, reads: frozenset[str]) -> str:
    return f"{page.key(reads)} {page.title} {page.layout} {page.description} {page.script}"


_TYPES = {
    "css": "text/css; charset=utf-8",
    "gif": "image/gif",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "map": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
}


def _type(path: str) -> str:
    return _TYPES.get(path.rpartition(".")[2].lower(), "application/octet-stream")
