"""Names beside points: where each stands without touching a point, another name or anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.layout.spread import Box, Place

_GAP = 4
_NARROW = 0.62
_LINES = 3


@dataclass(frozen=True)
class Label:
    """A name in lines, the point of it that stands at `place`, and the box that it fills."""

    lines: tuple[str, ...]
    place: Place
    align: str
    vertical: str
    box: Box


def labels_beside(
    names: Sequence[str],
    points: Sequence[Box],
    rooms: Sequence[Box],
    lines: Sequence[Box],
    face: Face,
    line: float,
) -> list[Label] | None:
    """Return a label per point, each in its room, in the points' order; None where they don't all fit.

    No label covers a point or a label, and none crosses one of the `lines` where there is room elsewhere. The one
    with the least choice is placed first. `line` is the height of a line of text in pixels.
    """
    choices = {
        number: _choices(list(_around(name, points[number], face, line)), rooms[number], points, lines)
        for number, name in enumerate(names)
    }
    found: dict[int, Label] = {}
    while choices:
        number = min(choices, key=lambda n: (len(choices[n]), n))
        if not choices[number]:
            return None
        label = found[number] = choices.pop(number)[0]
        choices = {n: [c for c in left if not c.box.meets(label.box)] for n, left in choices.items()}
    return [found[number] for number in range(len(names))]


def _choices(around: Sequence[Label], room: Box, points: Sequence[Box], lines: Sequence[Box]) -> list[Label]:
    """The labels that may stand, those first that cross the fewest lines."""
    inside = [label for label in around if label.box.within(room)]
    if not inside:
        return []
    reach = Box(
        min(label.box.left for label in inside),
        min(label.box.top for label in inside),
        max(label.box.right for label in inside),
        max(label.box.bottom for label in inside),
    )
    near = [point for point in points if point.meets(reach)]
    crossing = [box for box in lines if box.meets(reach)]
    free = [label for label in inside if not any(label.box.meets(point) for point in near)]
    return sorted(free, key=lambda label: sum(label.box.meets(box) for box in crossing))


def _around(name: str, point: Box, face: Face, line: float) -> Iterator[Label]:
    """Every place around a point, the best first: beside it, above and below, in the corners; then in more lines."""
    x, y = (point.left + point.right) / 2, (point.top + point.bottom) / 2
    left, right, top, bottom = point.left - _GAP, point.right + _GAP, point.top - _GAP, point.bottom + _GAP
    for lines in _settings(name, face):
        width, height = max(map(face.width, lines)), line * len(lines)
        for place, align, vertical in (
            ((right, y), "left", "middle"),
            ((left, y), "right", "middle"),
            ((x, top), "center", "bottom"),
            ((x, bottom), "center", "top"),
            ((right, top + _GAP), "left", "bottom"),
            ((right, bottom - _GAP), "left", "top"),
            ((left, top + _GAP), "right", "bottom"),
            ((left, bottom - _GAP), "right", "top"),
        ):
            start = place[0] - {"left": 0.0, "center": width / 2, "right": width}[align]
            above = place[1] - {"top": 0.0, "middle": height / 2, "bottom": height}[vertical]
            yield Label(lines, place, align, vertical, Box(start - 2, above, start + width + 2, above + height))


def _settings(name: str, face: Face) -> Iterator[tuple[str, ...]]:
    """The name in one line, and in two or three where it has the words for it."""
    whole = " ".join(name.replace("\u00ad", "").split())
    yield (whole,)
    for share in (_NARROW, _NARROW**2):
        lines = wrap(whole, face, face.width(whole) * share, _LINES)
        if len(lines) > 1 and " ".join(lines) == whole:
            yield lines
