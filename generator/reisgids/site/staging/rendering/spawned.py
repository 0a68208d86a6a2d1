"""Renders pages in new processes, where this one can't be copied: each reads the playbook and makes the plan again."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids.diagrams.echarts import svg
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.page import Page, Rendered

_AT_A_TIME = 8


def in_new_processes(
    pages: Sequence[Page], view: Playbook, language: str, templates: Path, workers: int, *, directory_urls: bool
) -> Iterator[Rendered]:
    """Yield what `pages` of the plan of `view` hold, in order. The processes draw with a V8 of their own."""
    # What a process is started with goes through a pipe, and the next one waits until it has been read.
    with TemporaryDirectory(prefix="reisgids-") as folder:
        file = Path(folder) / "playbook"
        file.write_bytes(pickle.dumps(view, pickle.HIGHEST_PROTOCOL))
        rendered = partial(_rendered, file, language, templates, directory_urls)
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            try:
                yield from pool.map(rendered, [page.path for page in pages], chunksize=_AT_A_TIME)
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise


def _rendered(file: Path, language: str, templates: Path, directory_urls: bool, path: str) -> Rendered:
    """In a new process: return what a page of the plan holds."""
    return _planned(file, language, templates, directory_urls)[path].render()


@cache
def _planned(file: Path, language: str, templates: Path, directory_urls: bool) -> Mapping[str, Page]:
    """Return the pages by path, planned once in each process, of the playbook in `file`, which this build wrote."""
    gc.disable()  # nearly all that a page needs is still needed for the next one
    view: Playbook = pickle.loads(file.read_bytes())  # noqa: S301
    planned = plan(view, language, draw=svg.render, templates=templates, directory_urls=directory_urls)
    return {page.path: page for page in planned.pages}
