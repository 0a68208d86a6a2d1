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


def series(found: Diagram, tone: str) -> dict[str, Any]:
    """The dots that the legend's entry switches: negative, neutral, positive or unscored."""
    label = dict(found.legend)[f"score-{tone}"]
    (one,) = [each for each in found.option["series"] if each["name"] == label]
    return dict(one)


def dots(found: Diagram) -> list[dict[str, Any]]:
    """The dots from the left, strip by strip."""
    all_dots = [item for key, _ in found.legend for item in series(found, key.removeprefix("score-"))["data"]]
    return sorted(all_dots, key=lambda item: (item["value"][1], item["value"][0]))


def head_series(found: Diagram) -> dict[str, Any]:
    """The journeys' names above their columns."""
    (one,) = [each for each in found.option["series"] if "symbolOffset" in each]
    return dict(one)


def heads(found: Diagram) -> list[dict[str, Any]]:
    """The journeys' names from the left."""
    return list(head_series(found)["data"])


def lettered(found: Diagram) -> list[str]:
    """The touchpoints' names, then the headings, each from the top."""
    texts = [each for each in found.option["series"] if each["type"] == "scatter" and each.get("silent")]
    return [item["value"][2] for each in texts for item in each["data"]]


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
    assert [item["value"] for item in dots(found)] == [[0.5, 1.5, "−2"], [1.5, 1.5, "+1"]]


def test_a_score_has_a_shape_of_its_own_beside_its_colour() -> None:
    moments = [touchpoint(f"t{n}", f"M{n}", f"M{n}", "awareness", s) for n, s in enumerate((-1, 0, 2, None))]
    found = drawn(two(moments, moments))
    shown = {tone: series(found, tone) for tone in ("negative", "neutral", "positive", "unscored")}
    assert {tone: one["data"][0]["value"][2] for tone, one in shown.items()} == {
        "negative": "−1", "neutral": "0", "positive": "+2", "unscored": "–",
    }  # fmt: skip
    assert len({shown[tone]["symbol"] for tone in ("negative", "neutral", "positive")}) == 3
    assert shown["unscored"]["itemStyle"]["borderType"]
    assert "borderType" not in shown["neutral"]["itemStyle"]
    assert found.alternative.endswith("Nergens verschilt de beleving van klantreis tot klantreis.")


def test_a_strip_has_its_name_and_stands_below_the_number_of_its_journeys() -> None:
    same = [touchpoint("a", "Factuur", "Invoice", "engage", -2)]
    assert lettered(drawn(two(same, same))) == ["Factuur", "In twee klantreizen"]


def test_strips_are_sorted_by_their_journeys_and_then_by_the_lowest_feeling() -> None:
    moments = [touchpoint(f"t{n}", f"M{n}", f"M{n}", "awareness", s) for n, s in enumerate((1, None, -2))]
    often = touchpoint("vaak", "Vaak", "Often", "awareness", 2)
    titles = [{"nl": title} for title in ("Kopen", "Reizen", "Huren")]
    found = drawn(
        playbook(
            journey(*moments, often, id="kopen", title=titles[0]),
            journey(*moments, often, id="reizen", title=titles[1]),
            journey(often, id="huren", title=titles[2]),
        )
    )
    assert lettered(found) == ["Vaak", "M2", "M0", "M1", "In drie klantreizen", "In twee klantreizen"]
    assert [item["id"] for item in heads(found)] == ["kopen", "reizen", "huren"]
    assert [item["id"] for item in dots(found)][:3] == ["kopen/vaak", "reizen/vaak", "huren/vaak"]
    hair, joined = [each["data"] for each in found.option["series"] if each["type"] == "line"]
    assert joined[:2] == [[0.5, 1.5], [2.5, 1.5]], "from the first dot of a strip to its last"
    assert hair[:2] == [[0, 1.5], [3, 1.5]]


def test_what_the_legend_names_is_switched_and_journeys_and_dots_answer_a_pointer() -> None:
    found = drawn(nine())
    assert found.switches == {label for _, label in found.legend}
    assert found.option["legend"]["data"] == [label for _, label in found.legend]
    answering = [each for each in found.option["series"] if each.get("emphasis")]
    assert len(answering) == 1 + len(found.legend)
    assert all(each["emphasis"]["focus"] == "self" for each in answering)
    assert {item["id"].partition("/")[0] for item in dots(found)} == {item["id"] for item in heads(found)}
    (apart,) = [each for each in found.sentences if each.moments]
    assert apart.words.startswith("De beleving verschilt het meest bij Levering op locatie")
    assert {moment.partition("#")[0] for moment in apart.moments} == {"reis-8", "reis-5"}


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
    assert len(heads(found)) == 12
    assert 24 < len(dots(found)) <= 96
    assert found.alternative.endswith("in de 12 klantreizen die het meest delen; de rest staat bij de gegevens.")
    assert len({row[1].words for row in found.table.rows}) == 59


@pytest.mark.parametrize("journeys", [2, 12])
def test_sixty_touchpoints_stand_in_places_of_their_own_under_names_that_fit(journeys: int) -> None:
    found = drawn(crowded(journeys, 60))
    assert found.width <= 1120
    assert len([text for text in lettered(found) if text.startswith("Touchpoint")]) == 60
    apart_from_each_other(found)
    (wide, high), grid = head_series(found)["symbolSize"], found.option["grid"][0]
    assert wide < grid["width"] / journeys
    assert high <= grid["top"]


def crowded(journeys: int, touchpoints: int) -> Playbook:
    """So many touchpoints, each in at least two of the journeys, some twice in one."""
    held: list[list[dict[str, Any]]] = [[] for _ in range(journeys)]
    for n in range(touchpoints):
        for place in {n % journeys, (n + 1) % journeys, n * n % journeys}:
            for again in range(1 + (n % 5 == 0)):
                title = f"Touchpoint nummer {n}"
                held[place].append(touchpoint(f"t{n}-{again}", title, title, "awareness", (-2, 0, 1, None)[n % 4]))
    return playbook(
        *(
            journey(*each, id=f"j{n}", title={"nl": f"Verantwoordelijkheidsverzekering {n}"})
            for n, each in enumerate(held)
        )
    )


def apart_from_each_other(found: Diagram) -> None:
    """Assert that no two dots are so near that a finger hits both."""
    grid, rows = found.option["grid"][0], found.option["yAxis"][0]["max"]
    wide, high = grid["width"] / found.option["xAxis"][0]["max"], grid["height"] / rows
    places = [(item["value"][0] * wide, item["value"][1] * high) for item in dots(found)]
    assert len(set(places)) == len(places)
    for x, y in places:
        assert not [1 for a, b in places if (a, b) != (x, y) and abs(a - x) < 24 and abs(b - y) < 24]


def test_dots_stand_in_places_of_their_own() -> None:
    apart_from_each_other(drawn(many(60)))


def test_dots_below_each_other_are_joined_with_their_strip() -> None:
    same = [touchpoint(f"t{n}", "Factuur", "Invoice", "engage", -2) for n in range(8)]
    found = drawn(two(same, same[:1]))
    joined = [each["data"] for each in found.option["series"] if each["type"] == "line"][1]
    ends = {tuple(item) for item in joined if item != "-"}
    (x, _, _), *_ = [item["value"] for item in dots(found) if item["id"].startswith("kopen/")]
    column = sorted(item["value"][1] for item in dots(found) if item["value"][0] == x)
    assert len(column) > 1
    assert {(x, column[0]), (x, column[-1])} <= ends
