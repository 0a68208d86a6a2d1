from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.flow.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.boxes import every_point_has_a_box_within_the_drawing
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, long_journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(of), [of], words(language))
    assert found is not None
    return found


def series(found: Diagram, name: str) -> list[Any]:
    """The items of the first series of that name or id."""
    named = [each for each in found.option["series"] if name in (each.get("name"), each.get("id"))]
    return list(named[0]["data"]) if named else []


def boxes(found: Diagram) -> list[Any]:
    return series(found, "moments")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"flow-{language}")


def test_the_finding_tells_of_forks_ways_back_and_hand_overs() -> None:
    assert drawn(machine()).alternative == (
        "14 momenten, geleverd door vier partijen. "
        "De reis vertakt bij Offerte ontvangen, Eerste factuur en Servicebezoek. "
        "Vanaf Offerte ontvangen, Vraag over de factuur en Servicebezoek gaat de klant terug. "
        "Zeven overdrachten van moment op moment; bij zes is niets vastgelegd."
    )
    assert drawn(machine(), "en").alternative == (
        "14 moments, delivered by four parties. "
        "The journey branches at Quotation received, First invoice and Service visit. "
        "It loops back from Quotation received, Question on the invoice and Service visit. "
        "Seven hand-overs from one moment to the next, six not described."
    )


def test_a_hand_over_there_and_back_is_marked_twice() -> None:
    found = drawn(
        journey(
            touchpoint(
                "a",
                "A",
                "A",
                "awareness",
                delivered_by="verlinde",
                handover={"to": "transport", "agreement": "Voor tienen"},
            ),
            touchpoint("b", "B", "B", "awareness", delivered_by="transport", next=["a"]),
        )
    )
    assert [point.facts for point in found.points if point.title == "Overdracht"] == [
        (("Van", "Verlinde"), ("Aan", "Transport Zuid"), ("Afspraak", "Voor tienen")),
        (("Van", "Transport Zuid"), ("Aan", "Verlinde"), ("Afspraak", "Niet beschreven")),
    ]
    assert [item["ends"] for item in series(found, "overdracht")] == [["a", "b"]]
    assert [item["ends"] for item in series(found, "overdracht, niet beschreven")] == [["b", "a"]]
    pointed = [point for point in found.points if point.title == "Overdracht"]
    drawn_there = [found.option["series"][point.series]["data"][point.index]["ends"] for point in pointed]
    assert drawn_there == [["a", "b"], ["b", "a"]]
    assert found.alternative.endswith("Twee overdrachten van moment op moment; bij één is niets vastgelegd.")


def test_a_hand_over_may_be_described_where_it_leaves_or_where_it_arrives() -> None:
    described: dict[str, Any] = {"handover": {"to": "transport"}}
    nothing: dict[str, Any] = {}
    for leaves, arrives in ((described, nothing), (nothing, described)):
        found = drawn(
            journey(
                touchpoint("a", "A", "A", "awareness", delivered_by="verlinde", **leaves),
                touchpoint("b", "B", "B", "awareness", delivered_by="transport", **arrives),
            )
        )
        assert found.alternative.endswith("Eén overdracht van moment op moment, en die is beschreven.")


def test_a_customers_own_moment_is_no_hand_over() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", delivered_by="verlinde"),
            touchpoint("b", "B", "B", "awareness", kind="customer-moment"),
            touchpoint("c", "C", "C", "awareness", delivered_by="verlinde"),
        )
    )
    assert series(found, "overdracht") == series(found, "overdracht, niet beschreven") == []
    assert found.alternative == "Drie momenten, geleverd door één partij."


def test_two_touchpoints_of_one_title_are_two_boxes() -> None:
    found = drawn(
        journey(touchpoint("a", "Factuur", "Invoice", "awareness"), touchpoint("b", "Factuur", "Invoice", "awareness"))
    )
    first, second = boxes(found)
    assert first["value"][2] == second["value"][2] == "Factuur"
    assert first["value"][:2] != second["value"][:2]


