"""A playbook on its way from a folder to what is made of it: loaded → view → pages → search.

`check` goes as far as the problems, `build` and `serve` to the pages of a site, an export to those of its file. Each
step is taken when it is first asked for, and once.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reisgids.site.pipeline.inputs import inputs_digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reisgids.problems import Problem
    from reisgids.site.pipeline.edition_pipeline import EditionPipeline
    from reisgids.sources.files.cache import Cache
    from reisgids.sources.load import Loaded


def read(root: Path, today: date, *, cache: Cache | None = None, instead: Mapping[str, bytes] | None = None) -> Loaded:
    """Return what is in a playbook's folder, laid over what comes with Reisgids.

    With a `cache` kept from the reading before, only what changed is read anew. `instead` has, by their path, what
    counts as being in files that hold something else by now.
    """
    # What reads a playbook takes half a second to load, ten times what it takes to see that nothing changed.
    from reisgids import resources
    from reisgids.diagrams.catalogue import ABOUT
    from reisgids.sources.load import load

    library = resources.folder("content").parent
    return load(root, today=today, cache=cache, library=library, diagram_kinds=ABOUT, instead=instead)


class Pipeline:
    """What is made of the playbook in the folder `root` on a day.

    `cache` is that of the reading before, by default what a build kept of it. With `keep` this one is kept too.
    """

    def __init__(self, root: Path, today: date, *, cache: Cache | None = None, keep: bool = False) -> None:
        self.root = root
        self.today = today
        self._cache = cache
        self._keep = keep
        self._editions: dict[str, EditionPipeline] = {}

    @cached_property
    def inputs(self) -> str:
        """The digest of everything that a site is made of, but for the edition: ask for it before `loaded`.

        A change in between is then seen the next time.
        """
        return inputs_digest(self.root, today=self.today)

    @cached_property
    def loaded(self) -> Loaded:
        """The playbook, or what is wrong with it."""
        if self._cache is not None:
            return read(self.root, self.today, cache=self._cache)
        from reisgids.site.pipeline.kept_reading import KeptReading

        kept = KeptReading(self.root)
        cache = kept.recall()
        loaded = read(self.root, self.today, cache=cache)
        if self._keep and cache.has_news:
            kept.keep(cache)
        return loaded

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with the playbook and with any of its editions, in the order of the files."""
        from reisgids.problems import in_order

        playbook = self.loaded.playbook
        declared = playbook.config.editions if playbook else ()
        found = (each for name in declared if (of := self.edition(name)) for each in of.dead_links)
        return tuple(in_order([*self.loaded.problems, *found]))

    def edition(self, name: str) -> EditionPipeline | None:
        """Return an edition of the playbook, or None where there are errors in it.

        Raises:
            UnknownEditionError: there is no such edition.
        """
        from reisgids.site.pipeline.edition_pipeline import EditionPipeline

        if self.loaded.playbook is None:
            return None
        if name not in self._editions:
            self._editions[name] = EditionPipeline(self.root, self.loaded.playbook, name)
        return self._editions[name]

    def publishable(self, name: str) -> tuple[EditionPipeline | None, tuple[Problem, ...]]:
        """Return an edition that may be published and all problems; None where they keep it from being published.

        Raises:
            UnknownEditionError: there is no such edition.
        """
        edition = self.edition(name)
        if edition is None:
            return None, self.loaded.problems
        return (None if edition.dead_links else edition), (*self.loaded.problems, *edition.dead_links)
