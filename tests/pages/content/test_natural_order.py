"""The order of an author's pages where none is written."""

from __future__ import annotations

from dataclasses import replace

from reisgids.model.markdown.content import ContentPage
from reisgids.pages.content.content import natural
from tests.pages.playbooks import planned, playbook


def test_two_comes_before_ten_in_names_and_in_folders() -> None:
    names = ["stap-10.md", "stap-2.md", "stap-1.md", "stap-002b.md", "deel/10.md", "deel/9.md"]
    assert sorted(names, key=natural) == [
        "deel/9.md",
        "deel/10.md",
        "stap-1.md",
        "stap-2.md",
        "stap-002b.md",
        "stap-10.md",
    ]
    pages = tuple(ContentPage(path=f"over/{n}.md", language="nl", title=f"Deel {n}", body="x") for n in (10, 2, 1))
    shown = [page.path for page in planned(replace(playbook(), content=pages)).pages if page.path.startswith("over/")]
    assert shown == ["over/1.md", "over/2.md", "over/10.md"]
