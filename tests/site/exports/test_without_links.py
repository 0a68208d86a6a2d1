from __future__ import annotations

import pytest

from reisgids.site.exports.without_links import without_links

PICTURE = b"\x89PNG"


def shown(html: str) -> str:
    return without_links(html, {"a.png": PICTURE, "../b/c.svg": b"<svg/>"}.get)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="../index.html">Terug</a>', "<span>Terug</span>"),
        (
            '<p><a class="x" href="b.html#c" rel="next" data-y=\'"1"\'>B &amp; <b>c</b></a>, en</p>',
            '<p><span class="x" data-y="&quot;1&quot;">B &amp; <b>c</b></span>, en</p>',
        ),
        (
            '<a href="b.html">B</a>\n<a href="#tp-a">A</a>\n<a href="c.html">C</a>',
            '<span>B</span>\n<a href="#tp-a">A</a>\n<span>C</span>',
        ),
        ('<a href="mailto:a@b.example">m</a><a href="https://b.example/">w</a>', None),
        ('<a href="TEL:+31201234567">t</a><a id="x">no link</a>', None),
        ('<svg><use xlink:href="#rg-i-x"/></svg>', None),
        (
            '<a class="rg-term" href="../glossary/index.html#term-a" aria-describedby="note-a">a</a>',
            '<a class="rg-term" aria-describedby="note-a" tabindex="0">a</a>',
        ),
        ('<ul><li>a</li><li data-elsewhere><a href="b.html">b <br> <i>c</i></a></li></ul>', "<ul><li>a</li></ul>"),
    ],
)  # fmt: skip
def test_a_link_out_of_the_page_becomes_text_and_nothing_else_changes(html: str, expected: str | None) -> None:
    assert shown(html) == (html if expected is None else expected)


def test_a_picture_is_part_of_the_page_and_one_that_is_missing_leaves_its_words() -> None:
    assert shown('<p><img alt="A" src="a.png" width="3"></p>') == (
        '<p><img alt="A" src="data:image/png;base64,iVBORw==" width="3"></p>'
    )
    assert "data:image/svg+xml;base64,PHN2Zy8+" in shown('<img src="../b/c.svg" />')
    assert shown('<img alt="Een &amp; ander" src="b.png">') == "Een &amp; ander"
    assert shown('<img alt="" src="https://elsewhere.example/a.png">') == ""
