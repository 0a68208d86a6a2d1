"""Importance against satisfaction: which touchpoints to improve now, in four named quadrants."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.importance_satisfaction.drawing import Marks, priority_drawing
from reisgids.diagrams.kinds.importance_satisfaction.plot import NARROW, WIDE, Sheet
from reisgids.diagrams.kinds.importance_satisfaction.points import RatedPoint, symbols_of
from reisgids.diagrams.layout.columns import Column, columns_of
from reisgids.diagrams.words.facts import anchor, deed
from reisgids.diagrams.words.finding import named, numeral, share
from reisgids.diagrams.words.measured import how_measured
from reisgids.diagrams.words.organisation import organisation_name
from reisgids.insight.metrics.importance_gap import importance_gap, satisfaction_gap
from reisgids.insight.metrics.priority import priority
from reisgids.labels.words import Words
from reisgids.model.config import Scales
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import shown

NAME = "importance-satisfaction"
ABOUT: About = "journey"
PLACE = 50
_SAY = "diagrams.importance_satisfaction"


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the journey's quadrants, or None where no touchpoint has both importance and satisfaction."""
    (journey,) = journeys
    scales = playbook.config.scales
    columns = columns_of(playbook, journey, words.language)
    placed = [found for row, column in enumerate(columns) if (found := _placed(row, column, scales)) is not None]
    if not placed:
        return None
    organisation = organisation_name(playbook, journey, words.language)
    importance = words.say("diagrams.legend.organisation", organisation=organisation)
    legend = _legend(placed, importance, words)
    names = [label for _, label in legend]

    def picture(sheet: Sheet) -> Picture:
        option, height, marks = priority_drawing(placed, scales, importance, words, sheet)
        return Picture(switched(option, names), sheet.width, height, _points(placed, marks, words))

    wide = picture(WIDE)
    sentences = _finding(columns, placed, scales, organisation, words)
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAY}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=_table(columns, scales, organisation, words).without_empty(partly=journey.partly),
        points=wide.points,
        legend=legend,
        sentences=sentences,
        narrow=picture(NARROW),
    )


def _points(placed: Sequence[RatedPoint], marks: Marks, words: Words) -> tuple[Point, ...]:
    return tuple(
        Point(
            *mark,
            title=point.column.title.words,
            facts=deed(point.column.touchpoint, words),
            href=anchor(point.column.touchpoint),
            language=point.column.title.language,
            row=point.number - 1,
        )
        for point, mark in zip(placed, marks, strict=True)
    )


def _placed(row: int, column: Column, scales: Scales) -> RatedPoint | None:
    touchpoint = column.touchpoint
    found, importance = priority(touchpoint, scales), touchpoint.important
    if found is None or importance is None or importance.customer is None or touchpoint.satisfied is None:
        return None
    return RatedPoint(row + 1, column, found, importance.customer, touchpoint.satisfied, symbols_of(column))


def _legend(placed: Sequence[RatedPoint], importance: str, words: Words) -> tuple[tuple[str, str], ...]:
    keys = {symbol.key for point in placed for symbol in point.symbols}
    keys |= {"point-assumed" for point in placed if point.column.assumed}
    order = ("truth", "pain", "delight", "contact", "customer-moment", "presence", "point-assumed")
    legend = [(key, words.say(f"diagrams.legend.{key}")) for key in order if key in keys]
    if any(point.organisation is not None for point in placed):
        legend.append(("organisation", importance))
    return tuple(legend)


