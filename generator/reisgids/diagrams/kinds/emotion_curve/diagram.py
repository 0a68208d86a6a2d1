"""The emotion curve as a diagram: what its drawing shows, in words, in a table and on its points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from reisgids.diagrams.diagram import Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.emotion_curve.feelings_finding import feelings_finding
from reisgids.diagrams.kinds.emotion_curve.touchpoint_table import touchpoint_table
from reisgids.diagrams.kinds.emotion_curve.wave_in_place import wave_finding, wave_points
from reisgids.diagrams.layout.cases_band import cases_name
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.emotion_chart import Marks
from reisgids.diagrams.layout.measured_curve import (
    curve_name,
    earlier_waves,
    expected_name,
    in_place,
    wave_name,
)
from reisgids.diagrams.layout.persona_curves import PersonaCurve, persona_curves
from reisgids.diagrams.words.facts import anchor, deed
from reisgids.diagrams.words.finding import named, share
from reisgids.diagrams.words.measured import how_sure
from reisgids.diagrams.words.parties import is_partner, with_partners
from reisgids.insight.measurement.emotion import Surprise, largest_surprises, surprises
from reisgids.insight.metrics.extremes import highest, lowest
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import shown

KIND = "emotion-curve"
Drawn = tuple[Mapping[str, Any], int, int, Marks]


def emotion_diagram(
    playbook: Playbook,
    journey: Journey,
    columns: Sequence[Column],
    words: Words,
    drawing: Drawn,
    narrow: Drawn | None = None,
) -> Diagram:
    """Return the diagram of a drawing (option, width, height, and where the mark of each touchpoint is)."""
    drawn = {series.get("name") for series in drawing[0]["series"]}
    offered = [wave for wave in earlier_waves(columns) if in_place(wave) in drawn]
    waves = {wave_name(wave, words): in_place(wave) for wave in offered}
    whole = curve_name(columns, words) if waves else ""
    personas = [curve for curve in persona_curves(playbook, journey, words) if curve.label in drawn]
    beside = [entry for entry in _beside(columns, personas, words) if entry[1] in drawn or entry[1] == whole]
    legend = (*_legend(columns, words), *beside)
    names = [*(label for _, label in legend), *waves.values()]
    idle = [*waves, *(curve.label for curve in personas)]
    wide, *others = (
        Picture(
            switched(option, names, [*idle, *waves.values()]),
            width,
            height,
            (*_points(columns, marks, words), *wave_points(option, columns, words)),
        )
        for option, width, height, marks in ([drawing, narrow] if narrow else [drawing])
    )
    sentences = _finding(playbook, journey, columns, words)
    told = " ".join(sentence.words for sentence in sentences)
    if whole:
        resting = (replace(each, switches=(*each.switches, whole)) for each in sentences)
        sentences = (*resting, *wave_finding(columns, words))
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{KIND}",
        kind=KIND,
        title=words.say("diagrams.emotion_curve.title"),
        alternative=told,
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=touchpoint_table(playbook, journey, columns, words),
        points=wide.points,
        legend=legend,
        sentences=sentences,
        narrow=next(iter(others), None),
        idle=frozenset(idle),
        whole=whole or None,
        in_place=waves,
    )


def _points(columns: Sequence[Column], marks: Marks, words: Words) -> tuple[Point, ...]:
    return tuple(
        Point(
            *marks[column.touchpoint.id],
            title=column.title.words,
            facts=deed(column.touchpoint, words),
            href=anchor(column.touchpoint),
            language=column.title.language,
            row=index,
        )
        for index, column in enumerate(columns)
    )


def _legend(columns: Sequence[Column], words: Words) -> tuple[tuple[str, str], ...]:
    touchpoints = [column.touchpoint for column in columns]
    keys = [symbol.key for touchpoint in touchpoints for symbol in judgements(touchpoint)]
    keys += [kind for touchpoint in touchpoints if (kind := shown(touchpoint.kind))]
    keys += ["assumed" for column in columns if column.assumed and column.touchpoint.score is not None]
    keys += ["unscored" for touchpoint in touchpoints if touchpoint.score is None]
    order = ("truth", "pain", "delight", "contact", "customer-moment", "presence", "assumed", "unscored")
    return tuple((key, words.say(f"diagrams.legend.{key}")) for key in order if key in keys)


def _beside(columns: Sequence[Column], personas: Sequence[PersonaCurve], words: Words) -> list[tuple[str, str]]:
    """What a curve may have beside it, and the curve itself where a wave can take its place."""
    found = [("cases", cases_name(words)), ("expected", expected_name(words))]
    if whole := curve_name(columns, words):
        found.append(("current", whole))
    waves = enumerate(earlier_waves(columns), 1)
    found += [(f"wave-{number}", wave_name(wave, words)) for number, wave in waves]
    return [*found, *((f"persona-{number}", curve.label) for number, curve in enumerate(personas, 1))]


def _finding(playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words) -> tuple[Sentence, ...]:
    """Lowest and highest point with ties named, where the pain is, what is only assumed, and where feelings differ."""
    touchpoints = tuple(column.touchpoint for column in columns)
    bottom, top = lowest(touchpoints), highest(touchpoints)
    say = "diagrams.emotion_curve"
    if bottom == top and len(bottom) == 1:
        sentences = [_extreme(f"{say}.only", bottom, words)]
    elif bottom == top:
        level = words.say(f"{say}.level", score=words.score(bottom[0].score or 0))
        sentences = [Sentence(level, tuple(map(anchor, bottom)))]
    else:
        sentences = [_extreme(f"{say}.lowest", bottom, words), _extreme(f"{say}.highest", top, words)]
    pains = [touchpoint for touchpoint in touchpoints if touchpoint.pain is not None]
    if pains and with_partners(playbook, touchpoints):
        at_partners = sum(
            is_partner(playbook, (each.pain.owner if each.pain else None) or each.delivered_by) for each in pains
        )
        sentences.append(_about("pain", share(f"{say}.pains", at_partners, len(pains), words), words))
    scored = [column for column in columns if column.touchpoint.score is not None]
    assumed = sum(column.assumed for column in scored)
    if assumed:
        sentences.append(_about("assumed", share(f"{say}.assumed", assumed, len(scored), words), words))
    if found := surprises(touchpoints):
        sentences.append(_surprise(found, words))
    return (*sentences, *feelings_finding(playbook, journey, touchpoints, words))


def _surprise(found: Sequence[Surprise], words: Words) -> Sentence:
    """Where customers differ most from what was expected of them, beyond chance."""
    switches, say = (expected_name(words),), "diagrams.emotion_curve.surprise"
    largest = largest_surprises(found)
    if not largest:
        return Sentence(words.say(f"{say}.none"), switches=switches)
    if len(largest) > 1:
        away, titles = words.number(abs(largest[0].gap)), named([each.touchpoint for each in largest], words)
        moments = tuple(anchor(each.touchpoint) for each in largest)
        return Sentence(words.say(f"{say}.other", titles=titles, gap=away), moments, switches)
    (one,) = largest
    scores = {
        "expected": words.score(one.expected), "measured": words.score(one.wave.value),
        "sure": how_sure(one.wave, words),
    }  # fmt: skip
    sentence = words.say(f"{say}.one", titles=named([one.touchpoint], words), **scores)
    return Sentence(sentence, (anchor(one.touchpoint),), switches)


def _about(key: str, sentence: str, words: Words) -> Sentence:
    return Sentence(sentence, switches=(words.say(f"diagrams.legend.{key}"),))


def _extreme(key: str, touchpoints: Sequence[Touchpoint], words: Words) -> Sentence:
    form = "one" if len(touchpoints) == 1 else "other"
    values = {"titles": named(touchpoints, words), "score": words.score(touchpoints[0].score or 0)}
    return Sentence(words.say(f"{key}.{form}", **values), tuple(map(anchor, touchpoints)))
