"""The emotion curve with a best and a worst case, and with the curves of personas."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.echarts.svg import render
from reisgids.diagrams.figure import figure
from reisgids.diagrams.kinds.comparison.kind import compared
from reisgids.diagrams.kinds.emotion_curve.kind import diagram
from reisgids.diagrams.kinds.emotion_curve.map_curve import map_curve
from reisgids.labels.words import words
from reisgids.model.journey import Journey
from tests.diagrams.felt import felt_journey, felt_playbook
from tests.diagrams.playbooks import touchpoint

BAND, BUYER, MANAGER = "slechtste en beste geval", "persona Koper", "persona Leider"


def moment(id: str, feels: Any, **more: Any) -> dict[str, Any]:
    return {**touchpoint(id, id.upper(), id.upper(), "awareness"), "feels": feels, **more}


def trip() -> Journey:
    return felt_journey(
        moment("a", {"score": 1, "best": 2, "worst": 0}),
        moment("b", {"score": -1, "best": 1, "worst": -2, "per_persona": {"koper": {"word": "gerust", "score": 1}}}),
        moment("c", {"score": 0, "per_persona": {"leider": -2, "koper": 2}}, evidence="observed"),
        moment("d", {"word": "moe", "worst": -1, "best": 1}),
        moment("e", {"score": 2}, evidence="observed", personas=["leider"]),
    )


def drawn(language: str = "nl") -> Diagram:
    found = diagram(felt_playbook(trip()), [trip()], words(language))
    assert found is not None
    return found


def series(option: Any, name: str) -> list[Any]:
    return [each for each in option["series"] if each.get("name") == name]


def test_the_band_stands_on_the_worst_case_and_reaches_to_the_best() -> None:
    low, high, poles = series(drawn().option, BAND)
    assert low["data"] == [[0, 0.5], [-2, 1.5]], "a run of neighbours only"
    assert high["data"] == [[2, 0.5], [3, 1.5]]
    assert (low["stack"], low["stackStrategy"], low["encode"]) == (high["stack"], "all", {"x": 1, "y": 0})
    assert [item["coords"] for item in poles["data"]] == [
        [[0.5, 0], [0.5, 2]], [[1.5, -2], [1.5, 1]], [[3.5, -1], [3.5, 1]],
    ]  # fmt: skip


def test_in_the_narrow_drawing_time_runs_down() -> None:
    narrow = drawn().narrow
    assert narrow is not None
    low, high, poles = series(narrow.option, BAND)
    assert [score for score, _ in low["data"]] == [0, -2]
    assert [score for score, _ in high["data"]] == [2, 3]
    assert "encode" not in low
    assert [[x for x, _ in item["coords"]] for item in poles["data"]] == [[0, 2], [-2, 1], [-1, 1]]


def test_a_persona_is_off_until_a_reader_asks_for_it() -> None:
    found = drawn()
    assert [label for _, label in found.legend if label in (BAND, BUYER, MANAGER)] == [BAND, BUYER, MANAGER]
    assert found.idle == {BUYER, MANAGER}
    assert found.option["legend"]["selected"] == {BUYER: False, MANAGER: False}
    assert {BAND, BUYER, MANAGER} <= found.switches
    made = str(figure(found, render(found.pictures), words("nl")))
    assert "data-switch data-idle><svg" in made
    assert "data-in-place" not in made


def test_the_curve_of_a_persona_has_its_own_scores_and_else_those_of_everybody() -> None:
    points = series(drawn().option, BUYER)[-1]["data"]
    assert [(item["id"], item["value"][:2]) for item in points] == [("a", [0.5, 1]), ("b", [1.5, 1]), ("c", [2.5, 2])]
    assert ["itemStyle" in item for item in points] == [True, False, False], "filled where it is its own"
    manager = series(drawn().option, MANAGER)[-1]["data"]
    assert [(item["id"], item["value"][1]) for item in manager] == [("c", -2), ("e", 2)], "only what it goes through"


def test_the_table_and_the_finding_say_it_too() -> None:
    found = drawn()
    assert found.table.head[3:7] == ("Voelt", "Slechtste en beste geval", "Koper", "Leider")
    said = [[cell.words for cell in row[3:7]] for row in found.table.rows]
    assert said[1] == ["−1", "−2 tot +1 (3 punten verschil)", "gerust (+1)", ""]
    assert said[3] == ["moe", "−1 tot +1 (2 punten verschil)", "", ""]
    assert "Slechtste en beste geval liggen het verst uiteen bij B: −2 tot +1 (3 punten verschil)." in found.alternative
    assert "Persona's liggen het verst uiteen bij C: Koper +2, Leider −2." in found.alternative
    assert "Personas lie furthest apart at C: Buyer +2, Manager −2." in drawn("en").alternative


def test_the_sentence_on_the_cases_rests_on_the_band() -> None:
    (said,) = [each for each in drawn().sentences if "geval" in each.words]
    assert said.switches == (BAND,)


def test_a_curve_without_either_is_as_it_was() -> None:
    plain = felt_journey(moment("a", 1), moment("b", -1))
    found = diagram(felt_playbook(plain), [plain], words("nl"))
    assert found is not None
    assert not {BAND, BUYER} & {label for _, label in found.legend}
    assert len(found.table.head) == 7


@pytest.mark.parametrize("picture", [0, 1])
def test_echarts_fills_the_band(picture: int) -> None:
    """Its area reaches from the worst to the best case, and no further."""
    svg = render(drawn().pictures)[picture].svg
    assert svg.count('fill-opacity="0.16"') == 1


def test_the_map_has_the_band_over_its_columns() -> None:
    found = map_curve(felt_playbook(trip()), trip(), words("nl"), 160)
    assert found is not None
    assert series(found.option, BAND)
    assert BUYER in [label for _, label in found.legend]


def test_compared_a_persona_has_its_own_scores() -> None:
    found = compared(felt_playbook(trip()), [(trip(), "koper"), (trip(), "leider")], words("nl"))
    assert found is not None
    assert "gerust (+1)" in str(found.table)
    assert "−2" in str(found.table)
