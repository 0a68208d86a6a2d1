"""Where the links over points stand: large enough for a finger, and none across another.

`theme/assets/js/compare/link-boxes.js` does the same for what the browser lays out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reisgids.diagrams.diagram import Mark

TARGET = 24.0
"""No link is smaller than this, in pixels."""
_BETWEEN = 0.2
_ROUNDS = 12


def link_boxes(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks at least as large as a finger needs.

    Small ones that stand across each other are moved apart, the upper one up and the lower one down; of two at the
    same height the first goes up.
    """
    boxes = [_grown(mark) for mark in marks]
    small = [n for n, mark in enumerate(marks) if mark.width <= TARGET and mark.height <= TARGET]
    small.sort(key=lambda n: (boxes[n].x, n))
    close = [
        (min(one, other), max(one, other))
        for place, one in enumerate(small)
        for other in _until(boxes[one].x + TARGET, small[place + 1 :], boxes)
    ]
    for _ in range(_ROUNDS):
        moved = False
        for one, other in close:
            below = boxes[other].y - boxes[one].y
            if abs(below) < TARGET:
                step = (TARGET + _BETWEEN - abs(below)) / (2 if below >= 0 else -2)
                boxes[one] = replace(boxes[one], y=round(boxes[one].y - step, 1))
                boxes[other] = replace(boxes[other], y=round(boxes[other].y + step, 1))
                moved = True
        if not moved:
            break
    return boxes


def _until(right: float, numbers: Sequence[int], boxes: Sequence[Mark]) -> list[int]:
    found = []
    for number in numbers:
        if boxes[number].x >= right:
            break
        found.append(number)
    return found


def _grown(mark: Mark) -> Mark:
    wide, high = max(mark.width, TARGET), max(mark.height, TARGET)
    return replace(
        mark, x=mark.x + (mark.width - wide) / 2, y=mark.y + (mark.height - high) / 2, width=wide, height=high
    )
