import pytest
from pyecharts.charts import Bar, Line
from pyecharts.commons.utils import JsCode

from reisgids.diagrams.echarts.option import plain_option

MARKER = "--x_x--0_0--alert(1)--x_x--0_0--"


def test_a_text_that_looks_like_pyecharts_marker_for_code_stays_a_text() -> None:
    option = plain_option(Bar().add_xaxis([MARKER]).add_yaxis("n", [1]))
    assert option["xAxis"][0]["data"] == [MARKER]


def test_code_is_refused() -> None:
    chart = Bar().add_xaxis(["a"]).add_yaxis("n", [1], label_opts={"formatter": JsCode("function () {}")})
    with pytest.raises(TypeError, match="JsCode"):
        plain_option(chart)


def test_nothing_moves_and_nothing_that_the_page_says_itself_is_left() -> None:
    option = plain_option(Bar().add_xaxis(["a"]).add_yaxis("n", [1]))
    assert option["animation"] is False
    assert not {"legend", "tooltip", "aria", "title", "color"} & set(option)


def test_the_same_chart_gives_the_same_option() -> None:
    charts = [Line().add_xaxis(["a", "b"]).add_yaxis("n", [1, 2]) for _ in range(2)]
    assert charts[0].chart_id != charts[1].chart_id
    assert plain_option(charts[0]) == plain_option(charts[1])


def test_entries_without_a_value_are_left_out_and_empty_texts_are_not() -> None:
    chart = Bar().add_xaxis(["a", ""]).add_yaxis("n", [1, 0])
    chart.options["dataZoom"] = None
    option = plain_option(chart)
    assert "dataZoom" not in option
    assert option["xAxis"][0]["data"] == ["a", ""]
