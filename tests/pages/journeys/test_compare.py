import json
import re
from dataclasses import replace
from typing import Any

from reisgids.model.journey import Journey
from reisgids.pages.journeys.compare import PATH
from reisgids.pages.shared.page import Plan
from tests.pages.playbooks import html, journey, page, planned, playbook


def pair(**more: Any) -> Plan:
    return planned(playbook(journey("nu", counterpart="straks", **more), journey("straks", state="to-be")))


def data(script: str) -> Any:
    found = re.fullmatch(r"\(self\.reisgidsCompared\?\?=new Map\)\.set\(document\.currentScript\.src,(.*)\)\n", script)
    assert found
    return json.loads(found[1])


def test_every_journey_can_be_chosen_under_its_state_and_names_its_own_script() -> None:
    plan = pair()
    text = html(page(plan, PATH).render())
    groups = re.findall(r'<optgroup label="([^"]+)">(.*?)</optgroup>', text)
    assert [(name, re.findall(r'value="([^"]+)"', options)) for name, options in groups] == [
        ("Huidig", ["nu"]),
        ("Gewenst", ["straks"]),
    ]
    for id in ("nu", "straks"):
        assert f'data-source="../{page(plan, f"journeys/{id}.md").script}"' in text


def shown(text: str) -> list[tuple[str, str]]:
    """The pairs that are drawn on the page."""
    return re.findall(r'<section[^>]* data-a="(\w+)" data-b="(\w+)"', text)


def test_what_belongs_together_is_drawn_without_a_script_and_an_example_where_nothing_does() -> None:
    text = html(page(pair(), PATH).render())
    assert shown(text) == [("nu", "straks")]
    assert 'href="../journeys/straks/#tp-levering"' not in text
    assert 'href="../journeys/nu/#tp-levering"' in text
    others = planned(playbook(journey("een"), journey("twee"), journey("drie")))
    assert shown(html(page(others, PATH).render())) == [("een", "twee")]


def test_one_journey_cannot_be_compared_and_the_page_says_so() -> None:
    assert "zodra er twee klantreizen" in html(page(planned(playbook()), PATH).render())


def test_a_journey_beside_its_counterpart_stands_on_both_their_pages() -> None:
    view = playbook(journey("nu", counterpart="straks"), journey("straks", state="to-be", counterpart="nu"))
    for id in ("nu", "straks"):
        text = html(page(planned(view), f"journeys/{id}.md").render())
        assert text.count('id="dia-nu-straks-comparison"') == 1
        assert "compare/?a=" + id in text


def test_the_script_of_a_journey_holds_what_is_compared_and_is_named_after_it() -> None:
    plan = pair()
    of = page(plan, "journeys/nu.md")
    found = data(of.render().script)
    assert found["title"] == "De reis nu"
    assert [each[0] for each in found["touchpoints"]] == ["storing", "beurs", "levering", "factuur"]
    assert [key for key, *_ in found["tracks"]] == ["b2b-6", "lifecycle-5", "position"]
    same, other = page(pair(), "journeys/nu.md"), page(pair(summary="Anders"), "journeys/nu.md")
    assert of.script == same.script
    assert of.script != other.script


def test_the_frames_of_every_journey_are_there() -> None:
    own = journey("eigen", phases=[{"id": "awareness", "name": "Eerst"}, {"id": "initiate", "name": "Dan"}])
    plan = planned(playbook(journey("nu"), own))
    frames = {frame["key"] for frame in data(page(plan, PATH).render().script)["frames"]}
    for id in ("nu", "eigen"):
        keys = {key for key, *_ in data(page(plan, f"journeys/{id}.md").render().script)["tracks"]}
        assert keys <= frames


def test_markup_in_a_title_is_inert() -> None:
    bad = "</script><img src=x onerror=alert(1)>'\u2028"
    plan = planned(playbook(journey("een", title=bad), journey("twee", title=bad)))
    rendered = page(plan, PATH).render()
    assert "<img src=x" not in html(rendered)
    assert "<img" not in page(plan, "journeys/een.md").render().script
    assert "\u2028" not in page(plan, "journeys/een.md").render().script


def test_what_this_edition_does_not_have_is_in_no_script() -> None:
    hidden = journey("nu", counterpart="geheim-plan")
    hidden = hidden.model_copy(
        update={"touchpoints": tuple(t.model_copy(update={"library": "geheim-punt"}) for t in hidden.touchpoints)}
    )
    assert "geheim" not in page(planned(playbook(hidden)), "journeys/nu.md").render().script


def of_buyer() -> Journey:
    """A journey in which two moments of four are those of the buyer."""
    found = journey("nu")
    whose = ("storing", "levering")
    return found.model_copy(
        update={
            "touchpoints": tuple(
                t.model_copy(update={"personas": ("inkoper",) if t.id in whose else ()}) for t in found.touchpoints
            )
        }
    )


def test_a_persona_with_moments_of_its_own_can_be_chosen_and_is_in_the_script_of_the_journey() -> None:
    plan = planned(playbook(of_buyer(), journey("ander")))
    options = re.findall(r'<option value="([^"]+)"[^>]* data-personas=\'([^\']+)\'', html(page(plan, PATH).render()))
    assert [(id, json.loads(personas)) for id, personas in options] == [("nu", [["inkoper", "Inkoper"]])]
    curves = data(page(plan, "journeys/nu.md").render().script)["curves"]
    assert [(curve["persona"], curve["name"], curve["at"]) for curve in curves] == [
        ("", "", [0, 1, 2, 3]),
        ("inkoper", "Inkoper", [0, 2]),
    ]


def test_a_persona_that_this_edition_does_not_have_can_not_be_chosen_and_is_in_no_script() -> None:
    view = replace(playbook(of_buyer(), journey("ander")), personas={})
    plan = planned(view)
    assert "inkoper" not in html(page(plan, PATH).render()).casefold()
    assert "inkoper" not in page(plan, "journeys/nu.md").render().script.casefold()
