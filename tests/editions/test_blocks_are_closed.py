"""A block for some readers is closed, however its marks are written: no public page has what stands in it."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.model.markdown.document import document
from reisgids.model.markdown.sure_code import sure_code
from reisgids.model.markdown.without_blocks import without_blocks
from reisgids.pages.wording.fences import split
from reisgids.problems import has_errors
from reisgids.sources.markdown.body import Body
from reisgids.sources.markdown.markdown import read_page
from reisgids.sources.markdown.surroundings import Surroundings
from tests.site.converting import convert

CANARY = "kanarie"
AROUND = Surroundings(
    frozenset({"a.md"}), frozenset(), frozenset(), frozenset(), frozenset({"onboarding", "public"}), {}
)

# fmt: off
MARKS = [
    "- ", "* ", "+ ", "1. ", "12) ", "> ", ">", "> > ", "    ", "\t", "  ", "!!! note\n    ",
    "??? tip \"x\"\n    ", "# ", "[^1]: ", ":   ", "| ", "- [ ] ", "a. ", "**", "~~", "\\", "<div>", "- > ",
    "<!-- -->", "<!---->", "=== \"t\"\n    ", "> [!TIP]\n> ", "???+ tip\n    ", "*[", "/// caption\n", "==", "^^",
    "1. - ", "  - ", "woord\n: ", "++", "{",
]
BLANKS = [
    "", " ", "  ", "\t", "\u00a0", "\u200b", "\ufeff", "\u2060", "\u00ad", "\u3000", "\u2003", "\u180e",
    "\ufe0f", "\u2028", "\u0085", "&nbsp;", "\u3164",
]
COLONS = [
    ":::", "::", "::::", ": ::", ":\u200b::", "\uff1a\uff1a\uff1a", "&#58;::", "\u2237:", ":<!-- -->::",
    "\\:::", ":[:](javascript:x):", ":\u2060:\u2060:",
]
KEYS = [
    "visible_to:", "visible-to:", "Visible_to:", "VISIBLE_TO:", "visible to:", "visibleto:", "visible_to",
    "zichtbaar_voor:", "visible_to :", "{visible_to:", "{.visible_to", "visible_to=", "visible_for:",
    "visble_to:", "v\u200bisible_to:", "", "audience:", "tip", "visib\u04cfe_to:", "visible_to\uff1a",
]
NAMES = [
    "onboarding", "[onboarding]", "\"onboarding\"", "Onboarding", "onboarding}", "onbo\u200barding",
    "collega\u2019s", "",
]
FENCES = [
    "```", "~~~", "````", "~~~~", "> ```", "- ```", "    ```", "  ~~~", "1. ~~~", "```text", "``` {.py}",
    "~~~ a b", "``` x=`", ">~~~", "\t```", "> > ~~~", "```yaml title=\"x\"", "```\u00a0", "~~~\u200b",
    "   ```",
]
OTHERS = [
    "", "", "woorden", "- lijst", "> citaat", "    ingesprongen", "```kort```", "`", "``", "<!--", "-->",
    ":::", "!!! note", "=== \"t\"", "> [!NOTE]", "/// caption", "///", "*[a]: b", "woord\n: uitleg", "  - lijst",
    "[^1]", "[^1]: noot", "::: tip", "[a](b", "---", "<div>", "&lt;!--", "\\",
]
# fmt: on


@st.composite
def openings(draw: st.DrawFn) -> str:
    """Return a first line of a block as somebody may write it; half of them are right."""
    if draw(st.booleans()):
        return draw(st.sampled_from(["", " ", "   "])) + "::: visible_to: onboarding"
    marks = "".join(draw(st.lists(st.sampled_from(MARKS), max_size=2)))
    blank = st.sampled_from(BLANKS)
    key = draw(st.sampled_from(KEYS) | st.just(KEYS[0]))
    names = draw(st.sampled_from(NAMES) | st.just(NAMES[0]))
    colons = draw(st.sampled_from(COLONS) | st.just(COLONS[0]))
    return f"{draw(blank)}{marks}{draw(blank)}{colons}{draw(blank)}{key}{draw(blank)}{names}{draw(blank)}"


@st.composite
def closings(draw: st.DrawFn) -> str:
    """Return a last line of a block as somebody may write it; half of them are right."""
    if draw(st.booleans()):
        return draw(st.sampled_from([":::", "  :::", ":::::", "::: "]))
    marks = "".join(draw(st.lists(st.sampled_from(MARKS), max_size=1)))
    colons = draw(st.just(":::") | st.sampled_from(COLONS))
    return f"{marks}{draw(st.sampled_from(BLANKS))}{colons}{draw(st.sampled_from(BLANKS))}"


OTHER = st.sampled_from(OTHERS) | st.sampled_from(FENCES)


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[str], int]:
    """Return the lines of a page with a block that is not for the public, and the number of its first line."""
    before = draw(st.lists(OTHER, max_size=5))
    opening = draw(openings()).split("\n")
    inside = draw(st.lists(OTHER, max_size=4))
    inside.insert(draw(st.integers(0, len(inside))), draw(st.sampled_from(["", "", "    ", "> ", "- "])) + CANARY)
    after = draw(st.lists(OTHER, max_size=3))
    lines = [*before, *opening, *inside, *draw(closings()).split("\n"), *after]
    return lines, len(before) + len(opening) - 1


def published(body: str) -> tuple[bool, str]:
    """Return whether a page is refused, and what the public gets of it."""
    page = read_page("content/nl/p.md", f"---\ntitle: Blad\n---\n{body}".encode(), "nl")
    read = Body(page, "p.md", "nl", AROUND, shipped=False)
    shown = without_blocks(document(read.text), lambda audiences: "public" in audiences)
    html = "\n".join(convert(part) for part in split(shown) if isinstance(part, str))
    return has_errors((*page.problems, *read.problems)), html


def is_published(html: str) -> bool:
    return CANARY in re.sub(r"[\s\u200b]", "", html)


@settings(max_examples=600, deadline=None)
@given(pages())
def test_what_stands_in_a_block_for_others_is_refused_or_not_published(page: tuple[list[str], int]) -> None:
    lines, opening = page
    refused, html = published("\n".join(lines))
    if refused or not is_published(html):
        return
    code = sure_code(lines).sure
    assert opening in code, html
    outside = re.sub(r"(?s)<pre.*?</pre>", "", html)
    if is_published(outside):
        # The code ends before the word: then the line was an example, and what follows on it is in no block.
        assert next(n for n, line in enumerate(lines) if is_published(line)) not in code, html
        assert "::" not in outside, html
