"""What is code without doubt is code for Python-Markdown and for CommonMark, and what is text is for neither."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reisgids.model.markdown.sure_code import sure_code
from tests.editions.test_blocks_are_closed import FENCES, OTHERS
from tests.site.converting import convert

COMMONMARK = MarkdownIt("commonmark", {"html": False})
PLAIN = ["```", "~~~", "````", "~~~~", "```text", '```yaml title="x"', "    ```", "  ~~~", "> ```"]
LINES = st.lists(
    st.sampled_from([*PLAIN, "woord", "    woord", "> woord", "- woord", ""])
    | st.sampled_from(FENCES)
    | st.sampled_from(OTHERS),
    max_size=12,
)


def numbered(lines: list[str]) -> list[str]:
    """Return the lines with a word behind each that no fence is part of, by which it is found again."""
    return [f"{line} regel{number}x" if not re.search("[`~]{3}", line) else line for number, line in enumerate(lines)]


def found(text: str) -> set[int]:
    return {int(number) for number in re.findall(r"regel(\d+)x", text)}


@settings(max_examples=500, deadline=None)
@given(LINES)
@example(["    ```", "    ```", "```", "woord", "```"])
@example(["    ingesprongen", "```", "```", "```", "woord", "```"])
@example(["    ingesprongen", "woord", "```", "woord", "```"])
def test_what_is_surely_code_is_code_for_both_readers(lines: list[str]) -> None:
    written = numbered(lines)
    code = sure_code(written)
    surely = found("\n".join(line for number, line in enumerate(written) if number in code.sure))
    html = convert("\n".join(written))
    assert surely <= found(" ".join(re.findall(r"(?s)<pre.*?</pre>", html)))
    tokens = COMMONMARK.parse("\n".join(written))
    assert surely <= found("".join(token.content for token in tokens if token.type == "fence"))


@settings(max_examples=500, deadline=None)
@given(LINES)
def test_what_brings_no_doubt_is_not_in_a_fence_for_either(lines: list[str]) -> None:
    written = numbered(lines)
    code = sure_code(written)
    text = [number for number in range(len(written)) if number not in code.sure and number not in code.doubtful]
    words = {number for number in text if not written[number].startswith("    ")}
    tokens = COMMONMARK.parse("\n".join(written))
    assert not words & found("".join(token.content for token in tokens if token.type == "fence"))
    fenced = re.findall(r'(?s)<div class="[^"]*highlight">.*?</pre>', convert("\n".join(written)))
    assert not words & found(" ".join(fenced))
