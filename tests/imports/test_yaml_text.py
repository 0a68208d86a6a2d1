from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reisgids.imports.yaml_text import comment_lines, yaml_lines
from reisgids.sources.files.reader import read_mapping
from reisgids.sources.text.invisible import without_invisible

TEXTS = st.one_of(
    st.text(min_size=1, max_size=60).map(without_invisible).filter(str.strip),
    st.text("nN.vtaejo yesff-–:#'\"|>{}[],&*!%@`\\\n 0123456789", min_size=1, max_size=12).filter(str.strip),
    st.sampled_from(["nee", "n.v.t.", "a: b", "a #1", "> 5", "- a", "2026-11-29", "“a”", "~", "a\n\nb", "#REF!"]),
)


@given(st.fixed_dictionaries({"a": TEXTS, "b": st.lists(TEXTS, min_size=1, max_size=3), "c": st.just({"d": "x"})}))
def test_what_is_read_is_what_was_written(value: dict[str, object]) -> None:
    text = "\n".join(yaml_lines(value)) + "\n"  # type: ignore[arg-type]

    document, problems = read_mapping("a.yml", text.encode())

    assert not problems, text
    assert document
    assert document.value == value


@given(st.text(max_size=80))
def test_no_line_of_a_comment_is_anything_else(text: str) -> None:
    written = "\n".join(["a: b", *comment_lines(text), "c: d"])

    document, problems = read_mapping("a.yml", written.encode("utf-8", "replace"))

    assert not problems
    assert document
    assert document.value == {"a": "b", "c": "d"}
