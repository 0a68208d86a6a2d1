"""Running text: whoever reads it gets plain words, and only who asks gets what was written."""

from __future__ import annotations

import pytest

from reisgids.model.markdown.running_text import running_text
from reisgids.model.values.prose import Prose
from reisgids.model.values.text import Text


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("a **b** *c* _d_ `e*f*` ~~g~~", "a b c d e*f* g"),
        ("[zie](https://e.org \"t\") <https://e.org/x> www.e.org", "zie https://e.org/x www.e.org"),
        ("Wij:\n- x\n- y.\n- z\n\nslot", "Wij:\nx;\ny.\nz\n\nslot"),
        ("3. a\n4. b\n   - c", "3. a;\n4. b;\nc"),
        ("een  \ntwee\\\ndrie\nvier", "een\ntwee\ndrie\nvier"),
        (r"\*a\* \_b\_ \[c] 1", "*a* _b_ [c] 1"),
        ("\\# kop\n1\\. punt\n\\- punt", "# kop\n1. punt\n- punt"),
    ],
)  # fmt: skip
def test_marks_are_left_out_of_plain_words(written: str, plain: str) -> None:
    text = Prose(nl=written)
    assert text.read("en") == (plain, "nl")
    assert text.written("nl") == (written, "nl")
    assert Text(nl=written).read("nl") == (written, "nl")


@pytest.mark.parametrize(
    "written",
    [
        "2 * 3 = 6", "2*3*4", "medewerk*ster en klant*en", "prijs* (*vanaf 10 euro", "snake_case_naam", "____",
        "[sic] en [x] (y)", "- één regel", "1. één regel", "> 5 dagen", "# 3", "<naam> & &amp;", r"\\server\map\_x",
        r"C:\(x86)", "![x](y.png)", "~ 5", "**", "*", "- -", "a | b\n--- | ---", "[x]: https", "*open",
    ],
)  # fmt: skip
def test_signs_that_are_no_marks_stay(written: str) -> None:
    kept = written.replace(r"\_", "_")
    assert running_text(written).plain == kept


def test_a_text_may_be_given_as_running_text() -> None:
    assert Prose.model_validate(Text(nl="a", en="b")) == Prose(nl="a", en="b")
