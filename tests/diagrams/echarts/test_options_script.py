"""The script of options: plain data under the diagram's id, whatever the words in it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from reisgids.diagrams.diagram import Point
from reisgids.diagrams.echarts.options_script import options_script

V8 = MiniRacer()


@dataclass(frozen=True)
class Drawn:
    id: str
    option: dict[str, Any]
    points: tuple[Point, ...] = ()


@given(st.text() | st.sampled_from(["\u2028'", "\\'", "</script>", "__proto__", "\\u0027"]))
def test_any_word_comes_out_of_the_script_as_it_went_in(text: str) -> None:
    point = Point(0, 3, "x", ((text, text),))
    written = options_script([Drawn("dia-a", {"name": text, text: 1}, (point,)), Drawn("dia-b", {})])
    assert written.isascii()
    assert "<" not in written
    found = V8.eval(
        "self = {}; document = {currentScript: {src: 'here'}};"
        f"{written}; JSON.stringify(self.reisgidsOptions.get('here'))"
    )
    told = json.loads(str(found))
    assert json.loads(told["dia-a"]) == {"option": {"name": text, text: 1}, "facts": {"0 3": [[text, text]]}}
    assert json.loads(told["dia-b"]) == {"option": {}, "facts": {}}


def test_a_page_without_diagrams_has_no_script() -> None:
    assert options_script([]) == ""
