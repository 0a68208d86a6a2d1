"""What the search finds in a page is known without rendering it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reisgids.diagrams.diagram import Diagram, Drawing
from reisgids.pages.plan import plan
from reisgids.pages.shared.fragments import Fragments
from tests.pages.playbooks import journey, planned, playbook


def never(_diagrams: Sequence[Diagram]) -> Sequence[Drawing]:
    raise AssertionError("the search needs no drawing")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_search_finds_the_same_without_a_drawing_or_a_template(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = playbook(journey("nu"), journey("straks", state="to-be", counterpart="nu"))
    rendered = {page.path: page.render() for page in planned(view, language).pages}
    monkeypatch.setattr(Fragments, "render", never)
    found = {page.path: page.search() for page in plan(view, language, draw=never).pages}
    assert {path: each.entries for path, each in found.items()} == {
        path: each.search for path, each in rendered.items()
    }
    assert {entry.kind for each in found.values() for entry in each.entries} >= {"journey", "touchpoint", "section"}
    assert all(found[path].reads <= each.reads for path, each in rendered.items())
