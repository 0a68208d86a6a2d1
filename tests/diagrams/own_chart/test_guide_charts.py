"""The charts of the guide: what it tells authors to write is drawn on the very same page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.own_chart.diagram import own_chart_diagram
from reisgids.labels.words import words
from reisgids.model.charts.known import SERIES
from reisgids.model.charts.own_chart import own_chart
from reisgids.model.markdown.document import document

CONTENT = Path(__file__).parents[3] / "content"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_examples_are_drawn(language: str) -> None:
    text = (CONTENT / language / "guide" / "charts.md").read_text("utf-8")
    read = document(text)
    shown = [read.inside(fence) for fence in read.fences if fence.kind == "diagram"]
    told = re.findall(r"````markdown\n```diagram\n(.*?)\n```\n````", text, re.DOTALL)
    assert ["\n".join(lines) for lines in shown] == [each for each in told if "data: " not in each.split("option")[0]]
    charts = [chart for lines in shown if (chart := own_chart(lines, language, language))]
    diagrams = [own_chart_diagram(chart, f"dia-{n}", words(language), "") for n, chart in enumerate(charts)]
    assert [drawing.svg[:4] for drawing in render(diagrams)] == ["<svg", "<svg"]
    assert all(diagram.alternative and diagram.table.rows for diagram in diagrams)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_guide_names_every_kind_of_series(language: str) -> None:
    text = (CONTENT / language / "guide" / "charts.md").read_text("utf-8")
    assert [kind for kind in SERIES if f"`{kind}`" not in text] == []
