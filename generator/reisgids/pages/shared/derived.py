"""What several pages are made from and takes long to work out: once for each playbook."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

from reisgids.model.playbook import Playbook
from reisgids.pages.shared.watched import Reads, WatchedPlaybook, plain_function

Worked = TypeVar("Worked")


class Derived:
    """What was worked out of a playbook so far, with the names of the parts that were read for it."""

    def __init__(self, view: Playbook) -> None:
        self._view = view
        self._known: dict[Callable[..., Any], tuple[Any, Reads]] = {}
        self._lock = Lock()

    def of(self, work: Callable[[Playbook], Worked]) -> tuple[Worked, Reads]:
        """Return what a function of a module makes of the playbook, and what it read for it.

        Raises:
            TypeError: it isn't a function of a module.
        """
        plain_function(work)
        with self._lock:
            if work not in self._known:
                reads = Reads()
                self._known[work] = work(WatchedPlaybook(self._view, reads)), reads
            worked, reads = self._known[work]
        found: Worked = worked
        return found, reads
