"""The curves of personas beside an emotion curve, which a reader switches on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyecharts.charts.chart import RectChart

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.drawing.series import ATTACHED, TEXT, line, scatter
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.curve_pieces import curve_pieces
from reisgids.diagrams.layout.emotion_chart import DOTTED, SMOOTH
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.insight.journeys.persona_feelings import goes_through, personas_apart
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

MOST = 4
"""So many personas can be laid beside the curve."""
LOOKS = (("circle", "phase-1"), ("rect", "phase-6"), ("triangle", "phase-4"), ("diamond", "truth"))
"""The shape and the colour of each."""
_POINT, _WIDTH = 9, 1.8
_NAME = Face("sans", 600, 11)
_ROOM = 150
_DASHES = {"type": [5, 4]}


@dataclass(frozen=True)
class PersonaCurve:
    """What one persona feels: its moments by id, `own` those at which that is its own, and what the legend calls it."""

    id: str
    name: str
    label: str
    felt: dict[str, Touchpoint]
    own: frozenset[str]


def persona_curves(playbook: Playbook, journey: Journey, words: Words) -> tuple[PersonaCurve, ...]:
    """Return the personas that can be laid beside the curve: those with a score of their own somewhere."""
    found: list[PersonaCurve] = []
    general = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints}
    for id in personas_apart(playbook, journey):
        felt = {touchpoint.id: touchpoint for touchpoint in goes_through(journey, id)}
        own = frozenset(each for each, touchpoint in felt.items() if touchpoint is not general[each])
        if len(found) == MOST or all(felt[each].score is None for each in own):
            continue
        name = playbook.personas[id].name.read(words.language).words
        label = words.say("diagrams.legend.persona", name=name)
        twice = sum(each.name == name for each in found)
        found.append(PersonaCurve(id, name, f"{label} ({twice + 1})" if twice else label, felt, own))
    return tuple(found)


def personas_beside(
    curves: Sequence[PersonaCurve], columns: Sequence[Column], plot: EmotionPlot, *, named: bool = True
) -> list[RectChart]:
    """Return the curve of each persona through the moments that are its: dashed where an end of it is assumed.

    A point is filled where the persona feels something of its own. `named` is whether the last has its name. All of it
    stands after everything else: until a reader switches it on, a drawing has none of it.
    """
    parts: list[RectChart] = []
    for number, each in enumerate(curves):
        parts += _curve(each, number, columns, plot, named)
    return parts


def _curve(of: PersonaCurve, number: int, columns: Sequence[Column], plot: EmotionPlot, named: bool) -> list[RectChart]:
    shape, tint = LOOKS[number]
    colour = token(tint)
    own = [(column, of.felt[column.touchpoint.id]) for column in columns if column.touchpoint.id in of.felt]
    scored = {place: (column, felt) for place, (column, felt) in enumerate(own) if felt.score is not None}
    pieces = curve_pieces([(place, felt.is_assumed) for place, (_, felt) in scored.items()])
    solid, dashed, gaps = (
        [_place(*scored[place], plot) if isinstance(place, int) else place for place in piece] for piece in pieces
    )
    look = {"color": colour, "width": _WIDTH}
    run = {"smooth": SMOOTH, "smoothMonotone": "x", "z": 2}
    parts: list[RectChart] = []
    for data, style, more in ((solid, look, run), (dashed, look | _DASHES, run), (gaps, DOTTED, {"z": 2})):
        if data:
            parts.append(line(of.label, data, style, **more))
    return [*parts, _points(of, number, list(scored.values()), plot, {"symbol": shape, "symbolSize": _POINT}, named)]


def _points(
    of: PersonaCurve,
    number: int,
    scored: Sequence[tuple[Column, Touchpoint]],
    plot: EmotionPlot,
    look: dict[str, Any],
    named: bool,
) -> RectChart:
    colour = token(LOOKS[number][1])
    data: list[dict[str, Any]] = []
    last = len(scored) - 1
    for place, (column, felt) in enumerate(scored):
        text = wrap(of.name, _NAME, _ROOM, 1)[0] if named and place == last else ""
        item: dict[str, Any] = {
            "id": felt.id, "name": column.title.words, "value": [*_place(column, felt, plot), text],
        }  # fmt: skip
        if felt.id not in of.own:
            item["itemStyle"] = {"color": token("card")}
        data.append(item)
    label = {
        "show": True, "position": "left", "distance": 8, "color": colour, **_NAME.style,
        "textBorderColor": token("card"), "textBorderWidth": 3,
    }  # fmt: skip
    style = {"color": colour, "borderColor": colour, "borderWidth": 1.6}
    shown = {**look, "itemStyle": style, **TEXT, "label": label}
    return scatter(of.label, data, shown, id=f"{ATTACHED}persona-{of.id}", silent=True, z=2)


def _place(column: Column, felt: Touchpoint, plot: EmotionPlot) -> list[float]:
    return [plot.middle(column.seat), felt.score or 0.0]
