"""An earlier wave in the place of the emotion curve: what its points tell, and its finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reisgids.diagrams.diagram import Point, Sentence
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.measured_curve import curve_name, earlier_waves, in_place, wave_name
from reisgids.diagrams.words.facts import anchor
from reisgids.diagrams.words.finding import named, share
from reisgids.diagrams.words.measured import how_sure
from reisgids.insight.measurement.emotion import EmotionWave
from reisgids.labels.words import Words

_SAY = "diagrams.emotion_curve.wave"


def wave_points(option: Mapping[str, Any], columns: Sequence[Column], words: Words) -> tuple[Point, ...]:
    """Return the points of each earlier wave where it is in the place of the curve.

    They tell what customers felt then, by how many that was and how sure it is.
    """
    of = {column.touchpoint.id: (row, column) for row, column in enumerate(columns)}
    waves = {in_place(wave): wave for wave in earlier_waves(columns)}
    found: list[Point] = []
    for series, each in enumerate(option["series"]):
        wave = waves.get(each.get("name", ""))
        if wave is None or each["type"] != "scatter":
            continue
        for index, item in enumerate(each["data"]):
            row, column = of[item["id"]]
            found.append(_point((series, index), row, column, wave, words))
    return tuple(found)


def wave_finding(columns: Sequence[Column], words: Words) -> tuple[Sentence, ...]:
    """Return what to say of each wave while it is in the place of the curve, which is off then, with later waves."""
    found: list[Sentence] = []
    later: tuple[str, ...] = (curve_name(columns, words),)
    for wave in earlier_waves(columns):
        name = wave_name(wave, words)
        found.append(Sentence(_finding(wave, columns, words), switches=(name,), off=later))
        later = (*later, name)
    return tuple(found)


def _point(place: tuple[int, int], row: int, column: Column, wave: EmotionWave, words: Words) -> Point:
    measurement = wave.measured[column.touchpoint.id]
    return Point(
        *place,
        title=column.title.words,
        facts=(
            (words.say("diagrams.facts.feels"), words.score(measurement.value)),
            (words.say("diagrams.facts.measured"), how_sure(measurement, words)),
        ),
        href=anchor(column.touchpoint),
        language=column.title.language,
        row=row,
        told=False,
    )


def _finding(wave: EmotionWave, columns: Sequence[Column], words: Words) -> str:
    """Lowest and highest point of what was measured, and at how many of the touchpoints that was."""
    measured = [column.touchpoint for column in columns if column.touchpoint.id in wave.measured]
    values = {each.id: wave.measured[each.id].value for each in measured}
    low, high = min(values.values()), max(values.values())
    ends = {
        "lowest": named([each for each in measured if values[each.id] == low], words),
        "highest": named([each for each in measured if values[each.id] == high], words),
        "low": words.score(low),
        "high": words.score(high),
    }
    form = "level" if low == high else "range"
    said = words.say(f"{_SAY}.{form}", period=wave.name, **ends)
    return f"{said} {share(f'{_SAY}.measured', len(measured), len(columns), words)}"
