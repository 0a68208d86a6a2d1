"""Reads a playbook's folder, at most once however many editions are made of it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reisgids.site.pipeline.inputs import inputs_digest

if TYPE_CHECKING:
    from reisgids.sources.files.cache import Cache
    from reisgids.sources.load import Loaded


def read(root: Path, today: date, *, cache: Cache | None = None) -> Loaded:
    """Return what is in a playbook's folder, laid over what comes with Reisgids.

    With a `cache` kept from the reading before, only what changed is read anew.
    """
    # What reads a playbook takes half a second to load, ten times what it takes to see that nothing changed.
    from reisgids import resources
    from reisgids.diagrams.catalogue import ABOUT
    from reisgids.sources.load import load

    library = resources.folder("content").parent
    return load(root, today=today, cache=cache, library=library, diagram_kinds=ABOUT)


class PlaybookReading:
    """What is in a playbook's folder, read when it is first asked for.

    `inputs` is the digest of everything that a site is made of, but for the edition. It is taken before anything is
    read, so that a change in between is seen the next time.
    """

    def __init__(self, root: Path, today: date) -> None:
        self.root = root
        self.today = today
        self.inputs = inputs_digest(root, today=today)

    @cached_property
    def loaded(self) -> Loaded:
        """The playbook, or what is wrong with it."""
        return read(self.root, self.today)
