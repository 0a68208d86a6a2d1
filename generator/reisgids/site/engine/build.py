"""Makes a site of a stage: takes what was made before, and has an engine make the rest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import IO

from reisgids.model.config import Engine
from reisgids.own_cache import own_secret
from reisgids.site.engine.keys import Keys, keys_of
from reisgids.site.engine.make import make, write
from reisgids.site.engine.order import Order
from reisgids.site.engine.room import room
from reisgids.site.engine.settings import has_directory_urls
from reisgids.site.engine.static import TEMPLATES, address_of, copy_static, page_paths
from reisgids.site.engine.store import Store

_WORTH_A_PROCESS = 200  # pages: starting one takes as long as sixty
_HERE = 40  # pages: as many are made in this process sooner than another has started

_ONE_AT_A_TIME = Lock()
"""What is made in this process: two at once would be no faster, and the engine wasn't written for it."""


class EngineError(Exception):
    """The engine could not build a stage. `messages` are its own words, in English."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


@dataclass(frozen=True)
class Kept:
    """Where what was made of a stage is kept, and what the stage consists of.

    `files` are the digests of all its files by their paths in it, `fragments` the names of the files with the fragments
    of pages that have any.
    """

    folder: Path
    files: Mapping[str, str] = field(default_factory=dict)
    fragments: Mapping[str, str] = field(default_factory=dict)


def build(
    stage: Path,
    out: Path,
    *,
    day: date,
    engine: Engine = "mkdocs",
    kept: Kept | None = None,
    workers: int = 1,
    on_page: Callable[[int], None] = lambda _done: None,
) -> int:
    """Build the whole site of a stage into `out`, and return how many of its pages had to be made.

    `out` is a folder that doesn't exist yet or is empty. What was `kept` isn't made again; the bytes are the same
    either way, and depend on the stage and the day only. Few pages are made in this process; where it is worth it, up
    to `workers` processes make a share each. `on_page` gets how many pages are done.

    Raises:
        EngineError: the engine reported an error or a warning, or ended without a word.
        MissingEngineError: the engine isn't installed.
        OSError: the disk is full, for instance.
    """
    out.mkdir(parents=True, exist_ok=True)
    paths = page_paths(stage)
    order = Order(stage, out, day, engine, dict.fromkeys(paths, ""), dict.fromkeys(TEMPLATES, ""))
    if kept is not None:
        keys = keys_of(stage, paths, kept.files, kept.fragments, day, engine)
        order = replace(order, store=kept.folder, secret=own_secret().hex(), facts=keys.facts)
        order = _taken(order, keys)
    done_before = len(paths) - len(order.pages)
    if done_before:
        on_page(done_before)
    if order.pages or order.templates:
        _carry_out(order, workers, lambda done: on_page(done_before + done))
    copy_static(stage, out)
    if kept is not None:
        Store(kept.folder, own_secret()).sweep({*keys.pages.values(), *keys.templates.values()})
    return len(order.pages)


def _taken(order: Order, keys: Keys) -> Order:
    """Write what was made before, and return the order of what is left."""
    assert order.store is not None
    store = Store(order.store, own_secret())
    directory_urls = has_directory_urls(order.stage)
    made: set[Path] = set()

    def taken(key: str, address: str) -> bool:
        data = store.take(key)
        if data is not None:
            write(data, order.out / address, order, made)
        return data is not None

    pages = {path: key for path, key in keys.pages.items() if not taken(key, address_of(path, directory_urls))}
    templates = {name: key for name, key in keys.templates.items() if not taken(key, name)}
    return replace(order, pages=pages, templates=templates)


def _carry_out(order: Order, workers: int, on_page: Callable[[int], None]) -> None:
    if len(order.pages) <= _HERE:
        with _ONE_AT_A_TIME:
            messages = make(order, on_page)
        if messages:
            raise EngineError(messages)
        return
    room(order.engine)  # one that isn't installed is found here, not by a process
    shares = max(1, min(workers, len(order.pages) // _WORTH_A_PROCESS))
    so_far = [0] * shares
    paths = list(order.pages)

    def one(share: int) -> None:
        def done(number: int) -> None:
            so_far[share] = number
            on_page(sum(so_far))

        mine = {path: order.pages[path] for path in paths[share::shares]}
        _run(replace(order, pages=mine, templates=order.templates if share == 0 else {}), done)

    with ThreadPoolExecutor(max_workers=shares) as pool:
        for each in [pool.submit(one, share) for share in range(shares)]:
            each.result()


def _run(order: Order, on_page: Callable[[int], None]) -> None:
    command = [sys.executable, "-P", "-X", "utf8", "-m", "reisgids.site.engine.process"]
    with (
        TemporaryFile() as asked,
        TemporaryFile() as noise,
        subprocess.Popen(
            command, env=_environment(order.day), stdin=_filled(asked, order), stdout=subprocess.PIPE, stderr=noise
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


def _filled(asked: IO[bytes], order: Order) -> IO[bytes]:
    asked.write(f"{order.as_text()}\n".encode())
    asked.seek(0)
    return asked


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
