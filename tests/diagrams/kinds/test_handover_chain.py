from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.kinds.handover_chain.kind import diagram
from reisgids.editions import for_edition
from reisgids.labels.words import words
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.diagrams.boxes import every_point_has_a_box_within_the_drawing
from tests.diagrams.drawn_labels import labels
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


def marks(found: Diagram) -> list[tuple[str, Any]]:
    """The numbers of the hand-overs in their order, each as it is written and with the series that it belongs to."""
    handovers = [point for point in found.points if point.href.startswith("#tp-")]
    series = [found.option["series"][point.series] for point in handovers]
    return [(one["data"][point.index]["value"][2], one) for point, one in zip(handovers, series, strict=True)]


def series(found: Diagram, name: str) -> list[Any]:
    """The items of the first series of that name or id."""
    named = [each for each in found.option["series"] if name in (each.get("name"), each.get("id"))]
    return list(named[0]["data"]) if named else []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"handover-chain-{language}")


def test_there_and_back_are_numbered_and_look_different_and_what_is_not_agreed_is_hollow() -> None:
    found = drawn(journey(*THERE_AND_BACK))
    (first, there), (second, back) = marks(found)
    assert (first, second) == ("1", "2")
    assert (there["name"], back["name"]) == (
        "overdracht",
        "overdracht terug waar een afspraak of verantwoordelijkheid ontbreekt",
    )
    assert there["symbol"] != back["symbol"]
    assert "borderType" in back["itemStyle"]
    assert "borderType" not in there["itemStyle"]
    assert [entry for entry, _ in found.legend] == ["chain-on", "chain-back-open", "chain-drop"]
    assert [(point.title, point.href) for point in found.points[:2]] == [
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
        return [label.text for label in labels(drawn(of))]

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
    for picture in found.pictures:
        written = labels(picture)
        assert {"Verlinde", "1"} <= {label.text for label in written}
        assert not any("…" in label.text for label in written)
        for label in written:
            assert 0 <= label.left <= label.right <= picture.width, label.text
            assert 0 <= label.top <= label.bottom <= picture.height, label.text
        boxes = sorted(written, key=lambda label: label.left)
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                if other.left >= one.right:
                    break
                assert other.top >= one.bottom or other.bottom <= one.top, f"{one.text} and {other.text} overlap"


@pytest.mark.parametrize("of", [machine(), long_journey(14), long_journey(60)])
@pytest.mark.parametrize("order", [1, -1])
def test_no_number_stands_across_a_name(of: Journey, order: int) -> None:
    """Down as up: where a hand-over leads up, its arrow stands beside the name of who hands over."""
    parties = list(PARTIES)[::order]
    passed_on = of.model_copy(
        update={
            "touchpoints": tuple(
                touchpoint.model_copy(update={"delivered_by": parties[number % 4]})
                for number, touchpoint in enumerate(of.touchpoints)
            )
        }
    )
    for picture in drawn(passed_on).pictures:
        (drawing,) = render([picture])
        boxes = {(mark.series, mark.index): mark for mark in drawing.marks}
        links = [boxes[point.series, point.index] for point in picture.points]
        numbers, names = links[: len(picture.table.rows)], links[len(picture.table.rows) :]
        for number in numbers:
            for name in names:
                beside = number.x + number.width <= name.x or name.x + name.width <= number.x
                assert beside or number.y + number.height <= name.y or name.y + name.height <= number.y


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
    assert [name["name"] for name in series(found, "parties")] == ["Uitvoerder niet genoemd", "Verlinde Verpakking"]
    assert found.alternative.startswith("Eén overdracht, van wie is niet vermeld.")


def test_a_journey_that_one_party_delivers_has_no_chain() -> None:
    of = journey(
        touchpoint("a", "A", "A", "awareness", delivered_by="verlinde"),
        touchpoint("b", "B", "B", "awareness", delivered_by="verlinde"),
    )
    assert diagram(playbook(of), [of], words("nl")) is None


def test_the_option_is_of_echarts_own_series_that_answer() -> None:
    found = drawn(machine())
    assert {each["type"] for each in found.option["series"]} == {"line", "lines", "scatter"}
    assert "graphic" not in found.option
    answering = [each for each in found.option["series"] if each.get("emphasis")]
    assert all(each["emphasis"]["focus"] == "self" for each in answering)
    assert found.option["tooltip"]["trigger"] == "item"
    assert found.option["legend"]["data"] == [label for _, label in found.legend]
    assert found.switches == set(found.option["legend"]["data"])
    across = found.option["xAxis"][0]
    assert across["min"] < 0
    assert across["max"] > len(series(found, "turns")), "turns stand across"
    scale = found.option["yAxis"][2]
    assert (scale["min"], scale["max"]) == (-2, 2), "the emotion is drawn in scores"
    assert [coords["coords"][1][1] for coords in series(found, "with-positive")] == [2, 0, 1, 2]


def test_each_sentence_rests_on_the_entries_of_the_legend_that_it_is_about() -> None:
    there, back = "overdracht", "overdracht terug waar een afspraak of verantwoordelijkheid ontbreekt"
    found = drawn(journey(*THERE_AND_BACK))
    assert [sentence.switches for sentence in found.sentences] == [
        (there, back),
        (),
        (there, back, "de emotie zakt na de overdracht"),
        (back,),
    ]
    assert {name for sentence in found.sentences for name in sentence.switches} <= found.switches


def test_a_hand_over_is_known_by_its_touchpoint_and_stands_between_two_turns() -> None:
    found = drawn(journey(*THERE_AND_BACK))
    assert [turn["ends"] for turn in series(found, "turns")] == [
        ["levering/1", "party:verlinde"],
        ["levering/1", "levering/2", "party:transport"],
        ["levering/2", "party:verlinde"],
    ]
    assert [name["ends"] for name in series(found, "parties")] == [turn["ends"] for turn in series(found, "turns")]
    for name in ("overdracht", "with-negative", "with-titles", "with-rules"):
        assert "levering/1" in [item["id"] for item in series(found, name)]


def test_the_name_above_a_turn_leads_to_its_party_and_tells_how_often_it_takes_over() -> None:
    found = drawn(machine())
    parties = [point for point in found.points if point.href.startswith("party:")]
    assert len(parties) == len(series(found, "turns"))
    transport = next(point for point in parties if point.title == "Transport Zuid")
    assert transport.href == "party:transport"
    assert transport.facts == (("Neemt over", "één keer"), ("Draagt over", "één keer"))


@pytest.mark.parametrize("of", [machine(), long_journey(60)])
def test_every_point_has_a_box_within_the_drawing(of: Journey) -> None:
    every_point_has_a_box_within_the_drawing(drawn(of))


def test_the_narrow_drawing_is_a_list_of_the_same_hand_overs_from_top_to_bottom() -> None:
    wide, narrow = drawn(machine()).pictures
    assert [(point.title, point.href, point.row) for point in narrow.points] == [
        (point.title, point.href, point.row) for point in wide.points
    ]
    assert narrow.switches == wide.switches
    for name in ("turns", "parties"):
        assert [item["ends"] for item in series(narrow, name)] == [item["ends"] for item in series(wide, name)]
    every_point_has_a_box_within_the_drawing(narrow)
    (drawing,) = render([narrow])
    boxes = {(mark.series, mark.index): mark.y for mark in drawing.marks}
    down = [boxes[point.series, point.index] for point in narrow.points[: len(narrow.table.rows)]]
    assert down == sorted(down)
    assert [number for number, _ in marks(narrow)] == ["1", "2", "3", "4", "5", "6", "7"]


def test_whom_the_customer_sees_stands_beside_the_turns_in_the_narrow_drawing() -> None:
    _, narrow = drawn(journey(*THERE_AND_BACK)).pictures
    assert "De klant ziet: Verlinde" in [label.text for label in labels(narrow)]
    (top, bottom) = series(narrow, "seen")
    turns = series(narrow, "turns")
    assert top[1] >= turns[0]["coords"][0][1]
    assert bottom[1] == turns[-1]["coords"][1][1]
