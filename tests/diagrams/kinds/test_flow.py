from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.flow.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(of), [of], words(language))
    assert found is not None
    return found


def items(found: Diagram, *looks: str) -> list[Any]:
    (series,) = found.option["series"]
    return [item for item in series["data"] if item["look"] in looks]


def boxes(found: Diagram) -> list[Any]:
    return [item for item in found.option["series"][0]["data"] if "text" in item]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"flow-{language}")


def test_the_finding_tells_of_forks_ways_back_and_hand_overs() -> None:
    assert drawn(machine()).alternative == (
        "14 momenten, geleverd door vier partijen. "
        "De weg splitst zich bij Offerte ontvangen, Eerste factuur en Servicebezoek. "
        "Vanaf Offerte ontvangen, Vraag over de factuur en Servicebezoek loopt de weg terug. "
        "Zeven keer gaat de weg naar een andere partij, waarvan zes keer zonder beschreven overdracht."
    )
    assert drawn(machine(), "en").alternative == (
        "14 moments, delivered by four parties. "
        "The way parts at Quotation received, First invoice and Service visit. "
        "It leads back from Quotation received, Question on the invoice and Service visit. "
        "Seven times the way goes to another party, six of them without a hand-over that is described."
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
    assert [item["look"] for item in items(found, "described", "open")] == ["described", "open"]
    numbers = [point.index for point in found.points if point.title == "Overdracht"]
    data = found.option["series"][0]["data"]
    assert [data[number]["look"] for number in numbers] == ["described", "open"]
    assert found.alternative.endswith(
        "Twee keer gaat de weg naar een andere partij, waarvan één keer zonder beschreven overdracht."
    )


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
        assert found.alternative.endswith("Eén keer gaat de weg naar een andere partij, met een beschreven overdracht.")


def test_a_customers_own_moment_is_no_hand_over() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", delivered_by="verlinde"),
            touchpoint("b", "B", "B", "awareness", kind="customer-moment"),
            touchpoint("c", "C", "C", "awareness", delivered_by="verlinde"),
        )
    )
    assert items(found, "described", "open") == []
    assert found.alternative == "Drie momenten, geleverd door één partij."


def test_two_touchpoints_of_one_title_are_two_boxes() -> None:
    found = drawn(
        journey(touchpoint("a", "Factuur", "Invoice", "awareness"), touchpoint("b", "Factuur", "Invoice", "awareness"))
    )
    first, second = boxes(found)
    assert [first["text"], second["text"]] == ["Factuur", "Factuur"]
    assert first["value"] != second["value"]


def test_lanes_have_the_customer_on_top_the_own_organisation_next_and_partners_below() -> None:
    found = drawn(machine())
    texts = [e for e in found.option["graphic"]["elements"] if e["type"] == "text" and e["style"]["fontSize"] == 11.5]
    names = sorted({(e["y"], e["style"]["text"]) for e in texts if len(e["style"]["text"]) > 1})
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
    assert [box["text"] for box in boxes(found)] == ["{b} {@[0]}", "{c|rich}"]


def test_a_journey_of_one_touchpoint_has_no_flow() -> None:
    one = journey(touchpoint("a", "A", "A", "awareness"))
    assert diagram(playbook(one), [one], words("nl")) is None


def test_the_table_says_what_follows_what() -> None:
    rows = {row[0].words: row[3].words for row in drawn(machine()).table.rows}
    assert rows["Offerte ontvangen"] == "Besluit in de directie; Website en whitepaper"
    assert rows["Servicebezoek"] == "Servicebezoek; Beveelt aan bij collega"
    assert rows["Beveelt aan bij collega"] == "einde"
