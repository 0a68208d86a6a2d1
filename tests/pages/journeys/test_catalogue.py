"""The catalogue: its cards, their spark-lines, and the facets by which a reader chooses."""

from __future__ import annotations

import re
from typing import Any

from reisgids.editions import for_edition
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Persona
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from reisgids.pages.journeys.spark import Spark, spark
from tests.pages.playbooks import html, journey, page, planned, playbook, words

PATH = "journeys/index.md"


def catalogue(*journeys: Journey, **parts: Any) -> str:
    """Return the HTML of the catalogue."""
    return html(page(planned(playbook(*journeys, **parts)), PATH).render())


def facet(text: str, name: str) -> dict[str, int]:
    """Return the values of a facet with their counts, in order; empty where the facet isn't there."""
    found = re.search(rf'data-facet="{name}".*?</fieldset>', text, re.DOTALL)
    pairs = re.findall(r'value="([^"]+)".*?__count">([\d.]+)<', found[0]) if found else []
    return {value: int(count) for value, count in pairs}


def small_and_large(view: Playbook, of: Journey) -> tuple[Spark, Spark]:
    """Return a journey's spark-line in both sizes."""
    small, large = spark(view, of, small=True), spark(view, of)
    assert small
    assert large
    return small, large


def test_journeys_stand_by_name_without_regard_to_accents_and_what_is_before_what_should_be() -> None:
    named = [("z", "Éven bellen"), ("y", "Zagen"), ("x", "eten"), ("w", "Aankomst")]
    journeys = [journey(id, title=title, state="to-be" if id == "w" else "as-is") for id, title in named]
    found = re.findall(r'__link" href="[^"]*">([^<]+)</a>', catalogue(*journeys))
    assert found == ["eten", "Éven bellen", "Zagen", "Aankomst"]


def test_a_card_tells_the_lowest_and_the_highest_point_with_all_that_share_it() -> None:
    said = " ".join(words(page(planned(playbook(journey())), PATH).render()).split())
    assert "Laagst −2 Levering, Factuur Hoogst +2 Beurs" in said
    assert "3 touchpoints 1 moment of truth 1 pijnpunt 1 point of delight" in said


def test_a_facet_counts_the_journeys_and_one_that_tells_nothing_apart_is_left_out() -> None:
    text = catalogue(*(journey(id, market=market) for id, market in zip("abc", ("b2c", "b2b", "b2b"), strict=True)))
    assert facet(text, "market") == {"b2b": 2, "b2c": 1}
    assert facet(text, "state") == {}
    assert facet(text, "kind") == {}


def test_a_journey_that_names_no_market_counts_in_none() -> None:
    text = catalogue(journey("a", market="b2c"), journey("b", market="b2b"), journey("c"))
    assert facet(text, "market") == {"b2b": 1, "b2c": 1}
    assert text.count("market=b2b") == text.count("market=b2c") == 1


def test_a_journey_that_details_a_moment_of_another_is_a_micro_journey() -> None:
    whole = journey("a")
    detailed = whole.touchpoints[1].model_copy(update={"micro_journey": "b"})
    text = catalogue(whole.model_copy(update={"touchpoints": (detailed, *whole.touchpoints[2:])}), journey("b"))
    assert facet(text, "extent") == {"whole": 1, "micro": 1}
    assert len(re.findall(r'journey-card__kind">.*?Micro journey', text)) == 1


def test_a_party_counts_where_it_delivers_and_where_it_takes_over() -> None:
    other = [{"id": "a", "title": "A", "phase": "awareness", "handover": {"to": "vervoer"}}]
    nobody = [{"id": "b", "title": "B", "phase": "awareness", "perceived_as": "eigen"}]
    text = catalogue(journey("een"), journey("twee", touchpoints=other), journey("drie", touchpoints=nobody))
    assert facet(text, "party") == {"vervoer": 2, "eigen": 1}


def test_of_a_long_facet_eight_are_shown_first_and_the_rest_on_request() -> None:
    known = {f"p{n:02}": Persona.model_validate({"id": f"p{n:02}", "name": f"Persona {n}"}) for n in range(12)}
    journeys = [journey(f"r{n}", personas=list(known)[n:]) for n in range(12)]
    text = catalogue(*journeys, personas=known)
    first, _, rest = text.partition('<ul id="rg-rest-persona" hidden>')
    assert list(facet(text, "persona"))[:2] == ["p11", "p10"]
    assert len(re.findall('name="persona"', first)) == 8
    assert len(re.findall('name="persona"', rest)) == 4
    assert "Nog 4" in rest


def test_what_a_reader_chooses_by_stands_on_the_card() -> None:
    chosen = journey("a", market="b2b", personas="inkoper", reviewed="2026-03-02")
    text = catalogue(chosen, journey("b", market="b2c"))
    assert (
        'data-traits="whose=own market=b2b kind=both extent=whole persona=inkoper phases=b2b-6 party=eigen'
        ' party=vervoer status=draft state=as-is" data-reviewed="2026-03-02" data-lowest="-2"'
    ) in text


def test_an_edition_says_nothing_of_the_status_that_it_may_not_see() -> None:
    public = Edition(id="public", title=Text(nl="Openbaar"), audience=Audience.PUBLIC)
    shown = [journey(id, status=status, visible_to=["public"]) for id, status in (("a", "published"), ("b", "draft"))]
    text = html(page(planned(for_edition(playbook(*shown), public)), PATH).render())
    assert "De reis a" in text
    assert "status=" not in text
    assert "Concept" not in text
    assert "nog niet ingevuld" not in text


def test_a_journey_without_emotions_keeps_the_place_of_a_curve_among_others() -> None:
    plain = journey("b", touchpoints=[{"id": "a", "title": "A", "phase": "awareness"}])
    assert catalogue(journey("a"), plain).count("nog niet ingevuld") == 1


def test_a_spark_line_is_interrupted_where_nothing_is_known_and_tells_apart_what_is_assumed() -> None:
    whole = journey()
    view = playbook(whole)
    small, large = small_and_large(view, whole)
    assert (large.known.count("M"), large.assumed.count("M")) == (2, 2)
    assert (small.known, small.assumed.count("l")) == ("", 3)
    hole = whole.touchpoints[1].model_copy(update={"feels": None})
    cut = whole.model_copy(update={"touchpoints": (whole.touchpoints[0], hole, *whole.touchpoints[2:])})
    small, _ = small_and_large(view, cut)
    assert small.assumed.count("M") == 1
    assert small.assumed.count("l") == 1
    assert spark(view, whole.model_copy(update={"touchpoints": (whole.touchpoints[0], hole)})) is None


def test_a_spark_line_shows_a_moment_of_truth_and_a_pain_at_one_point_both() -> None:
    whole = journey()
    for drawn in small_and_large(playbook(whole), whole):
        marks = dict(drawn.marks)
        assert marks["truth"].startswith("M150 51")
        assert marks["pain"].startswith("M150 59")
        assert marks["delight"].startswith("M90 5")


def test_the_phases_are_the_ground_of_a_spark_line() -> None:
    small, large = small_and_large(playbook(journey()), journey())
    assert large.ground == ((0, 119, 1), (120, 240, 4))
    assert small.ground == ((120, 240, 0),)
