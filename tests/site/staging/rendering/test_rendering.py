"""Processes render what threads render, and pass on what goes wrong."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from reisgids.diagrams.echarts import svg
from reisgids.diagrams.echarts.v8_thread import V8
from reisgids.editions import for_edition
from reisgids.model.config import INTERNAL
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.fragments import OwnTemplateError
from reisgids.pages.shared.page import Rendered
from reisgids.site.pipeline.pipeline import read
from reisgids.site.staging.rendering import rendering
from reisgids.site.staging.rendering.forked import EndedError, Forks, can_fork
from reisgids.site.staging.rendering.rendering import AtBest, in_threads
from tests.site.plans import page

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[4]


def whole() -> Playbook:
    """Return the reference playbook as its internal edition shows it."""
    loaded = read(ROOT, dt.date(2026, 11, 3))
    assert loaded.playbook is not None
    return for_edition(loaded.playbook, INTERNAL)


def rendered(view: Playbook, templates: Path, pages: int) -> list[Rendered]:
    planned = plan(view, "nl", draw=svg.render, templates=templates)
    with AtBest(view, [planned], templates, 2, directory_urls=True) as best:
        return list(best.of(planned)(planned.pages[:pages]))


def in_copies(templates: Path, pages: int) -> tuple[list[Rendered], bool]:
    """Return what copies of this process render, and whether V8 ran in it by then."""
    return rendered(whole(), templates, pages), V8.started


def in_a_process_without_v8(templates: Path, pages: int) -> list[Rendered]:
    """Return what copies of a process render in which nothing was drawn, as of one that builds a site.

    In the one that runs the tests V8 runs as soon as any of them has drawn.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        made, has_drawn = pool.submit(in_copies, templates, pages).result()
    assert not has_drawn, "the copies did it"
    return made


def in_new_ones(templates: Path, pages: int) -> list[Rendered]:
    """Return what processes render that are no copies."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering, "WORTH_PROCESSES", 1)
        patch.setattr(rendering, "can_fork", lambda: False)
        return rendered(whole(), templates, pages)


WAYS = pytest.mark.parametrize(
    "way", [pytest.param(in_a_process_without_v8, id="copies"), pytest.param(in_new_ones, id="new processes")]
)
Way = Callable[[Path, int], list[Rendered]]


@WAYS
def test_processes_give_the_same_pages_in_the_same_order_as_threads(tmp_path: Path, way: Way) -> None:
    in_processes = way(tmp_path, 40)
    assert in_processes == list(in_threads(2)(plan(whole(), "nl", draw=svg.render).pages[:40]))


@WAYS
def test_a_mistake_in_a_template_comes_back_from_a_process(tmp_path: Path, way: Way) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "home.html").write_text("{{ nothing.at_all }}", "utf-8")
    with pytest.raises(OwnTemplateError, match=r"home/home\.html:1"):
        way(tmp_path, 20)


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process is copied")
def test_v8_says_that_it_does_not_run_in_a_copy_of_a_process_in_which_it_ran() -> None:
    V8.run(lambda: None)
    copy = os.fork()
    if not copy:
        try:
            V8.run(lambda: None)
        except RuntimeError:
            os._exit(7)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]) == 7, "nothing waits for what doesn't answer"


def test_a_process_in_which_v8_runs_is_not_copied() -> None:
    V8.run(lambda: None)
    assert not can_fork()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process is copied")
@pytest.mark.parametrize("ends", [lambda: os._exit(1), lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_a_copy_that_ends_is_an_error_and_leaves_none_behind(
    ends: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[int] = []
    fork = os.fork

    def noted() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", noted)
    pages = [page(f"{n}.md", render=lambda: ended(ends)) for n in range(20)]
    with pytest.raises(EndedError), Forks(pages, 2) as forks:
        list(forks.render(pages))
    assert len(copies) == 2
    for copy in copies:
        with pytest.raises(ChildProcessError):
            os.waitpid(copy, os.WNOHANG)


def test_copies_render_one_plan_after_the_other() -> None:
    pages = [page(f"{n}.md", f"Tekst {n}") for n in range(20)]
    with Forks(pages, 2) as forks:
        first, last = list(forks.render(pages[:9])), list(forks.render(pages[9:]))
    assert [*first, *last] == [each.render() for each in pages]
    assert not forks.running


def ended(ends: Callable[[], None]) -> Rendered:
    ends()
    return Rendered(())
