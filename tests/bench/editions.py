"""Many playbooks made up at random: what is wrong in their editions, and how fast that was found out."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from rich.console import Console

from tests.editions.oracle.judged import findings

PLAYBOOKS = 10_000
_SHOWN = 20
_AT_A_TIME = 25
_TOLD_PER = 500


def editions(console: Console, playbooks: int = PLAYBOOKS) -> int:
    """Judge so many generated playbooks in all their editions, print what is wrong, and return how often that is."""
    start = time.perf_counter()
    rounds = [range(first, min(first + _AT_A_TIME, playbooks)) for first in range(0, playbooks, _AT_A_TIME)]
    wrong = judged = 0
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        for seeds, found in zip(rounds, pool.map(_judged, rounds), strict=True):
            for finding in found[: max(0, _SHOWN - wrong)]:
                console.print(finding, style="red", markup=False, highlight=False, soft_wrap=True)
            wrong += len(found)
            judged += len(seeds)
            if judged % _TOLD_PER == 0:
                console.print(f"{judged:,} of {playbooks:,} playbooks, {wrong} findings")
    taken = time.perf_counter() - start
    console.print(
        f"{playbooks:,} generated playbooks in 5 editions, staged with their search data: {wrong} findings, "
        f"{taken:.0f} s ({taken / playbooks * 1000:.0f} ms a playbook)."
    )
    return wrong


def _judged(seeds: Sequence[int]) -> list[str]:
    return [finding for seed in seeds for finding in _of(seed)]


def _of(seed: int) -> list[str]:
    try:
        return list(findings(seed))
    except Exception as error:  # One playbook that breaks the program must not hide what is wrong with the others.
        return [f"seed {seed}: {type(error).__name__}: {error} {getattr(error, '__notes__', '')}"]
