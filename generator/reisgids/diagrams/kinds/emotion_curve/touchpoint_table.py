"""The data table of diagrams that show a journey touchpoint by touchpoint."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import Cell, DataTable
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.layout.measured_curve import MOST
from reisgids.diagrams.words.facts import anchor, cases_in_words, channel_name, feeling
from reisgids.diagrams.words.measured import how_measured, how_sure
from reisgids.diagrams.words.parties import party_name
from reisgids.insight.journeys.persona_feelings import as_felt_by, personas_apart
from reisgids.insight.measurement.emotion import emotion_waves
from reisgids.insight.metrics.cases import cases_of
from reisgids.labels.words import Words
from reisgids.model.config import Scales
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint


def touchpoint_table(playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words) -> DataTable:
    """Return a row per touchpoint: title, phase, channels, feeling, marks, who delivers, evidence.

    Also the best and the worst case, and what personas feel of their own; where the emotion was measured which wave
    that was, what was expected, and the waves before. Of what is withheld everywhere there is no column.
    """
    said, scales = "diagrams.facts.", playbook.config.scales
    beside = {
        name: of for name, of in _BESIDE.items() if any(of(column.touchpoint, scales, words) for column in columns)
    }
    personas = personas_apart(playbook, journey)
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
                *(Cell(_of_persona(touchpoint, id, scales, words)) for id in personas),
                Cell(words.listing(marks)),
                Cell("" if provider is None else party_name(playbook, provider, language).words),
                Cell(words.say(f"diagrams.evidence.{column.evidence}") if column.evidence else ""),
            )
        )
    head = [words.say(f"{said}{key}") for key in ("touchpoint", "phase", "channel", "feels", *beside)]
    head += [playbook.personas[id].name.read(words.language).words for id in personas]
    head += [words.say(f"{said}{key}") for key in ("marks", "delivered_by", "evidence")]
    table = DataTable(tuple(head), tuple(rows))
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


def _cases(touchpoint: Touchpoint, _scales: Scales, words: Words) -> str:
    """From the worst to the best case, and how far that is."""
    cases = cases_of(touchpoint)
    return "" if cases is None else cases_in_words(cases, words)


def _of_persona(touchpoint: Touchpoint, persona: str, scales: Scales, words: Words) -> str:
    """What a persona feels of its own, with how that was measured."""
    felt = as_felt_by(touchpoint, persona)
    if felt is touchpoint or felt.felt is None:
        return ""
    return "; ".join(filter(None, (feeling(felt.felt, words), how_measured(felt, "emotion", scales, words))))


_BESIDE = {"cases": _cases, "measured": _measured, "expected": _expected, "waves": _earlier}
"""What there is a column of where something stands in it."""
