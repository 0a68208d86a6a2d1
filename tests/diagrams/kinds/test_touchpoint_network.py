from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.touchpoint_network.kind import diagram
from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, playbook, touchpoint
from tests.diagrams.several_journeys import many, nine


def drawn(of: Playbook, language: str = "nl") -> Diagram:
    found = diagram(of, of.journeys, words(language))
    assert found is not None
    return found


def two(first: list[dict[str, Any]], second: list[dict[str, Any]], **head: Any) -> Playbook:
    return playbook(
        journey(*first, id="kopen", title={"nl": "Kopen", "en": "Buying"}),
        journey(*second, id="reizen", title={"nl": "Reizen", "en": "Travelling"}, **head),
    )


def look(found: Diagram, kind: str) -> list[Any]:
    return [item for item in found.option["series"][0]["data"] if item["look"].startswith(kind)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_nine_journeys(language: str) -> None:
    assert_golden(drawn(nine(), language), f"touchpoint-network-{language}")


def test_the_finding_names_what_most_journeys_share_and_where_experience_differs_most() -> None:
    assert drawn(nine()).alternative == (
        "Zeven touchpoints komen in meer dan één klantreis voor. "
        "Levering op locatie komt het vaakst voor: in zes van de acht klantreizen. "
        "De beleving verschilt het meest bij Levering op locatie: van −2 in “Inkopen via het klantportaal” "
        "tot +2 in “Een keuken laten plaatsen”."
    )
    assert drawn(nine(), "en").alternative.startswith(
        "Seven touchpoints occur in more than one journey. "
        "Delivery on site occurs most often: in six of the eight journeys. "
    )


def test_touchpoints_that_differ_by_equally_much_are_all_named() -> None:
    found = drawn(
        two(
            [touchpoint("a", "Factuur", "Invoice", "engage", -2), touchpoint("b", "Beurs", "Fair", "awareness", 1)],
            [touchpoint("a", "Factuur", "Invoice", "engage", 1), touchpoint("b", "Beurs", "Fair", "awareness", -2)],
        )
    )
    assert found.alternative == (
        "Twee touchpoints komen in beide klantreizen voor: Beurs en Factuur. "
        "De beleving verschilt het meest bij Beurs en Factuur: een verschil van 3 op de emotieschaal."
    )


def test_two_journeys_share_in_both_and_a_single_difference_is_told() -> None:
    found = drawn(
        two(
            [touchpoint("a", "Factuur", "Invoice", "engage", -2), touchpoint("b", "Beurs", "Fair", "awareness", 1)],
            [touchpoint("x", "factuur ", "Invoice", "engage", 1)],
        )
    )
    assert found.alternative == (
        "Eén touchpoint komt in meer dan één klantreis voor: Factuur, in beide klantreizen. "
        "De beleving verschilt het meest bij Factuur: van −2 in “Kopen” tot +1 in “Reizen”."
    )
    assert [item["text"] for item in look(found, "score")] == ["−2", "+1"]


def test_a_score_has_a_shape_of_its_own_beside_its_colour() -> None:
    moments = [touchpoint(f"t{n}", f"M{n}", f"M{n}", "awareness", s) for n, s in enumerate((-1, 0, 2, None))]
    found = drawn(two(moments, moments))
    shapes = {item["look"]: item["text"] for item in look(found, "score")}
    assert shapes == {"score-negative": "−1", "score-neutral": "0", "score-positive": "+2", "score-unscored": "–"}
    paths = {name: found.option["series"][0]["looks"][name]["path"] for name in shapes}
    assert len({paths["score-negative"], paths["score-neutral"], paths["score-positive"]}) == 3
    assert found.alternative.endswith("Nergens verschilt de beleving van klantreis tot klantreis.")


def test_a_playbook_without_groups_has_no_heading_that_says_so() -> None:
    same = [touchpoint("a", "Factuur", "Invoice", "engage", -2)]
    said = [e["style"]["text"] for e in drawn(two(same, same)).option["graphic"]["elements"] if e["type"] == "text"]
    assert said == ["Factuur", "2 klantreizen, steeds −2"]


def test_nothing_shared_is_no_diagram_and_a_customers_own_moment_is_no_touchpoint() -> None:
    own = [touchpoint("a", "Storing", "Breakdown", "awareness", -1, kind="customer-moment")]
    context = two(own, own)
    assert diagram(context, context.journeys, words("nl")) is None


def test_a_journey_and_its_wished_for_version_do_not_share_with_each_other() -> None:
    same = [touchpoint("a", "Factuur", "Invoice", "engage", -2)]
    context = two(same, same, state="to-be", counterpart="kopen")
    assert diagram(context, context.journeys, words("nl")) is None


def test_a_score_leads_to_the_touchpoint_in_its_own_journey() -> None:
    found = drawn(nine())
    links = {point.href for point in found.points}
    assert {"reis-0", "reis-8"} <= links
    for point in found.points:
        if point.row is not None:
            assert found.table.rows[point.row][0].href == point.href
            assert point.href.count("#tp-") == 1


def test_of_sixty_journeys_those_that_share_most_are_drawn_and_all_stand_in_the_table() -> None:
    found = drawn(many(60))
    assert len(look(found, "journey")) == 16
    assert 24 < len(look(found, "score")) <= 96
    assert found.alternative.endswith("in de 16 klantreizen die het meest delen; de rest staat bij de gegevens.")
    assert len({row[1].words for row in found.table.rows}) == 59


def test_lines_end_in_places_of_their_own() -> None:
    places = [tuple(item["value"]) for item in look(drawn(many(60)), "score")]
    assert len(set(places)) == len(places)
    for x, y in places:
        assert not [1 for a, b in places if (a, b) != (x, y) and abs(a - x) < 24 and abs(b - y) < 24]
