from itertools import combinations
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.kinds.importance_satisfaction.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, long_journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl", **config: Any) -> Diagram:
    found = diagram(playbook(of, **config), [of], words(language))
    assert found is not None
    return found


def scored(id: str, customer: float, satisfaction: float, organisation: float | None = None, **more: Any) -> Any:
    importance = {"customer": customer, "organisation": organisation}
    return touchpoint(id, id.upper(), id.upper(), "awareness", importance=importance, satisfaction=satisfaction, **more)


def texts(of: Diagram) -> list[str]:
    return [e["style"]["text"] for e in of.option["graphic"]["elements"] if e["type"] == "text"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"importance-satisfaction-{language}")


def test_the_finding_names_what_to_improve_worst_first_the_widest_gap_and_what_is_not_measured() -> None:
    assert drawn(machine()).alternative == (
        "Drie van de acht touchpoints in beeld vragen nu om verbetering: Levering en plaatsing, Eerste factuur en "
        "Website en whitepaper. Het verst lopen de klant en Verlinde Verpakking uiteen over het belang van Levering "
        "en plaatsing: drie punten. Niet gemeten en dus niet in beeld: Vakbeurs, Contract tekenen, Vraag over de "
        "factuur en Beveelt aan bij collega."
    )
    assert drawn(machine(), "en").alternative.startswith(
        "Three of the eight touchpoints shown ask for improvement now: Delivery and installation, First invoice and "
        "Website and white paper. The customer and Verlinde Verpakking differ most on the importance of Delivery and "
        "installation: by three points. Not measured, so not in the picture: "
    )


def test_ties_are_named_and_an_agreement_is_no_gap() -> None:
    both = drawn(journey(scored("a", 5, 2, 4), scored("b", 4, 1, 5), scored("c", 4, 4, 4)))
    assert both.alternative == (
        "Twee van de drie touchpoints in beeld vragen nu om verbetering: A en B. Het verst lopen de klant en "
        "Verlinde Verpakking uiteen over het belang van A en B: één punt."
    )
    none = drawn(journey(scored("a", 5, 5, 5)))
    assert none.alternative == "Geen enkel touchpoint is belangrijk voor de klant en tegelijk onvoldoende."


def test_the_table_has_every_touchpoint_and_says_what_is_not_measured() -> None:
    found = drawn(
        journey(
            scored("a", 4, 2.5, 3),
            touchpoint("b", "B", "B", "awareness", importance=3),
            touchpoint("c", "C", "C", "awareness", kind="customer-moment"),
        )
    )
    assert [[cell.words for cell in row] for row in found.table.rows] == [
        ["A", "4", "3", "2,5", "Verbeter nu", "aanname"],
        ["B", "3", "niet gemeten", "niet gemeten", "–", "aanname"],
        ["C", "–", "–", "–", "–", "aanname"],
    ]
    assert found.table.head[2] == "Belang voor Verlinde Verpakking"
    assert [(point.href, point.row) for point in found.points] == [("#tp-a", 0)]


def test_points_stand_on_the_side_of_the_cut_lines_that_their_scores_count_for() -> None:
    scale = {"min": 0, "max": 10, "low": "laag", "high": "hoog", "cut": 9}
    scores = [(x, y) for x in (0, 8.9, 9, 10) for y in (0, 8.9, 9, 10)]
    of = journey(*(scored(f"t{n}", y, x) for n, (x, y) in enumerate(scores)))
    found = drawn(of, scales={"importance": scale, "satisfaction": scale})
    rules = [e["shape"] for e in found.option["graphic"]["elements"] if e["type"] == "line"]
    (x,) = {shape["x1"] for shape in rules if shape["x1"] == shape["x2"]}
    (y,) = {shape["y1"] for shape in rules if shape["y1"] == shape["y2"]}
    for (satisfaction, importance), item in zip(scores, found.option["series"][0]["data"], strict=True):
        assert (item["value"][0] > x) == (satisfaction >= 9)
        assert (item["value"][1] < y) == (importance >= 9)


@pytest.mark.parametrize("n", [3, 60, 130])
def test_every_one_of_many_at_the_same_place_can_be_pointed_at(n: int) -> None:
    found = drawn(journey(*(scored(f"t{i}", 4, 2, 2, pain="P", moment_of_truth="M") for i in range(n))))
    (drawing,) = render([found])
    boxes = [mark for mark in drawing.marks if mark.index < n]
    assert len(boxes) == n
    assert all(
        a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
        for a, b in combinations(boxes, 2)
    )
    assert "Punten die elkaar zouden bedekken, staan naast elkaar." in texts(found)


def test_names_stand_beside_few_points_and_numbers_with_a_list_beside_many() -> None:
    few, many = drawn(machine()), drawn(long_journey(60))
    assert "Levering en plaatsing" in texts(few)
    assert not any("text" in item for item in few.option["series"][0]["data"])
    numbers = [item["text"] for item in many.option["series"][0]["data"] if "text" in item]
    assert numbers == [str(n) for n in range(1, 61)]
    assert set(numbers) < set(texts(many))
    assert "Inbedrijfstellingsprotocol 1" in texts(many)


def test_an_assumption_is_dashed_and_the_importance_to_the_organisation_is_in_the_legend_where_it_is_known() -> None:
    found = drawn(journey(scored("a", 4, 2), scored("b", 2, 4, evidence="measured")))
    assert [item["look"] for item in found.option["series"][0]["data"]] == ["contact-assumed", "contact"]
    assert [label for _, label in found.legend] == ["contactmoment", "aanname"]
    assert drawn(journey(scored("a", 4, 2, 3))).legend[-1] == ("organisation", "belang voor Verlinde Verpakking")


def test_a_journey_in_which_no_touchpoint_has_both_scores_has_no_quadrants() -> None:
    none = journey(touchpoint("a", "A", "A", "awareness", importance=3))
    assert diagram(playbook(none), [none], words("nl")) is None
