"""A test without a mark that starts a browser or an engine fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reisgids.site.engine.project import Project
from tests.unmarked import NeedsAMarkError, takes_long


@pytest.mark.parametrize(
    "command",
    [
        ["chromium", "--headless"],
        ["/usr/bin/google-chrome"],
        ["/x/playwright/driver/node", "cli.js"],
        [sys.executable, "-P", "-m", "reisgids.site.engine.process"],
        [sys.executable, "-m", "reisgids", "build", Path("x")],
        [b"/x/bin/reisgids", b"--quiet", b"build"],
        "/x/bin/mkdocs",
        ["sh", "-c", "mkdocs build"],
    ],
)
def test_it_cannot_start_a_browser_or_an_engine(command: list[str] | str) -> None:
    with pytest.raises(NeedsAMarkError):
        subprocess.run(command, check=False)


def test_it_cannot_have_a_page_made_in_this_process(tmp_path: Path) -> None:
    with pytest.raises(NeedsAMarkError):
        Project(tmp_path, engine="mkdocs")


def test_it_can_start_what_is_quick() -> None:
    assert not takes_long([sys.executable, "-m", "reisgids", "check", "/tests/chromium/build"])
    assert subprocess.run([sys.executable, "-c", "print('reisgids')"], capture_output=True, check=True).stdout


@pytest.mark.engine
def test_one_with_a_mark_can() -> None:
    with pytest.raises(FileNotFoundError):
        subprocess.run(["mkdocs-that-is-not-there", "mkdocs"], check=False)
