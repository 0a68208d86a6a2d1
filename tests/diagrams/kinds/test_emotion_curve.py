from typing import Any

import pytest

from reisgids.diagrams.kinds.emotion_curve import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, long_journey, machine, playbook, touchpoint


def finding(*touchpoints: dict[str, Any], language: str = "nl") -> str:
    drawn = journey(*touchpoints)
    found = diagram(playbook(drawn), drawn, words(language))
    assert found is not None
    return found.alternative


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    drawn = machine()
    assert_golden(diagram(playbook(drawn), drawn, words(language)), f"emotion-curve-{language}")


def test_the_finding_names_ties_where_the_pain_is_and_what_is_assumed() -> None:
    drawn = machine()
    found = diagram(playbook(drawn), drawn, words("nl"))
    assert found is not None
    assert found.alternative == (
        "Laagste punten: Levering en plaatsing en Eerste factuur (−2). "
        "Hoogste punten: Adviesgesprek, Inbedrijfstelling en Beveelt aan bij collega (+2). "
        "Twee van de drie pijnpunten liggen bij partners. Drie van de 13 scores zijn aannames."
    )
    english = diagram(playbook(drawn), drawn, words("en"))
    assert english is not None
    assert english.alternative == (
        "Lowest points: Delivery and installation and First invoice (−2). "
        "Highest points: Advisory visit, Commissioning and Recommends to a peer (+2). "
        "Two of the three points of pain sit with partners. Three of the 13 scores are assumptions."
    )


@pytest.mark.parametrize(
    ("at_partner", "at_own", "said"),
    [
        (1, 0, "Het enige pijnpunt ligt bij een partner."),
        (0, 1, "Het enige pijnpunt ligt niet bij een partner."),
        (1, 1, "Eén van de twee pijnpunten ligt bij een partner."),
        (2, 0, "Beide pijnpunten liggen bij partners."),
        (3, 0, "Alle drie pijnpunten liggen bij partners."),
        (0, 2, "Geen van de twee pijnpunten ligt bij een partner."),
    ],
)
def test_the_finding_counts_pain_as_one_would_say_it(at_partner: int, at_own: int, said: str) -> None:
    pains = [
        touchpoint(f"p{i}", f"P{i}", f"P{i}", "awareness", 1, delivered_by=party, pain="Pijn", evidence="measured")
        for i, party in enumerate(["transport"] * at_partner + ["verlinde"] * at_own)
    ]
    partner = touchpoint("z", "Z", "Z", "awareness", 1, delivered_by="transport", evidence="measured")
    assert finding(*pains, partner) == f"Alle scores zijn gelijk: +1. {said}"


def test_a_crowd_of_ties_is_summed_up() -> None:
    lows = [touchpoint(f"p{i}", f"P{i}", f"P{i}", "awareness", -2, evidence="measured") for i in range(6)]
    high = touchpoint("z", "Z", "Z", "awareness", 2, evidence="measured")
    assert finding(*lows, high) == "Laagste punten: P0, P1, P2 en nog drie andere (−2). Hoogste punt: Z (+2)."


def test_a_journey_without_scores_has_no_curve() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness"))
    assert diagram(playbook(drawn), drawn, words("nl")) is None


def series(drawn: Journey, name: str, **config: Any) -> list[Any]:
    found = diagram(playbook(drawn, **config), drawn, words("nl"))
    assert found is not None
    return next(list(one["data"]) for one in found.option["series"] if one["name"] == name)


def test_the_curve_breaks_where_a_score_is_missing_and_the_gap_is_bridged_visibly() -> None:
    scores = [1, None, -1]
    drawn = journey(*(touchpoint(f"t{i}", "T", "T", "awareness", s, evidence="measured") for i, s in enumerate(scores)))
    assert series(drawn, "curve") == []
    assert series(drawn, "bridge") == [[0.5, 1], [2.5, -1], ["-", "-"]]


def test_a_moment_is_dashed_half_way_to_its_neighbours_where_it_is_assumed() -> None:
    drawn = journey(
        touchpoint("a", "A", "A", "awareness", 0, evidence="measured"),
        touchpoint("b", "B", "B", "awareness", 0, evidence="assumed"),
        touchpoint("c", "C", "C", "awareness", 0, evidence="observed"),
    )
    dashed = [point[0] for point in series(drawn, "assumed") if point != ["-", "-"]]
    solid = [point[0] for point in series(drawn, "curve") if point != ["-", "-"]]
    assert (min(dashed), max(dashed)) == (1, 2)
    assert (min(solid), max(solid)) == (0.5, 2.5)
    assert not [x for x in solid if 1 < x < 2]


def test_a_moment_of_truth_that_hurts_shows_both() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness", -2, moment_of_truth="Telt", pain="Pijn"))
    (point,), (extra,) = series(drawn, "points"), series(drawn, "marks")
    assert "--rg-accent" in point["itemStyle"]["color"]
    assert "--rg-negative" in extra["itemStyle"]["color"]
    assert point["value"][:2] == extra["value"]


def test_the_scale_is_the_playbooks_own() -> None:
    scale = {"min": 1, "max": 10, "low": "slecht", "high": "goed"}
    drawn = journey(touchpoint("a", "A", "A", "awareness", 7), touchpoint("b", "B", "B", "awareness", 2))
    found = diagram(playbook(drawn, scales={"emotion": scale}), drawn, words("nl"))
    assert found is not None
    assert (found.option["yAxis"][0]["min"], found.option["yAxis"][0]["max"]) == (1, 10)
    texts = [element["style"]["text"] for element in found.option["graphic"]["elements"] if element["type"] == "text"]
    assert {"goed +10", "+5,5", "slecht +1"} <= set(texts)


@pytest.mark.parametrize("n", [1, 6, 14, 60])
def test_titles_stand_beside_each_other_at_any_number(n: int) -> None:
    from reisgids.diagrams.columns import TITLE

    drawn = long_journey(n)
    found = diagram(playbook(drawn), drawn, words("nl"))
    assert found is not None
    labels = [label["value"] for label in found.option["xAxis"][1]["data"]]
    room = (found.width - 78) / n
    assert len(labels) == n
    assert all(TITLE.width(line) <= room - 4 for label in labels for line in label.split("\n"))


def test_each_touchpoint_can_be_pointed_at_and_stands_in_the_table() -> None:
    drawn = machine()
    found = diagram(playbook(drawn), drawn, words("nl"))
    assert found is not None
    assert [point.href for point in found.points] == [f"#tp-{t.id}" for t in drawn.touchpoints]
    assert [row[0].href for row in found.table.rows] == [f"#tp-{t.id}" for t in drawn.touchpoints]
    assert dict(found.points[7].facts) == {
        "Fase": "Initiate",
        "Kanaal": "Op locatie",
        "Voelt": "−2",
        "Levert": "Transport Zuid",
        "Onderbouwing": "gemeten in een enquête",
    }
    points = next(one for one in found.option["series"] if one["name"] == "points")
    assert found.option["series"].index(points) == found.points[0].series
