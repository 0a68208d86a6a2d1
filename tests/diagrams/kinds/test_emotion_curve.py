import re
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
    assert diagram(playbook(drawn), [drawn], words("nl")) is None


def drawing(drawn: Journey, **config: Any) -> Mapping[str, Any]:
    found = diagram(playbook(drawn, **config), [drawn], words("nl"))
    assert found is not None
    return found.option


def lines(option: Mapping[str, Any]) -> dict[str, str]:
    """The paths behind the points, each by how it is drawn."""
    found = {}
    for element in option["graphic"]["elements"]:
        if element["type"] == "path":
            style = element["style"]
            kind = "fill" if style["fill"] != "none" else "dotted" if style["lineWidth"] < 2 else "dashed"
            found["solid" if kind == "dashed" and "lineDash" not in style else kind] = element["shape"]["d"]
    return found


def test_the_curve_breaks_where_a_score_is_missing_and_the_gap_is_bridged_visibly() -> None:
    scores = [1, None, -1]
    drawn = journey(*(touchpoint(f"t{i}", "T", "T", "awareness", s, evidence="measured") for i, s in enumerate(scores)))
    assert list(lines(drawing(drawn))) == ["dotted"]


def test_a_moment_is_dashed_half_way_to_its_neighbours_where_it_is_assumed() -> None:
    drawn = journey(
        touchpoint("a", "A", "A", "awareness", 0, evidence="measured"),
        touchpoint("b", "B", "B", "awareness", 0, evidence="assumed"),
        touchpoint("c", "C", "C", "awareness", 0, evidence="observed"),
    )
    option = drawing(drawn)
    xs = [point["value"][0] for point in option["series"][0]["data"]]
    dashed = re.findall(r"[MC ](-?[\d.]+) ", lines(option)["dashed"])
    assert float(dashed[0]) == (xs[0] + xs[1]) / 2
    assert float(dashed[-1]) == (xs[1] + xs[2]) / 2
    assert lines(option)["solid"].count("M") == 2


def test_a_moment_of_truth_that_hurts_shows_both() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness", -2, moment_of_truth="Telt", pain="Pijn"))
    (series,) = drawing(drawn)["series"]
    point, extra = series["data"]
    assert "--rg-accent" in series["looks"][point["look"]]["fill"]
    assert "--rg-negative" in series["looks"][extra["look"]]["fill"]
    assert point["value"][0] == extra["value"][0]
    assert point["value"][1] < extra["value"][1]


def test_the_scale_is_the_playbooks_own() -> None:
    scale = {"min": 1, "max": 10, "low": "slecht", "high": "goed"}
    drawn = journey(touchpoint("a", "A", "A", "awareness", 7), touchpoint("b", "B", "B", "awareness", 2))
    option = drawing(drawn, scales={"emotion": scale})
    texts = {e["style"]["text"]: e["y"] for e in option["graphic"]["elements"] if e["type"] == "text"}
    assert {"goed +10", "+5,5", "slecht +1"} <= set(texts)
    heights = [point["value"][1] for point in option["series"][0]["data"]]
    per_score = (texts["slecht +1"] - texts["goed +10"]) / 9
    assert heights == pytest.approx([texts["goed +10"] + per_score * (10 - score) for score in (7, 2)], abs=0.1)


@pytest.mark.parametrize("n", [1, 6, 14, 60])
def test_titles_stand_beside_each_other_at_any_number(n: int) -> None:
    from reisgids.diagrams.layout.columns import TITLE

    drawn = long_journey(n)
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    xs = [point["value"][0] for point in found.option["series"][0]["data"][:n]]
    elements = found.option["graphic"]["elements"]
    labels = [e["style"]["text"] for e in elements if e["type"] == "text" and e["x"] in xs and e["y"] > 250]
    room = (found.width - 78) / n
    assert len(labels) == n
    assert all(TITLE.width(line) <= room - 4 for label in labels for line in label.split("\n"))


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
        "Bijzonder": "moment of truth en pijnpunt",
        "Levert": "Transport Zuid",
        "Onderbouwing": "gemeten in een enquête",
    }


def test_the_tooltip_adds_what_the_customer_does() -> None:
    drawn = journey(touchpoint("a", "A", "A", "awareness", 1, does="Belt de helpdesk"))
    found = diagram(playbook(drawn), [drawn], words("nl"))
    assert found is not None
    assert found.points[0].facts == (("Doet", "Belt de helpdesk"),)
