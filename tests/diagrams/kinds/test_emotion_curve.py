from collections.abc import Mapping
from typing import Any

import pytest

from reisgids.diagrams.kinds.emotion_curve.kind import diagram
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, long_journey, machine, playbook, touchpoint


def finding(*touchpoints: dict[str, Any], language: str = "nl") -> str:
    drawn = journey(*touchpoints)
    found = diagram(playbook(drawn), [drawn], words(language))
    assert found is not None
    return found.alternative


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_the_machine_builders_journey(language: str) -> None:
    drawn = machine()
    assert_golden(diagram(playbook(drawn), [drawn], words(language)), f"emotion-curve-{language}")


def test_the_finding_names_ties_where_the_pain_is_and_what_is_assumed() -> None:
    drawn = machine()
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    assert found.alternative == (
        "Laagste punten: Levering en plaatsing en Eerste factuur (−2). "
        "Hoogste punten: Adviesgesprek, Inbedrijfstelling en Beveelt aan bij collega (+2). "
        "Twee van de drie pijnpunten liggen bij partners. Drie van de 13 scores zijn aannames."
    )
    english = diagram(playbook(drawn), [drawn], words("en"))
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
        touchpoint(f"p{i}", f"P{i}", f"P{i}", "awareness", 1, delivered_by=party, pain="Pijn", evidence="observed")
        for i, party in enumerate(["transport"] * at_partner + ["verlinde"] * at_own)
    ]
    partner = touchpoint("z", "Z", "Z", "awareness", 1, delivered_by="transport", evidence="observed")
    assert finding(*pains, partner) == f"Alle scores zijn gelijk: +1. {said}"


def test_a_crowd_of_ties_is_summed_up() -> None:
    lows = [touchpoint(f"p{i}", f"P{i}", f"P{i}", "awareness", -2, evidence="observed") for i in range(6)]
    high = touchpoint("z", "Z", "Z", "awareness", 2, evidence="observed")
    assert finding(*lows, high) == "Laagste punten: P0, P1, P2 en nog drie andere (−2). Hoogste punt: Z (+2)."


def test_a_journey_without_scores_has_no_curve() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness"))
    assert diagram(playbook(drawn), [drawn], words("nl")) is None


def drawing(drawn: Journey, **config: Any) -> Mapping[str, Any]:
    found = diagram(playbook(drawn, **config), [drawn], words("nl"))
    assert found is not None
    return found.option


def curves(option: Mapping[str, Any]) -> dict[str, list[Any]]:
    """The data of the lines between the touchpoints, each by how it is drawn."""
    kinds = {"": "solid", "[5, 4]": "dashed", "[1, 4]": "dotted"}
    lines = [
        each for each in option["series"] if each["type"] == "line" and each["z"] == 2 and "xAxisIndex" not in each
    ]
    return {kinds[str(each["lineStyle"].get("type", ""))]: each["data"] for each in lines}


