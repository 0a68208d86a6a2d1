"""The playbook that is being served: the last one without mistakes, and what is wrong with the one on disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Condition, Lock

from reisgids.model.playbook import Playbook
from reisgids.problems import Problem, has_errors
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.pipeline.edition_pipeline import EditionPipeline
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.site.serve.language import LanguageSite
from reisgids.site.staging.frame.theme import Theme, theme
from reisgids.sources.files.cache import Cache


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
        self._shown: EditionPipeline | None = None
        self._look: Theme | None = None
        self._sites: dict[str, tuple[int, LanguageSite]] = {}
        self._reading = Lock()
        self._updating = Lock()

    @property
    def view(self) -> Playbook | None:
        """The last playbook without mistakes."""
        return self._shown.view if self._shown else None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are served; Dutch and English while there is no playbook to say."""
        return self.view.config.languages if self.view else ("nl", "en")

    def broken(self) -> bool:
        """Return whether the playbook on disk can't be shown."""
        return self.refused is not None or has_errors(self.problems)

    def read(self, *, theme_too: bool = True) -> None:
        """Read what is on disk and show it, or report what is wrong with it."""
        with self._reading:
            self._read(theme_too)

    def _read(self, theme_too: bool) -> None:
        pipeline = Pipeline(self.root, self._today(), cache=self._cache)
        problems = pipeline.loaded.problems
        edition: EditionPipeline | None = None
        look, refused = self._look, None
        try:
            if theme_too or look is None:
                look = theme(self.root / "theme")
            edition = pipeline.edition(self._edition)
        except RefusalError as refusal:
            refused = refusal
        with self.changed:
            self.problems, self.refused = problems, refused
            if edition is not None:
                self._shown, self._look = edition, look
                self.version += 1
            self.turn += 1
            self.changed.notify_all()

    def site(self, language: str) -> LanguageSite | None:
        """Return the site in a language, up to date; None where there is no such language or nothing to show yet.

        Raises:
            RefusalError: a file of the playbook is refused.
        """
        edition, look, version = self._shown, self._look, self.version
        if edition is None or look is None or language not in edition.view.config.languages:
            return None
        with self._updating:
            known, site = self._sites.get(language) or (0, None)
            if site is None:
                folder = self.root / ".reisgids" / "serve" / edition.id / language
                site = LanguageSite(language, self.root, folder, f"{self._address}/{language}/")
            if known != version:
                site.update(edition, look)
                self._sites[language] = (version, site)
        return site
