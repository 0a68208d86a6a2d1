"""A chart of an author's own as a diagram: their option in our looks, their finding, and the data behind it."""

from __future__ import annotations

from reisgids.diagrams.diagram import Diagram, Picture
from reisgids.diagrams.drawing.narrow import WIDTH as NARROW
from reisgids.diagrams.own_chart.looks import dressed
from reisgids.diagrams.own_chart.table import data_table
from reisgids.labels.words import Words
from reisgids.model.charts.own_chart import NAME, OwnChart

WIDTH = 640
"""Pixels: what a column of text has room for beside its navigation."""


def own_chart_diagram(chart: OwnChart, id: str, words: Words, origin: str) -> Diagram:
    """Return the diagram; `origin` is the page on which the author wrote it."""
    return Diagram(
        id=id,
        kind=NAME,
        title=chart.title.words or words.say("diagrams.own_chart.title"),
        alternative=chart.finding.words,
        option=dressed(chart.option, WIDTH),
        width=WIDTH,
        height=chart.height,
        table=data_table(chart.option, words),
        own=True,
        origin=origin,
        narrow=Picture(dressed(chart.option, NARROW), NARROW, chart.height),
    )
