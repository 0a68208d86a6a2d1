from itertools import combinations
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram, Point
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
    """Return all that is written in the drawing, but for ECharts' own numbers on the axes."""
    around = [e["style"]["text"] for e in of.option["graphic"]["elements"] if e["type"] == "text"]
    items = [item for each in of.option["series"] for item in each["data"] if isinstance(item, dict)]
    return around + [item["value"][2] for item in items if len(item["value"]) == 3]


def item(of: Diagram, point: Point) -> dict[str, Any]:
    """Return the item of the data that a point is about."""
    found: dict[str, Any] = of.option["series"][point.series]["data"][point.index]
    return found


def place(of: Diagram, point: Point) -> tuple[float, float]:
    """Return where a point stands, in pixels, by what its option tells ECharts."""
    (grid,), (x,), (y,) = (of.option[part] for part in ("grid", "xAxis", "yAxis"))
    across, up, *_ = item(of, point)["value"]
    dx, dy = item(of, point).get("symbolOffset", (0, 0))
    right = grid["left"] + grid["width"] * (across - x["min"]) / (x["max"] - x["min"]) + dx
    down = grid["top"] + grid["height"] * (y["max"] - up) / (y["max"] - y["min"]) + dy
    return right, down


def marks(of: Diagram) -> dict[str, list[dict[str, Any]]]:
    """Return the items of the series of marks, by what the legend calls them."""
    return {
        each["name"]: each["data"]
        for each in of.option["series"]
        if each["type"] == "scatter" and each.get("name") and "id" not in each
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"importance-satisfaction-{language}")


def test_the_finding_names_what_to_improve_worst_first_the_widest_gap_and_what_is_not_measured() -> None:
    assert drawn(machine()).alternative == (
        "Drie van de acht touchpoints in beeld moeten nu beter: Levering en plaatsing, Eerste factuur en "
        "Website en whitepaper. Het verst lopen de klant en Verlinde Verpakking uiteen over het belang van Levering "
        "en plaatsing: drie punten. Niet gemeten en dus niet in beeld: Vakbeurs, Contract tekenen, Vraag over de "
        "factuur en Beveelt aan bij collega."
    )
    assert drawn(machine(), "en").alternative.startswith(
        "Three of the eight touchpoints shown need improving now: Delivery and installation, First invoice and "
        "Website and white paper. The customer and Verlinde Verpakking differ most on the importance of Delivery and "
        "installation: by three points. Not measured, so not in the picture: "
    )


