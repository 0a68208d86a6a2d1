from dataclasses import replace
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.market_profile.kind import diagram
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, playbook, touchpoint
from tests.diagrams.several_journeys import many, nine


def drawn(of: Playbook, language: str = "nl") -> Diagram:
    found = diagram(of, of.journeys, words(language))
    assert found is not None
    return found


def two(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> Playbook:
    return playbook(
        journey(*first, id="zaak", market="b2b", title={"nl": "Zaak"}),
        journey(*second, id="consument", market="b2c", title={"nl": "Consument"}),
    )


def values(found: Diagram) -> list[dict[str, Any]]:
    """The series of values, the first column's first."""
    names = [label for _, label in found.legend]
    return [each for each in found.option["series"] if each["type"] == "scatter" and each["name"] in names]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_nine_journeys(language: str) -> None:
    assert_golden(drawn(nine(), language), f"market-profile-{language}")


def test_every_figure_is_the_mean_of_the_whole_journeys_as_they_are() -> None:
    rows = {row[0].words: [cell.words for cell in row[1:3]] for row in drawn(nine()).table.rows}
    assert rows["Touchpoints"] == ["4,5 (n = 2)", "5,7 (n = 3)"]
    assert rows["Personen bij de klant"] == ["3 (n = 2)", "1 (n = 3)"]


def test_the_finding_states_the_largest_difference_on_its_own_scale() -> None:
    assert drawn(nine()).alternative.startswith(
        "Het grootste verschil zit in personen bij de klant: gemiddeld 3 bij B2B tegen 1 bij B2C. "
    )
    assert drawn(nine(), "en").alternative.startswith(
        "The largest difference is in people on the customer's side: 3 on average in B2B, 1 in B2C. "
    )


def test_few_journeys_are_called_few_and_many_are_not() -> None:
    assert "Het zijn weinig klantreizen (twee B2B, drie B2C)" in drawn(nine()).alternative
    assert "weinig" not in drawn(many(60)).alternative


def test_equal_markets_are_called_equal_and_their_dots_stand_apart() -> None:
    same = [touchpoint("a", "A", "A", "awareness", 1)]
    found = drawn(two(same, same))
    assert found.alternative == (
        "Op geen enkel kenmerk verschillen B2B en B2C. "
        "In beide markten liggen de meeste touchpoints in Awareness (100% en 100%). "
        "Het zijn weinig klantreizen (één B2B, één B2C): zie dit als een beeld van dit playbook, niet van de markt."
    )
    places = [(each["xAxisIndex"], *item["value"]) for each in values(found) for item in each["data"]]
    assert len(set(places)) == len(places) == len(found.points)


def test_touchpoints_that_are_spread_evenly_lie_mostly_nowhere() -> None:
    spread = [touchpoint(phase, "A", "A", phase) for phase in ("awareness", "purchase", "engage")]
    assert "liggen de meeste" not in drawn(two(spread, spread)).alternative


def test_what_no_journey_of_a_market_tells_is_no_measure() -> None:
    found = drawn(two([touchpoint("a", "A", "A", "awareness", 1)], [touchpoint("b", "B", "B", "engage")]))
    names = [row[0].words for row in found.table.rows]
    assert "Emotie" not in names
    assert "Overdrachten" not in names
    assert names[0] == "Touchpoints"


def test_a_dot_leads_to_the_journey_that_stands_out_most() -> None:
    one, three = [[touchpoint(f"t{i}", "A", "A", "awareness") for i in range(n)] for n in (1, 3)]
    context = playbook(
        journey(*one, id="kort", title={"nl": "Kort"}, market="b2b"),
        journey(*three, id="lang", title={"nl": "Lang"}, market="b2b"),
        journey(*one, id="consument", title={"nl": "Consument"}, market="b2c"),
    )
    point = drawn(context).points[0]
    assert (point.title, point.href) == ("B2B: Touchpoints", "lang")
    assert point.facts == (("Hoogste", "Lang: 3"), ("Laagste", "Kort: 1"))


def test_journeys_of_one_market_have_no_profile() -> None:
    context = nine()
    business = tuple(journey for journey in context.journeys if journey.market == "b2b")
    assert diagram(replace(context, journeys=business), business, words("nl")) is None


def test_an_emotion_scale_without_negatives_is_printed_without_signs() -> None:
    scale = {"min": 1, "max": 10, "low": "laag", "high": "hoog"}
    moments = [touchpoint("a", "A", "A", "awareness", 7.4)]
    made = two(moments, moments)
    context = playbook(*made.journeys, scales={"emotion": scale})
    (emotion,) = [row for row in drawn(context).table.rows if row[0].words == "Emotie"]
    assert emotion[1].words == "7,4 (n = 1)"


def test_the_legend_switches_a_market_with_its_lines_and_the_finding_follows() -> None:
    found = drawn(nine())
    names = [label for _, label in found.legend]
    assert found.switches == set(names) == set(found.option["legend"]["data"])
    assert all(each["emphasis"]["focus"] == "self" for each in values(found))
    stems = [each for each in found.option["series"] if each["type"] == "line" and each["name"] in names]
    assert [each["name"] for each in stems] == [each["name"] for each in values(found)] == names * 2
    widest, few = found.sentences[0], found.sentences[-1]
    assert widest.switches == tuple(names)
    assert few.words.startswith("Het zijn weinig klantreizen")
    assert few.switches == ()


def test_a_value_stands_as_far_along_its_axis_as_it_is_of_the_most() -> None:
    found = drawn(nine())
    names = {label: key for key, label in found.legend}
    places = {
        (names[each["name"]], item["id"].partition("/")[2]): item["value"][0]
        for each in values(found)
        for item in each["data"]
    }
    assert places["market-b2b", "people"] == pytest.approx(3 / 5)
    assert places["market-b2c", "people"] == pytest.approx(1 / 5)
    (emotion,) = [row for row in found.table.rows if row[0].words == "Emotie"]
    assert emotion[1].words.startswith("+0,2")
    stem = next(each["data"] for each in found.option["series"] if each["type"] == "line" and each["name"] in names)
    assert stem[-2][0] == 0.5, "a feeling is counted from the middle of its scale"
    assert stem[0][0] == 0


@pytest.mark.parametrize(("score", "side"), [(-1.5, "left"), (1.5, "right")])
def test_a_figure_stands_beyond_its_line(score: float, side: str) -> None:
    moments = [touchpoint("a", "A", "A", "awareness", score)]
    found = drawn(two(moments, moments))
    figures = [
        {**each["label"], **item["label"]}
        for each in values(found)
        for item in each["data"]
        if item["id"].endswith("/emotion")
    ]
    assert [each["position"] for each in figures] == [side, side]
