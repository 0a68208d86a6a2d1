"""What goes too far for a page: lists and quotes within each other, and brackets that nobody closes.

The renderer calls itself for each list in a list, and looks for the end of each bracket in all that follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reisgids.model.markdown.document import document
from reisgids.model.markdown.openings import MOST, Opened
from reisgids.problems import Place, Problem, problem

DEEPEST = 24
"""So many lists, quotes and boxes may stand in one another."""
_MARK = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|!!!|\?\?\?)")


def limit_problems(text: str, at: Callable[[int, int], Place]) -> Iterator[Problem]:
    """Yield a problem for each line and each paragraph that goes too far. `at` returns the place of a line and column.

    What is surely code is left alone.
    """
    read = document(text)
    opened, reported = Opened(), False
    for number, line in enumerate(read.lines):
        if number in read.code.sure or not line.strip():
            opened, reported = Opened(), False
            continue
        opened.take(line)
        if opened.most > MOST and not reported:
            reported = True
            yield problem("too-many-open", at(number + 1, 1), most=MOST)
        if _depth(line) > DEEPEST:
            yield problem("list-too-deep", at(number + 1, 1), most=DEEPEST)


def _depth(line: str) -> int:
    """Return in how many lists, quotes and boxes a line that begins with their marks can stand."""
    depth, end = 0, 0
    while mark := _MARK.match(line, end):
        depth, end = depth + 1, mark.end()
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    return depth + indent // 4 if depth else 0
