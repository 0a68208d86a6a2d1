"""Shared touchpoints: which touchpoints several journeys share, and how each journey's customer feels there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isclose

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.score_pill import TONES, tone, written_score
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.touchpoint_network.drawing import ROOM, Marks, strips_option
from reisgids.diagrams.kinds.touchpoint_network.layout import Strips, strips_of
from reisgids.diagrams.kinds.touchpoint_network.narrow import narrow_drawing
from reisgids.diagrams.words.facts import anchor, deed, feeling
from reisgids.diagrams.words.finding import capital, named, numeral
from reisgids.insight.journeys.shared_touchpoints import Occurrence, Shared, shared_touchpoints
from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "touchpoint-network"
ABOUT: About = "playbook"
PLACE = 100
_SAY = "diagrams.touchpoint_network"
_MOST_JOURNEYS = 12
_MOST_TOUCHPOINTS = 60
_MOST_ROWS = 1500


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return what these journeys share, or None where no two of them share a touchpoint."""
    shared = shared_touchpoints(playbook, journeys)
    if not shared:
        return None
    scale, by_id = playbook.config.scales.emotion, {journey.id: journey for journey in journeys}
    counts = {each.id: len(each.journeys) for each in shared}
    strips = strips_of(_shown(shared), counts, list(by_id), ROOM)
    sections = {n: words.say(f"{_SAY}.section", n=numeral(words, n)) for n in strips.sections}
    places = [(each, occurrence) for each in shared for occurrence in each.occurrences][:_MOST_ROWS]
    sentences = _finding(playbook, shared, len(without_to_be_twins(journeys)), strips, words)
    legend = tuple(
        (f"score-{of}", words.say(f"{_SAY}.legend.{of}"))
        for of in TONES
        if any(tone(dot.occurrence.touchpoint.score, scale) == of for dot in strips.dots)
    )
    labels = [label for _, label in legend]
    drawn = [draw(strips, by_id, sections, scale, words) for draw in (strips_option, narrow_drawing)]
    wide, narrow = (
        Picture(switched(option, labels), width, height, _points(strips, by_id, places, marks, words))
        for option, width, height, marks in drawn
    )
    return Diagram(
        id=f"dia-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAY}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=_table(playbook, places, words),
        points=wide.points,
        legend=legend,
        sentences=sentences,
        narrow=narrow,
    )


