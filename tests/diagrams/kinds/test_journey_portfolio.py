from dataclasses import replace
from typing import Any

import pytest

from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.journey_portfolio.kind import diagram
from reisgids.editions import for_edition
from reisgids.labels.words import words
from reisgids.model.config import Edition
from reisgids.model.playbook import Playbook
from tests.diagrams.golden_option import assert_golden
from tests.diagrams.playbooks import journey, playbook, touchpoint
from tests.diagrams.several_journeys import many, nine


def drawn(of: Playbook, language: str = "nl") -> Diagram:
    found = diagram(of, of.journeys, words(language))
    assert found is not None
    return found


def boxes(found: Diagram) -> list[tuple[str, float, str]]:
    """The titles of the journeys' boxes from the top, how far each is set in, and how its edge is drawn."""
    series = [each for each in found.option["series"] if each.get("symbolKeepAspect") and not each["name"]]
    items = [(item["value"], item["symbolSize"], each["itemStyle"]) for each in series for item in each["data"]]
    items.sort(key=lambda item: item[0][1])
    widest = max(width for _, width, _ in items)
    return [
        (
            value[2].replace("\n", " "),
            widest - width,
            "dashed" if "borderType" in style else "bare" if "--rg-paper" in style["color"] else "",
        )
        for value, width, style in items
    ]


def texts(found: Diagram) -> list[str]:
    """All that is lettered beside boxes and pills."""
    series = [each for each in found.option["series"] if each["type"] == "scatter" and each.get("silent")]
    return [item["value"][2] for each in series for item in each["data"] if len(item["value"]) == 3]


