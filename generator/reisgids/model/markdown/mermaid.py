"""Blocks of Mermaid: of which kind they are. One of the kind `journey` is drawn as a curve; others stay code."""

from __future__ import annotations

import re
from collections.abc import Sequence

MERMAID = "mermaid"
LOWEST, HIGHEST = 1, 5
"""The ends of the scale on which Mermaid has a task."""
_TASK = re.compile(r"[ \t]*(?P<task>\S.*?)[ \t]*:[ \t]*(?P<score>[-+−]?\d{1,6}(?:[.,]\d{1,6})?)[ \t]*(?::[^:]*)?$")


def mermaid_kind(lines: Sequence[str]) -> str:
    """Return the first word of a block, in small letters: its kind. Comments and front matter are passed over."""
    waiting = [line.strip() for line in lines]
    while waiting and not waiting[0]:
        waiting.pop(0)
    if waiting[:1] == ["---"] and "---" in waiting[1:]:
        waiting = waiting[waiting.index("---", 1) + 1 :]
    for line in waiting:
        if line and not line.startswith(("%%", "title ")):
            return re.split(r"[^\w-]", line, maxsplit=1)[0].lower()
    return ""


def scored_tasks(lines: Sequence[str]) -> dict[int, float]:
    """Return the scores in a block of the kind `journey`, by the number of their line, counted from 0."""
    found = {number: task["score"] for number, line in enumerate(lines) if (task := _TASK.match(line))}
    return {number: float(score.replace("−", "-").replace(",", ".")) for number, score in found.items()}
