"""How an option becomes JSON: data only, and safe wherever it is put."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyecharts.commons.utils import JsCode

from reisgids.diagrams.echarts.option_json import option_json

VALUES = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(VALUES)
def test_data_comes_back_as_it_was_and_the_text_is_ascii_without_markup(value: object) -> None:
    text = option_json(value)
    assert json.loads(text) == value
    assert text.isascii()
    assert not set("<>&'") & set(text)


def test_javascript_is_refused() -> None:
    with pytest.raises(TypeError, match="JsCode"):
        option_json({"formatter": JsCode("function () { return 1 }")})


def test_a_number_that_json_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        option_json({"data": [float("nan")]})
