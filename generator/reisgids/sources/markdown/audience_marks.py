"""What is wrong with the marks of the blocks for some readers on a page, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from reisgids.model.markdown.audience_blocks import AudienceBlocks, Fault
from reisgids.model.markdown.block_marks import meant
from reisgids.problems import Place, Problem, problem

_CODES = {
    "unclear": "unclear-block",
    "within": "block-within",
    "stray": "stray-block-end",
    "doubtful": "block-or-code",
}
_WORD = re.compile(r"[\w-]+")
_BOXES = frozenset(
    "abstract bug danger example failure info note question quote success tip warning".split()  # noqa: SIM905
)
"""The boxes that Material for MkDocs has; other tools write them with three colons."""


def mark_problems(
    found: AudienceBlocks, at: Callable[[int, int], Place], audiences: Collection[str]
) -> Iterator[Problem]:
    """Yield an error for each line that looks like the mark of a block and can't be read as one.

    `at` returns the place of a line and column of the text, both counted from 1.
    """
    for block in found.blocks:
        place = at(block.first + 1, 1)
        if not block.audiences:
            yield problem("block-for-nobody", place)
        if block.last is None:
            yield problem("open-block", place, given=", ".join(block.audiences)[:60])
    for fault in found.faults:
        place = at(fault.line + 1, fault.column)
        if fault.kind == "doubtful":
            yield problem(_CODES[fault.kind], place, line=at(fault.fence + 1, 1).line)
        else:
            instead, box = _instead(fault, audiences)
            yield problem(_CODES[fault.kind], place, instead=instead, box=box)


def _instead(fault: Fault, audiences: Collection[str]) -> tuple[str, str]:
    """Return the mark to write instead, or the box; empty where it isn't known."""
    words = _WORD.findall(fault.words.casefold())
    if not words:
        return ":::", ""
    names = [word for word in words if word in audiences]
    if names or meant(fault.words):
        return f"::: visible_to: {', '.join(names) or 'onboarding'}", ""
    return "", f"!!! {words[0]}" if words[0] in _BOXES else ""
