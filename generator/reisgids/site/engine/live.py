"""An engine kept in memory, to make one page when it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from threading import Lock

from reisgids.model.config import Engine
from reisgids.pages.shared.edition import EditionFacts
from reisgids.site.engine.project import Project
from reisgids.site.engine.static import static_files
from reisgids.site.staging.document import StagedDocument


class LiveEngine:
    """An engine over the frame of a stage; pages are given to it as documents. It may be used from several threads.

    Raises:
        MissingEngineError: the engine isn't installed.
    """

    def __init__(self, frame: Path, *, site_url: str, engine: Engine = "mkdocs") -> None:
        self._lock = Lock()
        self._fragments: dict[str, Mapping[str, str]] = {}
        self._project = Project(frame, engine=engine, changed={"site_url": site_url})
        self._config = self._project.config
        self._config.mdx_configs["reisgids.site.markdown"] |= {"fragments": self._fragments}
        logger = logging.getLogger(self._project.room.logger)
        logger.propagate = False
        logger.addHandler(logging.NullHandler())
        self._others = [file for file in self._project.found if not file.is_documentation_page()]
        self.static: Mapping[str, Path] = static_files(frame)

    def know(self, paths: Iterable[str]) -> None:
        """Take these for the pages of the site: links lead to them, and `html` can make them."""
        room = self._project.room
        with self._lock:
            files = room.files(list(self._others))
            for path in paths:
                file = room.file(path, None, self._config.site_dir, self._config.use_directory_urls)
                file.content_string = ""
                files.append(file)
            self._project.set_files(files)

    def of_edition(self, facts: EditionFacts) -> None:
        """Have the pages state this of their edition from now on."""
        with self._lock:
            self._config["extra"]["reisgids"]["edition"] = asdict(facts)

    def html(self, path: str, document: StagedDocument) -> str:
        """Return the whole page; `path` is one of the known ones."""
        with self._lock:
            file = self._project.files.get_file_from_path(path)
            assert file is not None
            file.content_string = document.text
            self._fragments.clear()
            self._fragments[document.name] = document.fragments
            return self._project.html(path)

    def template(self, name: str, base: str) -> str:
        """Return what a template makes that belongs to no page, such as 404.html. `base` is the site's address."""
        with self._lock:
            return self._project.template(name, base)
