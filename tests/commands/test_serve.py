from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.commands.conftest import Reisgids


@pytest.mark.engine
@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent in another way on Windows")
def test_it_says_where_to_look_shows_mistakes_and_stops_on_an_interruption(reisgids: Reisgids, tmp_path: Path) -> None:
    reisgids("init", ".", "--language", "nl")
    serving = subprocess.Popen(
        [sys.executable, "-u", "-m", "reisgids", "--language", "nl", "serve", "--port", "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=(tmp_path / "problems.log").open("wb"),
        text=True,
        encoding="utf-8",
        preexec_fn=interruptible,
    )
    try:
        assert serving.stdout is not None
        said = serving.stdout.readline()
        address = said.split()[6]
        assert said == f"De site is te zien op {address} (stop met Ctrl+C)\n"
        assert address.startswith("http://127.0.0.1:")
        with urlopen(address, timeout=20) as answer:  # noqa: S310
            assert answer.status == 200

        config = tmp_path / "site-config.yml"
        good = config.read_text("utf-8")
        config.write_text(good.replace("address: u", "address: jij"), "utf-8")
        assert wait_for(tmp_path / "problems.log", "site-config.yml:18:10  fout  ")
        config.write_text(good, "utf-8")
        assert wait_for(tmp_path / "problems.log", "Alles klopt.")

        serving.send_signal(signal.SIGINT)
        assert serving.stdout.read() == "Gestopt.\n"
        assert serving.wait(20) == 0
    finally:
        serving.kill()
        serving.wait()


def interruptible() -> None:
    """A shell that runs the tests in the background has children ignore Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for(file: Path, text: str, seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if text in file.read_text("utf-8"):
            return True
        time.sleep(0.05)
    return False
