"""The data table of diagrams that show a journey touchpoint by touchpoint."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import Cell, DataTable
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.measured_curve import MOST
from reisgids.diagrams.words.facts import anchor, channel_name, feeling
from reisgids.diagrams.words.measured import how_measured, how_sure
from reisgids.diagrams.words.parties import party_name
from reisgids.insight.measurement.emotion import emotion_waves
from reisgids.labels.words import Words
from reisgids.model.config import Scales
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint


def touchpoint_table(playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words) -> DataTable:
    """Return a row per touchpoint: title, phase, channels, feeling, marks, who delivers, evidence.

    Where the emotion was measured also which wave that was, what was expected, and the waves before. Of what is
    withheld everywhere there is no column.
    """
    said, scales = "diagrams.facts.", playbook.config.scales
    beside = {
        name: of for name, of in _MEASURED.items() if any(of(column.touchpoint, scales, words) for column in columns)
    }
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
                *(Cell(of(touchpoint, scales, words)) for of in beside.values()),
                Cell(words.listing(marks)),
                Cell("" if provider is None else party_name(playbook, provider, language).words),
                Cell(words.say(f"diagrams.evidence.{column.evidence}") if column.evidence else ""),
            )
        )
    table = DataTable(tuple(words.say(f"{said}{key}") for key in head), tuple(rows))
    return table.without_empty(partly=journey.partly)


def _measured(touchpoint: Touchpoint, scales: Scales, words: Words) -> str:
    """The wave that the score is of, with all that a figure never stands without."""
    return how_measured(touchpoint, "emotion", scales, words)


def _expected(touchpoint: Touchpoint, _scales: Scales, words: Words) -> str:
    """What was expected of a score that is measured."""
    expected = touchpoint.expected_score
    return "" if expected is None or touchpoint.wave("emotion") is None else words.score(expected)


def _earlier(touchpoint: Touchpoint, _scales: Scales, words: Words) -> str:
    """The waves before the last one, the newest first."""
    waves = emotion_waves([touchpoint])[1 : MOST + 1]
    said = []
    for wave in waves:
        measurement = wave.measured[touchpoint.id]
        about = {"value": words.score(measurement.value), "sure": how_sure(measurement, words)}
        said.append(words.say("diagrams.wave", **about))
    return "; ".join(said)


_MEASURED = {"measured": _measured, "expected": _expected, "waves": _earlier}
"""What there is a column of where customers were asked."""
