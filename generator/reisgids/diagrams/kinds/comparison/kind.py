"""Journeys over each other, or a journey as it is and as it is to be: curves, and a list of what differs.

What stands in it is worked out by `theme/assets/js/comparison/`, here as in the browser.
"""

from __future__ import annotations

import atexit
import json
from collections.abc import Mapping, Sequence
from typing import Any

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.narrow import WIDTH as NARROW
from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.echarts.v8_pool import Limits, V8Pool
from reisgids.diagrams.kinds.comparison.curve_data import journey_data
from reisgids.diagrams.kinds.comparison.kit import WIDTH
from reisgids.diagrams.kinds.comparison.script import comparison_words, ground_data
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "comparison"
ABOUT: About = "pair"
PLACE = 80

_BROWSER = V8Pool(("compare-ssr.js",), Limits(60, 1 << 29), 1)
atexit.register(_BROWSER.close)


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the comparison of two or three journeys, or None where none of them has a score."""
    return compared(playbook, [(journey, "") for journey in journeys], words)


def compared(
    playbook: Playbook, curves: Sequence[tuple[Journey, str]], words: Words, rooms: Sequence[int] = (WIDTH, NARROW)
) -> Diagram | None:
    """Return the comparison of two or three curves: each a journey, and one of its personas or an empty text.

    `rooms` are the widths to draw for, in pixels: the wide one, and the narrow one if there is to be one.
    """
    journeys = [journey for journey, _ in curves]
    ids = [f"{journey.id}.{persona}" if persona else journey.id for journey, persona in curves]
    data = {journey.id: journey_data(playbook, journey, words) for journey in journeys}
    order = {
        "chosen": [(id, data[journey.id]) for id, journey in zip(ids, journeys, strict=True)],
        "ground": ground_data(playbook, journeys, words),
        "words": comparison_words(words),
        "rooms": rooms,
    }
    found = json.loads(_BROWSER.call("reisgidsCompare", json.dumps(option_json(order))))
    return _diagram(found, ids, journeys[0]) if found["pictures"] else None


def _diagram(found: Mapping[str, Any], ids: Sequence[str], first: Journey) -> Diagram:
    sentences = tuple(
        Sentence(each["words"], switches=tuple(each["on"]), off=tuple(each["off"])) for each in found["sentences"]
    )
    table = found["table"]
    wide, *narrow = map(_picture, found["pictures"])
    return Diagram(
        journey=first.id,
        id=f"dia-{'-'.join(ids).replace('.', '-')}-{NAME}",
        kind=NAME,
        title=found["title"],
        alternative=" ".join(sentence.words for sentence in sentences if not sentence.off),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=DataTable(tuple(table["head"]), tuple(tuple(Cell(*cell) for cell in row) for row in table["rows"])),
        points=wide.points,
        legend=tuple((key, label) for key, label in found["legend"]),
        sentences=sentences,
        narrow=next(iter(narrow), None),
    )


def _picture(found: Mapping[str, Any]) -> Picture:
    return Picture(found["option"], found["width"], found["height"], tuple(map(_point, found["points"])))


def _point(found: Mapping[str, Any]) -> Point:
    series, index = found["at"]
    return Point(
        series,
        index,
        title=found["title"],
        href=found["href"],
        language=found["language"],
        row=found["row"],
    )
