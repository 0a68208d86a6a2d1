"""The assumed list against what customers named, and euros where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reisgids.editions import for_edition
from reisgids.labels.words import words as in_language
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.registers import Action, Kpi
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import journey, page, planned, playbook, words

NEW = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)


def said(of: Journey, language: str = "nl", path: str = "journeys/reis.md", **more: Any) -> str:
    return " ".join(words(page(planned(playbook(of, **more), language), path).render()).split())


def changed(of: Journey, **touchpoints: dict[str, Any]) -> Journey:
    given = of.model_dump(by_alias=True, exclude_unset=True)
    for touchpoint in given["touchpoints"]:
        touchpoint.update(touchpoints.get(touchpoint["id"], {}))
    return Journey.model_validate(given)


RESEARCH = {
    "interviews": {"n": 12},
    "survey": {"n": 340},
    "missed": [{"text": "Wachten op de monteur", "named_by": 7}, "De koffie"],
}


def test_the_list_stands_against_what_customers_named() -> None:
    of = changed(
        journey(research=RESEARCH),
        beurs={"named_by": {"interviews": 9, "survey": 210}, "importance": 4},
        factuur={"named_by": {"interviews": 0}},
    )
    text = said(of)
    assert "Klanten noemden of herkenden 1 van de 2 momenten op onze lijst." in text
    assert "Eén moment noemde niemand. 2 momenten hadden wij gemist." in text
    assert "In interviews n = 12 In de survey n = 340" in text
    assert "Beurs ja 9 van 12 210 van 340 4 +2 blij" in text
    assert "Factuur ja 0 van 12" in text
    assert "Wachten op de monteur gemist 7 van 12" in text
    assert "9 of 12" in said(of, "en")


def test_the_table_stands_in_an_edition_that_knows_no_states_of_steps_too() -> None:
    book = playbook(journey(research={"missed": ["De koffie"]}, status="published"))
    book = replace(book, config=book.config.model_copy(update={"editions": {"nieuw": NEW}}))
    text = " ".join(words(page(planned(for_edition(book, NEW)), "journeys/reis.md").render()).split())
    assert "De koffie gemist" in text


def test_without_anything_named_there_is_no_table() -> None:
    assert "Op onze lijst" not in said(journey(research={"interviews": {"n": 12}}))


def test_euros_stand_with_their_basis_and_source_and_are_summed_per_basis() -> None:
    costs = {"text": "Te laat.", "value": {"amount": 18000, "per": "jaar", "source": "nacalculatie"}}
    also = {"text": "Onjuist.", "value": {"amount": 1250.5, "per": "order"}}
    of = changed(journey(kpis=["k"]), levering={"pain": costs}, factuur={"pain": also})
    kpi = Kpi.model_validate({"id": "k", "title": "Op tijd", "value": {"amount": 40000, "per": "per jaar"}})
    text = said(of, kpis={"k": kpi})
    assert "Te laat. € 18.000 per jaar Bron: nacalculatie" in text.replace("\N{NO-BREAK SPACE}", " ")
    total = "Wat de pijnpunten samen kosten € 18.000 per jaar (1 bedrag) , € 1.250,50 per order (1 bedrag)"
    assert total in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 40.000 per jaar" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "€18,000 per jaar" in said(of, "en", kpis={"k": kpi})


def test_the_backlog_sums_what_its_actions_are_worth_without_those_that_were_dropped() -> None:
    def action(id: str, amount: float, per: str, **more: Any) -> Action:
        given = {"id": id, "title": id, "term": "short", "impact": "low", "value": {"amount": amount, "per": per}}
        return Action.model_validate(given | more)

    actions = {
        "a": action("a", 100, "jaar"),
        "b": action("b", 50, "jaar"),
        "c": action("c", 7, "klacht"),
        "d": action("d", 999, "jaar", status="dropped"),
    }
    text = said(journey(), path="actions/index.md", actions=actions).replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 150 per jaar (2 bedragen) , € 7 per klacht (1 bedrag)" in text
    assert "€ 999 per jaar" in text


def test_euros_are_written_as_each_language_does() -> None:
    nl, en = in_language("nl").euros, in_language("en").euros
    assert [nl(18000), nl(0.5), nl(1234567.0)] == [
        "€\N{NO-BREAK SPACE}18.000",
        "€\N{NO-BREAK SPACE}0,50",
        "€\N{NO-BREAK SPACE}1.234.567",
    ]
    assert [en(18000), en(0.5)] == ["€18,000", "€0.50"]


def test_what_was_missed_is_told_also_where_no_step_has_been_described() -> None:
    partly = journey(research={"missed": ["De koffie"]})
    partly._partly = True
    assert "De koffie gemist" in said(partly)
