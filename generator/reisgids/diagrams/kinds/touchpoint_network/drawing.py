"""The touchpoint network as an ECharts option: boxes of journeys, a line and a score per occurrence, the groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reisgids.diagrams.drawing.graphics import Element, path, rectangle, rule
from reisgids.diagrams.drawing.graphics import lettered as letters
from reisgids.diagrams.drawing.graphics import words as written
from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.mark_series import MarkSeries
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.rounded_box import rounded_box
from reisgids.diagrams.drawing.score_pill import HEIGHT, WIDTH, Tone, pill_label, pill_looks, tone, written_score
from reisgids.diagrams.echarts.option import plain_option
from reisgids.diagrams.kinds.touchpoint_network.layout import JOURNEY_HEIGHT, JOURNEY_WIDTH, Network, Tie
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey

DRAWN_WIDTH = 1120
PILLS = 740.0
"""Where the middle of the first column of scores stands."""
_TITLE = Face("sans", 500, 12.5)
_SHARED = Face("serif", 600, 15)
_SMALL = Face("sans", 400, 11.5)
_GROUP = Face("sans", 600, 11.5)
_LINE = 15
_PAD = 12
_GROUND = PILLS - WIDTH / 2 - 28
_LINES: dict[Tone, dict[str, Any]] = {
    "unscored": {"stroke": token("line-strong"), "lineWidth": 1.2, "lineDash": [4, 3]},
    "neutral": {"stroke": token("neutral"), "lineWidth": 1.3},
    "positive": {"stroke": token("positive"), "lineWidth": 1.5},
    "negative": {"stroke": token("negative"), "lineWidth": 1.5},
}
_JOURNEY = {
    "path": rounded_box(JOURNEY_WIDTH, JOURNEY_HEIGHT, 5),
    "size": [JOURNEY_WIDTH, JOURNEY_HEIGHT],
    "fill": token("card"),
    "stroke": token("line-strong"),
    "lineWidth": 1.2,
}


@dataclass(frozen=True)
class Lettering:
    """What stands beside titles and scores: groups' names by their id, and each touchpoint's small print, in order."""

    groups: Mapping[str, str]
    notes: tuple[str, ...]


def network_option(
    network: Network, journeys: Mapping[str, Journey], scale: Scale, lettering: Lettering, words: Words
) -> dict[str, Any]:
    """Return the option, `DRAWN_WIDTH` wide. Series 0 has the journeys in the network's order, then the ties."""
    chart = MarkSeries(
        {"journey": _JOURNEY, **pill_looks()},
        [*_bands(network, lettering), *_lines(network, scale), *_touchpoints(network, lettering, words)],
        face=_TITLE.style,
        label={"fill": token("ink"), "lineHeight": _LINE, "verticalAlign": "middle", **letters(_TITLE)},
    )
    for id, y in network.journeys.items():
        title = wrap(journeys[id].title.read(words.language).words, _TITLE, JOURNEY_WIDTH - 2 * _PAD, 2)
        offset = [_PAD - JOURNEY_WIDTH / 2, 0]
        chart.add((JOURNEY_WIDTH / 2 + 1, y), "journey", "\n".join(title), {"offset": offset})
    for tie in network.ties:
        score = tie.occurrence.touchpoint.score
        of = tone(score, scale)
        chart.add(tie.end, f"score-{of}", written_score(score, scale, words), pill_label(of))
    return plain_option(chart)


def _bands(network: Network, lettering: Lettering) -> list[Element]:
    elements: list[Element] = []
    for number, (group, top, bottom) in enumerate(network.groups):
        ground = token("wash" if number % 2 == 0 else "card")
        elements.append(rectangle(_GROUND, top, DRAWN_WIDTH - _GROUND, bottom - top, ground, -1))
        elements.append(rule((_GROUND, top), (DRAWN_WIDTH, top), token("line"), -1))
        if group in lettering.groups:
            elements.append(written(lettering.groups[group], _GROUP, token("soft"), (_GROUND + 9, top + 10), z=3))
    bottom = network.groups[-1][2]
    elements.append(rule((_GROUND, bottom), (DRAWN_WIDTH, bottom), token("line"), -1))
    return elements


def _lines(network: Network, scale: Scale) -> list[Element]:
    """All lines of one tone as one path, the worst news on top."""
    drawn: dict[Tone, list[str]] = {of: [] for of in _LINES}
    for tie in network.ties:
        drawn[tone(tie.occurrence.touchpoint.score, scale)].append(_curve(tie, network.staggered))
    return [
        path("".join(lines), {"fill": "none", "opacity": 0.85, **_LINES[of]}, 1) for of, lines in drawn.items() if lines
    ]


def _curve(tie: Tie, staggered: float) -> str:
    (x1, y1), (x2, y2) = tie.start, (tie.end[0] - WIDTH / 2, tie.end[1])
    turn = PILLS - WIDTH / 2
    bend = (turn - x1) * 0.45
    curve = f"M{x1:g} {y1:.1f}C{x1 + bend:g} {y1:.1f} {turn - bend:g} {y2:.1f} {turn:g} {y2:.1f}"
    return f"{curve}L{x2:g} {y2:.1f}" if staggered and x2 > turn else curve


def _touchpoints(network: Network, lettering: Lettering, words: Words) -> list[Element]:
    elements: list[Element] = []
    left = PILLS + network.staggered + WIDTH / 2 + 12
    ends: dict[int, list[float]] = {}
    for tie in network.ties:
        ends.setdefault(tie.shared, []).append(tie.end[1])
    for number, (shared, (top, bottom)) in enumerate(zip(network.shared, network.touchpoints, strict=True)):
        first, last = min(ends[number]) - HEIGHT / 2, max(ends[number]) + HEIGHT / 2
        elements.append(rectangle(left, first, 2, last - first, token("line-strong"), 1))
        lines = wrap(shared.title.read(words.language).words, _SHARED, DRAWN_WIDTH - left - 14 - _PAD, 2)
        middle = (top + bottom) / 2 - 9
        place = (left + 14, middle)
        elements.append(written("\n".join(lines), _SHARED, token("ink"), place, line=18, z=3, verticalAlign="middle"))
        place = (left + 14, middle + len(lines) * 9 + 9)
        elements.append(written(lettering.notes[number], _SMALL, token("soft"), place, z=3, verticalAlign="middle"))
    return elements
