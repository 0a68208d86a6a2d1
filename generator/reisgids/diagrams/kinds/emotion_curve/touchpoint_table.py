"""The data table of diagrams that show a journey touchpoint by touchpoint."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import Cell, DataTable
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.layout.columns import Column
from reisgids.diagrams.words.facts import anchor, channel_name, feeling
from reisgids.diagrams.words.parties import party_name
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


def touchpoint_table(playbook: Playbook, journey: Journey, columns: Sequence[Column], words: Words) -> DataTable:
    """Return a row per touchpoint: title, phase, channels, feeling, marks, who delivers, evidence.

    Of what is withheld everywhere there is no column.
    """
    said = "diagrams.facts."
    head = ("touchpoint", "phase", "channel", "feels", "marks", "delivered_by", "evidence")
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
                Cell("" if touchpoint.feels is None else feeling(touchpoint.feels, words)),
                Cell(words.listing(marks)),
                Cell("" if provider is None else party_name(playbook, provider, language).words),
                Cell(words.say(f"diagrams.evidence.{column.evidence}") if column.evidence else ""),
            )
        )
    table = DataTable(tuple(words.say(f"{said}{key}") for key in head), tuple(rows))
    return table.without_empty(partly=journey.partly)
