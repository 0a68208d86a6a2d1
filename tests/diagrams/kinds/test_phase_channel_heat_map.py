from itertools import combinations
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.kinds.phase_channel_heat_map.kind import diagram
from reisgids.diagrams.layout.link_boxes import link_boxes
from reisgids.editions import for_edition
from reisgids.labels.words import words
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, machine, playbook, touchpoint


def drawn(of: Journey, language: str = "nl") -> Diagram:
    found = diagram(playbook(of), [of], words(language))
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    assert_golden(drawn(machine(), language), f"phase-channel-heat-map-{language}")


def test_the_finding_names_the_fullest_square_and_the_channel_of_most_phases() -> None:
    assert drawn(machine()).alternative == (
        "De meeste momenten: Op locatie in Initiate (twee). Op locatie komt in de meeste fasen voor: drie van de zes."
    )
    assert drawn(machine(), "en").alternative == (
        "Most moments: On site in Initiate (two). On site occurs in the most phases: three of six."
    )


def test_a_touchpoint_with_two_channels_counts_in_both_and_one_without_gets_a_row() -> None:
    found = drawn(
        journey(
            touchpoint("a", "A", "A", "awareness", channel=["phone", "email"]),
            touchpoint("b", "B", "B", "awareness"),
            touchpoint("c", "C", "C", "awareness", kind="customer-moment"),
        )
    )
    assert [[cell.words for cell in row] for row in found.table.rows] == [
        ["E-mail", "1", "1"],
        ["Telefoon", "1", "1"],
        ["Geen kanaal genoemd", "1", "1"],
    ]
    assert found.alternative == "Nergens komen twee momenten in dezelfde fase en hetzelfde kanaal voor."


def dots(of: Diagram) -> dict[str, list[dict[str, Any]]]:
    """Return the items of the series of dots, by what the legend calls them."""
    labels = {label for _, label in of.legend}
    return {each["name"]: each["data"] for each in of.option["series"] if each.get("name") in labels}


def test_a_dot_tells_of_its_touchpoint_and_leads_to_it() -> None:
    found = drawn(machine())
    delivery = next(point for point in found.points if point.title == "Levering en plaatsing")
    assert delivery.facts == (("Fase", "Initiate"), ("Kanaal", "Op locatie"), ("Voelt", "−2"))
    assert delivery.href == "#tp-levering"
    assert found.option["series"][delivery.series]["data"][delivery.index]["id"] == "levering"


def test_each_feeling_is_a_series_of_its_own_that_the_legend_switches() -> None:
    found = drawn(machine())
    labels = ["negatief beleefd", "neutraal", "positief beleefd", "zonder score"]
    assert [label for _, label in found.legend] == list(dots(found)) == labels
    assert found.switches == set(labels)
    assert {each["type"] for each in found.option["series"] if each.get("name")} == {"scatter"}
    assert found.option["legend"]["data"] == labels
    assert found.option["tooltip"]
    for series in found.option["series"]:
        if series.get("name"):
            assert series["emphasis"]["focus"] == "self"


def test_feelings_are_told_apart_without_colour() -> None:
    named = [each for each in drawn(machine()).option["series"] if each.get("name")]
    negative, neutral, positive, unscored = ((each["symbol"], each["symbolSize"]) for each in named)
    assert negative[0] == unscored[0] != positive[0] == neutral[0]
    assert negative[1] != unscored[1]
    assert "card" in named[1]["itemStyle"]["color"], "an open dot"
    assert "card" not in named[2]["itemStyle"]["color"]


def test_the_dots_follow_the_journey_and_each_stands_in_its_phase() -> None:
    found = drawn(machine())
    ids = [found.option["series"][point.series]["data"][point.index]["id"] for point in found.points]
    order = [t.id for t in machine().touchpoints if t.id in ids]
    assert list(dict.fromkeys(ids)) == order
    assert ids.count("offerte") == 2, "once for each of its channels"
    phases = {item["id"]: int(item["value"][0]) for data in dots(found).values() for item in data}
    assert [phases[id] for id in order] == sorted(phases[id] for id in order)
    assert phases["levering"] == 3


@pytest.mark.parametrize("n", [1, 6, 23, 60, 130])
def test_dots_of_one_cell_stand_beside_each_other_and_none_covers_another(n: int) -> None:
    crowd = [touchpoint(f"t{i}", "T", "T", "awareness", [1, -1, 0, None][i % 4], channel="phone") for i in range(n)]
    found = drawn(journey(*crowd, touchpoint("x", "X", "X", "purchase", channel="email")))
    (drawing,) = render([found])
    boxes = link_boxes(list(drawing.marks))
    assert len(boxes) == n + 1 == len(found.points)
    assert all(abs(a.x - b.x) >= 24 or abs(a.y - b.y) >= 24 for a, b in combinations(boxes, 2))
    assert all(mark.x >= 0 and mark.x + mark.width <= found.width for mark in drawing.marks)
    assert all(mark.y >= 46 and mark.y + mark.height <= found.height for mark in drawing.marks)
    assert {int(item["value"][0]) for data in dots(found).values() for item in data if item["id"] != "x"} == {0}


@pytest.mark.parametrize("phases", [4, 5, 6])
def test_a_few_phases_fill_the_width_of_a_page(phases: int) -> None:
    names = ("awareness", "consideration", "purchase", "initiate", "engage", "advocacy")[:phases]
    found = drawn(journey(*(touchpoint(f"t{n}", "T", "T", phase, channel="phone") for n, phase in enumerate(names))))
    assert 1110 <= found.width <= 1125


def test_the_finding_names_the_one_channel_with_most_negative_moments() -> None:
    def said(*scores: float) -> str:
        calls = [touchpoint(f"t{i}", "T", "T", "awareness", s, channel="phone") for i, s in enumerate(scores)]
        return drawn(journey(*calls, touchpoint("m", "M", "M", "purchase", -1, channel="email"))).alternative

    assert said(-1, -2, 1).endswith(" Telefoon heeft de meeste negatieve momenten: twee van de drie.")
    assert said(-1, -2).endswith(" Telefoon heeft de meeste negatieve momenten: alle twee.")
    assert "negatieve" not in said(-1, 1)


def test_a_feeling_that_is_withheld_is_not_said_to_be_missing() -> None:
    calls = [
        touchpoint(
            f"t{i}",
            "T",
            "T",
            "awareness",
            -1 if i else None,
            channel="phone",
            fields_visible_to={"feels": ["internal"]},
        )
        for i in range(3)
    ]
    whole = journey(*calls, status="published")
    assert [label for _, label in drawn(whole).legend] == ["negatief beleefd", "zonder score"]
    staff = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
    view = for_edition(playbook(whole), staff)
    found = diagram(view, list(view.journeys), words("nl"))
    assert found is not None
    assert found.legend == ()
    assert len(found.points) == 3
    assert all("Voelt" not in dict(point.facts) for point in found.points)


def test_a_journey_without_channels_has_no_heat_map() -> None:
    none = journey(touchpoint("a", "A", "A", "awareness"))
    assert diagram(playbook(none), [none], words("nl")) is None
