"""MkDocs kept in memory, to make one page when it is asked for."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from threading import Lock

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from reisgids.pages.shared.edition import EditionFacts
from reisgids.site.staging.document import Document

logging.getLogger("mkdocs").propagate = False
logging.getLogger("mkdocs").addHandler(logging.NullHandler())


class LiveEngine:
    """MkDocs over the frame of a stage; pages are given to it as documents. It may be used from several threads."""

    def __init__(self, frame: Path, *, site_url: str) -> None:
        self._lock = Lock()
        self._fragments: dict[str, Mapping[str, str]] = {}
        self._config = load_config(config_file=str(frame / "mkdocs.yml"), site_url=site_url)
        self._config.mdx_configs["reisgids.site.markdown"] |= {"fragments": self._fragments}
        self._env = self._config.theme.get_env()
        self._theirs = get_files(self._config)
        self._theirs.add_files_from_theme(self._env, self._config)
        self.static: dict[str, Path] = {
            file.dest_uri: Path(file.abs_src_path)
            for file in self._theirs
            if file.abs_src_path and not file.is_documentation_page()
        }

    def know(self, paths: Iterable[str]) -> None:
        """Take these for the pages of the site: links lead to them, and `html` can make them."""
        with self._lock:
            files = Files([file for file in self._theirs if not file.is_documentation_page()])
            for path in paths:
                file = File(path, None, self._config.site_dir, self._config.use_directory_urls)
                file.content_string = ""
                files.append(file)
            set_exclusions(files, self._config)
            self._files = files
            self._nav = get_navigation(files, self._config)
            self._pages = files.documentation_pages()

    def of_edition(self, facts: EditionFacts) -> None:
        """Have the pages say this of their edition from now on."""
        with self._lock:
            self._config["extra"]["reisgids"]["edition"] = asdict(facts)

    def html(self, path: str, document: Document) -> str:
        """Return the whole page; `path` is one of the known ones."""
        with self._lock:
            file = self._files.get_file_from_path(path)
            assert file is not None
            page = file.page
            assert isinstance(page, Page)
            file.content_string = document.text
            self._fragments.clear()
            self._fragments[document.name] = document.fragments
            page.read_source(self._config)
            page.render(self._config, self._files)
            page.active = True
            try:
                context = get_context(self._nav, self._pages, self._config, page)
                template = self._env.get_template(page.meta.get("template", "main.html"))
                return str(template.render(context))
            finally:
                page.active = False

    def template(self, name: str, base: str) -> str:
        """Return what a template makes that belongs to no page, such as 404.html. `base` is the site's address."""
        with self._lock:
            context = get_context(self._nav, self._pages, self._config, base_url=base)
            return str(self._env.get_template(name).render(context))
