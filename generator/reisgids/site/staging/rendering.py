"""Renders many pages at once: in threads, or in processes where there are enough pages to be worth their start.

Drawing leaves Python's lock alone, but half of the work on a page is Python. A process has a lock of its own; it costs
about a second to start, because it needs the playbook and the program again.
"""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids.diagrams.echarts import svg
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.page import Page, Rendered

Render = Callable[[Sequence[Page]], Iterator[Rendered]]
"""Renders pages; gives what they hold, in order, as soon as it is there."""

WORTH_PROCESSES = 150
_AT_A_TIME = 8
_planned: dict[str, Page] = {}


def in_threads(workers: int) -> Render:
    """Return what renders pages in so many threads of this process."""

    def render(pages: Sequence[Page]) -> Iterator[Rendered]:
        with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
            yield from pool.map(lambda page: page.render(), pages)

    return render


def at_best(view: Playbook, language: str, templates: Path, workers: int, *, directory_urls: bool = True) -> Render:
    """Return what renders the plan of `view`: in processes from `WORTH_PROCESSES` pages on, else in threads.

    Processes draw with a draughtsman of their own.
    """

    def render(pages: Sequence[Page]) -> Iterator[Rendered]:
        if workers < 2 or len(pages) < WORTH_PROCESSES:
            yield from in_threads(workers)(pages)
            return
        # What a process is started with goes through a pipe, and the next one waits until it has been read.
        with TemporaryDirectory(prefix="reisgids-") as folder:
            file = Path(folder) / "playbook"
            file.write_bytes(pickle.dumps(view, pickle.HIGHEST_PROTOCOL))
            yield from _in_processes(pages, workers, (file, language, templates, directory_urls))

    return render


def _in_processes(pages: Sequence[Page], workers: int, start: tuple[Path, str, Path, bool]) -> Iterator[Rendered]:
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin, initargs=start) as pool:
        try:
            yield from pool.map(_rendered, [page.path for page in pages], chunksize=_AT_A_TIME)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _begin(file: Path, language: str, templates: Path, directory_urls: bool) -> None:
    """In a new process: make the same plan of the playbook in `file`, which this build wrote."""
    gc.disable()  # nearly all that a page needs is still needed for the next one
    view: Playbook = pickle.loads(file.read_bytes())  # noqa: S301
    planned = plan(view, language, draw=svg.render, templates=templates, directory_urls=directory_urls)
    _planned.update({page.path: page for page in planned.pages})


def _rendered(path: str) -> Rendered:
    return _planned[path].render()
