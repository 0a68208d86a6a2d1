"""The reference playbook, built once, in Chromium."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.both_markets import both_markets
from tests.browser.kinds import JOURNEY
from tests.browser.places import Place
from tests.browser.site_server import chromium, serve_folder
from tests.browser.visitor import HOST, ON_A_SERVER, Tabs, Visitor

ROOT = Path(__file__).parents[2]
EVERYWHERE = pytest.mark.parametrize("visitor", ["server", "zip"], indirect=True)
"""For tests of what may differ between a server and what was unpacked from the zip: addresses, the way back, what a
browser keeps, and what is loaded later. Whatever happens within a page is looked at once."""
BOTH_MARKETS = pytest.mark.parametrize("visitor", ["both-markets"], indirect=True)
"""For tests of what takes journeys of both markets: the reference playbook's own are all B2B."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands here needs Chromium."""
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built reference playbook."""
    return _once(tmp_path_factory, "reference", "site", "build", str(ROOT))


@pytest.fixture(scope="session")
def unzipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that somebody has who was sent the reference playbook as a zip."""
    made = _once(tmp_path_factory, "zip", "site.zip", "export", "zip", str(ROOT), "--edition", "internal")
    folder = tmp_path_factory.mktemp("unzipped")
    with zipfile.ZipFile(made) as found:
        found.extractall(folder)
    (only,) = folder.iterdir()
    return only


@pytest.fixture(scope="session")
def both_markets_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a playbook with journeys of both markets is served."""
    root = both_markets(ROOT, tmp_path_factory.mktemp("markets") / "playbook")
    with serve_folder(_once(tmp_path_factory, "both-markets", "site", "build", str(root))) as served:
        yield served


def _once(tmp_path_factory: pytest.TempPathFactory, name: str, out: str, *command: str) -> Path:
    """Return what a command of Reisgids makes of `--out`. Workers share one: whoever comes second waits."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    made = shared / name / out
    try:
        made.parent.mkdir()
    except FileExistsError:
        while not (made.parent / "done").exists():
            assert not (made.parent / "failed").exists(), f"the other worker could not make the {name}"
            time.sleep(0.2)
        return made
    done = subprocess.run(
        [sys.executable, "-m", "reisgids", *command, "--out", str(made)],
        env={**os.environ, "REISGIDS_LANGUAGE": "en", "SOURCE_DATE_EPOCH": "1793664000"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    (made.parent / ("done" if done.returncode == 0 else "failed")).touch()
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture(scope="session")
def browser(built: Path, playwright: Playwright) -> Iterator[Browser]:
    """Chromium, once for all tests; it finds the site at the address that site-config.yml gives it."""
    with serve_folder(built) as served:
        port = served.rstrip("/").rpartition(":")[2]
        with chromium(playwright, f"--host-resolver-rules=MAP {HOST}:80 127.0.0.1:{port}") as found:
            yield found


@pytest.fixture(scope="session")
def tabs() -> Tabs:
    """The tabs that tests have done with: they see nothing of each other in them."""
    return Tabs()


@pytest.fixture
def visitor(browser: Browser, tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    """Someone who looks at the site, by default on a server (`EVERYWHERE`)."""
    place = ON_A_SERVER
    asked = getattr(request, "param", "server")
    if asked == "zip":
        folder: Path = request.getfixturevalue("unzipped")
        place = Place(f"{folder.as_uri()}/", folder)
    elif asked == "both-markets":
        place = Place(request.getfixturevalue("both_markets_address"))
    found = Visitor(browser, tabs, place)
    yield found
    found.leave()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """The page of the large journey."""
    return visitor.tab().open(f"nl/{JOURNEY}")
