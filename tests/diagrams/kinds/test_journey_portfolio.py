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


def boxes(found: Diagram) -> list[Any]:
    data = found.option["series"][0]["data"]
    return [item for item in data if not item["look"].startswith("score")]


def texts(found: Diagram) -> list[str]:
    return [e["style"]["text"] for e in found.option["graphic"]["elements"] if e["type"] == "text"]


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
    order = [(item["text"].replace("\n", " "), item["look"]) for item in boxes(drawn(nine()))]
    assert order == [
        ("Een verpakkingsmachine kopen", "journey-0"),
        ("Leveren aan huis", "journey-1"),
        ("Storing aan de lijn verhelpen", "journey-1"),
        ("Inkopen via het klantportaal", "journey-2"),
        ("Een onderhoudscontract verlengen", "journey-0"),
        ("Met het vliegtuig op vakantie", "journey-0"),
        ("Overstappen naar een andere telefoonaanbieder", "journey-0"),
        ("Overstappen zoals het moet worden", "wish-1"),
        ("Een keuken laten plaatsen", "journey-0"),
        ("Leveren aan huis", "again-1"),
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
    assert [(item["text"], item["look"]) for item in boxes(drawn(context))] == [
        ("Een", "journey-0"),
        ("Twee", "journey-1"),
        ("Een", "again-2"),
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
