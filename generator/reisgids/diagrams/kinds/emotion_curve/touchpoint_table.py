"""The data table of diagrams that show a journey touchpoint by touchpoint."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import Cell, DataTable
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.measured_curve import MOST
from reisgids.diagrams.words.facts import anchor, channel_name, feeling
from reisgids.diagrams.words.parties import party_name
from reisgids.insight.measurement.emotion import emotion_waves
from reisgids.insight.measurement.waves import sample_of
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.measurement import Measurement
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint


def touchpoint_table(playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words) -> DataTable:
    """Return a row per touchpoint: title, phase, channels, feeling, marks, who delivers, evidence.

    Where the emotion was measured also which wave that was, what was expected, and the waves before. Of what is
    withheld everywhere there is no column.
    """
    said = "diagrams.facts."
    beside = {name: of for name, of in _MEASURED.items() if any(of(column.touchpoint, words) for column in columns)}
    head = ("touchpoint", "phase", "channel", "feels", *beside, "marks", "delivered_by", "evidence")
    rows = []
    for column in columns:
        touchpoint, language = column.touchpoint, words.language
        provider = touchpoint.delivered_by
        phase = column.phase.name.read(language)
        channels = [channel_name(playbook, ref, language).words for ref in touchpoint.channel]
        marks = [words.say(f"diagrams.legend.{symbol.key}") for symbol in judgements(touchpoint)]
        rows.append(
            (
                Cell(column.title.words, anchor(touchpoint), column.title.language),
                Cell(phase.words, language=phase.language),
                Cell(words.listing(channels)),
                Cell("" if touchpoint.felt is None else feeling(touchpoint.felt, words)),
                *(Cell(of(touchpoint, words)) for of in beside.values()),
                Cell(words.listing(marks)),
                Cell("" if provider is None else party_name(playbook, provider, language).words),
                Cell(words.say(f"diagrams.evidence.{column.evidence}") if column.evidence else ""),
            )
        )
    table = DataTable(tuple(words.say(f"{said}{key}") for key in head), tuple(rows))
    return table.without_empty(partly=journey.partly)


def _measured(touchpoint: Touchpoint, words: Words) -> str:
    """The wave that the score is of, with its n and its interval."""
    wave = touchpoint.wave("emotion")
    return "" if wave is None else how_sure(wave, words)


def how_sure(wave: Measurement, words: Words) -> str:
    """Return the n of a wave, its period and, where it can be told, its interval of 95%."""
    about = {"n": words.number(wave.n), "period": wave.period}
    around = sample_of(wave).interval
    if around is None:
        return words.say("diagrams.measured", **about)
    low, high = words.score(round(around.low, 1)), words.score(round(around.high, 1))
    return words.say("diagrams.measured_sure", **about, low=low, high=high)


def _expected(touchpoint: Touchpoint, words: Words) -> str:
    """What was expected of a score that is measured."""
    expected = touchpoint.expected_score
    return "" if expected is None or touchpoint.wave("emotion") is None else words.score(expected)


def _earlier(touchpoint: Touchpoint, words: Words) -> str:
    """The waves before the last one, the newest first."""
    waves = emotion_waves([touchpoint])[1 : MOST + 1]
    said = []
    for wave in waves:
        measurement = wave.measured[touchpoint.id]
        about = {"value": words.score(measurement.value), "n": words.number(measurement.n)}
        said.append(words.say("diagrams.wave", period=wave.name, **about))
    return "; ".join(said)


_MEASURED = {"measured": _measured, "expected": _expected, "waves": _earlier}
"""What there is a column of where customers were asked."""
