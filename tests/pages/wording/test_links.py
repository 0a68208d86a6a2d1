"""Addresses between pages."""

from __future__ import annotations

import pytest

from reisgids.pages.wording.links import Links, url_of


@pytest.mark.parametrize(
    ("path", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("journeys/index.md", "journeys/", "journeys/index.html"),
        ("journeys/a.md", "journeys/a/", "journeys/a.html"),
        ("about.md", "about/", "about.html"),
        ("method/eight-steps/index.md", "method/eight-steps/", "method/eight-steps/index.html"),
    ],
)
def test_a_page_has_an_address_of_folders_or_of_files(path: str, folder: str, file: str) -> None:
    assert url_of(path) == folder
    assert url_of(path, directory_urls=False) == file


@pytest.mark.parametrize(
    ("page", "to", "anchor", "folder", "file"),
    [
        ("index.md", "index.md", "", "./", "index.html"),
        ("index.md", "journeys/a.md", "tp-x", "journeys/a/#tp-x", "journeys/a.html#tp-x"),
        ("journeys/a.md", "index.md", "", "../../", "../index.html"),
        ("journeys/a.md", "journeys/b.md", "", "../../journeys/b/", "../journeys/b.html"),
        ("journeys/a.md", "journeys/a.md", "tp-x", "#tp-x", "#tp-x"),
        ("journeys/index.md", "journeys/a.md", "", "../journeys/a/", "../journeys/a.html"),
    ],
)
def test_links_are_relative_so_that_a_site_works_anywhere(
    page: str, to: str, anchor: str, folder: str, file: str
) -> None:
    assert Links(page).to(to, anchor) == folder
    assert Links(page, directory_urls=False).to(to, anchor) == file


def test_journeys_personas_and_parties_have_their_own_addresses() -> None:
    links = Links("journeys/a.md")
    assert links.journey("b", "levering") == "../../journeys/b/#tp-levering"
    assert links.persona("inkoper") == "../../personas/#persona-inkoper"
    assert links.party("vervoer") == "../../parties/vervoer/"
