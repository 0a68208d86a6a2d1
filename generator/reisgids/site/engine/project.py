"""A stage as MkDocs or ProperDocs reads it, and how one page of it is made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from reisgids.model.config import Engine
from reisgids.pages.shared.compiled_templates import keep_compiled
from reisgids.site.engine.room import engine_version, room
from reisgids.site.engine.settings import NAME, settings_of

_VALIDATING = Lock()
"""The settings of all projects are validated by the same objects, which remember what they are at."""

_FOR_ERRORS = frozenset({"404.html"})


class StageError(Exception):
    """The settings of a stage are refused. `messages` are the program's own words, in English."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class Project:
    """The settings, templates, files and menu of a stage. It isn't safe to use from several threads.

    It knows the files that were `found` in the stage, and makes pages once its files are set.
    """

    def __init__(
        self,
        stage: Path,
        *,
        engine: Engine = "mkdocs",
        settings: Mapping[str, Any] | None = None,
        day: date | None = None,
        changed: Mapping[str, Any] | None = None,
    ) -> None:
        """Read a stage, or use what was read of its `settings`; what is `changed` stands in their place.

        `day` is what templates get as the day of the build.

        Raises:
            StageError: the settings are refused.
            OSError: there are none.
            MissingEngineError: the engine isn't installed.
        """
        self.room = room(engine)
        with _VALIDATING:
            self.config = self.room.config(config_file_path=str(stage / NAME))
            self.config.load_dict(dict(settings or settings_of(stage)) | dict(changed or {}))
            wrong, doubtful = self.config.validate()
        if messages := tuple(f"{NAME}: {name}: {message}" for name, message in (*wrong, *doubtful)):
            raise StageError(messages)
        self.env = self.config.theme.get_env()
        keep_compiled(self.env, engine_version(engine))
        self._day = day
        self.found = self.room.files_of(self.config)

    def set_files(self, files: Any) -> None:
        """Take these for the files of the site, `found` ones or others: links lead to them, and the menu has them."""
        self.room.exclusions(files, self.config)
        self.files = files
        self.nav = self.room.navigation(files, self.config)
        self.pages = files.documentation_pages()

    def html(self, path: str) -> str:
        """Return the whole page of the Markdown file at `path` below `docs/`.

        Raises:
            KeyError: there is no such page.
        """
        file = self.files.get_file_from_path(path)
        if file is None or file.page is None:
            raise KeyError(path)
        page = file.page
        page.read_source(self.config)
        page.render(self.config, self.files)
        page.active = True
        try:
            template = self.env.get_template(page.meta.get("template", "main.html"))
            return str(template.render(self._context(page=page)))
        finally:
            page.active = False
            page.content = page.markdown = None

    def template(self, name: str, base: str | None = None) -> str:
        """Return what a template makes that belongs to no page. `base` is the address of the site."""
        if base is None:
            # What a server shows for any address has to state from where its links go.
            own = self.config.site_url or f"/{self.config.theme['language']}/"
            base = urlsplit(own).path if name in _FOR_ERRORS else "."
        return str(self.env.get_template(name).render(self._context(base_url=base)))

    def address(self, path: str) -> str:
        """Return where the page of a Markdown file goes, below the folder of the site."""
        return str(self.files.get_file_from_path(path).dest_uri)

    def _context(self, page: Any = None, base_url: str = "") -> dict[str, Any]:
        context = dict(self.room.context(self.nav, self.pages, self.config, page, base_url))
        if self._day is not None:
            context["build_date_utc"] = datetime.combine(self._day, time(), UTC)
            if page is not None:
                page.update_date = self._day.isoformat()
        return context
