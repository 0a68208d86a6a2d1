"""What an author's Markdown becomes, and above all what it doesn't."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from reisgids.pages.shared.page import Fragment, Markdown, Rendered
from reisgids.site.markdown.sanitize import judge
from reisgids.site.staging.document import document
from tests.site.converting import Elements, convert
from tests.site.plans import page

MARKDOWN = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "![a](data:text/html,x)",
                "[a]: vbscript:x\n\n[a]",
                "<javascript:alert(1)>",
                '```python title="<script>" onclick="x"\n<b>\n```',
                "``` { .py onclick=x }\n<b>\n```",
                "# Kop {: onclick=alert(1) }",
                "## __config",
                '!!! note onclick "<b>"\n    tekst',
                '??? x "y"\n    z',
                "| a | b |\n|---|:-:|\n| <b> | c |",
                "[^1]\n\n[^1]: <script>",
                "<!-- x",
                "<![CDATA[",
                "<![",
                "<?php",
                "&lt;script&gt;",
                "&#2;",
                "\x02wzxhzdk:0\x03",
                "\x02reisgids:0\x03",
                "[[reisgids-page:x." + "0" * 32 + "]]",
                "http://[",
                "[a](http://[)",
                "`",
                "```",
                "\n",
                "\n\n",
                "    ",
                "* ",
                "> ",
                "[",
                "](",
                ")",
            ]
        ),
    ),
    max_size=12,
).map("".join)

_TEXT = "a blockquote br code dd del div dl dt em hr img ins li ol p pre span strong sub sup ul"
_PARTS = "details h1 h2 h3 h4 h5 h6 summary table tbody td th thead tr"
KNOWN = {*_TEXT.split(" "), *_PARTS.split(" ")}


@settings(deadline=None)
@given(MARKDOWN)
@example("<![")
@example("[x](java\\script:alert(1))")
@example("[x](&#x6A;&#97;vascript&colon;alert(1))")
@example("<a href='javascript:alert(1)' onclick=x>x</a>")
@example('[x](https://e.example "t\\" onmouseover=alert(1) x=\\"")')
def test_no_markdown_makes_anything_that_runs(text: str) -> None:
    made = Elements(convert(text))
    assert made.tags() <= KNOWN
    for _, attributes in made.found:
        assert not [name for name in attributes if name.startswith("on") or name in {"srcdoc", "formaction"}]
        assert "__" not in attributes.get("id", "")[:2]
    for address in made.attributes("href"):
        assert judge(address) in {"inside", "outside"}
    for address in made.attributes("src"):
        assert judge(address) == "inside"


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<b>vet</b>", "een <i>woord</i> in de zin", "<!-- noot -->", "<svg onload='x'>"],
)
def test_raw_html_shows_as_the_text_that_it_is(text: str) -> None:
    assert text in Elements(convert(text)).words


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "&amp;#106;avascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//elders.example/x",
        "\\\\elders.example",
        "/\\elders.example",
        "\x01javascript:alert(1)",
        "ｊavascript：x:y",
        "http://[",
    ],
)
def test_an_address_that_could_run_or_mislead_is_refused(address: str) -> None:
    assert judge(address) == "refused"


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("https://e.example/a?b=c:d", "outside"),
        ("mailto:a@b.example", "outside"),
        ("tel:+31201234567", "outside"),
        ("../journeys/x.md#tp-y", "inside"),
        ("#anker", "inside"),
        ("pagina.md?a=b:c", "inside"),
        ("", "inside"),
    ],
)
def test_an_ordinary_address_is_let_through(address: str, where: str) -> None:
    assert judge(address) == where


def test_a_link_that_is_refused_leaves_its_words() -> None:
    made = Elements(convert("Zie [dit *stuk*](javascript:alert(1)) en ![een plaatje](https://elders.example/x.png)."))
    assert "Zie dit stuk" in made.words
    assert "een plaatje" in made.words
    assert made.tags() == {"p", "span", "em"}


def test_a_link_to_elsewhere_does_not_hand_over_the_window() -> None:
    assert 'rel="noopener"' in convert("[x](https://e.example)")
    assert "noopener" not in convert("[x](pagina.md)")


def test_the_way_back_from_a_note_is_named_in_the_language_of_the_site() -> None:
    back = [values for tag, values in Elements(convert("Noot[^1]\n\n[^1]: Klein.")).found if tag == "a"][-1]
    assert back["title"] == "Terug naar noot 1 in de tekst"


def test_headings_get_the_id_that_is_written_or_one_of_their_words() -> None:
    made = Elements(convert("## Wat is *dit*?\n\n## Eén {#eerste}\n\n## Wat is dit\n\n## __config\n\n## !"))
    assert [values["id"] for tag, values in made.found if tag == "h2"] == [
        "wat-is-dit",
        "eerste",
        "wat-is-dit_1",
        "config",
        "section",
    ]
    assert "{#eerste}" not in made.words


FIGURE = Fragment("map", '<figure class="x"><svg><path d="M0 0"/></svg>\n\n  *geen* nadruk &amp; ## geen kop</figure>')


def test_a_fragment_stands_in_the_page_exactly_as_it_was_made() -> None:
    made = document(page("a.md"), Rendered((Markdown("- een\n- twee"), FIGURE, Markdown("Daarna."))))
    html = convert(_body(made.text), {made.name: made.fragments})
    assert f"</ul>\n{FIGURE.html}\n<p>Daarna.</p>" in html


def test_what_looks_like_a_placeholder_in_a_fragment_stays_what_it_is() -> None:
    hostile = Fragment("a", "<p>wzxhzdk:0 [[reisgids-fragment:b]] qq3936677670287331zz</p>")
    made = document(page("a.md"), Rendered((hostile, Fragment("b", "<p>B</p>"), Markdown("`code` [^1]\n\n[^1]: noot"))))
    html = convert(_body(made.text), {made.name: made.fragments})
    assert hostile.html in html
    assert html.count("<p>B</p>") == 1


@pytest.mark.parametrize("around", ["{}", "```\n{}\n```", "    {}", "> {}", "`{}`", "tekst\n{}\ntekst"])
def test_a_fragment_line_that_an_author_typed_stays_text(around: str) -> None:
    genuine = document(page("a.md"), Rendered((FIGURE,)))
    line = next(line for line in genuine.text.split("\n") if line.startswith("[[reisgids-fragment:"))
    stolen = document(page("b.md"), Rendered((Markdown(around.format(line)), Fragment("map", "<p>van b</p>"))))
    html = convert(_body(stolen.text), {genuine.name: genuine.fragments, stolen.name: stolen.fragments})
    assert "<figure" not in html
    assert html.count("<p>van b</p>") == 1
    assert line in Elements(html).words


def test_a_seal_that_an_author_typed_opens_nothing() -> None:
    genuine = document(page("a.md"), Rendered((FIGURE,)))
    whole = _body(genuine.text)
    stolen = document(page("b.md"), Rendered((Markdown(whole),)))
    html = convert(_body(stolen.text), {genuine.name: genuine.fragments})
    assert "<figure" not in html
    assert "reisgids-page" in Elements(html).words


@settings(deadline=None)
@given(MARKDOWN)
def test_no_markdown_before_it_can_take_a_fragment_away(text: str) -> None:
    made = document(page("a.md"), Rendered((Markdown(text), FIGURE, Markdown(text))))
    assert convert(_body(made.text), {made.name: made.fragments}).count(FIGURE.html) == 1


@settings(deadline=None)
@given(MARKDOWN)
def test_the_front_matter_cannot_be_left_or_entered(text: str) -> None:
    made = document(page("a.md", title=text), Rendered((Markdown(text),)))
    body, known = get_data(made.text)
    assert body.startswith("[[reisgids-page:a.")
    assert set(known) == {"title", "template", "reisgids"}
    assert known["template"] == "main.html"


def test_control_characters_are_gone_from_a_page() -> None:
    made = document(page("a.md", title="a\x02b\nc"), Rendered((Markdown("x\x02y\r\nz"), Fragment("f", "<p>\x03</p>"))))
    assert not set("\x02\x03\r") & set(made.text + made.fragments["f"])
    assert "title: ab c\n" in made.text


def test_the_text_of_a_page_changes_with_a_fragment() -> None:
    one, other = (document(page("a.md"), Rendered((Fragment("f", html),))) for html in ("<p>1</p>", "<p>2</p>"))
    assert one.text != other.text


def test_a_page_that_is_not_translated_says_in_which_language_it_is() -> None:
    made = document(replace(page("a.md"), language_of_body="en"), Rendered((Markdown("# Title\n\n- words"), FIGURE)))
    html = convert(_body(made.text), {made.name: made.fragments})
    assert '<h1 id="title" lang="en">' in html
    assert '<ul lang="en">' in html
    assert FIGURE.html in html


def _body(text: str) -> str:
    return str(get_data(text)[0])
