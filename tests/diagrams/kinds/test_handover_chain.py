from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.drawing.lettering import Face
from reisgids.diagrams.kinds.handover_chain.kind import diagram
from reisgids.editions import for_edition
from reisgids.labels.words import words
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import PARTIES, journey, long_journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(of), [of], words(language))
    assert found is not None
    return found


def handover(giver: str, receiver: str, **more: Any) -> dict[str, Any]:
    return {"to": receiver, "responsibilities": {giver: f"{giver} meldt", receiver: f"{receiver} doet"}, **more}


THERE_AND_BACK = (
    touchpoint("bestelling", "Bestelling", "Order", "purchase", 1, delivered_by="verlinde"),
    touchpoint(
        "levering", "Levering", "Delivery", "initiate", -2,
        delivered_by="transport", perceived_as="verlinde",
        handover=[
            handover("verlinde", "transport", when="De vracht staat klaar", agreement="Voor tienen",
                     data="Adres", complaint_lands_at="verlinde"),
            handover("transport", "verlinde"),
        ],
    ),
    touchpoint("factuur", "Factuur", "Invoice", "initiate", -1, delivered_by="verlinde", perceived_as="verlinde"),
)  # fmt: skip


def marks(found: Diagram) -> list[Any]:
    return [item for item in found.option["series"][0]["data"] if "text" in item]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"handover-chain-{language}")


def test_there_and_back_are_numbered_and_look_different_and_what_is_not_agreed_is_hollow() -> None:
    found = drawn(journey(*THERE_AND_BACK))
    assert [(mark["text"], mark["look"]) for mark in marks(found)] == [("1", "chain-on"), ("2", "chain-back-open")]
    looks = found.option["series"][0]["looks"]
    assert looks["chain-on"]["path"] != looks["chain-back-open"]["path"]
    assert "lineDash" in looks["chain-back-open"]
    assert "lineDash" not in looks["chain-on"]
    assert [entry for entry, _ in found.legend] == ["chain-on", "chain-back-open", "chain-drop"]
    assert [(point.title, point.href) for point in found.points] == [
        ("1. Verlinde draagt over aan Transport Zuid", "#tp-levering"),
        ("2. Transport Zuid geeft terug aan Verlinde", "#tp-levering"),
    ]
    assert [point.facts for point in found.points][1] == (
        ("Touchpoint", "Levering"),
        ("Afspraak", "niet vastgelegd"),
        ("Emotie ervoor en erna", "van −2 naar −1"),
    )


def test_the_table_tells_all_that_is_agreed_and_what_is_not() -> None:
    table = drawn(journey(*THERE_AND_BACK)).table
    assert table.head == (
        "Nr.", "Van", "Aan", "Touchpoint", "Richting", "Wanneer", "Afspraak", "Verantwoordelijk, wie overdraagt",
        "Verantwoordelijk, wie overneemt", "Gegevens", "Klacht komt terecht bij", "Emotie ervoor en erna",
    )  # fmt: skip
    assert [[cell.words for cell in row] for row in table.rows] == [
        ["1", "Verlinde", "Transport Zuid", "Levering", "heen", "De vracht staat klaar", "Voor tienen",
         "verlinde meldt", "transport doet", "Adres", "Verlinde", "van +1 naar −2"],
        ["2", "Transport Zuid", "Verlinde", "Levering", "terug", "", "niet vastgelegd",
         "transport meldt", "verlinde doet", "", "", "van −2 naar −1"],
    ]  # fmt: skip


def test_the_finding_counts_hand_overs_and_parties_and_names_the_steepest_drop() -> None:
    of = journey(*THERE_AND_BACK)
    assert drawn(of).alternative == (
        "Twee overdrachten tussen twee partijen, één daarvan terug. De klant ziet één partij: Verlinde. "
        "Het sterkst zakt de emotie na de overdracht bij Levering: van +1 naar −2. "
        "Bij één overdracht ontbreekt een afspraak of een verantwoordelijkheid."
    )
    assert drawn(of, "en").alternative == (
        "Two hand-overs between two parties, one of them back. The customer sees one party: Verlinde. "
        "The emotion drops most after the hand-over at Delivery: from +1 to −2. "
        "One hand-over lacks an agreement or a responsibility."
    )


