"""Renders many pages at once: in copies of this process where there can be any, else in new processes or in threads.

Drawing leaves Python's lock alone, but half of the work on a page is Python. A process has a lock of its own. A copy of
this one has the plan; a new one costs about a second to start, because it needs the playbook and the program again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from reisgids.model.playbook import Playbook
from reisgids.pages.shared.page import Page, Plan, Rendered
from reisgids.site.staging.rendering.forked import Forks, can_fork
from reisgids.site.staging.rendering.spawned import in_new_processes

Render = Callable[[Sequence[Page]], Iterator[Rendered]]
"""Renders pages; gives what they hold, in order, as soon as it is there."""

WORTH_COPIES = 16
"""From how many pages on it is worth it to copy this process."""
WORTH_PROCESSES = 150
"""From how many pages on it is worth it to start new ones."""


def in_threads(workers: int) -> Render:
    """Return what renders pages in so many threads of this process."""

    def render(pages: Sequence[Page]) -> Iterator[Rendered]:
        with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
            yield from pool.map(lambda page: page.render(), pages)

    return render


class AtBest:
    """Renders the pages of `plans` of a view as fast as it can, so many at once. Use it as a context manager."""

    def __init__(self, view: Playbook, plans: Sequence[Plan], templates: Path, workers: int, *, directory_urls: bool):
        self._workers = workers
        self._anew = partial(
            in_new_processes, view=view, templates=templates, workers=workers, directory_urls=directory_urls
        )
        self._forks = Forks([page for plan in plans for page in plan.pages], workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._forks.__exit__(kind, error, trace)

    def of(self, plan: Plan) -> Render:
        """Return what renders any pages of one of the plans.

        It raises EndedError where a process ended, for lack of memory for instance.
        """

        def render(pages: Sequence[Page]) -> Iterator[Rendered]:
            if self._workers > 1 and (self._forks.running or (len(pages) >= WORTH_COPIES and can_fork())):
                return self._forks.render(pages)
            if self._workers > 1 and len(pages) >= WORTH_PROCESSES:
                return self._anew(pages, language=plan.language)
            return in_threads(self._workers)(pages)

        return render
