"""Which links a page holds, and where they lead."""

from __future__ import annotations

import pytest

from reisgids.model.markdown.document import Document
from reisgids.model.markdown.link import resolved, scheme


def targets(text: str) -> list[str]:
    return [link.target for link in Document(text).links]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ('[a](b.md "titel")', ["b.md"]),
        ("[a](b.md 'titel')", ["b.md"]),
        ("[a]( b.md )", ["b.md"]),
        ("[a](b c.md)", []),
        ("[a](wiki_(klant))", ["wiki_(klant)"]),
        ("![plaatje](p.png)", ["p.png"]),
        ("[![p](p.png)](b.md)", ["b.md", "p.png"]),
        ("[a [b] c](d.md)", ["d.md"]),
        ("[a]: b.md\n[c]: <d.md> 'titel'", ["b.md", "d.md"]),
        ("[^1]: een voetnoot", []),
        ("`[a](b.md)` ``[c](`d`.md)``", []),
        ("```\n[a](b.md)\n```\n[c](d.md)", ["d.md"]),
        ("```\n[a](b.md)", []),
        ("tekst\n- een\n  - [a](b.md)\n    1. [c](d.md)", ["b.md", "d.md"]),
        ('=== "Een"\n\n    [a](b.md)\n\n=== "Twee"\n\n    - [c](d.md)', ["b.md", "d.md"]),
        ("> [!WARNING]\n> [a](b.md)", ["b.md"]),
        ("Begrip\n:   [a](b.md)\n\nMet noot[^1]\n\n[^1]: [c](d.md)", ["b.md", "d.md"]),
        ("| a |\n|---|\n| x \\| [a](b.md) |", ["b.md"]),
        ("[a][x] en [x]\n\n[X]: b.md", ["b.md", "b.md", "b.md"]),
        ("zie https://a.nl/x_(y), (www.b.nl) en c@d.nl.", ["https://a.nl/x_(y)", "http://www.b.nl", "mailto:c@d.nl"]),
        ("[een https://a.nl](b.md) en `https://c.nl` en xhttp://d.nl", ["b.md"]),
        ("    [a](b.md)\n\n- lijst\n\n    [c](d.md)", ["d.md"]),
        (r"\[a](b.md)", []),
        ("<https://voorbeeld.nl>", ["https://voorbeeld.nl"]),
        ("<jan@voorbeeld.nl>", ["mailto:jan@voorbeeld.nl"]),
        (r"[a](b\_c.md)", ["b_c.md"]),
        ("[a](`b.md`)", ["`b.md`"]),
        ("!!! note\n    een\n\n    [a](b.md)", ["b.md"]),
        ("> - [a]: b.md", ["b.md"]),
        ("[Let op]: dit is een zin", []),
        ("[a]: b.md>", ["b.md>"]),
        ("[a](javascript:alert('1'))", ["javascript:alert('1')"]),
    ],
)
def test_links_are_found_outside_code(text: str, found: list[str]) -> None:
    assert targets(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "- een\n\n    ```\n    [a](b.md)\n    ```",
        "> ```\n> [a](b.md)\n> ```",
        "alinea\n\n    [a](b.md)",
        "`een [a](b.md) drie`",
    ],
)
def test_code_in_another_block_holds_no_links(text: str) -> None:
    assert not Document(text).links


@pytest.mark.parametrize(
    "text",
    [
        "> een\n> [a\n> b](c.md) *x*",
        "- een\n\n\t[a\n\tb](c.md)",
        "  een\n   [a b](c.md)  \n",
        "#   Kop [a b](c.md) ##",
        "| x \\| y | [a b](c.md) |\n|---|---|",
        "| x |\n|---|\n|   `\\|` [a b](c.md)",
        '!!! note "Zie [a b](c.md)"\n    x',
        "> - > een\ntwee [a b](c.md)",
        "Term [a b](c.md)\n:   x",
        "Term\n: een\n\n    twee [a b](c.md)",
        "x[^1]\n\n[^1]: een\n\n    twee [a b](c.md)",
        "een\n![a b](c.md)",
        "1.  - [ ] een [a b](c.md)",
    ],
)
def test_every_link_is_exactly_where_it_is_said_to_be(text: str) -> None:
    [link] = Document(text).links
    written = text[link.start : link.end]
    assert written.startswith(("[a", "![a"))
    assert written.endswith("b](c.md)")
    assert text[link.first : link.last] == "c.md"
    assert " ".join(link.label.replace(">", " ").split()) == "a b"


def test_a_link_has_its_place_and_that_of_its_target() -> None:
    text = "Een\n\n> Zie [de *fase*]( b.md 'titel' ).\n"
    [link] = Document(text).links
    assert (link.line, link.column) == (3, 7)
    assert text[link.start : link.end] == "[de *fase*]( b.md 'titel' )"
    assert text[link.first : link.last] == "b.md"
    assert link.label == "de *fase*"


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
        ("cafe\u0301.md", "a.md", "caf\u00e9.md"),
        ("cafe%CC%81.md#kop", "a.md", "caf\u00e9.md"),
    ],
)
def test_a_relative_link_stays_inside_the_content(target: str, page: str, path: str | None) -> None:
    assert resolved(target, page) == path