def marks(option: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The items of the series of marks, by what the legend calls them."""
    return {each["name"]: each["data"] for each in option["series"] if each["type"] == "scatter" and each.get("name")}


def places(option: Mapping[str, Any]) -> dict[str, list[float]]:
    """Where each touchpoint stands, by its id: columns from the left, and its score."""
    return {item["id"]: item["value"] for data in marks(option).values() for item in data}


def test_the_curve_breaks_where_a_score_is_missing_and_the_gap_is_bridged_visibly() -> None:
    scores = [1, None, -1]
    drawn = journey(*(touchpoint(f"t{i}", "T", "T", "awareness", s, evidence="observed") for i, s in enumerate(scores)))
    assert curves(drawing(drawn)) == {"dotted": [[0.5, 1], [2.5, -1]]}


def test_the_curve_is_dashed_to_and_from_a_moment_that_is_assumed() -> None:
    evidence = ("observed", "observed", "assumed", "observed", "observed", "observed", "assumed")
    drawn = journey(*(touchpoint(f"t{n}", "T", "T", "awareness", 0, evidence=each) for n, each in enumerate(evidence)))
    assert curves(drawing(drawn)) == {
        "solid": [[0.5, 0], [1.5, 0], "-", [3.5, 0], [4.5, 0], [5.5, 0]],
        "dashed": [[1.5, 0], [2.5, 0], [3.5, 0], "-", [5.5, 0], [6.5, 0]],
    }


def test_a_moment_of_truth_that_hurts_shows_both() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness", -2, moment_of_truth="Telt", pain="Pijn"))
    found = marks(drawing(drawn))
    assert set(found) == {"moment of truth", "pijnpunt"}
    (truth,), (pain,) = found.values()
    assert truth["id"] == pain["id"] == "a"
    assert truth["value"] == pain["value"] == [0.5, -2]
    assert pain["symbolOffset"][1] > 0


def test_what_the_legend_names_is_a_series_that_answers_a_pointer() -> None:
    drawn = machine()
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    assert found.switches == {label for _, label in found.legend}
    assert found.option["legend"]["data"] == [label for _, label in found.legend]
    assert found.option["tooltip"]["trigger"] == "item"
    answering = [series for series in found.option["series"] if series.get("emphasis")]
    assert {series["type"] for series in answering} == {"scatter"}
    assert all(series["emphasis"]["focus"] == "self" for series in answering)


def test_each_sentence_of_the_finding_says_what_it_rests_on() -> None:
    drawn = machine()
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    low, high, pains, assumed = found.sentences
    assert low.moments == ("#tp-levering", "#tp-factuur")
    assert len(high.moments) == 3
    assert (pains.switches, assumed.switches) == (("pijnpunt",), ("aanname",))
    assert found.alternative == " ".join(each.words for each in found.sentences)


def test_the_scale_is_the_playbooks_own() -> None:
    scale = {"min": 1, "max": 10, "low": "slecht", "high": "goed"}
    drawn = journey(touchpoint("a", "A", "A", "awareness", 7), touchpoint("b", "B", "B", "awareness", 2))
    option = drawing(drawn, scales={"emotion": scale})
    texts = {e["style"]["text"]: e["y"] for e in option["graphic"]["elements"] if e["type"] == "text"}
    assert {"goed +10", "+5,5", "slecht +1"} <= set(texts)
    assert places(option) == {"a": [0.5, 7], "b": [1.5, 2]}
    (grid, _), (axis, _) = option["grid"], option["yAxis"]
    per_score = grid["height"] / (axis["max"] - axis["min"])
    heights = {score: grid["top"] + (axis["max"] - score) * per_score for score in (10, 1)}
    assert heights == pytest.approx({10: texts["goed +10"], 1: texts["slecht +1"]}, abs=0.1)


@pytest.mark.parametrize("n", [1, 6, 14, 60])
def test_titles_stand_beside_each_other_at_any_number(n: int) -> None:
    from reisgids.diagrams.layout.columns import TITLE

    drawn = long_journey(n)
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    (titles,) = [each for each in found.option["series"] if each.get("encode") and each["z"] == 3]
    grid = found.option["grid"][0]
    room = grid["width"] / n
    assert [item["value"][0] for item in titles["data"]] == [place + 0.5 for place in range(n)]
    assert all(TITLE.width(line) <= room - 4 for item in titles["data"] for line in item["value"][2].split("\n"))


def test_each_touchpoint_can_be_pointed_at_and_stands_in_the_table() -> None:
    drawn = machine()
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    assert [point.href for point in found.points] == [f"#tp-{t.id}" for t in drawn.touchpoints]
    assert [row[0].href for row in found.table.rows] == [f"#tp-{t.id}" for t in drawn.touchpoints]
    assert [point.row for point in found.points] == list(range(len(drawn.touchpoints)))
    cells = dict(zip(found.table.head, (cell.words for cell in found.table.rows[7]), strict=True))
    assert cells == {
        "Touchpoint": "Levering en plaatsing",
        "Fase": "Initiate",
        "Kanaal": "Op locatie",
        "Voelt": "−2",
        "Markering": "moment of truth en pijnpunt",
        "Levert": "Transport Zuid",
        "Onderbouwing": "gehoord in interviews",
    }


def test_the_tooltip_adds_what_the_customer_does() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness", 1, does="Belt de helpdesk"))
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    assert found.points[0].facts == (("Doet", "Belt de helpdesk"),)