def test_ties_are_named_and_an_agreement_is_no_gap() -> None:
    both = drawn(journey(scored("a", 5, 2, 4), scored("b", 4, 1, 5), scored("c", 4, 4, 4)))
    assert both.alternative == (
        "Twee van de drie touchpoints in beeld moeten nu beter: A en B. Het verst lopen de klant en "
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
    x, y = cuts(found)
    for (satisfaction, importance), point in zip(scores, found.points, strict=True):
        right, down = place(found, point)
        assert (right > x) == (satisfaction >= 9)
        assert (down < y) == (importance >= 9)


def cuts(of: Diagram) -> tuple[float, float]:
    """Return where the two cut lines stand, in pixels."""
    (grid,), (x,), (y,) = (of.option[part] for part in ("grid", "xAxis", "yAxis"))
    (lines,) = (each["data"] for each in of.option["series"] if each.get("id") == "cuts")
    across = grid["left"] + grid["width"] * (lines[0][0] - x["min"]) / (x["max"] - x["min"])
    down = grid["top"] + grid["height"] * (y["max"] - lines[-1][1]) / (y["max"] - y["min"])
    return across, down


def test_a_point_has_the_scores_of_its_touchpoint_and_moves_aside_by_pixels() -> None:
    found = drawn(journey(*(scored(f"t{n}", 4, 2) for n in range(3))))
    assert [item(found, point)["value"][:2] for point in found.points] == [[2, 4]] * 3
    assert [item(found, point)["id"] for point in found.points] == ["t0", "t1", "t2"]
    places = [place(found, point) for point in found.points]
    assert all(abs(a[0] - b[0]) >= 14 or abs(a[1] - b[1]) >= 14 for a, b in combinations(places, 2))


def test_each_mark_is_a_series_of_its_own_that_the_legend_switches() -> None:
    found = drawn(machine())
    labels = ["moment of truth", "pijnpunt", "point of delight", "contactmoment", "belang voor Verlinde Verpakking"]
    assert [label for _, label in found.legend] == labels
    assert found.switches == set(labels)
    assert set(marks(found)) == set(labels[:-1])
    assert {each["type"] for each in found.option["series"]} == {"scatter", "line"}
    assert found.option["legend"]["data"] == labels
    assert found.option["tooltip"]
    for each in found.option["series"]:
        if each["type"] == "scatter" and each.get("name"):
            assert each["emphasis"]["focus"] == "self"


def test_the_four_quadrants_are_areas_from_the_cut_line_outwards_each_with_its_name() -> None:
    scale = {"min": 1, "max": 5, "low": "laag", "high": "hoog", "cut": 3.5}
    found = drawn(machine(), scales={"importance": scale, "satisfaction": scale})
    areas = [each for each in found.option["series"] if each.get("areaStyle", {}).get("origin") == 3.5]
    (y,) = found.option["yAxis"]
    sides = [(each["data"][0][0] >= 3.5, each["data"][0][1] > 3.5) for each in areas]
    assert sides == [(False, True), (True, True), (False, False), (True, False)]
    assert all(y["min"] < each["data"][0][1] < y["max"] for each in areas)
    (names,) = (each["data"] for each in found.option["series"] if each.get("id") == "quadrants")
    written = [name["value"][2] for name in names]
    assert written == ["Verbeter nu", "Vasthouden", "Houd in de gaten", "Te veel aandacht?"]


def test_what_a_touchpoint_is_beside_its_first_mark_has_its_id_and_stands_next_to_it() -> None:
    found = marks(drawn(machine()))
    (truth,) = (each for each in found["moment of truth"] if each["id"] == "levering")
    (pain,) = (each for each in found["pijnpunt"] if each["id"] == "levering")
    assert truth["value"][:2] == pain["value"][:2]
    dx, dy = truth.get("symbolOffset", (0, 0))
    assert pain["symbolOffset"] == [dx + 15, dy]


def test_the_importance_to_the_organisation_has_its_own_score_and_reaches_back_to_the_point() -> None:
    found = drawn(journey(scored("a", 5, 2, 3), scored("b", 4, 4, 4), scored("c", 3, 3), scored("d", 2, 5, 4)))
    (series,) = (each for each in found.option["series"] if each.get("name") == "belang voor Verlinde Verpakking")
    assert [(each["id"], each["value"]) for each in series["data"]] == [("a", [2, 3]), ("b", [4, 4]), ("d", [5, 4])]
    (grid,), (y,) = found.option["grid"], found.option["yAxis"]
    unit = grid["height"] / (y["max"] - y["min"])
    below, across, above = series["data"]
    assert below["symbolSize"][1] == pytest.approx(2 * unit, abs=0.1)
    assert below["symbolOffset"] == [0, pytest.approx(-unit, abs=0.1)]
    assert across["symbol"] == "rect"
    assert across["symbolSize"][0] > 14
    assert above["symbolOffset"] == [0, pytest.approx(unit, abs=0.1)]


def test_the_axes_number_themselves_and_a_number_with_a_decimal_sign_is_written_in_the_pages_language() -> None:
    scale = {"min": 1, "max": 5, "low": "laag", "high": "hoog", "cut": 3.5}
    of = journey(scored("a", 4, 2))
    found = drawn(of, scales={"importance": scale, "satisfaction": scale})
    (x,), (y,) = found.option["xAxis"], found.option["yAxis"]
    assert x["axisLabel"]["customValues"] == y["axisLabel"]["customValues"] == [1, 2, 3, 4, 5]
    assert texts(found).count("3,5") == 2
    assert texts(drawn(of, "en", scales={"importance": scale, "satisfaction": scale})).count("3.5") == 2


@pytest.mark.parametrize("n", [3, 60, 130])
def test_every_one_of_many_at_the_same_place_can_be_pointed_at(n: int) -> None:
    found = drawn(journey(*(scored(f"t{i}", 4, 2, 2, pain="P", moment_of_truth="M") for i in range(n))))
    (drawing,) = render([found])
    at = {(point.series, point.index) for point in found.points}
    boxes = [mark for mark in drawing.marks if (mark.series, mark.index) in at]
    assert len(boxes) == n
    assert all(
        a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
        for a, b in combinations(boxes, 2)
    )
    assert "Punten die elkaar zouden bedekken, staan naast elkaar." in texts(found)


def test_names_stand_beside_few_points_and_numbers_with_a_list_beside_many() -> None:
    few, many = drawn(machine()), drawn(long_journey(60))
    assert "Levering en plaatsing" in texts(few)
    numbers = [item(many, point)["value"][2] for point in many.points]
    assert numbers == [str(n) for n in range(1, 61)]
    assert not set(numbers) & set(texts(few))
    assert [texts(many).count(number) for number in numbers] == [2] * 60, "at the point and in the list"
    assert "Inbedrijfstellingsprotocol 1" in texts(many)


def test_an_assumption_is_dashed_and_the_importance_to_the_organisation_is_in_the_legend_where_it_is_known() -> None:
    found = drawn(journey(scored("a", 4, 2), scored("b", 2, 4, evidence="observed")))
    looks = [item(found, point).get("itemStyle", {}).get("borderType") for point in found.points]
    assert looks == [[2.5, 2], None]
    assert [label for _, label in found.legend] == ["contactmoment", "aanname"]
    assert drawn(journey(scored("a", 4, 2, 3))).legend[-1] == ("organisation", "belang voor Verlinde Verpakking")


def test_a_journey_in_which_no_touchpoint_has_both_scores_has_no_quadrants() -> None:
    none = journey(touchpoint("a", "A", "A", "awareness", importance=3))
    assert diagram(playbook(none), [none], words("nl")) is None