def _table(columns: Sequence[Column], scales: Scales, organisation: str, words: Words) -> DataTable:
    """A row per touchpoint, also of those that can't be placed; what is not measured is so marked."""
    head = (
        words.say("diagrams.facts.touchpoint"),
        words.say(f"{_SAY}.customer"),
        words.say(f"{_SAY}.organisation", organisation=organisation),
        words.say(f"{_SAY}.satisfaction"),
        words.say(f"{_SAY}.quadrant"),
        words.say("diagrams.facts.evidence"),
    )
    rows = []
    for column in columns:
        touchpoint, importance = column.touchpoint, column.touchpoint.important
        found, by = priority(touchpoint, scales), partial(how_measured, touchpoint, scales=scales, words=words)
        rows.append(
            (
                Cell(column.title.words, anchor(touchpoint), column.title.language),
                Cell(_value(None if importance is None else importance.customer, touchpoint, words, by("importance"))),
                Cell(_value(None if importance is None else importance.organisation, touchpoint, words)),
                Cell(_value(touchpoint.satisfied, touchpoint, words, by("satisfaction"))),
                Cell(words.say(f"{_SAY}.quadrants.{found}") if found else "" if touchpoint.partly else "–"),
                Cell(words.say(f"diagrams.evidence.{evidence}") if (evidence := _evidence(touchpoint)) else ""),
            )
        )
    return DataTable(head, tuple(rows))


def _evidence(touchpoint: Touchpoint) -> str:
    """What the satisfaction rests on, or without one the touchpoint as a whole; nothing where that is withheld."""
    of = touchpoint.rests_on if touchpoint.satisfied is None else touchpoint.evidence_of("satisfaction")
    return shown(of) or ""


def _value(value: float | None, touchpoint: Touchpoint, words: Words, how: str = "") -> str:
    """A score as it was written, with `how` it was measured.

    What asks for no measurement has a dash where others are not measured. Nothing where the score may be withheld.
    """
    if value is not None:
        return f"{words.number(value)} ({how})" if how else words.number(value)
    if touchpoint.partly:
        return ""
    return words.say(f"{_SAY}.unmeasured") if touchpoint.is_contact else "–"


def _finding(
    columns: Sequence[Column], placed: Sequence[RatedPoint], scales: Scales, organisation: str, words: Words
) -> tuple[Sentence, ...]:
    """What to improve now, where it falls short most, whom customer and organisation disagree on, what is missing."""
    touchpoints = [point.column.touchpoint for point in placed]
    urgent = [point.column.touchpoint for point in placed if point.priority == "improve"]
    shown = tuple(anchor(touchpoint) for touchpoint in touchpoints)
    sentences = [Sentence(_urgent(urgent, len(placed), scales, words), shown)]
    apart = _furthest_apart(touchpoints)
    if apart:
        gap = abs(importance_gap(apart[0]) or 0)
        written = numeral(words, round(gap)) if gap == round(gap) else words.number(gap)
        values = {"organisation": organisation, "gap": written, "titles": named(apart, words)}
        said = words.say(f"{_SAY}.apart.{'one' if gap == 1 else 'other'}", **values)
        switch = words.say("diagrams.legend.organisation", organisation=organisation)
        sentences.append(Sentence(said, tuple(map(anchor, apart)), (switch,)))
    missing = [
        column.touchpoint
        for column in columns
        if not column.touchpoint.partly and column.touchpoint.is_contact and priority(column.touchpoint, scales) is None
    ]
    if missing:
        sentences.append(Sentence(words.say(f"{_SAY}.missing", titles=named(missing, words))))
    return tuple(sentences)


def _urgent(urgent: Sequence[Touchpoint], of: int, scales: Scales, words: Words) -> str:
    if not urgent:
        return words.say(f"{_SAY}.nothing")
    gaps = {touchpoint.id: satisfaction_gap(touchpoint, scales) or 0.0 for touchpoint in urgent}
    worst_first = sorted(urgent, key=lambda touchpoint: -gaps[touchpoint.id])
    counted = share(f"{_SAY}.urgent", len(urgent), of, words)
    return words.say(f"{_SAY}.which", counted=counted, titles=named(worst_first, words))


def _furthest_apart(touchpoints: Sequence[Touchpoint]) -> list[Touchpoint]:
    """Those on whose importance customer and organisation differ most; none where they agree on all."""
    gaps = {t.id: abs(gap) for t in touchpoints if (gap := importance_gap(t)) is not None}
    most = max(gaps.values(), default=0.0)
    return [touchpoint for touchpoint in touchpoints if most and gaps.get(touchpoint.id) == most]
