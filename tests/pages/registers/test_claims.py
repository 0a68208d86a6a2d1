"""Claims: in the register and quoted on a page, never without saying where they come from."""

from __future__ import annotations

import re
from typing import Any

from reisgids.model.markdown.content import ContentPage
from reisgids.model.registers import Claim
from tests.pages.playbooks import html, page, planned, playbook, words

PATH = "actions/claims.md"
QUOTING = ContentPage(
    path="over.md", language="nl", title="Over ons", body="Vooraf\n\n```claim\nid: een\n```\n\nAchteraf"
)


def claim(id: str = "een", **more: Any) -> dict[str, Claim]:
    """Return a register with one claim."""
    return {id: Claim.model_validate({"id": id, "text": "84% agree.", **more})}


def row(text: str) -> str:
    """Return the part of the page that is about the claim."""
    found = re.search(r'id="claim-een".*?</article>', text, re.DOTALL)
    assert found
    return found[0]


def test_a_quote_is_in_its_own_language_with_its_figures_and_its_source() -> None:
    known = claim(
        kind="quote", value="84%", n=108, year=2015, source="Oracle", url="https://example.org/a", population="inkopers"
    )
    text = row(html(page(planned(playbook(claims=known, content=(QUOTING,))), PATH).render()))
    assert '<blockquote class="rg-claim__said" lang="en"><p>“84% agree”</p></blockquote>' in text
    assert '<a href="https://example.org/a" rel="noopener noreferrer">Oracle</a>' in text
    assert "n = 108 (inkopers)" in text
    assert ">2015<" in text
    assert "letterlijk, in het Engels" in text
    assert "onbekend" not in text
    assert re.search(r'Gebruikt op</span> <span><a href="\.\./\.\./over/">Over ons</a>', text)


def test_what_is_unknown_is_said_and_the_source_most_of_all() -> None:
    text = words(page(planned(playbook(claims=claim())), PATH).render())
    assert "bron onbekend" in text
    assert "n onbekend" in text
    assert "jaar onbekend" in text
    assert "Van 1 uitspraak is de bron onbekend." in text


def test_a_dutch_quote_has_dutch_marks() -> None:
    known = claim(kind="quote", language="nl", text="Klanten verwachten meer.", source="Handboek", year=2001, n=3)
    text = row(html(page(planned(playbook(claims=known), "en"), PATH).render()))
    assert '<blockquote class="rg-claim__said" lang="nl"><p>‘Klanten verwachten meer’</p></blockquote>' in text
    assert "quoted literally, in Dutch" in text


def test_a_summary_is_in_the_language_of_the_page_and_never_in_quotation_marks() -> None:
    known = claim(text={"nl": "Klanten verwachten meer.", "en": "Customers expect more."}, source="Handboek")
    for language, text, how in (
        ("nl", "Klanten verwachten meer", "samengevat"),
        ("en", "Customers expect more", "summarised"),
    ):
        shown = row(html(page(planned(playbook(claims=known), language), PATH).render()))
        assert f'<p class="rg-claim__said" lang="{language}">{text}</p>' in shown
        assert f"<span>{how}</span>" in shown
        assert not re.search("[‘’“”]|<blockquote", shown)


def test_a_definition_needs_no_n_no_year_no_source_and_no_quotation_marks() -> None:
    known = claim(kind="definition", language="nl", text="Hoe tevreden iemand is.")
    text = html(page(planned(playbook(claims=known)), PATH).render())
    assert '<p class="rg-claim__said" lang="nl">Hoe tevreden iemand is</p>' in row(text)
    assert "is de bron onbekend" not in text
    assert "onbekend" not in row(text)
    assert not re.search("[‘’“”]|<blockquote|letterlijk|samengevat", row(text))


def test_a_page_quotes_a_claim_between_its_own_words_and_leads_to_the_register() -> None:
    rendered = page(planned(playbook(claims=claim(kind="quote"), content=(QUOTING,))), "over.md").render()
    text = words(rendered)
    assert text.index("Vooraf") < text.index("“84% agree”") < text.index("Achteraf")
    assert "bron onbekend" in text
    assert 'href="../actions/claims/#claim-een"' in html(rendered)
    assert "```" not in text


def test_a_claim_that_the_edition_does_not_show_leaves_no_trace_on_a_page() -> None:
    rendered = page(planned(playbook(content=(QUOTING,))), "over.md").render()
    assert html(rendered) == ""
    assert "een" not in words(rendered).split()


def test_claims_alone_are_no_part_of_the_menu_because_they_come_with_every_playbook() -> None:
    assert not page(planned(playbook(claims=claim(), actions={})), PATH).nav
    assert page(planned(playbook(claims=claim())), PATH).nav
