"""Which links a page holds, and where they lead."""

from __future__ import annotations

import pytest

from reisgids.model.markdown.code_regions import without_code
from reisgids.model.markdown.links import links, resolved, scheme


def targets(text: str) -> list[str]:
    return [link.target for link in links(text, without_code(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ('[a](b.md "titel")', ["b.md"]),
        ("[a](b.md 'titel')", ["b.md"]),
        ("[a]( b.md )", ["b.md"]),
        ("[a](b c.md)", ["b c.md"]),
        ("[a](wiki_(klant))", ["wiki_(klant)"]),
        ("![plaatje](p.png)", ["p.png"]),
        ("[![p](p.png)](b.md)", ["p.png", "b.md"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[a]: b.md\n[c]: <d.md> 'titel'", ["b.md", "d.md"]),
        ("[^1]: een voetnoot", []),
        ("`[a](b.md)` ``[c](`d`.md)``", []),
        ("```\n[a](b.md)\n```\n[c](d.md)", ["d.md"]),
        ("```\n[a](b.md)", ["b.md"]),
        ("    [a](b.md)\n\n- lijst\n\n    [c](d.md)", ["d.md"]),
        (r"\[a](b.md)", []),
        ("<https://voorbeeld.nl>", ["https://voorbeeld.nl"]),
        ("[a](javascript:alert('1'))", ["javascript:alert('1')"]),
    ],
)
def test_links_are_found_outside_code(text: str, found: list[str]) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("javascript:x", "javascript"),
        ("JaVaScRiPt:x", "javascript"),
        ("java\tscript:x", "javascript"),
        (" \x01javascript:x", "javascript"),
        ("&#106;avascript:x", "javascript"),
        ("&amp;#106;avascript:x", "javascript"),
        ("javascript&colon;x", "javascript"),
        ("java&Tab;script&NewLine;:x", "javascript"),
        ("data:text/html,x", "data"),
        ("https://voorbeeld.nl", "https"),
        ("mailto:a@b.nl", "mailto"),
        ("tel:+31", "tel"),
        ("//voorbeeld.nl", "//"),
        ("/\\voorbeeld.nl", "//"),
        ("over.md", ""),
        ("map/over.md#kop:1", ""),
        ("#kop", ""),
    ],
)
def test_the_scheme_is_that_which_a_browser_finds(target: str, expected: str) -> None:
    assert scheme(target) == expected


@pytest.mark.parametrize(
    ("target", "page", "path"),
    [
        ("b.md", "a.md", "b.md"),
        ("../b.md#kop", "method/a.md", "b.md"),
        ("%6Dethod/b.md?x", "a.md", "method/b.md"),
        ("../b.md", "a.md", None),
        ("..%2fb.md", "a.md", None),
        ("..\\b.md", "method/a.md", None),
        ("/b.md", "a.md", None),
        ("", "method/a.md", "method/a.md"),
    ],
)
def test_a_relative_link_stays_inside_the_content(target: str, page: str, path: str | None) -> None:
    assert resolved(target, page) == path
