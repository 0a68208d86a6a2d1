"""The playbook in the browser while it is being written."""

from __future__ import annotations

import datetime as dt
import http.client
import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from reisgids.site.pipeline.build import build
from reisgids.site.serve.run import Serving
from tests.site.playbooks import CONFIG, journey, playbook

pytestmark = pytest.mark.engine

PATIENCE = 10.0


def ask(
    serving: Serving, path: str, *, host: str | None = None, method: str = "GET"
) -> tuple[int, str, dict[str, str]]:
    """Return the status, text and headers of an answer; the path is sent as it is."""
    where = serving.address.removeprefix("http://")
    connection = http.client.HTTPConnection(where, timeout=PATIENCE)
    try:
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or where)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace"), dict(answer.getheaders())
    finally:
        connection.close()


@contextmanager
def events(serving: Serving, language: str = "nl") -> Iterator[Iterator[dict[str, Any]]]:
    """Listen to what the browser is told."""
    where = serving.address.removeprefix("http://")
    connection = http.client.HTTPConnection(where, timeout=PATIENCE)
    connection.request("GET", f"/-/reisgids/events?language={language}")
    answer = connection.getresponse()

    def told() -> Iterator[dict[str, Any]]:
        while line := answer.readline():
            if line.startswith(b"data: "):
                yield json.loads(line[6:])

    try:
        yield told()
    finally:
        connection.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return playbook(tmp_path / "acme", journeys=2)


@pytest.fixture
def serving(root: Path) -> Iterator[Serving]:
    with Serving(root, port=0) as served:
        yield served


def test_a_page_is_made_when_it_is_asked_for_and_no_site_is_built(serving: Serving, root: Path) -> None:
    status, text, headers = ask(serving, "/nl/journeys/reis-1/")
    assert status == 200
    assert "Reis 1" in text
    assert '<script src="/-/reisgids/live.js" data-version="1" data-language="nl"></script></body>' in text
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert not (root / "site").exists()
    assert not list((root / ".reisgids/serve").rglob("*.md"))


def test_everything_that_a_page_asks_for_is_there(serving: Serving) -> None:
    for path in ("/", "/nl/", "/en/journeys/reis-0/", "/nl/over/", "/nl/assets/reisgids.css", "/nl/sitemap.xml"):
        assert ask(serving, path)[0] == 200, path
    _, text, headers = ask(serving, "/nl/assets/search/entries.js")
    assert "Factuur" in text
    assert headers["Content-Type"].startswith("text/javascript")
    options = re.search(r'data-options="../../(assets/options/\w+\.js)"', ask(serving, "/nl/journeys/reis-0/")[1])
    assert options
    assert "dia-reis-0-emotion-curve" in ask(serving, f"/nl/{options[1]}")[1]
    assert ask(serving, "/nl/assets/options/0.js")[0] == 404
    compared = ask(serving, "/nl/compare/")[1]
    for script in re.findall(r'(?:data-ground|data-source)="../(assets/compare/[\w-]+\.js)"', compared):
        assert "reisgidsCompared" in ask(serving, f"/nl/{script}")[1]
    assert ask(serving, "/nl/journeys")[2]["Location"] == "/nl/journeys/"
    assert ask(serving, "/nl")[2]["Location"] == "/nl/"


def test_the_page_is_that_of_a_build_but_for_the_script(serving: Serving, root: Path) -> None:
    (root / "site-config.yml").write_text(CONFIG + "date: 2026-11-03\n")
    build(root, root / "site", today=dt.date(2026, 11, 3))
    text = ask(serving, "/nl/journeys/reis-0/")[1]
    before, _, rest = text.partition('<script src="/-/reisgids/live.js"')
    plain = before + rest.partition("</script>")[2]
    built = (root / "site/nl/journeys/reis-0/index.html").read_text()
    assert _article(plain) == _article(built)


def test_the_search_is_that_of_a_build_also_after_an_edit(serving: Serving, root: Path) -> None:
    (root / "site-config.yml").write_text(CONFIG + "date: 2026-11-03\n")
    for title in ("Eerst", "Na het opslaan"):
        journey(root, 0, title)
        build(root, root / "site", today=dt.date(2026, 11, 3))
        built = (root / "site/nl/assets/search/entries.js").read_text("ascii")
        assert title in built
        until = time.monotonic() + PATIENCE
        while ask(serving, "/nl/assets/search/entries.js")[1] != built and time.monotonic() < until:
            time.sleep(0.05)
        assert ask(serving, "/nl/assets/search/entries.js")[1] == built


def _article(text: str) -> str:
    return text[text.index("<article") : text.index("</article>")]


@pytest.mark.parametrize(
    "path",
    [
        "/..%2f..%2fetc/passwd",
        "/nl/..%2f..%2f..%2fsite-config.yml",
        "/nl/../../site-config.yml",
        "/nl/assets/..%5c..%5cmkdocs.yml",
        "/nl/assets/%2e%2e/%2e%2e/mkdocs.yml",
        "/nl/mkdocs.yml",
        "/nl//etc/passwd",
        "/nl/x%00.md",
        "/site-config.yml",
        "/de/",
        "/-/reisgids/../../nl/",
    ],
)
def test_nothing_else_on_this_machine_can_be_had(serving: Serving, path: str) -> None:
    assert ask(serving, path)[0] == 404


