"""Every link that a reader of the site can follow is one that was judged: the document of a text has it."""

from __future__ import annotations

import html
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.model.markdown.document import Document
from reisgids.problems import Place
from reisgids.sources.markdown.limits import limit_problems
from tests.site.converting import Elements, convert

_PARTS = (
    "[a](b.md)", "[a](", "[a]", "[", "]", "](", "(", ")", "![p](q.png)", "[x]: c.md", "[x]: <d.md> 'titel'", "[x][x]",
    "[a](<e f.md>)", "[a](g h.md \"titel\")", "[a](i'j.md)", "[a](`k.md`)", "[a](l&amp;m.md)", "[a](n\\_o.md)",
    "<https://p.nl/q>", "<r@s.nl>", "`", "``", "```", "~~~", "```text", "\\", "'", '"', "<", ">", "*", "woord", "x: y",
    "\n", "\n", "\n\n", "\n\n", "\n    ", "\n- ", "\n1. ", "\n> ", "\n!!! note", "\n??? tip", "\n: ", "\n:   ",
    "\n[^1]: ", "\n# ", "\n---\n", " ", "    ", "| a |", "\n|---|\n", 
    "=== \"t\"\n", "https://u.nl/v", "www.w.nl", "x@y.nl",
    "- [ ] ", "\n  ", "\t", "> [!TIP]\n> ",
    "\n/// caption\n", "///", "==", "^^", "~", "~~", "{ width=3 }", "*[a]: b\n", "[^1]",
    "\\|", "::: visible_to: x", "<b>", "&",
)  # fmt: skip


def as_rendered(text: str) -> set[str]:
    """Return where the links and pictures of the page lead, without those within the page."""
    found = Elements(convert(text))
    targets = [*found.attributes("href"), *found.attributes("src")]
    return {_plain(target) for target in targets if not target.startswith("#")}


def as_read(text: str) -> set[str]:
    """Return where the links of the document lead."""
    return {_plain(link.target) for link in Document(text).links}


def _plain(target: str) -> str:
    return "".join(unquote(html.unescape(html.unescape(target))).split())


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PARTS), max_size=14).map("".join))
def test_what_is_rendered_as_a_link_was_read_as_one(text: str) -> None:
    if list(limit_problems(text, lambda _line, _column: Place("p.md"))):
        return
    assert as_rendered(text) <= as_read(text)


@pytest.mark.parametrize(
    "text",
    [
        "[a](b.md) en ![p](q.png), [a](<e f.md>), [a](<g h.md> \"titel\"), [a](wiki_(klant).md 'x').",
        "[![p](q.png)](b.md)",
        "[a][x], [x][] en [x].\n\n[x]: c.md 'titel'",
        "<https://p.nl/q> en <r@s.nl>",
        "- een\n\n    [a](b.md)\n\n> [b](c.md)\n\n!!! note\n    een\n\n    [c](d.md)",
        "| a | b |\n|---|---|\n| [a](b.md) | `[c](d.md)` |",
        "`[a](b.md)` en ``[a](`c.md`)``\n\n```\n[a](d.md)\n```\n\n[a](e.md)",
        "[a](c\\_d.md) [a](e&amp;f.md) [a](g%20h.md)",
        '- een\n  - [a](b.md)\n    - https://c.nl\n\n=== "d"\n    [d](e.md)\n\n> [!TIP]\n> [f](g.md)',
        "[a](b'c.md) [a](\ng.md)",
    ],
)
def test_what_authors_write_is_read_as_it_is_rendered(text: str) -> None:
    assert as_rendered(text) == as_read(text) != set()
