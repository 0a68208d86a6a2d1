"""The routes: what an edition can take of them, and what their pages say."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from reisgids.editions import for_edition
from reisgids.model.config import Edition
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.route import Route
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Page
from reisgids.sources.load import load
from tests.pages.playbooks import DAY, html, journey, page, planned, playbook, renewed, words

METHOD = ContentPage(path="method/index.md", language="nl", title="De methode", body="Tekst")
PATH = "routes/nieuw.md"


def route(*steps: dict[str, Any], **more: Any) -> Route:
    return Route.model_validate({"id": "nieuw", "title": "Nieuw hier", "steps": steps, **more})


EVERYTHING = route(
    {"page": "method/index.md", "minutes": 10, "about": "Sla de tabel over.", "question": "Wanneer?", "answer": "Nu."},
    {"journey": "reis", "minutes": 15, "title": "De grote reis"},
    {"journey": "reis", "touchpoint": "levering", "minutes": 1},
    {"list": "touchpoints", "question": "Welke is de uwe?"},
    {"list": "handovers"},
    for_whom="Wie hier pas werkt",
    about="Daarna kent u de weg.",
    parties=["vervoer"],
)


def with_routes(*routes: Route, **parts: Any) -> Playbook:
    return playbook(**{"content": (METHOD,), "routes": routes or (EVERYTHING,), **parts})


def the_page(view: Playbook, path: str = PATH, language: str = "nl", **more: Any) -> Page:
    return page(planned(view, language, **more), path)


def stops(text: str) -> list[str]:
    """Return each step's part of a route's page."""
    return re.findall(r'<li class="rg-stop-on-route".*?(?=<li class="rg-stop-on-route"|</ol>\n)', text, re.DOTALL)


def test_a_step_leads_to_its_page_and_says_by_which_route_one_comes() -> None:
    text = html(the_page(with_routes()).render())
    assert re.findall(r'<h2><a href="([^"]+)">([^<]+)</a>', text) == [
        ("../../method/?route=nieuw&amp;step=1", "De methode"),
        ("../../journeys/reis/?route=nieuw&amp;step=2", "De grote reis"),
        ("../../journeys/reis/?route=nieuw&amp;step=3#tp-levering", "Levering"),
    ]
    exported = html(the_page(with_routes(), directory_urls=False).render())
    assert 'href="../journeys/reis.html?route=nieuw&amp;step=3#tp-levering"' in exported


def test_a_step_says_how_long_it_takes_what_to_look_for_and_asks_with_the_answer_behind_a_disclosure() -> None:
    first, *_, fourth, _ = stops(html(the_page(with_routes()).render()))
    assert "10 minuten" in first
    assert "Sla de tabel over." in first
    assert re.search(r"Wanneer\?.*<details><summary>Toon het antwoord</summary><p>Nu\.</p></details>", first, re.DOTALL)
    assert "Welke is de uwe?" in fourth
    assert "<details>" not in fourth


LESSON = route(
    {
        "page": "method/index.md",
        "task": "Bel een **klant** terug.",
        "ask": {"party": "vervoer", "role": "Planner", "about": "Wie belt er bij vertraging?"},
    },
    {"journey": "reis", "ask": {"role": "Een collega", "about": "Wat ging er vorige week mis?"}},
    {"list": "touchpoints", "task": "Loop mee."},
    outcomes=["Een [klacht](method/index.md) aannemen", "Doorverbinden"],
    parties=["vervoer"],
)


def test_a_step_has_a_task_for_the_own_work_and_says_whom_to_ask_and_about_what() -> None:
    first, second, third = stops(html(the_page(with_routes(LESSON)).render()))
    assert re.search(r"Opdracht voor je eigen werk</span> Bel een <strong>klant</strong> terug\.", first)
    asked = r'<b>Planner, <a href="\.\./\.\./parties/vervoer/">Noordlijn</a></b> Wie belt er bij vertraging\?'
    assert re.search(asked, first)
    assert "<b>Een collega</b> Wat ging er vorige week mis?" in second
    assert "Opdracht" not in second
    assert "Vraag het na" not in third


def test_what_one_can_do_afterwards_is_above_the_steps_and_below_them_as_a_list_to_tick() -> None:
    text = html(the_page(with_routes(LESSON)).render())
    above, below = text.split('<ol class="rg-route__stops">')
    assert above.index("Dit kun je daarna") < above.index('<a href="../../method/">klacht</a>')
    assert "Doorverbinden" in above
    ticks = re.findall(r'<label><input type="checkbox" data-outcome="([^"]+)"> <span>(.*?)</span></label>', below)
    assert [re.sub("<[^>]+>", "", says) for _, says in ticks] == ["Een klacht aannemen", "Doorverbinden"]
    assert len({key for key, _ in ticks}) == 2
    other = html(the_page(with_routes(LESSON.model_copy(update={"outcomes": LESSON.outcomes[1:]}))).render())
    assert re.findall(r'data-outcome="([^"]+)"', other) == [ticks[1][0]]


def test_tasks_come_on_top_of_the_time_that_reading_takes_which_is_the_sum_of_the_steps() -> None:
    assert "Daarbij komen 2 opdrachten" in html(the_page(with_routes(LESSON)).render())
    without = html(the_page(with_routes()).render())
    assert "Daarbij" not in without
    assert "5 stappen, samen 26 minuten" in without
    assert "rg-route__can" not in without
    assert "Dit kun je daarna" not in without


def test_whom_to_ask_is_left_out_where_an_edition_does_not_have_that_party() -> None:
    staff = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
    whole = with_routes(
        route(
            {"page": "method/index.md", "task": "Bel.", "ask": {"party": "vervoer", "about": "Wie belt er?"}},
            {"page": "method/index.md", "ask": {"role": "Een collega", "about": "Wat ging er vorige week mis?"}},
        )
    )
    hidden = {id: each.model_copy(update={"visible_to": ("internal",)}) for id, each in whole.parties.items()}
    first, second, *_ = stops(html(the_page(for_edition(replace(whole, parties=hidden), staff)).render()))
    assert "Bel." in first
    assert "Wie belt er" not in first
    assert "Wat ging er vorige week mis?" in second


def test_the_hand_out_has_the_answers_at_the_end_by_the_numbers_of_their_steps() -> None:
    text = html(the_page(with_routes()).render())
    answers = text[text.index("rg-route__answers") :]
    assert '<li value="1">Nu.</li>' in answers
    assert text.index("rg-route__answers") > text.rindex("rg-stop-on-route__notes")


def test_my_touchpoints_and_my_hand_overs_come_from_the_journeys_by_party() -> None:
    *_, touchpoints, handovers = stops(html(the_page(with_routes()).render()))
    assert "Van Noordlijn, uit alle klantreizen" in touchpoints
    assert re.findall(r'href="\.\./\.\./journeys/reis/#tp-([a-z]+)"', touchpoints) == ["levering"]
    assert "Initiate" in touchpoints
    assert re.search(r"<b>−2</b> boos", touchpoints)
    assert 'title="Pijnpunt"' in touchpoints
    assert re.search(r"Noordlijn</a>.*Vloedstra</a>.*Na plaatsing", handovers, re.DOTALL)
    assert "Beurs" not in touchpoints + handovers


def test_a_hand_over_shows_both_sides_the_giver_first_and_what_comes_along() -> None:
    moment = {
        "id": "levering", "title": "Levering", "phase": "initiate", "delivered_by": "vervoer",
        "handover": {"to": "eigen", "responsibilities": {"eigen": "Tekent", "vervoer": "Lost"}, "data": "De pakbon"},
    }  # fmt: skip
    view = with_routes(journeys=(journey(touchpoints=[moment]),))
    handovers = stops(html(the_page(view).render()))[-1]
    assert re.findall(r"<dt>([^<]+)</dt><dd>(Lost|Tekent)</dd>", handovers) == [
        ("Noordlijn", "Lost"),
        ("Vloedstra", "Tekent"),
    ]
    assert re.search(r'class="rg-own-handover__own"><dt>Noordlijn', handovers)
    assert "De pakbon" in handovers


def test_what_was_agreed_is_there_at_once_in_a_short_list_and_a_press_away_in_a_long_one() -> None:
    for n, opened in ((6, 6), (7, 0)):
        moments = [
            {
                "id": f"m{each}",
                "title": "Rit",
                "phase": "initiate",
                "delivered_by": "vervoer",
                "handover": {"to": "eigen"},
            }
            for each in range(n)
        ]
        handovers = stops(html(the_page(with_routes(journeys=(journey(touchpoints=moments),))).render()))[-1]
        assert handovers.count('<details class="rg-own-handover__more"') == n
        assert handovers.count('<details class="rg-own-handover__more" open') == opened


def test_a_journey_as_it_is_to_be_does_not_list_a_touchpoint_twice() -> None:
    both = (journey("reis"), journey("straks", state="to-be", counterpart="reis"))
    touchpoints = stops(html(the_page(with_routes(journeys=both)).render()))[3]
    assert "De reis reis" in touchpoints
    assert "De reis straks" not in touchpoints


def test_steps_to_what_an_edition_lacks_vanish_and_the_others_are_counted_on() -> None:
    view = with_routes(content=(), routes=(EVERYTHING.model_copy(update={"parties": ()}),))
    text = html(the_page(view).render())
    assert [re.findall(r'id="(step-\d)"', stop) for stop in stops(text)] == [["step-1"], ["step-2"]]
    assert "route=nieuw&amp;step=1" in stops(text)[0]
    assert "2 stappen, samen 16 minuten" in text


def test_a_route_without_a_step_left_is_not_made_and_without_routes_nothing_tells_of_them() -> None:
    for view in (with_routes(route({"page": "method/index.md"}), content=()), playbook()):
        made = planned(view)
        assert not [each.path for each in made.pages if each.section == "routes"]
        assert "Kies een route" not in words(page(made, "index.md").render())


def test_in_the_edition_of_a_partner_mine_is_that_partners() -> None:
    own = route({"list": "touchpoints"}, parties=["eigen", "vervoer"], visible_to="partner")
    partner = Edition(id="vervoer", title=Text(nl="Vervoer"), audience=Audience.PARTNER, party="vervoer")
    text = html(the_page(for_edition(with_routes(own), partner)).render())
    assert "Van Noordlijn, uit" in text
    assert "#tp-levering" in text
    assert "#tp-beurs" not in text


def test_a_route_for_others_is_not_in_an_edition() -> None:
    staff = Edition(id="nieuw", title=Text(nl="Nieuw"), audience=Audience.ONBOARDING)
    view = with_routes(EVERYTHING.model_copy(update={"visible_to": ("partner",)}))
    assert PATH in [each.path for each in planned(view).pages]
    assert PATH not in [each.path for each in planned(for_edition(view, staff)).pages]


def test_the_overview_and_the_home_page_show_each_route_with_its_time() -> None:
    made = planned(with_routes())
    overview = " ".join(words(page(made, "routes/index.md").render()).split())
    for said in ("Nieuw hier", "Wie hier pas werkt", "Daarna kent u de weg.", "5 stappen", "26 minuten"):
        assert said in overview
    home = page(made, "index.md").render()
    assert "Kies een route" in words(home)
    assert 'href="routes/nieuw/"' in html(home)


def test_the_script_of_a_route_tells_its_pages_which_step_they_are() -> None:
    nasty = "</script>'<b>"
    made = the_page(with_routes(EVERYTHING.model_copy(update={"title": Text(nl=nasty)})))
    assert made.script == "assets/routes/nieuw.js"
    script = made.render().script
    assert not re.search(r"[<>'&]", script)
    data = json.loads(script.split("]=", 1)[1])
    assert data["title"] == nasty
    assert data["page"] == "routes/nieuw/"
    assert [step["page"] for step in data["steps"]] == [
        "method/?route=nieuw&step=1",
        "journeys/reis/?route=nieuw&step=2",
        "journeys/reis/?route=nieuw&step=3#tp-levering",
        "routes/nieuw/#step-4",
        "routes/nieuw/#step-5",
    ]


def test_a_step_keeps_its_key_when_another_comes_before_it_and_two_of_a_kind_have_their_own() -> None:
    def keys(*steps: dict[str, Any]) -> list[str]:
        return re.findall(r'data-key="([^"]+)"', html(the_page(with_routes(route(*steps))).render()))

    method, reis = {"page": "method/index.md"}, {"journey": "reis"}
    (key,) = keys(method)
    assert keys(reis, method)[1] == key
    assert len(set(keys(method, reis, method))) == 3


def test_a_route_is_renewed_with_a_journey_and_with_the_title_of_a_page_it_leads_to() -> None:
    before = the_page(with_routes())
    assert not renewed(before, the_page(with_routes()))
    assert renewed(before, the_page(with_routes(journeys=(journey(summary="Nieuw"),))))
    renamed = METHOD.model_copy(update={"title": "Zo werkt het"})
    assert renewed(before, the_page(with_routes(content=(renamed,))))


def test_what_only_exists_in_the_other_language_says_so() -> None:
    text = html(the_page(with_routes(), language="en").render())
    assert '<span class="rg-foreign" lang="nl"' in stops(text)[0]
    assert "My touchpoints" in text


def test_the_search_finds_a_route_and_its_questions() -> None:
    found = the_page(with_routes()).render().search
    assert [(entry.title, entry.anchor) for entry in found] == [
        ("Nieuw hier", ""),
        ("Wanneer?", "step-1"),
        ("Welke is de uwe?", "step-4"),
    ]


def test_an_author_may_link_to_a_route_and_to_their_list(tmp_path: Path) -> None:
    files = {
        "site-config.yml": "name: Gids\norganisation: {name: Wij BV}\nlanguages: [nl]\n",
        "journeys/routes/nieuw.yml": "title: Nieuw\nsteps:\n  - page: over.md\n",
        "content/nl/over.md": "---\ntitle: Over\n---\n[Lijst](routes/index.md) en [route](routes/nieuw.md)\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    loaded = load(tmp_path, today=DAY)
    assert loaded.playbook, loaded.problems
    assert not [problem for problem in loaded.problems if "link" in problem.code]
    (tmp_path / "journeys/routes/nieuw.yml").rename(tmp_path / "journeys/routes/anders.yml")
    assert [problem.code for problem in load(tmp_path, today=DAY).problems if problem.severity == "error"] != []
