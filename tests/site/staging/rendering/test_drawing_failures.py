"""What can't be drawn of an author is refused with its page and line, also where an edition's page is shorter."""

from __future__ import annotations

from pathlib import Path

import pytest

from reisgids.diagrams.echarts.sketch import DrawingError
from reisgids.diagrams.own_chart.diagram import own_chart_diagram
from reisgids.labels.words import words
from reisgids.model.charts.own_chart import own_chart
from reisgids.site.errors.refusal import RefusalError
from reisgids.site.errors.undrawable import UndrawableError
from reisgids.site.staging.rendering.drawing_failures import as_refusals
from reisgids.sources.load import load
from tests.problems.shape_of_case import GOOD, KINDS, TODAY

CHART = "```diagram\nkind: chart\nfinding: De kaart is stuk.\noption: { series: [{ type: pie }] }\n```\n"
PAGE = f"---\ntitle: Cijfers\n---\n\n::: visible_to: internal\n\nGeheim.\n\n:::\n\n{CHART}"


def test_a_chart_is_refused_with_its_page_and_line(tmp_path: Path) -> None:
    for name, text in {**GOOD, "content/nl/cijfers.md": PAGE}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    whole = load(tmp_path, today=TODAY, diagram_kinds=KINDS).playbook
    assert whole
    chart = own_chart(CHART.split("\n")[1:-2], "nl", "nl")
    assert chart
    diagram = own_chart_diagram(chart, "dia-chart-1", words("nl"), "content/nl/cijfers.md")
    with pytest.raises(RefusalError) as refused, as_refusals(whole):
        raise DrawingError("diagram dia-chart-1: it is broken", diagram)
    assert "content/nl/cijfers.md, regel 11:" in refused.value.say("nl")
    with pytest.raises(UndrawableError), as_refusals(whole):
        raise DrawingError("drawing took longer than 120 seconds")
