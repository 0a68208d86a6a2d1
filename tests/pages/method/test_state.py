"""How far the steps of the method are, on a journey's page and for all journeys together."""

from __future__ import annotations

import re
from typing import Any

import pytest

from reisgids.editions import for_edition
from reisgids.insight.method.eight_steps import eight_steps
from reisgids.insight.method.six_steps import six_steps
from reisgids.labels.words import words as words_of
from reisgids.model.config import Edition
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Kpi, LibraryTouchpoint
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import html, journey, page, planned, playbook, renewed, words

PATH = "method/state.md"
ONBOARDING = Edition(id="nieuw", title=Text(nl="Nieuw", en="New"), audience=Audience.ONBOARDING)
STEP = ContentPage(path="method/eight-steps/6-interviews-and-survey.md", language="nl", title="Stap 6", body="Tekst")
STRATEGY = ContentPage(path="method/strategy/1-understand-customers.md", language="nl", title="Stap 1", body="Tekst")
UNMEASURED = {"nps": Kpi.model_validate({"id": "nps", "title": "Aanbeveling", "owner": "eigen"})}


def shown(view: Playbook, path: str = PATH, language: str = "nl") -> str:
    return html(page(planned(view, language), path).render())


def read(view: Playbook, path: str = PATH, language: str = "nl") -> str:
    return " ".join(words(page(planned(view, language), path).render()).split())


def steps_of(text: str) -> list[str]:
    """Return the steps on a journey's page."""
    answers = re.search(r'<ol class="rg-answers">(.*?)</ol>', text, re.DOTALL)
    assert answers
    return re.findall(r"<li value=.*?(?=<li value=|$)", answers[1], re.DOTALL)


def test_a_journey_says_of_each_step_how_far_it_is_by_shape_and_word() -> None:
    one = journey(research={"interviews": {"n": 5}}, use={"reach": "across", "purposes": ["kpis"]})
    steps = steps_of(shown(playbook(one), "journeys/reis.md"))
    assert len(steps) == 8
    found = [re.search(r'rg-step-state--(\w+)"><svg.*?#rg-i-step-(\w+)"/></svg> (\w+)<', step) for step in steps]
    levels = [match.groups() for match in found if match]
    assert levels[1] == ("done", "done", "klaar")
    assert levels[5] == ("partial", "partial", "deels")
    assert levels[0] == ("open", "open", "open")
    assert 'id="rg-i-step-partial"' in shown(playbook(one), "journeys/reis.md")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Ontbreekt nog: survey Voeg research.survey toe in journeys/reis.yml ."),
        ("en", "Still missing: survey Add research.survey to journeys/reis.yml ."),
    ],
)
def test_what_is_missing_is_named_with_what_to_write_where(language: str, said: str) -> None:
    one = journey(research={"interviews": {"n": 5}})
    assert said in read(playbook(one), "journeys/reis.md", language)


def test_a_step_leads_to_its_page_in_the_method_where_that_is_published() -> None:
    step = steps_of(shown(playbook(content=(STEP,)), "journeys/reis.md"))[5]
    assert '<a href="../../method/eight-steps/6-interviews-and-survey/">Interviews en survey</a>' in step
    assert "<a" not in steps_of(shown(playbook(), "journeys/reis.md"))[5]


def test_missing_scores_and_baselines_lead_to_the_moments_and_the_kpis() -> None:
    bare = [{"id": f"m{n}", "title": f"Moment {n}", "phase": "awareness"} for n in range(5)]
    text = shown(playbook(journey(touchpoints=bare, kpis=["nps"]), kpis=UNMEASURED), "journeys/reis.md")
    assert '<a href="#tp-m0">Moment 0</a>' in steps_of(text)[6]
    assert "en nog 2" in steps_of(text)[6]
    assert 'bij <a href="#kpi-nps">Aanbeveling</a>, in <code>journeys/registers/kpis.yml</code>' in steps_of(text)[7]


def test_the_head_of_a_journey_counts_the_steps_that_are_done() -> None:
    one = journey(use={"reach": "across", "purposes": ["kpis"]})
    assert re.search(
        r'<a href="#method">Methode</a></dt><dd>2/8 <small>stappen</small>', shown(playbook(one), "journeys/reis.md")
    )


def test_an_edition_that_hides_things_says_nothing_of_what_is_missing() -> None:
    of = playbook(journey(use={"reach": "across"}, status="published"), content=(STEP,))
    view = for_edition(of, ONBOARDING)
    assert PATH not in [page.path for page in planned(view).pages]
    text = shown(view, "journeys/reis.md")
    assert len(steps_of(text)) == 1
    assert "rg-step-state" not in text
    assert 'href="#method">Methode' not in text
    assert "method/state" not in text


