"""One edition of a playbook on its way to a site: view → pages."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from reisgids.diagrams.diagram import Draw
from reisgids.editions import dead_links, for_edition
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.derived import Derived
from reisgids.pages.shared.page import Plan
from reisgids.problems import Problem
from reisgids.site.errors.unknown_edition import edition_named


class EditionPipeline:
    """What is made of the playbook `whole`, of the folder `root`, for the readers of an edition.

    `view` is what they may see of it: all pages come from that.

    Raises:
        UnknownEditionError: there is no edition of that name. Never everything instead.
    """

    def __init__(self, root: Path, whole: Playbook, name: str) -> None:
        self.root = root
        self.whole = whole
        self.view = for_edition(whole, edition_named(name, whole.config))
        self._derived = Derived(self.view)

    @property
    def id(self) -> str:
        """The edition's name."""
        return self.view.edition.id

    @property
    def templates(self) -> Path:
        """The folder of the playbook's own templates, which need not be there."""
        return self.root / "theme" / "fragments"

    @cached_property
    def dead_links(self) -> tuple[Problem, ...]:
        """The links that lead to what the edition hasn't: with one of them it isn't published."""
        return dead_links(self.whole, self.view.edition, self.view)

    def pages(self, language: str, *, draw: Draw, directory_urls: bool = True) -> Plan:
        """Return the pages in one of the playbook's languages; nothing is rendered or drawn yet.

        `draw` draws the diagrams of a page when it is rendered. Without `directory_urls` every address ends in `.html`.
        """
        return plan(
            self.view, language, draw=draw, templates=self.templates, directory_urls=directory_urls,
            derived=self._derived,
        )  # fmt: skip
