"""A chart of an author's own: drawn by ECharts in our looks, with the data behind it as a table."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.drawing.palette import FALLBACK
from reisgids.diagrams.echarts.option_json import option_json
from reisgids.diagrams.echarts.sketch import DrawingError
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.figure import figure
from reisgids.diagrams.own_chart.diagram import own_chart_diagram
from reisgids.diagrams.own_chart.looks import PALETTE
from reisgids.labels.words import words
from reisgids.model.charts.known import SERIES
from reisgids.model.charts.own_chart import OwnChart, own_chart
from reisgids.model.values.text import Reading
from tests.diagrams.own_chart.samples import AXES, OPTIONS, block

ASSETS = Path(__file__).parents[3] / "theme" / "assets" / "js" / "charts"


def charted(option: str, more: str = "", language: str = "nl") -> Diagram:
    chart = own_chart(block(option, more), "nl", language)
    assert chart
    return own_chart_diagram(chart, "dia-chart-1", words(language), "content/nl/over.md")


def rows(diagram: Diagram) -> list[tuple[str, ...]]:
    return [diagram.table.head, *(tuple(cell.words for cell in row) for row in diagram.table.rows)]


def test_there_is_a_sample_of_every_kind_of_series() -> None:
    assert tuple(OPTIONS) == SERIES


def test_the_bundle_brings_every_kind_of_series() -> None:
    bundle = (ASSETS / "more.js").read_text("utf-8") + (ASSETS / "engine.js").read_text("utf-8")
    brought = {name.lower() for name in re.findall(r"\b(\w+)Chart,", bundle)}
    brought |= {name.lower() for name in re.findall(r"\b(\w+)Chart\b", bundle)}
    assert {name.lower() for name in SERIES} <= brought


@pytest.mark.parametrize("kind", SERIES)
def test_every_kind_is_drawn_in_colours_of_the_theme(kind: str) -> None:
    (drawing,) = render([charted(OPTIONS[kind])])
    root = ElementTree.fromstring(drawing.svg)  # noqa: S314
    assert (root.tag, root.get("width")) == ("svg", "640")
    seen = re.sub(r'<clipPath.*?</clipPath>|<[^>]* fill-opacity="0"[^>]*>', "", drawing.svg)
    # A line is filled with nothing, whatever its fill is.
    paints = set(re.findall(r'(?:fill|stroke)="([^"]+)"', seen.replace('fill="#000" fill-opacity="0.2"', "")))
    ours = ("var(--rg-", "color-mix(in srgb, var(--rg-", "none", "transparent", "source", "url(#dia-chart-1")
    assert [paint for paint in sorted(paints) if not paint.startswith(ours)] == []
    assert sum("var(--rg-" in paint for paint in paints) >= 1


def test_the_same_chart_gives_the_same_bytes() -> None:
    sketches = [charted(option) for option in OPTIONS.values()]
    assert render(sketches) == render(sketches)


def test_colours_of_the_bundle_are_those_of_the_palette() -> None:
    script = (ASSETS / "own-tokens.js").read_text("utf-8")
    named = dict(re.findall(r"var\(--rg-([\w-]+), (#\w+)\)", script))
    assert named == {name: FALLBACK[name] for name in named}
    theme = script.split("theme: [")[1].split("]")[0].replace("ACCENT", "var(--rg-accent, ")
    assert tuple(re.findall(r"--rg-([\w-]+),", theme)) == PALETTE


def test_numbers_have_the_unit_of_their_axis_in_the_table() -> None:
    assert rows(charted(OPTIONS["bar"])) == [("Maand", "Levering"), ("jan", "12 %"), ("feb", "9,5 %")]


def test_series_without_a_name_are_numbered() -> None:
    assert rows(charted(OPTIONS["line"])) == [
        ("Maand", "Reeks 1", "Reeks 2"),
        ("jan", "1 %", "2 %"),
        ("feb", "2 %", ""),
    ]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("pie", [("Onderdeel", "Waarde"), ("Telefoon", "52"), ("Website", "48")]),
        ("gauge", [("Onderdeel", "Waarde"), ("CSAT", "72 %")]),
        ("sankey", [("Van", "Naar", "Waarde"), ("Klant", "Service", "3")]),
        ("treemap", [("Onderdeel", "Waarde"), ("Klant", ""), ("Klant › Vraag", "4"), ("Klant › Klacht", "2,5")]),
        ("radar", [("Onderdeel", "Wij", "Markt"), ("Prijs", "3", "4"), ("Service", "4", "3"), ("Advies", "5", "2")]),
        ("heatmap", [("Maand", "Verticaal", "Waarde"), ("jan", "0", "3"), ("feb", "0", "7")]),
        ("scatter", [("Onderdeel", "dagen", "CSAT"), ("1", "1", "4,5"), ("2", "8", "2")]),
    ],
)
def test_the_table_has_the_data_behind_the_chart(kind: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(charted(OPTIONS[kind])) == expected


def test_the_table_of_a_dataset_is_that_dataset() -> None:
    option = "xAxis: { type: category }\nyAxis: {}\nseries: { type: bar }"
    more = 'dataset: { "source": [["Maand", "CSAT"], ["jan", 3.25], ["feb", null]] }\n'
    diagram = charted(option, more, "en")
    assert rows(diagram) == [("Maand", "CSAT"), ("jan", "3.25"), ("feb", "")]
    assert "jan" in render([diagram])[0].svg


def test_a_finding_is_in_the_language_of_the_reader() -> None:
    lines = ["kind: chart", "finding: { nl: Het daalt., en: It falls. }", "option: { series: { type: pie } }"]
    found = [own_chart(lines, "nl", language) for language in ("nl", "en")]
    assert [each and each.finding for each in found] == [Reading("Het daalt.", "nl"), Reading("It falls.", "en")]


def test_a_token_of_the_theme_is_a_colour() -> None:
    diagram = charted(AXES + "series: { type: bar, data: [1, 2], itemStyle: { color: negative } }")
    assert 'fill="var(--rg-negative, #b93f28)"' in render([diagram])[0].svg


def test_what_the_author_wrote_stands_in_the_option_as_they_know_it() -> None:
    option = charted(OPTIONS["line"]).option
    assert [each["type"] for each in option["series"]] == ["line", "line"]
    assert option["tooltip"]["trigger"] == "axis"
    assert (option["tooltip"]["renderMode"], "formatter" in option["tooltip"]) == ("richText", False)


def test_what_echarts_cannot_draw_is_an_error_that_names_the_chart() -> None:
    loop = "series: { type: sankey, data: [{ name: a }, { name: b }], links: "
    loop += "[{ source: a, target: b, value: 1 }, { source: b, target: a, value: 1 }] }"
    diagram = charted(loop)
    with pytest.raises(DrawingError, match="dia-chart-1") as failure:
        render([charted(OPTIONS["pie"]), diagram])
    assert failure.value.sketch == diagram
    assert len(str(failure.value)) < 300


HOSTILE = st.sampled_from(
    ["<img src=x onerror=alert(1)>", "</svg><script>alert(1)</script>", '"><a href="javascript:x">', "&lt;b&gt;",
     "{a|b}", "{b}", "__proto__", "constructor", "\u2028", "']]>", "--x_x--0_0--x", "]]></title>", "a;b:url(x)"]
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HOSTILE, min_size=4, max_size=4, unique=True), st.sampled_from(["bar", "pie", "tree"]))
def test_hostile_words_never_become_markup(hostile: list[str], kind: str) -> None:
    one, two, three, four = hostile
    kinds: dict[str, dict[str, Any]] = {
        "bar": {"type": "bar", "name": two, "data": [1, {"name": three, "value": 2}], "label": {"show": True}},
        "pie": {"type": "pie", "data": [{"name": two, "value": 1}, {"name": three, "value": 2}]},
        "tree": {"type": "tree", "data": [{"name": two, "children": [{"name": three}]}]},
    }
    axes = {"xAxis": {"type": "category", "data": [one, two]}, "yAxis": {"name": three}} if kind == "bar" else {}
    option: dict[str, Any] = {"legend": {"show": True}, **axes, "series": [kinds[kind]]}
    chart = OwnChart(Reading(one, "nl"), Reading(four, "nl"), option)
    diagram = own_chart_diagram(chart, "dia-chart-1", words("nl"), "")
    drawings = render(diagram.pictures)
    assert len(drawings) == 2
    names = {element.tag for each in drawings for element in ElementTree.fromstring(each.svg).iter()}  # noqa: S314
    assert names <= {"svg", "g", "path", "text", "rect", "circle", "defs", "clipPath", "line", "polyline", "tspan"}
    html = str(figure(diagram, drawings, words("nl")))
    assert not re.search(r"<(?:img|script|a\b|title)", html)
    assert not [each for each in diagram.pictures if "<" in option_json(each.option)]


VALUE = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-99, 99), st.floats(-9, 9), st.text("abc{}<&", max_size=6)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(["type", "data", "name", "value", "children", "links", "label", "show", "itemStyle"]),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SERIES), st.dictionaries(st.sampled_from(["data", "links", "label", "name", "radius"]), VALUE))
def test_whatever_is_in_an_option_is_drawn_or_refused_in_words(kind: str, given_parts: dict[str, Any]) -> None:
    parts: dict[str, Any] = {"xAxis": {"type": "category"}, "yAxis": {}, "visualMap": {}, "singleAxis": {}}
    option = {**parts, "radar": {"indicator": [{"name": "a"}]}, "series": [{"type": kind, **given_parts}]}
    chart = OwnChart(Reading("", "nl"), Reading("x", "nl"), option)
    diagram = own_chart_diagram(chart, "dia-chart-1", words("nl"), "")
    assert all(len(row) == len(diagram.table.head) for row in diagram.table.rows)
    drawn: list[str] = []
    with suppress(DrawingError):
        drawn = [drawing.svg for drawing in render([diagram])]
    assert all(svg.startswith("<svg") for svg in drawn)