def test_a_page_that_does_not_exist_says_so_in_the_look_of_the_site(serving: Serving) -> None:
    for path, language in (("/nl/nergens/", "nl"), ("/en/nowhere/", "en"), ("/nergens", "nl"), ("/favicon.ico", "nl")):
        status, text, _ = ask(serving, path)
        assert status == 404
        assert f'href="{serving.address}/{language}/assets/' in text
        assert "live.js" in text
        assert {"Deze pagina bestaat niet", "This page does not exist"} <= set(re.findall("<h[12]>(.*?)</h[12]>", text))


def test_only_this_machine_is_answered_and_only_by_its_own_name(serving: Serving) -> None:
    assert serving.address.startswith("http://127.0.0.1:")
    port = serving.address.rpartition(":")[2]
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1:1", ""):
        assert ask(serving, "/nl/", host=host)[0] == 421 if host else True
    assert ask(serving, "/nl/", host=f"localhost:{port}")[0] == 200
    assert ask(serving, "/nl/", method="POST")[0] == 501


def test_a_saved_change_reloads_the_page(serving: Serving, root: Path) -> None:
    with events(serving) as told:
        assert next(told) == {"version": 1, "overlay": None}
        journey(root, 0, "Na het opslaan")
        news = next(told)
    assert news == {"version": 2, "overlay": None}
    assert "Na het opslaan" in ask(serving, "/nl/journeys/reis-0/")[1]
    assert "Na het opslaan" in ask(serving, "/nl/journeys/")[1]


def test_a_mistake_shows_over_the_last_good_page_and_goes_when_it_is_mended(serving: Serving, root: Path) -> None:
    good = (root / "journeys/reis-0.yml").read_text()
    with events(serving) as told:
        next(told)
        (root / "journeys/reis-0.yml").write_text("title: <img src=x onerror=alert(1)>\nfase: x\n")
        news = next(told)
        assert news["version"] == 1
        assert news["overlay"]["title"].endswith("in het playbook")
        first = news["overlay"]["problems"][0]
        assert first["place"].startswith("journeys/reis-0.yml:")
        assert first["message"]
        assert "Reis 0" in ask(serving, "/nl/journeys/reis-0/")[1]
        with events(serving, "en") as english:
            assert next(english)["overlay"]["title"].endswith("in the playbook")
        (root / "journeys/reis-0.yml").write_text(good)
        assert next(told) == {"version": 2, "overlay": None}


def test_new_and_removed_files_are_followed(serving: Serving, root: Path) -> None:
    with events(serving) as told:
        next(told)
        journey(root, 7, "Nieuw erbij")
        next(told)
        assert "Nieuw erbij" in ask(serving, "/nl/journeys/reis-7/")[1]
        (root / "journeys/reis-1.yml").unlink()
        next(told)
        assert ask(serving, "/nl/journeys/reis-1/")[0] == 404
        assert "Reis 1" not in ask(serving, "/nl/journeys/")[1]


def test_a_folder_that_appears_later_is_followed(serving: Serving, root: Path) -> None:
    with events(serving) as told:
        next(told)
        (root / "theme/assets/css").mkdir(parents=True)
        (root / "theme/assets/css/99-own.css").write_text(".eigen{color:red}")
        next(told)
    until = time.monotonic() + PATIENCE
    while ".eigen" not in ask(serving, "/nl/assets/reisgids.css")[1] and time.monotonic() < until:
        time.sleep(0.05)
    assert ".eigen" in ask(serving, "/nl/assets/reisgids.css")[1]


def test_the_configuration_is_followed(serving: Serving, root: Path) -> None:
    with events(serving) as told:
        next(told)
        (root / "site-config.yml").write_text(CONFIG.replace("Reisgids van Acme", "Een nieuwe naam"))
        next(told)
    assert "Een nieuwe naam" in ask(serving, "/nl/")[1]


def test_a_playbook_that_is_broken_from_the_start_is_served_as_a_message(tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme")
    (root / "site-config.yml").write_text("naam: x\n")
    said: list[int] = []
    with Serving(root, port=0, on_change=lambda problems, _refused: said.append(len(problems))) as serving:
        status, text, _ = ask(serving, "/nl/journeys/reis-0/")
        assert status == 200
        assert 'data-version="0"' in text
        with events(serving) as told:
            assert next(told)["overlay"]["problems"]
            (root / "site-config.yml").write_text(CONFIG)
            assert next(told) == {"version": 1, "overlay": None}
        assert "Reis 0" in ask(serving, "/nl/journeys/reis-0/")[1]
    assert said[0] > 0
    assert len(said) >= 2


def test_a_taken_port_gives_way_to_the_next(root: Path) -> None:
    with Serving(root, port=8260) as one, Serving(root, port=8260) as other:
        assert one.address != other.address
        assert ask(other, "/nl/")[0] == 200


def test_stopping_frees_the_port_also_while_someone_listens(root: Path) -> None:
    serving = Serving(root, port=0)
    serving.start()
    port = int(serving.address.rpartition(":")[2])
    with events(serving) as told:
        next(told)
        serving.stop()
    again = Serving(root, port=port)
    again.start()
    assert again.address == serving.address
    again.stop()
