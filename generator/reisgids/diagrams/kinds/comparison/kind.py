"""Two journeys over each other, or a journey as it is and as it is to be: two curves and a list of what differs."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Diagram, Point
from reisgids.diagrams.kinds.comparison.compared import Compared, compared, ends_of
from reisgids.diagrams.kinds.comparison.differences import Difference, difference_table, differences, over_time
from reisgids.diagrams.kinds.comparison.drawing import comparison_drawing, stretch_of
from reisgids.diagrams.kinds.comparison.finding import comparison_finding
from reisgids.diagrams.kinds.comparison.frame import frame, frames_of, shared_frame
from reisgids.diagrams.kinds.comparison.track import CurveTrack, track
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "comparison"
ABOUT: About = "pair"
PLACE = 80

_MARKS = ("truth", "pain", "delight", "unscored")


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the comparison of two journeys, or None where neither has a score."""
    sides = [compared(playbook, journey, words) for journey in journeys]
    first, second = sides
    if first.low is None and second.low is None:
        return None
    frames = shared_frame(*(frames_of(playbook, journey) for journey in journeys))
    scale = playbook.config.scales.emotion
    orders = [playbook.in_order(journey) for journey in journeys]
    one, other = (
        track(framed, order, ends_of(side, order, words), scale)
        for framed, order, side in zip(frames, orders, sides, strict=True)
    )
    ground = frame(frames[0].phases, stretch_of(one, other), scale, words)
    option, width, height = comparison_drawing(ground, one, other)
    found = differences(first, second)
    way = "change" if over_time(first, second) else "beside"
    return Diagram(
        journey=first.id,
        id=f"dia-{first.id}-{second.id}-{NAME}",
        kind=NAME,
        title=words.say(f"diagrams.comparison.title.{way}"),
        alternative=comparison_finding(first, second, found, frames[0].key, words),
        option=option,
        width=width,
        height=height,
        table=difference_table(first, second, found, words),
        points=_points(first, second, found, words),
        legend=_legend(sides, (one, other), way, words),
    )


def _points(first: Compared, second: Compared, found: Sequence[Difference], words: Words) -> tuple[Point, ...]:
    """Each touchpoint of the first journey, then of the second; a row of the table is about it."""
    rows = {id(t): row for row, each in enumerate(found) for t in (each.first, each.second) if t}
    at = [(side, touchpoint) for side in (first, second) for touchpoint in side.touchpoints]
    return tuple(
        Point(
            series=0,
            index=index,
            title=touchpoint.title,
            facts=((words.say("diagrams.comparison.journey"), side.title),),
            href=f"{side.id}#tp-{touchpoint.id}",
            language=touchpoint.language,
            row=rows[id(touchpoint)],
        )
        for index, (side, touchpoint) in enumerate(at)
    )


def _legend(
    sides: Sequence[Compared], tracks: Sequence[CurveTrack], way: str, words: Words
) -> tuple[tuple[str, str], ...]:
    """Which line is which, then what the shapes on them mean."""
    said = [
        words.say(f"diagrams.comparison.legend.{way}.{side.state}", title=side.title) if side.state else side.title
        for side in sides
    ]
    used = {key for each in tracks for _, _, key in (*each.points, *each.further)}
    marks = [(f"shape-{key}", words.say(f"diagrams.legend.{key}")) for key in _MARKS if key in used]
    return ("line-a", said[0]), ("line-b", said[1]), *marks