def _shown(shared: Sequence[Shared]) -> tuple[Shared, ...]:
    """Return as much as can still be distinguished: the journeys that share most, what most of those have in common."""
    counts = Counter(journey.id for each in shared for journey in each.journeys)
    first = sorted((journey.id for journey in shared[0].journeys), key=lambda id: -counts[id])
    drawn = set(
        list(dict.fromkeys([*first[: _MOST_JOURNEYS // 2], *(id for id, _ in counts.most_common())]))[:_MOST_JOURNEYS]
    )
    among = [replace(each, occurrences=tuple(o for o in each.occurrences if o.journey.id in drawn)) for each in shared]
    among = sorted((each for each in among if len(each.journeys) > 1), key=lambda each: -len(each.journeys))
    return tuple(among[:_MOST_TOUCHPOINTS])


def _group(group: str, words: Words) -> str:
    return words.say(f"fields.options.Touchpoint.group.{group}") if group else words.say(f"{_SAY}.no_group")


def _points(
    strips: Strips,
    journeys: Mapping[str, Journey],
    places: Sequence[tuple[Shared, Occurrence]],
    marks: Marks,
    words: Words,
) -> tuple[Point, ...]:
    """The journeys, each with what it shares, then the dots strip by strip."""
    rows = {(o.journey.id, o.touchpoint.id): row for row, (_, o) in enumerate(places)}
    points: list[Point] = []
    for id in strips.journeys:
        title = journeys[id].title.read(words.language)
        here = [strip.shared for strip in strips.strips if any(dot.occurrence.journey.id == id for dot in strip.dots)]
        facts = ((words.say(f"{_SAY}.shares"), named(here, words)),)
        points.append(Point(*marks[id], title.words, facts, id, title.language))
    for dot in strips.dots:
        touchpoint, journey = dot.occurrence.touchpoint, dot.occurrence.journey
        title = touchpoint.title.read(words.language)
        points.append(
            Point(
                *marks[f"{journey.id}/{touchpoint.id}"],
                title=title.words,
                facts=deed(touchpoint, words),
                href=_href(dot.occurrence),
                language=title.language,
                row=rows.get((journey.id, touchpoint.id)),
            )
        )
    return tuple(points)


def _href(occurrence: Occurrence) -> str:
    return f"{occurrence.journey.id}{anchor(occurrence.touchpoint)}"


def _table(playbook: Playbook, places: Sequence[tuple[Shared, Occurrence]], words: Words) -> DataTable:
    phases = {(o.journey.id, phase.id): phase.name for _, o in places for phase, _ in playbook.columns(o.journey)}
    rows = []
    for shared, occurrence in places:
        journey, touchpoint = occurrence.journey, occurrence.touchpoint
        title, name = shared.title.read(words.language), journey.title.read(words.language)
        phase = phases[journey.id, touchpoint.phase].read(words.language)
        marks = [words.say(f"diagrams.legend.{symbol.key}") for symbol in judgements(touchpoint)]
        rows.append(
            (
                Cell(title.words, _href(occurrence), title.language),
                Cell(name.words, journey.id, name.language),
                Cell(_group(shared.group, words) if shared.group else ""),
                Cell(phase.words, language=phase.language),
                Cell("" if touchpoint.felt is None else feeling(touchpoint.felt, words)),
                Cell(words.listing(marks)),
            )
        )
    facts = [f"diagrams.facts.{key}" for key in ("phase", "feels", "marks")]
    head = ["diagrams.facts.touchpoint", f"{_SAY}.journey", "fields.Touchpoint.group.label", *facts]
    return DataTable(tuple(words.say(key) for key in head), tuple(rows))


def _finding(
    playbook: Playbook, shared: Sequence[Shared], journeys: int, strips: Strips, words: Words
) -> tuple[Sentence, ...]:
    """How many are shared, which by most journeys, where experience differs most, and what isn't drawn."""
    most = [each for each in shared if len(each.journeys) == len(shared[0].journeys)]
    part = len(shared[0].journeys)
    form = "some" if part < journeys else "both" if part == 2 else "all"
    span = words.say(f"{_SAY}.span.{form}", part=numeral(words, part), whole=numeral(words, journeys))
    values = {"n": numeral(words, len(shared)), "titles": named(most, words), "span": span}
    if len(shared) == 1:
        said = [words.say(f"{_SAY}.count.one", **values)]
    elif len(most) == len(shared):
        said = [words.say(f"{_SAY}.count.tied", **values)]
    else:
        said = [words.say(f"{_SAY}.count.other", **values)]
        said.append(words.say(f"{_SAY}.most.{'one' if len(most) == 1 else 'other'}", **values))
    sentences = [Sentence(capital(each)) for each in said]
    gap = max(each.gap for each in shared)
    if gap > 0:
        sentences.append(_apart(playbook, [each for each in shared if isclose(each.gap, gap)], words))
    elif any(len(each.experiences) > 1 for each in shared):
        sentences.append(Sentence(capital(words.say(f"{_SAY}.alike"))))
    tied = {journey.id for each in shared for journey in each.journeys}
    if len(strips.strips) < len(shared) or len(strips.journeys) < len(tied):
        touchpoints = words.count(f"{_SAY}.touchpoints", len(strips.strips))
        drawn = words.count(f"{_SAY}.journeys", len(strips.journeys))
        left_out = words.say(f"{_SAY}.left_out", touchpoints=touchpoints, journeys=drawn)
        sentences.append(Sentence(capital(left_out)))
    return tuple(sentences)


def _apart(playbook: Playbook, widest: Sequence[Shared], words: Words) -> Sentence:
    """Where journeys differ most in experience: between which two, or at which touchpoints by equally much."""
    ends = [(each, {each.experiences[0][0].id, each.experiences[-1][0].id}) for each in widest]
    moments = tuple(_href(o) for each, journeys in ends for o in each.occurrences if o.journey.id in journeys)
    if len(widest) > 1:
        gap = words.number(round(widest[0].gap, 1))
        said = words.say(f"{_SAY}.apart.other", titles=named(widest, words), gap=gap)
        return Sentence(capital(said), moments)
    scale = playbook.config.scales.emotion
    (worst, low), (best, high) = widest[0].experiences[0], widest[0].experiences[-1]
    said = words.say(
        f"{_SAY}.apart.one",
        title=widest[0].title.read(words.language).words,
        low=written_score(low, scale, words),
        worst=worst.title.read(words.language).words,
        high=written_score(high, scale, words),
        best=best.title.read(words.language).words,
    )
    return Sentence(capital(said), moments)
