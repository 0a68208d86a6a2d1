"""Runs a command and tells how long it took and how much memory it and all its children held at most."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True)
class Run:
    """Seconds by the clock on the wall, and the highest resident memory of the whole process tree in MiB.

    The memory of pages that processes share is counted once for each of them, so it is the careful side.
    """

    seconds: float
    memory: float


def run(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> Run:
    """Run a command to its end.

    Raises:
        RuntimeError: the command failed; its output is in the message.
    """
    env = {**os.environ, **(environment or {})}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    highest = [0.0]
    watcher = threading.Thread(target=_watch, args=(process, highest), daemon=True)
    watcher.start()
    output, _ = process.communicate()
    seconds = time.perf_counter() - start
    watcher.join()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{output[-2000:]}")
    return Run(seconds, highest[0])


def _watch(process: subprocess.Popen[str], highest: list[float]) -> None:
    while process.poll() is None:
        highest[0] = max(highest[0], tree_memory(process.pid))
        time.sleep(0.05)


def tree_memory(root: int) -> float:
    """Return the resident memory in MiB of a process and its descendants; 0 where there is no /proc."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(after_name[1]), []).append(int(entry.parent.name))
    total, waiting = 0.0, [root]
    while waiting:
        pid = waiting.pop()
        waiting += parents.get(pid, [])
        try:
            total += int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / MIB
        except (OSError, IndexError):
            continue
    return total
