"""Terms of the glossary in a page: linked and explained once between two headings, and otherwise nothing changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.pages.shared.page import Rendered
from reisgids.pages.wording.term_words import KnownTerm, TermWords
from reisgids.site.staging.document import document
from tests.site.converting import Elements, convert
from tests.site.markdown.test_markdown import MARKDOWN
from tests.site.plans import page

TERMS = {
    "nl": TermWords(
        (
            KnownTerm("touchpoint", ("touchpoint", "touchpoints"), "Een moment van contact.", "methode/begrippen.md"),
            KnownTerm("klantreis", ("klantreis", "klantreizen"), "Alles wat de klant <meemaakt>."),
            KnownTerm("reisgids", ("reisgids",), "Dit boek."),
        )
    ),
    "en": TermWords((KnownTerm("klantreis", ("customer journey",), "All of it."),)),
}
LINKED = re.compile(r'<a aria-describedby="[^"]+" class="rg-term" href="([^"]+)">([^<]*)</a>')
NOTES = re.compile(r'<div class="rg-term-notes" hidden="hidden">.*?</div>', re.DOTALL)


def body(text: str, path: str = "methode/stap.md", language: str = "") -> str:
    """Return the Markdown of a page as the stage has it, without its front matter."""
    made = page(path, text)
    rendered = made.render()
    assert isinstance(rendered, Rendered)
    return document(made, rendered).text.split("---\n", 2)[2].lstrip("\n").replace("::", f":{language}:", 1)


def html(text: str, path: str = "methode/stap.md", language: str = "") -> str:
    return convert(body(text, path, language), terms=TERMS)


def linked(text: str, path: str = "methode/stap.md", language: str = "") -> list[str]:
    return [words for _, words in LINKED.findall(html(text, path, language))]


def test_a_term_leads_to_the_glossary_and_to_its_explanation_on_the_page() -> None:
    made = html("Teken de klantreis.")
    assert '<p>Teken de <a aria-describedby="note-term-klantreis" class="rg-term"' in made
    assert LINKED.findall(made) == [("../glossary/index.md#term-klantreis", "klantreis")]
    assert '<p id="note-term-klantreis"><b>klantreis</b> Alles wat de klant &lt;meemaakt&gt;.</p>' in made


def test_a_term_is_marked_once_between_two_headings_and_explained_once_on_the_page() -> None:
    text = "Klantreis na klantreizen.\n\n- *klantreis*\n\n## Kop\n\nWeer een klantreis.\n\n### Kop\n\n- klantreizen"
    assert linked(text) == ["Klantreis", "klantreis", "klantreizen"]
    assert html(text).count('id="note-term-klantreis"') == 1


def test_terms_are_marked_in_the_order_of_the_text() -> None:
    assert linked("Een *touchpoint* in een **klantreis**: het touchpoint.") == ["touchpoint", "klantreis"]
    assert linked("Reisgids, *touchpoint*, klantreis.") == ["Reisgids", "touchpoint", "klantreis"]


@pytest.mark.parametrize(
    "text",
    [
        "## De klantreis",
        "[de klantreis](https://e.example)",
        "`klantreis`",
        "```\nklantreis\n```",
        "    klantreis",
        "> De klantreis.",
        "Klant: “Die klantreis!”",
        "| klantreis |\n|---|\n| x |",
        "klantreis\n:   Een reis.",
        '!!! note "Klantreis"\n    Tekst.',
        "Tekst[^1].\n\n[^1]: De klantreis.",
        "[[reisgids-fragment:0:reisgids-x]]",
    ],
)
def test_headings_links_code_quotations_and_sources_stay_as_they_are(text: str) -> None:
    assert linked(text) == []


def test_the_page_that_explains_a_term_does_not_explain_it_where_it_is_its_subject() -> None:
    text = (
        "Een touchpoint.\n\n## Touchpoints\n\nHet touchpoint.\n\n## De klantreis\n\nElk touchpoint van een klantreis."
    )
    assert linked(text, "methode/begrippen.md") == ["touchpoint", "klantreis"]
    assert linked(text) == ["touchpoint", "touchpoint", "touchpoint", "klantreis"]
    assert linked("De klantreis.", "glossary/index.md") == []


def test_a_page_that_is_not_translated_is_explained_in_its_own_language() -> None:
    made = html("The customer journey, een klantreis.", language="en")
    assert [words for _, words in LINKED.findall(made)] == ["customer journey"]
    assert '<div class="rg-term-notes" hidden="hidden" lang="en">' in made


@settings(deadline=None, max_examples=60)
@given(st.lists(st.one_of(MARKDOWN, st.sampled_from([" klantreis ", "Touchpoints ", "reisgids"])), max_size=6))
def test_whatever_is_written_only_links_and_notes_come_in(parts: list[str]) -> None:
    text = body("".join(parts))
    made = convert(text, terms=TERMS)
    without = NOTES.sub("", LINKED.sub(lambda link: link[2], made)).rstrip()
    assert without == convert(text).rstrip()
    open_links = 0
    for tag in re.findall(r"<(/?a)\b", made):
        open_links += 1 if tag == "a" else -1
        assert 0 <= open_links <= 1
    ids = Elements(made).attributes("id")
    assert set(Elements(made).attributes("aria-describedby")) <= set(ids)
