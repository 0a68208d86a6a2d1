"""The playbook that is being served: the last one without mistakes, and what is wrong with the one on disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Condition, Lock

from reisgids.model.playbook import Playbook
from reisgids.problems import Problem, has_errors
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.pipeline.making import view_of
from reisgids.site.pipeline.reading import read
from reisgids.site.serve.language import LanguageSite
from reisgids.site.staging.theme import Theme, theme
from reisgids.sources.files.cache import Cache
from reisgids.sources.load import Loaded


class LivePlaybook:
    """A playbook in memory. `changed` is notified when there is something new to show or to report.

    `version` counts the playbooks without mistakes, `refused` is what else keeps one from being shown.
    """

    def __init__(self, root: Path, *, edition: str, today: Callable[[], date], address: str) -> None:
        self.root = root.resolve()
        self.changed = Condition()
        self.version = 0
        self.problems: tuple[Problem, ...] = ()
        self.refused: RefusalError | None = None
        self.turn = 0
        self._edition = edition
        self._today = today
        self._address = address
        self._cache = Cache()
        self._view: Playbook | None = None
        self._look: Theme | None = None
        self._sites: dict[str, tuple[int, LanguageSite]] = {}
        self._reading = Lock()
        self._updating = Lock()

    @property
    def view(self) -> Playbook | None:
        """The last playbook without mistakes."""
        return self._view

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are served; Dutch and English while there is no playbook."""
        return self._view.config.languages if self._view else ("nl", "en")

    def broken(self) -> bool:
        """Return whether the playbook on disk can't be shown."""
        return self.refused is not None or has_errors(self.problems)

    def read(self, *, theme_too: bool = True) -> None:
        """Read what is on disk and show it, or report what is wrong with it."""
        with self._reading:
            self._read(theme_too)

    def _read(self, theme_too: bool) -> None:
        loaded = read(self.root, self._today(), cache=self._cache)
        view: Playbook | None = None
        look, refused = self._look, None
        try:
            if theme_too or look is None:
                look = theme(self.root / "theme")
            view = self._seen(loaded)
        except RefusalError as refusal:
            refused = refusal
        with self.changed:
            self.problems, self.refused = loaded.problems, refused
            if view is not None:
                self._view, self._look = view, look
                self.version += 1
            self.turn += 1
            self.changed.notify_all()

    def site(self, language: str) -> LanguageSite | None:
        """Return the site in a language, up to date; None where there is no such language or nothing to show yet.

        Raises:
            RefusalError: a file of the playbook is refused.
        """
        view, look, version = self._view, self._look, self.version
        if view is None or look is None or language not in view.config.languages:
            return None
        with self._updating:
            known, site = self._sites.get(language) or (0, None)
            if site is None:
                folder = self.root / ".reisgids" / "serve" / view.edition.id / language
                site = LanguageSite(language, self.root, folder, f"{self._address}/{language}/")
            if known != version:
                site.update(view, look)
                self._sites[language] = (version, site)
        return site

    def _seen(self, loaded: Loaded) -> Playbook | None:
        return view_of(loaded.playbook, self._edition) if loaded.playbook else None