def test_the_overview_has_a_row_of_eight_states_for_every_journey() -> None:
    done = journey("b", use={"reach": "across", "purposes": ["kpis"]}, research={"survey": {"n": 5}})
    text = shown(playbook(journey("a"), done))
    rows = re.findall(r'<tr><th scope="row">.*?</tr>', text)
    assert len(rows) == 2
    assert '<a href="../../journeys/b/#method">De reis b</a>' in rows[1]
    assert all(len(re.findall(r"<td class=\"rg-at--\w+\"><svg", row)) == 8 for row in rows)
    assert ">2/8<" in rows[1]
    assert "<small>interviews</small>" in rows[1]
    assert "1 klaar, 1 open" in text
    assert "Nog geen klantreis heeft alle acht stappen af." in text


def test_the_overview_says_of_the_strategy_what_is_missing_where() -> None:
    text = shown(playbook(content=(STRATEGY,), kpis=UNMEASURED))
    first, *_, last = re.findall(r"<li value=.*?(?=<li value=|</ol>)", text, re.DOTALL)[:6]
    assert '<a href="../../method/strategy/1-understand-customers/">Klanten leren kennen en begrijpen</a>' in first
    assert '<code>based_on</code> in bij <a href="../../personas/#persona-inkoper">Inkoper</a>' in first
    assert "bij Aanbeveling, in <code>journeys/registers/kpis.yml</code>" in last
    assert [name for name in ("nulmeting", "streefwaarde", "tweede meting") if name not in last] == []


def test_many_journeys_are_grouped_by_how_many_steps_are_done() -> None:
    few = [journey(f"r{n}") for n in range(60)]
    assert "<details" not in shown(playbook(*few))
    further = journey("ver", use={"reach": "across", "purposes": ["kpis"]})
    text = shown(playbook(*few, further))
    assert re.findall(r"<summary>(.*?)</summary>", text) == [
        "1 van 8 stappen klaar: 60 klantreizen",
        "2 van 8 stappen klaar: 1 klantreis",
    ]
    assert len(re.findall(r'<th scope="row">', text)) == 61


def test_all_that_can_be_missing_is_called_by_a_name_in_both_languages() -> None:
    bare = journey("a", touchpoints=[{"title": "A", "phase": "awareness"}])
    half = journey("b", kpis=["nps"], research={"workshop": {"departments": ["Verkoop"]}})
    entry = LibraryTouchpoint.model_validate({"id": "balie", "title": "Balie"})
    unowned = {"nps": Kpi.model_validate({"id": "nps", "title": "Aanbeveling"})}
    views = (
        playbook(bare, personas={}, actions={}),
        playbook(half, kpis=unowned, touchpoints={"balie": entry}),
        playbook(journey("c", state="to-be")),
    )
    steps = [step for view in views for step in six_steps(view)]
    steps += [step for view in views for one in view.journeys for step in eight_steps(view, one)]
    for language in ("nl", "en"):
        said: Any = words_of(language).find("pages.method_state.items")
        assert {missing.item for step in steps for missing in step.missing} == set(said)
        assert all(not re.search(r"\{[a-z]+\}", read(view, language=language)) for view in views)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_overview_names_the_six_steps_and_the_eight(language: str) -> None:
    said: Any = words_of(language).find("pages")
    text = read(playbook(), language=language)
    names = [said["method_state"]["lead"], *said["method_state"]["six"].values(), *said["steps"].values()]
    assert [name for name in names if name not in text] == []


def test_an_author_introduces_the_overview_by_a_page_of_the_same_name() -> None:
    own = ContentPage(path=PATH, language="nl", title="Stand", body="Elk **kwartaal** bespreken we dit.")
    made = planned(playbook(content=(own,)))
    assert [page.path for page in made.pages].count(PATH) == 1
    assert "Elk **kwartaal** bespreken we dit." in str(page(made, PATH).render().blocks)


def test_the_overview_stands_in_the_menu_of_the_method() -> None:
    assert page(planned(playbook(content=(STEP,))), PATH).nav
    assert not page(planned(playbook()), PATH).nav


def test_the_overview_is_renewed_with_any_journey() -> None:
    before = page(planned(playbook(journey("a"))), PATH)
    assert not renewed(before, page(planned(playbook(journey("a"))), PATH))
    assert renewed(before, page(planned(playbook(journey("a", use="Iets"))), PATH))


@pytest.mark.parametrize(
    ("language", "period", "said"),
    [
        ("nl", "2026-Q3", "Ontwikkelen, meten, leren loopt"),
        ("nl", "2025-Q3", "Ontwikkelen, meten, leren stokt sinds 1 april 2026"),
        ("en", "2026-Q3", "Develop, measure, learn running"),
        ("en", "2025-Q3", "Develop, measure, learn stalled since 1 April 2026"),
    ],
)
def test_the_last_step_of_the_strategy_runs_or_is_stalled_since_a_day_and_is_never_ready(
    language: str, period: str, said: str
) -> None:
    given = {"id": "nps", "title": "Aanbeveling", "from": {"journey": "reis", "metric": "nps"}}
    of = journey(measurements=[{"metric": "nps", "value": 4, "n": 50, "period": period}])
    text = read(playbook(of, kpis={"nps": Kpi.model_validate(given)}), language=language)
    assert said in text
    late = "Zet de nieuwe meting in journeys/measurements/ . Het gaat om: Aanbeveling."
    assert (late in text) == (language == "nl" and period == "2025-Q3")
