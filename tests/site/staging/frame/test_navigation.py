"""The menu."""

from __future__ import annotations

from dataclasses import replace

from reisgids.site.staging.frame.navigation import navigation
from tests.site.plans import page


def test_the_parts_stand_in_their_order_and_the_authors_own_come_last() -> None:
    pages = [page(f"{name}/index.md", title=name) for name in ("zelf", "parties", "method", "journeys")]
    pages += [page("index.md", title="home"), replace(page("eigen/index.md", title="eigen"), order=-1)]
    menu = [next(iter(entry)) for entry in navigation(pages)]
    assert menu == ["home", "journeys", "method", "parties", "eigen", "zelf"]


def test_journeys_are_not_in_the_menu() -> None:
    pages = [page("journeys/index.md", title="Klantreizen"), *(page(f"journeys/j{n}.md") for n in range(50))]
    assert navigation(pages) == [{"Klantreizen": "journeys/index.md"}]


def test_folders_nest_in_order_with_their_index_first() -> None:
    paths = [("method/steps/2.md", 2), ("method/steps/1.md", 1), ("method/steps/index.md", 5), ("method/index.md", 0)]
    paths += [("method/last.md", 9), ("method/bare-folder/x.md", 7)]
    pages = [replace(page(path, title=path), order=order) for path, order in paths]
    assert navigation(pages) == [
        {
            "method/index.md": [
                {"method/index.md": "method/index.md"},
                {
                    "method/steps/index.md": [
                        {"method/steps/index.md": "method/steps/index.md"},
                        {"method/steps/1.md": "method/steps/1.md"},
                        {"method/steps/2.md": "method/steps/2.md"},
                    ]
                },
                {"Bare folder": [{"method/bare-folder/x.md": "method/bare-folder/x.md"}]},
                {"method/last.md": "method/last.md"},
            ]
        }
    ]
