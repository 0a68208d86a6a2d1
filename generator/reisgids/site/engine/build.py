"""Has MkDocs build a stage, in processes of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

_WORTH_A_PROCESS = 200  # pages: starting one takes as long as sixty


class EngineError(Exception):
    """MkDocs could not build a stage. `messages` are its own words, in English."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


def build(
    stage: Path,
    out: Path,
    *,
    day: date,
    pages: int = 0,
    workers: int = 1,
    on_page: Callable[[int], None] = lambda _done: None,
) -> None:
    """Build the whole site of a stage into `out`, a folder that doesn't exist yet or is empty.

    `pages` is how many there are, about; where it is worth it, up to `workers` processes make a share each. The bytes
    depend on the stage and the day only: a process has its own time zone, locale and hash seed. `on_page` is told how
    many pages are done.

    Raises:
        EngineError: MkDocs reported an error or a warning, or ended without a word.
    """
    shares = max(1, min(workers, pages // _WORTH_A_PROCESS))
    so_far = [0] * shares

    def one(share: int) -> None:
        def done(number: int) -> None:
            so_far[share] = number
            on_page(sum(so_far))

        _run([str(stage), str(out), str(share), str(shares)], day, done)

    with ThreadPoolExecutor(max_workers=shares) as pool:
        for each in [pool.submit(one, share) for share in range(shares)]:
            each.result()


def _run(given: list[str], day: date, on_page: Callable[[int], None]) -> None:
    command = [sys.executable, "-P", "-X", "utf8", "-m", "reisgids.site.engine.process", *given]
    with (
        TemporaryFile() as noise,
        subprocess.Popen(
            command, env=_environment(day), stdout=subprocess.PIPE, stderr=noise, stdin=subprocess.DEVNULL
        ) as process,
    ):
        assert process.stdout is not None
        try:
            messages = _listen(process.stdout, on_page)
            process.wait()
        except BaseException:
            process.kill()
            raise
        noise.seek(0)
        last = tuple(noise.read().decode("utf-8", "replace").strip().splitlines()[-1:])
    if process.returncode != 0:
        raise EngineError(messages or last or (f"exit code {process.returncode}",))


def _listen(said: IO[bytes], on_page: Callable[[int], None]) -> tuple[str, ...]:
    messages: list[str] = []
    for line in said:
        told = json.loads(line)
        if "done" in told:
            on_page(told["done"])
        else:
            messages.append(told["message"])
    return tuple(messages)


def _environment(day: date) -> dict[str, str]:
    moment = int(datetime.combine(day, time(), UTC).timestamp())
    return os.environ | {
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": str(max(0, moment)),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
    }