def test_lanes_have_the_customer_on_top_the_own_organisation_next_and_partners_below() -> None:
    found = drawn(machine())
    names = sorted((item["value"][1], item["name"]) for item in series(found, "lanes"))
    assert [name for _, name in names] == [
        "Klant",
        "Verlinde",
        "Transport Zuid",
        "ServicePunt Noord",
        "Factuurkantoor",
    ]


def test_a_title_with_braces_is_no_template() -> None:
    found = drawn(
        journey(touchpoint("a", "{b} {@[0]}", "x", "awareness"), touchpoint("b", "{c|rich}", "x", "awareness"))
    )
    assert [box["value"][2] for box in boxes(found)] == ["{b} {@[0]}", "{c|rich}"]


def test_the_option_is_of_echarts_own_series_that_answer() -> None:
    found = drawn(machine())
    assert {each["type"] for each in found.option["series"]} == {"line", "lines", "scatter"}
    assert "graphic" not in found.option
    answering = [each for each in found.option["series"] if each.get("emphasis")]
    assert all(each["emphasis"]["focus"] == "self" for each in answering)
    assert found.option["tooltip"]["trigger"] == "item"
    marks = ["moment of truth", "pijnpunt", "point of delight", "overdracht", "overdracht, niet beschreven"]
    assert found.option["legend"]["data"] == [*marks, "begin", "einde"]
    assert found.switches == set(found.option["legend"]["data"])
    assert found.sentences[-1].switches == ("overdracht", "overdracht, niet beschreven")
    assert found.alternative == " ".join(each.words for each in found.sentences)


def test_ways_hand_overs_and_lanes_say_which_moments_they_are_about() -> None:
    found = drawn(machine())
    ids = [box["id"] for box in boxes(found)]
    ways = [tuple(way["ends"]) for way in series(found, "ways")]
    assert ("offerte", "website") in ways
    assert ("factuur", "vraag-factuur") in ways
    assert all(end in ids for way in ways for end in way)
    for name in ("overdracht", "overdracht, niet beschreven"):
        assert {tuple(item["ends"]) for item in series(found, name)} <= set(ways)
    lanes = {item["id"]: item["ends"] for item in series(found, "lanes")}
    assert lanes["party:servicepartner"] == ["inbedrijfstelling", "service"]
    assert sorted(end for ends in lanes.values() for end in ends) == sorted(ids)


def test_the_name_of_a_lane_leads_to_its_party() -> None:
    found = drawn(machine())
    parties = {point.title: point for point in found.points if point.href.startswith("party:")}
    assert set(parties) == {"Verlinde", "Transport Zuid", "ServicePunt Noord", "Factuurkantoor"}
    assert parties["ServicePunt Noord"].href == "party:servicepartner"
    assert parties["ServicePunt Noord"].facts == (("Levert", "twee momenten"),)


@pytest.mark.parametrize("of", [machine(), long_journey(6), long_journey(60)])
def test_names_of_lanes_stand_beside_all_that_is_drawn_in_them(of: Journey) -> None:
    found = drawn(of)
    right = min(item["value"][0] + item["symbolSize"][0] / 2 for item in series(found, "lanes"))
    for name in ("overdracht", "overdracht, niet beschreven"):
        assert all(item["value"][0] - 7.5 > right for item in series(found, name))
    assert all(x > right for way in series(found, "ways") for x, _ in way["coords"])
    for lane in series(found, "lanes"):
        assert lane["value"][2].split() == lane["name"].split(), "no word of a name is broken"


def test_every_point_has_a_box_within_the_drawing() -> None:
    every_point_has_a_box_within_the_drawing(drawn(machine()))


def test_a_journey_of_one_touchpoint_has_no_flow() -> None:
    one = journey(touchpoint("a", "A", "A", "awareness"))
    assert diagram(playbook(one), [one], words("nl")) is None


def test_the_table_says_what_follows_what() -> None:
    rows = {row[0].words: row[3].words for row in drawn(machine()).table.rows}
    assert rows["Offerte ontvangen"] == "Besluit in de directie; Website en whitepaper"
    assert rows["Servicebezoek"] == "Servicebezoek; Beveelt aan bij collega"
    assert rows["Beveelt aan bij collega"] == "einde"
