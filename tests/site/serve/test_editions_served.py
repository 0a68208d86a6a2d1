"""An edition other than the internal one, in the browser while somebody writes."""

from __future__ import annotations

import datetime as dt
import http.client
import re
import time
from pathlib import Path

import pytest

from reisgids.site.errors.refusal import RefusalError
from reisgids.site.serve.run import Serving
from tests.site.playbook_for_all import for_all

pytestmark = pytest.mark.engine

PATIENCE = 10.0


def page(serving: Serving, path: str) -> str:
    connection = http.client.HTTPConnection(serving.address.removeprefix("http://"), timeout=PATIENCE)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def versions(html: str) -> list[str]:
    return re.findall(r"Versie ([0-9a-f]{8})\b", html)


def test_it_shows_what_its_readers_see_and_the_version_follows_only_that(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    file = root / "journeys/bestelling.yml"
    told: list[object] = []

    def save(old: str, new: str) -> str:
        before = len(told)
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        until = time.monotonic() + PATIENCE
        while len(told) == before and time.monotonic() < until:
            time.sleep(0.05)
        assert len(told) > before, "the change was seen"
        return page(serving, "/nl/journeys/bestelling/")

    day = dt.date(2026, 11, 3)
    with Serving(
        root, edition="koerier", port=0, today=lambda: day, on_change=lambda *each: told.append(each)
    ) as serving:
        first = page(serving, "/nl/journeys/bestelling/")
        assert "Editie: Voor de koerier" in first
        assert "Bezorging" in first
        assert "Magazijn" not in first
        assert versions(save("Magazijn", "Chauffeur")) == versions(first)
        later = save("Bezorging", "Aflevering")
        assert "Aflevering" in later
        assert versions(later) != versions(first)


def test_an_edition_that_does_not_exist_is_not_served(tmp_path: Path) -> None:
    root = for_all(tmp_path / "acme")
    serving = Serving(root, edition="koeriers", port=0)
    with pytest.raises(RefusalError, match="koeriers"):
        serving.start()
    with pytest.raises(ConnectionError):
        page(serving, "/nl/")