def switchable(found: Diagram, key: str) -> list[dict[str, Any]]:
    """The items of the points that the legend's entry switches."""
    label = dict(found.legend)[key]
    return [
        item
        for each in found.option["series"]
        if each["name"] == label and not ("encode" in each and each.get("silent"))
        for item in each["data"]
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_option_of_nine_journeys(language: str) -> None:
    assert_golden(drawn(nine(), language), f"journey-portfolio-{language}")


def test_the_finding_counts_journeys_of_each_sort_and_names_the_phase_that_nobody_covers() -> None:
    assert drawn(nine()).alternative == (
        "Negen klantreizen, waaronder drie micro journeys en één gewenste versie. "
        "In de fase Advocacy heeft geen enkele klantreis een touchpoint."
    )
    assert drawn(nine(), "en").alternative == (
        "Nine journeys, three micro journeys and one to-be version among them. "
        "No journey has a touchpoint in the phase Advocacy."
    )


def test_micro_journeys_and_the_wished_for_version_hang_under_their_journey() -> None:
    assert boxes(drawn(nine())) == [
        ("Een verpakkingsmachine kopen", 0, ""),
        ("Leveren aan huis", 24, ""),
        ("Storing aan de lijn verhelpen", 24, ""),
        ("Inkopen via het klantportaal", 48, ""),
        ("Een onderhoudscontract verlengen", 0, ""),
        ("Met het vliegtuig op vakantie", 0, ""),
        ("Overstappen naar een andere telefoonaanbieder", 0, ""),
        ("Overstappen zoals het moet worden", 24, "dashed"),
        ("Een keuken laten plaatsen", 0, ""),
        ("Leveren aan huis", 24, "bare"),
    ]


def test_a_micro_journey_of_two_journeys_stands_under_both_and_counts_once() -> None:
    found = drawn(nine())
    assert len(found.table.rows) == 9
    (row,) = [row for row in found.table.rows if row[0].words == "Leveren aan huis"]
    assert row[1].words == "Een verpakkingsmachine kopen en Een keuken laten plaatsen"
    assert any(text.startswith("Bij ") and text.endswith("staat hierboven al") for text in texts(found))


def test_journeys_in_a_circle_all_stand_in_the_tree_once() -> None:
    context = playbook(
        journey(touchpoint("a", "A", "A", "awareness", micro_journey="twee"), id="een", title={"nl": "Een"}),
        journey(touchpoint("a", "A", "A", "awareness", micro_journey="een"), id="twee", title={"nl": "Twee"}),
    )
    assert boxes(drawn(context)) == [
        ("Een", 0, ""),
        ("Twee", 24, ""),
        ("Een", 48, "bare"),
    ]


def test_a_journey_in_another_phase_model_is_read_in_the_playbooks_own() -> None:
    five = journey(
        touchpoint("a", "A", "A", "decision"), touchpoint("b", "B", "B", "retention"), id="vijf", phases="lifecycle-5"
    )
    six = journey(touchpoint("a", "A", "A", "awareness"), id="zes")
    found = drawn(playbook(five, six))
    assert found.alternative.endswith(
        "In de fasen Consideration, Initiate en Advocacy heeft geen enkele klantreis een touchpoint."
    )


def test_a_journey_with_phases_of_its_own_has_a_strip_of_its_own() -> None:
    phases = [{"id": "voor", "name": "Voor"}, {"id": "na", "name": "Na"}]
    own = journey(touchpoint("a", "A", "A", "voor"), id="eigen", phases=phases)
    found = drawn(playbook(own, journey(touchpoint("a", "A", "A", "awareness"), id="zes")))
    assert ("phase-own", "eigen fasen") in found.legend
    assert found.table.rows[0][5].words == "Voor"


def test_the_lowest_point_leads_to_its_touchpoint_and_ties_are_named() -> None:
    context = playbook(
        journey(
            touchpoint("a", "Levering", "Delivery", "initiate", -2), touchpoint("b", "Factuur", "Invoice", "engage", -2)
        ),
        journey(touchpoint("a", "A", "A", "awareness"), id="zonder"),
    )
    found = drawn(context)
    assert "Levering en Factuur" in texts(found)
    assert found.points[-1].href == "verpakkingsmachine#tp-a"
    assert [row[6].words for row in found.table.rows] == ["Levering en Factuur (−2)", ""]


def test_an_edition_that_may_not_see_a_status_is_told_none() -> None:
    moments = [touchpoint("a", "A", "A", "awareness")]
    hidden = {"status": "validated", "fields_visible_to": {"status": ["internal"]}}
    context = playbook(journey(*moments, id="een", **hidden), journey(*moments, id="twee", status="published"))
    new = {"id": "new", "title": "Nieuw", "audience": "onboarding"}
    found = drawn(for_edition(context, Edition.model_validate(new)))
    assert [row[4].words for row in found.table.rows] == ["", "gepubliceerd"]
    assert [row[4].words for row in drawn(context).table.rows] == ["gevalideerd", "gepubliceerd"]


def test_one_journey_is_no_portfolio() -> None:
    context = nine()
    assert diagram(replace(context, journeys=context.journeys[:1]), context.journeys[:1], words("nl")) is None


def test_of_a_hundred_journeys_some_are_left_to_the_table_and_the_finding_says_how_many() -> None:
    found = drawn(many(100))
    shown = {point.href for point in found.points if "#" not in point.href}
    assert len(found.table.rows) == 100
    assert found.alternative.endswith(
        f"{100 - len(shown)} klantreizen zijn niet getekend, maar staan wel bij de gegevens."
    )


def test_only_the_lowest_of_all_journeys_is_filled_with_the_negative_colour() -> None:
    moments = [[touchpoint("a", title, title, "awareness", score)] for title, score in (("A", -2), ("B", -1), ("C", 1))]
    found = drawn(playbook(*(journey(*each, id=f"j{n}") for n, each in enumerate(moments))))
    assert [key for key, _ in found.legend] == ["phase-covered", "score-negative", "score-low", "score-positive"]
    assert [item["value"][2] for item in switchable(found, "score-negative")] == ["−2"]
    assert [item["value"][2] for item in switchable(found, "score-low")] == ["−1"]
    looks = {
        each["name"]: each["itemStyle"]["color"] for each in found.option["series"] if each.get("symbolKeepAspect")
    }
    names = dict(found.legend)
    assert "--rg-negative" in looks[names["score-negative"]]
    assert "--rg-card" in looks[names["score-low"]]


def test_what_the_legend_counts_or_scores_is_switched_and_a_journey_lights_up_with_its_lowest_point() -> None:
    found = drawn(nine())
    assert found.switches == {label for key, label in found.legend if key != "box-wish"}
    answering = [each for each in found.option["series"] if each.get("emphasis") and not each.get("silent")]
    assert all(each["emphasis"]["focus"] == "self" for each in answering)
    ids = {item["id"] for each in answering for item in each["data"]}
    lows = {id.partition("/")[0] for id in ids if "/" in id}
    assert lows
    assert lows <= ids, "a journey's own box has the first part of the id"
    count, coverage = found.sentences
    assert (count.switches, coverage.switches) == ((), (dict(found.legend)["phase-covered"],))


def test_a_cell_has_the_number_of_touchpoints_in_its_phase() -> None:
    found = drawn(nine())
    cells = [(item["value"], item["label"]["formatter"]) for item in switchable(found, "phase-covered")]
    top = min(y for (_, y), _ in cells)
    assert [(x, count) for (x, y), count in cells if y == top] == [(n + 0.5, "1") for n in range(4)]
