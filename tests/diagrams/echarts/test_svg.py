"""ECharts in the embedded V8: what the SVG holds, what it never holds, and that it is the same each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reisgids.diagrams.echarts.sketch import DrawingError
from reisgids.diagrams.echarts.svg import ChartRenderer, render
from tests.diagrams.sketches import LINE_SKETCH, MOMENTS_SKETCH, SKETCHES, Sketch

STOPS = [{"offset": 0, "color": "#123"}, {"offset": 1, "color": "#456"}]
GRADIENT = {"type": "linear", "x": 0, "y": 0, "x2": 0, "y2": 1, "colorStops": STOPS}


def titled(text: str, ident: str = "t") -> Sketch:
    """A sketch with `text` wherever an author's text may come: a category, a label, a moment, a text beside."""
    face = {"fontSize": 12, "fill": "#000"}
    line = {
        "type": "line",
        "data": [{"value": 1, "name": text}],
        "label": {"show": True, "formatter": "{b}"},
    }
    moments = {
        "type": "scatter",
        "dimensions": ["x", "y", {"name": "text", "type": "ordinal"}],
        "encode": {"x": "x", "y": "y", "label": "text"},
        "label": {"show": True},
        "data": [{"value": [0, 1, text]}],
    }
    option = {
        "textStyle": {"fontFamily": "serif"},
        "grid": {},
        "xAxis": {"type": "category", "data": [text]},
        "yAxis": {"type": "value"},
        "graphic": {"elements": [{"type": "text", "x": 0, "y": 0, "style": {"text": text, **face}}]},
        "series": [line, moments],
    }
    return Sketch(ident, option)


def test_every_sketch_gives_one_svg_element_and_a_box_for_each_data_element() -> None:
    drawings = render(SKETCHES)
    assert [len(drawing.marks) for drawing in drawings] == [6, 7]
    for sketch, drawing in zip(SKETCHES, drawings, strict=True):
        root = ElementTree.fromstring(drawing.svg)  # noqa: S314
        assert (root.tag, root.get("width"), root.get("height")) == ("svg", str(sketch.width), str(sketch.height))
        for mark in drawing.marks:
            assert 0 <= mark.x < mark.x + mark.width <= sketch.width
            assert 0 <= mark.y < mark.y + mark.height <= sketch.height


def test_no_drawings_wanted_is_none_made() -> None:
    assert render([]) == []


def test_the_boxes_are_where_the_grid_puts_the_points() -> None:
    mark = render([LINE_SKETCH])[0].marks[0]
    column = (760 - 40 - 30) / 6
    assert mark.x + mark.width / 2 == pytest.approx(40 + column / 2, abs=0.2)


def test_elements_carry_series_and_index_unless_they_are_silent() -> None:
    svg = render([MOMENTS_SKETCH])[0].svg
    found = set(re.findall(r'data-series="(\d+)" data-index="(\d+)"', svg))
    assert found == {*(("1", str(index)) for index in range(6)), ("2", "0")}, "the first of the series is silent"
    assert "ecmeta" not in svg


def test_paths_in_pixels_have_two_decimals_and_shapes_that_are_scaled_keep_theirs() -> None:
    thirds = {
        "type": "lines",
        "coordinateSystem": "cartesian2d",
        "polyline": True,
        "data": [{"coords": [[100 / 3, 10], [200 / 3, 200 / 7], [650 / 3, 10]]}],
    }
    drawn = render([Sketch("fijn", {**MOMENTS_SKETCH.option, "series": [*MOMENTS_SKETCH.option["series"], thirds]})])
    paths = re.findall(r"<path ([^>]*)>", drawn[0].svg)
    places = [
        path for path in paths if "transform=" not in path and "A" not in path.partition('d="')[2].partition('"')[0]
    ]
    assert any('d="M33.33 10L66.67 28.57L216.67 10"' in path for path in places)
    assert not any(re.search(r"\.\d{3,}", path) for path in places)
    assert any(re.search(r"\.\d{4}", path) for path in paths), "a circle still begins beside where it ends"


