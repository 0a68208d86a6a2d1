"""The emotion curve: how a customer feels from touchpoint to touchpoint, on the playbook's own scale."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Diagram
from reisgids.diagrams.kinds.emotion_curve.diagram import KIND, emotion_diagram
from reisgids.diagrams.kinds.emotion_curve.drawing import emotion_drawing
from reisgids.diagrams.kinds.emotion_curve.narrow import narrow_drawing
from reisgids.diagrams.layout.columns import columns_of
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = KIND
ABOUT: About = "journey"
PLACE = 10


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the journey's emotion curve, or None where no touchpoint has a score."""
    (journey,) = journeys
    columns = columns_of(playbook, journey, words.language)
    if all(column.touchpoint.score is None for column in columns):
        return None
    wide, narrow = (draw(playbook, journey, columns, words) for draw in (emotion_drawing, narrow_drawing))
    return emotion_diagram(playbook, journey, columns, words, wide, narrow)
