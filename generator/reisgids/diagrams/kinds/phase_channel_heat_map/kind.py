"""Phase and channel: where along the way the customer meets the brand, through what, and how that feels."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.phase_channel_heat_map.cells import Marks, felt_name
from reisgids.diagrams.kinds.phase_channel_heat_map.drawing import matrix_drawing
from reisgids.diagrams.kinds.phase_channel_heat_map.finding import matrix_finding
from reisgids.diagrams.kinds.phase_channel_heat_map.matrix import FELT, Dot, Matrix, matrix_of
from reisgids.diagrams.kinds.phase_channel_heat_map.narrow import narrow_drawing
from reisgids.diagrams.words.facts import anchor, feeling
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "phase-channel-heat-map"
ABOUT: About = "journey"
PLACE = 40


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the journey's phases against its channels, or None where no touchpoint names a channel."""
    (journey,) = journeys
    matrix = matrix_of(playbook, journey, words)
    if matrix is None:
        return None
    legend = _legend(matrix, words)
    labels = [label for _, label in legend]
    drawn = [draw(playbook, journey, matrix, words) for draw in (matrix_drawing, narrow_drawing)]
    wide, narrow = (
        Picture(
            switched(option, labels), width, height, tuple(_point(dot, matrix, marks, words) for dot in matrix.dots)
        )
        for option, width, height, marks in drawn
    )
    sentences = matrix_finding(matrix, words, labels)
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say("diagrams.phase_channel_heat_map.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=_table(matrix, words),
        points=wide.points,
        legend=legend,
        sentences=sentences,
        narrow=narrow,
    )


def _legend(matrix: Matrix, words: Words) -> tuple[tuple[str, str], ...]:
    found = {dot.felt for dot in matrix.dots}
    return tuple((f"felt-{felt}", felt_name(felt, words)) for felt in FELT if felt in found and felt != "withheld")


def _points(matrix: Matrix, marks: Marks, words: Words) -> tuple[Point, ...]:
    return tuple(_point(dot, matrix, marks, words) for dot in matrix.dots)


def _point(dot: Dot, matrix: Matrix, marks: Marks, words: Words) -> Point:
    """A touchpoint in one of its channels: phase, channel and feeling stand in no row of the table."""
    touchpoint = dot.touchpoint
    title = touchpoint.title.read(words.language)
    facts = [
        (words.say("diagrams.facts.phase"), matrix.phases[dot.column].name.read(words.language).words),
        (words.say("diagrams.facts.channel"), matrix.channels[dot.row].words),
    ]
    if touchpoint.felt:
        facts.append((words.say("diagrams.facts.feels"), feeling(touchpoint.felt, words)))
    return Point(*marks[touchpoint.id, dot.row], title.words, tuple(facts), anchor(touchpoint), title.language)


def _table(matrix: Matrix, words: Words) -> DataTable:
    phases = [phase.name.read(words.language).words for phase in matrix.phases]
    head = (words.say("diagrams.facts.channel"), *phases, words.say("diagrams.facts.total"))
    rows = []
    for row, name in enumerate(matrix.channels):
        numbers = [len(matrix.of(row, column)) for column in range(len(matrix.phases))]
        cells = [Cell(words.number(n)) for n in (*numbers, sum(numbers))]
        rows.append((Cell(name.words, language=name.language), *cells))
    return DataTable(head, tuple(rows))
