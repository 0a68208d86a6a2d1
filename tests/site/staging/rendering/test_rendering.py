"""Processes render what threads render, and pass on what goes wrong."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reisgids.diagrams.diagram import Draw
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
from tests.pages.playbooks import drawn
from tests.site.plans import page

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[4]


@pytest.fixture(scope="module")
def view() -> Playbook:
    loaded = read(ROOT, dt.date(2026, 11, 3))
    assert loaded.playbook is not None
    return for_edition(loaded.playbook, INTERNAL)


@pytest.fixture(params=["copies", "new processes"])
def at_best(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Have pages rendered in copies of this process, or as if there could be none; return what draws.

    V8 runs in this process as soon as any test has drawn: what is copied must not draw with it.
    """
    copies = request.param == "copies"
    monkeypatch.setattr(rendering, "WORTH_PROCESSES", 1)
    monkeypatch.setattr(rendering, "can_fork", lambda: copies)
    return drawn if copies else svg.render


def rendered(view: Playbook, templates: Path, draw: Draw, pages: int) -> list[Rendered]:
    planned = plan(view, "nl", draw=draw, templates=templates)
    with AtBest(view, [planned], templates, 2, directory_urls=True) as best:
        return list(best.of(planned)(planned.pages[:pages]))


def test_processes_give_the_same_pages_in_the_same_order_as_threads(
    view: Playbook, tmp_path: Path, at_best: Draw
) -> None:
    in_processes = rendered(view, tmp_path, at_best, 40)
    assert in_processes == list(in_threads(2)(plan(view, "nl", draw=at_best).pages[:40]))


def test_a_mistake_in_a_template_comes_back_from_a_process(view: Playbook, tmp_path: Path, at_best: Draw) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "home.html").write_text("{{ nothing.at_all }}", "utf-8")
    with pytest.raises(OwnTemplateError, match=r"home/home\.html:1"):
        rendered(view, tmp_path, at_best, 20)


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