def test_colour_tokens_reach_the_svg_and_no_label_has_a_white_outline() -> None:
    for drawing in render(SKETCHES):
        assert 'fill="var(--rg-ink, #1d2b33)"' in drawing.svg
        assert 'stroke="#fff' not in drawing.svg
        assert "rgba(255,255,255" not in drawing.svg


def test_there_is_no_style_element_no_class_and_no_namespace() -> None:
    for drawing in render(SKETCHES):
        assert not re.search(r"<style|<script|class=|xmlns|<\?xml", drawing.svg)


def test_ids_begin_with_the_diagrams_id_and_references_follow() -> None:
    option = {**LINE_SKETCH.option, "series": [{**LINE_SKETCH.option["series"][0], "areaStyle": {"color": GRADIENT}}]}
    first, second = render([Sketch("een", option), Sketch("twee", option)])
    for prefix, svg in (("een", first.svg), ("twee", second.svg)):
        ids = set(re.findall(r' id="([^"]+)"', svg))
        assert ids
        assert all(ident.startswith(f"{prefix}-") for ident in ids)
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= ids
    assert "<linearGradient" in first.svg


def test_the_same_sketches_give_the_same_bytes_in_any_company_thread_and_process() -> None:
    together = [drawing.svg for drawing in render(SKETCHES)]
    alone = [render([sketch])[0].svg for sketch in reversed(SKETCHES)]
    assert alone[::-1] == together
    with ChartRenderer(contexts=2) as fresh, ThreadPoolExecutor(4) as threads:
        for drawings in threads.map(lambda _: fresh.render(SKETCHES), range(8)):
            assert [drawing.svg for drawing in drawings] == together
    code = (
        "import sys; from tests.diagrams.sketches import SKETCHES; from reisgids.diagrams.echarts.svg import render;"
        "sys.stdout.buffer.write('\\n'.join(d.svg for d in render(SKETCHES)).encode())"
    )
    env = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(("generator", "."))}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env)
    assert other.stdout.decode() == "\n".join(together)


@settings(max_examples=30, deadline=None)
@example("__proto__")
@example("hasOwnProperty")
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_any_text_stays_text(text: str) -> None:
    root = ElementTree.fromstring(render([titled(text)])[0].svg)  # noqa: S314
    assert {element.tag for element in root.iter()} <= {"svg", "g", "path", "text", "defs", "clipPath"}


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "--x_x--0_0--function(){return 1}--x_x--0_0--",
        "regel\u2028einde\u2029",
        '"); throw new Error("uit")//',
    ],
)
def test_hostile_text_is_drawn_as_it_stands(text: str) -> None:
    root = ElementTree.fromstring(render([titled(text)])[0].svg)  # noqa: S314
    drawn = "".join(element.text or "" for element in root.iter("text"))
    assert "".join(text.split()) in "".join(drawn.split())


def test_a_font_family_with_quotes_can_not_leave_its_attribute() -> None:
    sketch = titled("x")
    hostile = Sketch("t", {**sketch.option, "textStyle": {"fontFamily": 'x" onload="alert(1)'}})
    root = ElementTree.fromstring(render([hostile])[0].svg)  # noqa: S314
    assert not [element for element in root.iter() if element.get("onload")]


def test_a_failed_drawing_names_the_diagram_and_the_reason_and_leaves_the_pool_usable() -> None:
    without_axes = {"type": "line", "data": [1]}
    broken = Sketch("stuk", {"series": [without_axes]})
    with ChartRenderer(contexts=1) as pool:
        with pytest.raises(DrawingError) as failure:
            pool.render([LINE_SKETCH, broken])
        assert str(failure.value).startswith("diagram stuk: ")
        assert len(str(failure.value)) < 250
        assert pool.render([LINE_SKETCH]) == render([LINE_SKETCH])


def test_a_closed_pool_starts_again_when_asked() -> None:
    pool = ChartRenderer(contexts=1)
    before = pool.render([LINE_SKETCH])
    pool.close()
    assert pool.render([LINE_SKETCH]) == before
    pool.close()
