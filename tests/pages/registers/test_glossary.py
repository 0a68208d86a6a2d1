"""The glossary, and the terms in the first lines of our own pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.term import Term
from reisgids.pages.wording.term_words import known_terms
from reisgids.site.staging.frame.search import search_script
from tests.pages.playbooks import html, page, planned, playbook, words

TERMS: tuple[dict[str, Any], ...] = (
    {"id": "invoice", "name": {"nl": "factuur", "en": "invoice"},
     "explanation": {"nl": "De rekening.", "en": "The bill."}, "also": {"nl": ["facturen", "nota"], "en": ["invoices"]},
     "page": "method/geld.md"},
    {"id": "view", "name": {"nl": "360°-klantbeeld", "en": "360° customer view"}, "explanation": "Alle <gegevens>."},
    {"id": "journey", "name": {"nl": "klantreis", "en": "customer journey"}, "explanation": "Alles.",
     "also": {"nl": ["klantreizen", "customer journey"]}},
    {"id": "nps", "name": "NPS", "explanation": "Een maat.", "page": "method/weg.md"},
    {"id": "emotion", "name": "Émotie", "explanation": "Wat de klant voelt."},
)  # fmt: skip


def with_terms(*terms: dict[str, Any]) -> Playbook:
    read = [Term.model_validate(term) for term in terms]
    money = ContentPage(path="method/geld.md", language="nl", title="Over geld", body="Tekst.")
    return replace(playbook(), terms={term.id: term for term in read}, content=(money,))


def test_terms_stand_from_a_to_z_under_their_letters_with_accents_and_digits_in_their_place() -> None:
    made = html(page(planned(with_terms(*TERMS)), "glossary/index.md").render())
    assert re.findall(r'id="term-([^"]+)"', made) == ["view", "emotion", "invoice", "journey", "nps"]
    jumps = re.findall(r'<a href="#(letter-[^"]+)">', made)
    assert jumps == ["letter-0", "letter-e", "letter-f", "letter-k", "letter-n"]
    assert jumps == re.findall(r'<h2 id="([^"]+)">', made)


def test_a_term_tells_its_explanation_its_synonyms_its_translation_and_where_to_read_on() -> None:
    rendered = page(planned(with_terms(*TERMS)), "glossary/index.md").render()
    invoice = re.search(r'id="term-invoice">(.*?)</div>', html(rendered), re.DOTALL)
    assert invoice
    assert " ".join(re.sub("<[^>]+>", " ", invoice[1]).split()) == (
        "factuur De rekening. Engels: invoice Ook: nota Lees meer: Over geld"
    )
    assert 'href="../method/geld/"' in invoice[1]
    assert "Alle &lt;gegevens&gt;." in html(rendered)
    assert "Ook: customer journey" not in " ".join(words(rendered).split()), "its English name is said already"
    assert "weg.md" not in html(rendered), "a page that isn't published has no link"


def test_a_playbook_without_terms_says_so() -> None:
    rendered = page(planned(with_terms()), "glossary/index.md").render()
    assert "Er staan" not in words(rendered)
    assert "rg-letters" not in html(rendered)


def test_the_first_lines_of_a_page_explain_its_terms() -> None:
    made = html(page(planned(with_terms(*TERMS)), "personas/index.md").render())
    assert '<a class="rg-term" href="../glossary/#term-journey" aria-describedby="lead-journey">klantreis</a>' in made
    assert made.count('id="lead-journey"') == 1


def test_the_search_finds_what_holds_a_term_by_every_word_for_it() -> None:
    view = with_terms(*TERMS)
    made = planned(view)
    terms = known_terms(view.terms.values(), "nl")
    script = search_script([(each.path, each.render().search) for each in made.pages], terms)
    entry = re.search(r'\["Factuur","journeys/reis/#tp-factuur","touchpoint",[^\]]*\]', script)
    assert entry
    assert "facturen nota" in entry[0]
    own = re.search(r'\["factuur","glossary/#term-invoice","term","De rekening.","([^"]*)"\]', script)
    assert own
    assert own[1] == "facturen nota invoice"
