"""Processes render what threads render, and pass on what goes wrong."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reisgids.diagrams.echarts import svg
from reisgids.editions import for_edition
from reisgids.model.config import INTERNAL
from reisgids.model.playbook import Playbook
from reisgids.pages.plan import plan
from reisgids.pages.shared.fragments import OwnTemplateError
from reisgids.site.pipeline.making import read
from reisgids.site.staging import rendering

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def view() -> Playbook:
    loaded = read(ROOT, dt.date(2026, 11, 3))
    assert loaded.playbook is not None
    return for_edition(loaded.playbook, INTERNAL)


def test_processes_give_the_same_pages_in_the_same_order_as_threads(
    view: Playbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "WORTH_PROCESSES", 1)
    pages = plan(view, "nl", draw=svg.render).pages
    assert list(rendering.at_best(view, "nl", tmp_path, 2)(pages)) == list(rendering.in_threads(2)(pages))


def test_a_mistake_in_a_template_comes_back_from_a_process(
    view: Playbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "WORTH_PROCESSES", 1)
    (tmp_path / "home.html").write_text("{{ nothing.at_all }}", "utf-8")
    pages = plan(view, "nl", draw=svg.render, templates=tmp_path).pages
    with pytest.raises(OwnTemplateError, match=r"home\.html:1"):
        list(rendering.at_best(view, "nl", tmp_path, 2)(pages))