def test_drops_that_are_equally_steep_are_all_named() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", 1, delivered_by="verlinde"),
            touchpoint("b", "B", "B", "awareness", 0, delivered_by="transport"),
            touchpoint("c", "C", "C", "awareness", -1, delivered_by="boekhouding"),
        )
    )
    assert found.alternative == (
        "Twee overdrachten tussen drie partijen. Het sterkst zakt de emotie na de overdrachten bij B en C: telkens −1. "
        "Bij alle overdrachten ontbreekt een afspraak of een verantwoordelijkheid."
    )


def test_one_hand_over_that_pleases_is_told_in_the_singular() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", 0, delivered_by="verlinde"),
            touchpoint("b", "B", "B", "awareness", 1, delivered_by="transport"),
        )
    )
    assert found.alternative == (
        "Eén overdracht tussen twee partijen. Na geen enkele overdracht zakt de emotie. "
        "Voor deze overdracht ontbreekt een afspraak of een verantwoordelijkheid."
    )


def test_whom_the_customer_sees_stands_above_all_who_deliver() -> None:
    def texts(of: Journey) -> list[str]:
        elements = drawn(of).option["graphic"]["elements"]
        return [element["style"]["text"] for element in elements if element["type"] == "text"]

    assert "De klant ziet: Verlinde" in texts(journey(*THERE_AND_BACK))
    as_itself = {**THERE_AND_BACK[1], "perceived_as": "transport"}
    assert not any("klant ziet" in text for text in texts(journey(THERE_AND_BACK[0], as_itself, THERE_AND_BACK[2])))


@pytest.mark.parametrize("n", [14, 60])
def test_no_two_texts_overlap_and_none_is_cut(n: int) -> None:
    parties = list(PARTIES)
    of = long_journey(n)
    passed_on = of.model_copy(
        update={
            "touchpoints": tuple(
                touchpoint.model_copy(update={"delivered_by": parties[number * number % 4]})
                for number, touchpoint in enumerate(of.touchpoints)
            )
        }
    )
    found = drawn(passed_on)
    boxes = []
    for element in found.option["graphic"]["elements"]:
        if element["type"] != "text":
            continue
        style, lines = element["style"], element["style"]["text"].split("\n")
        assert not any(line.endswith("…") for line in lines)
        face = Face(
            "serif" if "Serif" in style.get("fontFamily", "") else "sans", style["fontWeight"], style["fontSize"]
        )
        wide, high = max(map(face.width, lines)), style.get("lineHeight", style["fontSize"]) * len(lines)
        left = element["x"] - (wide / 2 if style.get("align") == "center" else 0)
        top = element["y"] - {"bottom": high, "middle": high / 2}.get(style.get("verticalAlign", "top"), 0)
        boxes.append((left, top, left + wide, top + high))
        assert 0 <= left <= left + wide <= found.width
        assert 0 <= top <= top + high <= found.height
    boxes.sort()
    for number, (_, top, right, bottom) in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other[0] >= right:
                break
            assert other[1] >= bottom or other[3] <= top


def test_who_sees_only_a_part_is_not_told_that_nothing_was_agreed() -> None:
    of = journey(
        touchpoint("a", "A", "A", "awareness", delivered_by="verlinde"),
        touchpoint("b", "B", "B", "awareness", delivered_by="transport"),
        status="published",
    )
    assert diagram(playbook(of), [of], words("nl")) is not None
    new = Edition(id="new", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
    view = for_edition(playbook(of), new)
    assert diagram(view, view.journeys, words("nl")) is None


def test_a_party_that_this_edition_does_not_have_is_not_named() -> None:
    of = journey(*THERE_AND_BACK)
    found = diagram(replace(playbook(of), parties={}), [of], words("nl"))
    assert found is not None
    assert "transport" not in f"{found.option}{found.table}{found.points}".lower()
    assert [point.title for point in found.points] == ["1. Overdracht aan Verlinde Verpakking"]
    assert found.alternative.startswith("Eén overdracht, van wie is niet vermeld.")


def test_a_journey_that_one_party_delivers_has_no_chain() -> None:
    of = journey(
        touchpoint("a", "A", "A", "awareness", delivered_by="verlinde"),
        touchpoint("b", "B", "B", "awareness", delivered_by="verlinde"),
    )
    assert diagram(playbook(of), [of], words("nl")) is None
