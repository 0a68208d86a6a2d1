"""What stands around an emotion curve: where its phases begin and end, and what its scale is called."""

from __future__ import annotations

from typing import Any

from reisgids.diagrams.drawing.lettering import wrap
from reisgids.diagrams.drawing.palette import token
from reisgids.diagrams.layout.emotion_chart import AXIS
from reisgids.diagrams.layout.score_plot import EmotionPlot
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import Phase
from reisgids.model.playbook import Playbook
from reisgids.model.stretch import stretch

ROOM = 72
"""Pixels that the names of the scale take, with the space between them and the ground."""


def phase_edges(playbook: Playbook, journey: Journey) -> list[tuple[Phase, float, float]]:
    """Return where each phase begins and ends, in columns from the left."""
    edges, left = [], 0
    for phase, touchpoints in stretch(playbook, journey):
        right = left + max(1, len(touchpoints))
        edges.append((phase, float(left), float(right)))
        left = right
    return edges


def scale_names(plot: EmotionPlot, words: Words) -> dict[str, Any]:
    """Return what the ends and the middle of the scale are called, left of the ground, as ECharts graphics."""
    scale = plot.scale
    elements = []
    for value, text in ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low)):
        name = "" if text is None else f"{text.read(words.language).words} "
        lines = wrap(f"{name}{words.score(value)}", AXIS, ROOM - 12, 2)
        style = {"text": "\n".join(lines), "fill": token("soft"), "fontSize": AXIS.size, "fontWeight": AXIS.weight}
        place = {"x": 0, "y": plot.height_of(value)}
        elements.append({"type": "text", **place, "style": {**style, "lineHeight": 15, "verticalAlign": "middle"}})
    return {"elements": elements}
