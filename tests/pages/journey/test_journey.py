"""The page of a journey: its head, its map and what the map rests on."""

from __future__ import annotations

import re
from typing import Any

import pytest

from reisgids.editions import for_edition
from reisgids.model.config import Edition
from reisgids.model.journey import Journey
from reisgids.model.registers import Kpi
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from reisgids.pages.shared.page import Markdown
from tests.pages.playbooks import html, journey, page, planned, playbook, skeleton, words


def shown(one: Journey, language: str = "nl", **parts: Any) -> str:
    return html(page(planned(playbook(one, **parts), language), f"journeys/{one.id}.md").render())


def read(one: Journey, language: str = "nl", **parts: Any) -> str:
    rendered = page(planned(playbook(one, **parts), language), f"journeys/{one.id}.md").render()
    return " ".join(words(rendered).split())


def lane(text: str, name: str) -> list[str]:
    """Return the cells of a lane as text without tags."""
    row = re.search(rf'<tr class="rg-lane rg-lane--{name} .*?</tr>', text, re.DOTALL)
    assert row, f"no lane {name}"
    return [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row[0], re.DOTALL)]


def section(text: str, touchpoint: str) -> str:
    """Return the section of a touchpoint as it is written."""
    found = re.search(rf'<section [^>]*id="tp-{touchpoint}".*?</section>', text, re.DOTALL)
    assert found, f"no section {touchpoint}"
    return found[0]


def told(text: str, touchpoint: str, name: str) -> str:
    """Return what a touchpoint's section tells in a lane, as text without tags; empty where it has no such lane."""
    found = re.search(
        rf'<div data-lane="{name}"><dt>.*?</dt><dd>(.*?)</dd></div>\n', section(text, touchpoint), re.DOTALL
    )
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split()) if found else ""


def one_touchpoint(**more: Any) -> Journey:
    first = {"id": "x", "title": "X", "phase": "awareness", **more}
    return Journey.model_validate({"id": "reis", "title": "Reis", "touchpoints": [first]})


def test_every_touchpoint_is_a_column_with_an_anchor_under_its_phase() -> None:
    text = shown(journey())
    order = ["storing", "beurs", "levering", "factuur"]
    assert re.findall(r'<th scope="col" id="col-([a-z]+)"', text) == order
    assert re.findall(r'<section [^>]*id="tp-([a-z]+)"', text) == order
    phases = re.search(r'<tr class="rg-phases">.*?</tr>', text, re.DOTALL)
    assert phases
    assert re.findall(r'<th scope="colgroup" colspan="(\d)"', phases[0]) == ["2", "1", "1", "2"]


def in_own_phases(*used: str) -> Journey:
    """Return a journey through three phases of its own, with a touchpoint in each of those that are used."""
    phases = [{"id": id, "name": id.title(), "goal": f"Doel van {id}"} for id in ("een", "twee", "drie")]
    touchpoints = [{"id": f"in-{id}", "title": id, "phase": id, "feels": {"score": 1}} for id in used]
    return Journey.model_validate({"id": "reis", "title": "Reis", "phases": phases, "touchpoints": touchpoints})


@pytest.mark.parametrize("used", [("een", "drie"), ("twee",), ("een",), ("drie",), ("een", "twee", "drie")])
def test_a_phase_without_touchpoints_is_an_empty_column_with_its_own_number_that_says_so(used: tuple[str, ...]) -> None:
    text, empty = shown(in_own_phases(*used)), {"een", "twee", "drie"} - {*used}
    heads = re.search(r'<tr class="rg-phases">.*?</tr>', text, re.DOTALL)
    assert heads
    assert re.findall(r'rg-phase__n">(\d)</span> <span class="rg-phase__name">(\w+)', heads[0]) == [
        ("1", "Een"), ("2", "Twee"), ("3", "Drie"),
    ]  # fmt: skip
    column = r'<th [^>]*rg-none" data-phase="(\w+)"><span[^>]*>Geen touchpoints in deze fase</span></th>'
    said = re.findall(column, text)
    assert {*said} == empty
    assert len(lane(text, "feels")) == 3, "a cell for each column, filled or not"
    cards = re.findall(r'data-phase="(\w+)" data-empty>.*?Geen touchpoints in deze fase</p></div>', text)
    assert {*cards} == empty
    assert '<td colspan="3"><div class="rg-canvas rg-canvas--wide"' in text
    assert f"{len(used)} momenten in {len(used)} fasen" in text or len(used) == 1


def test_a_journey_in_a_model_that_others_share_may_begin_later_and_end_earlier() -> None:
    heads = re.search(r'<tr class="rg-phases">.*?</tr>', shown(one_touchpoint(phase="purchase")), re.DOTALL)
    assert heads
    assert re.findall(r'data-phase="(\w+)"', heads[0]) == ["purchase"]
    assert 'rg-phase__n">3<' in heads[0]


@pytest.mark.parametrize("existing", [False, True])
def test_a_phase_has_its_number_and_colour_from_its_model_also_on_a_map_of_existing_customers(
    existing: bool,
) -> None:
    touchpoints = [
        {"id": f"{phase}-{n}", "title": f"{phase} {n}", "phase": phase, "feels": {"score": n}}
        for phase in ("initiate", "engage")
        for n in range(2)
    ]
    one = Journey.model_validate(
        {"id": "reis", "title": "Reis", "touchpoints": touchpoints, "existing_customers_only": existing}
    )
    text = shown(one)
    told = re.findall(
        r'rg-phase--(\d)"[^>]*>(?:<div class="rg-phase__in">)?(?:<h3>)?<span class="rg-phase__n">(\d)', text
    )
    assert len(told) >= 4
    assert {*told} == {("4", "4"), ("5", "5"), ("5", "4")}, "the last is phase 4 of the other model of five"


def test_a_figure_over_time_says_whether_it_changed_in_its_section_and_in_the_table() -> None:
    waves = [
        {"metric": "csat", "value": value, "n": 50, "period": period, "method": "mean", "spread": 0.8}
        for period, value in (("2026-Q3", 2.4), ("2026-Q2", 3.1), ("2026-Q1", 3))
    ]
    alone = {"metric": "csat", "value": 3, "n": 50, "period": "na de zomer", "method": "mean"}
    one = one_touchpoint(measurements=[*waves, alone])
    figures = told(shown(one), "x", "measurements")
    assert "CSAT 2,4" in figures
    assert "95%-interval 2,2 tot 2,6" in figures
    assert "lager dan 3,1 in 2026-Q2" in figures
    assert re.search(r"Eerder: 2026-Q2 3,1 \(n = 50; 2,9 tot 3,3\) +2026-Q1 3 \(n = 50; 2,8 tot 3,2\)", figures), (
        "the newest first"
    )
    assert "CSAT 3 gemiddelde, schaal 1 tot 5, n = 50, na de zomer" in figures, "what has no place in time is there too"
    assert section(shown(one), "x").count('class="rg-trend"') == 1
    assert "Ontwikkeling in de tijd" in read(one)
    assert "lower than 3.1 in 2026-Q2" in told(shown(one, "en"), "x", "measurements")


def test_where_touchpoints_can_be_withheld_nothing_is_said_of_a_phase_without_any() -> None:
    public = Edition(id="openbaar", title=Text(nl="Openbaar"), audience=Audience.PUBLIC)
    one = journey(visible_to="public")
    text = html(page(planned(for_edition(playbook(one), public)), f"journeys/{one.id}.md").render())
    assert 'id="tp-levering"' in text
    assert "rg-none" not in text
    assert "Geen touchpoints" not in text


def test_what_a_phase_is_for_stands_on_the_map() -> None:
    text = shown(in_own_phases("een", "drie"))
    goals = re.search(r'<tr class="rg-goals">.*?</tr>', text, re.DOTALL)
    assert goals
    assert re.findall(r"<p>(.*?)</p>", goals[0]) == ["Doel van een", "Doel van twee", "Doel van drie"]
    assert 'title="Doel' not in text


def test_the_map_follows_the_phases_whatever_the_order_in_the_file() -> None:
    given = journey()
    turned = given.model_copy(update={"touchpoints": tuple(reversed(given.touchpoints))})
    assert re.findall(r'id="tp-([a-z]+)"', shown(turned)) == ["beurs", "storing", "factuur", "levering"]


def test_a_lane_has_a_cell_for_every_column_and_shows_only_with_content() -> None:
    text = shown(journey())
    assert lane(text, "feels") == ["−1", "+2 blij", "", "", "−2 boos", "−2"]
    assert lane(text, "channel") == ["", "Vakbeurs", "", "", "", ""]
    assert "rg-lane--systems" not in text
    assert "rg-visibility" not in text


def test_the_line_of_visibility_stands_where_there_is_work_behind_it() -> None:
    text = shown(one_touchpoint(frontstage="Balie", backstage="Magazijn", systems=["erp"]))
    front, line, behind = (
        text.index("rg-lane--frontstage"),
        text.index("rg-visibility"),
        text.index("rg-lane--backstage"),
    )
    assert front < line < behind
    assert lane(text, "systems") == ["ERP"]


def test_a_moment_of_truth_that_hurts_shows_both() -> None:
    text = shown(journey())
    head = re.search(r'id="col-levering".*?</th>', text, re.DOTALL)
    assert head
    assert "rg-tp__mark--truth" in head[0]
    assert "rg-tp__mark--pain" in head[0]
    assert (
        " ".join(lane(text, "counts")[4].split())
        == "Moment of truth (FMOT) De eerste indruk. Pijnpunt Te laat. eigenaar: Noordlijn"
    )


def test_moments_without_contact_and_assumptions_look_different() -> None:
    text = shown(journey())
    heads = dict(re.findall(r'id="col-([a-z]+)" class="([^"]*)"', text))
    assert heads == {
        "storing": "rg-tp rg-customer-moment",
        "beurs": "rg-tp rg-contact",
        "levering": "rg-tp rg-contact rg-assumed",
        "factuur": "rg-tp rg-contact",
    }, "nobody has to measure a customer moment"


def test_a_hand_over_to_who_had_a_part_before_is_a_hand_back() -> None:
    text = shown(journey())
    provider = re.search(r'<tr class="rg-lane rg-lane--provider .*?</tr>', text, re.DOTALL)
    assert provider
    assert re.search(r'rg-handover-line--out"><svg class="rg-sign rg-sign--back"', provider[0])
    assert told(text, "levering", "handover").startswith("Noordlijn terug naar Vloedstra Wanneer Na plaatsing")
    assert "handover" not in re.findall(r'<tr [^>]*data-lane="([a-z]+)"', text), "it is drawn between the columns"


def test_who_delivers_takes_over_at_the_start_and_others_at_the_end() -> None:
    taken = {"to": "vervoer", "responsibilities": {"eigen": "Belt.", "vervoer": "Rijdt."}}
    text = shown(one_touchpoint(delivered_by="vervoer", handover=[taken, {"to": "eigen"}]))
    assert told(text, "x", "provider") == "Noordlijn neemt over van Vloedstra terug naar Vloedstra"
    assert re.search(r'rg-handover-line--in"><svg class="rg-sign rg-sign--on"', text)


def test_whom_the_customer_sees_is_named_only_where_it_is_someone_else() -> None:
    assert [" ".join(cell.split()) for cell in lane(shown(journey()), "provider")] == [
        "",
        "Vloedstra",
        "",
        "",
        "Noordlijn klant ziet Vloedstraterug naar Vloedstra",
        "Vloedstra",
    ]


def test_what_was_not_agreed_at_a_hand_over_is_said() -> None:
    text = shown(journey())
    rows = re.search(r'<table class="[^"]*rg-handovers".*?</table>', text, re.DOTALL)
    assert rows
    assert rows[0].count("niet vastgelegd") == 2, "neither the agreement nor who is responsible for what"
    assert told(text, "levering", "handover").endswith("Afspraak niet vastgelegd")


def test_ties_of_the_lowest_point_are_all_named() -> None:
    text = shown(journey())
    low = re.search(r"<dt>Laagste punt</dt>.*?</dd>", text, re.DOTALL)
    assert low
    assert "Levering" in low[0]
    assert "Factuur" in low[0]
    assert "Beurs" not in low[0]


def test_evidence_is_a_percentage_with_what_it_is_of() -> None:
    assert "67% 2 van 3 scores" in read(journey())


def test_a_review_date_that_has_passed_is_said() -> None:
    assert "review is te laat" in read(journey(review_by="2026-11-09"))
    assert "review is te laat" not in read(journey(review_by="2026-11-10"))


def test_a_touchpoint_that_names_no_successor_says_nothing_and_an_end_is_an_end() -> None:
    assert told(shown(one_touchpoint()), "x", "next") == ""
    assert told(shown(one_touchpoint(next=[])), "x", "next") == "Hier eindigt de reis"


def test_a_cell_says_the_same_in_the_map_and_in_the_section() -> None:
    text = shown(journey())
    order = ["storing", "beurs", "levering", "factuur"]
    assert [cell for cell in lane(text, "feels") if cell] == [told(text, id, "feels") for id in order]
    cell = '<a href="../../parties/vervoer/">Noordlijn</a></small></p>'
    assert text.count(cell) == 2, "the pain's owner, once in the table and once in the section"


def test_sections_lead_to_each_other_to_themselves_and_to_the_map() -> None:
    text = section(shown(journey()), "beurs")
    assert re.findall(r'rel="([a-z]+)" href="#tp-([a-z]+)"', text) == [("prev", "storing"), ("next", "levering")]
    assert 'class="rg-touchpoint__link" href="#tp-beurs"' in text
    assert 'class="rg-touchpoint__close" href="#map"' in text
    assert "2 van 4" in text
    assert 'rel="prev"' not in section(shown(journey()), "storing")


def test_a_column_says_what_a_filter_can_ask_of_it() -> None:
    text = shown(journey(), channels={})
    asked = re.findall(r'data-phase="([a-z]+)" data-channels="(.*?)" data-parties="(.*?)" data-marks="(.*?)"', text)
    assert asked == [
        ("awareness", "", "", ""),
        ("awareness", "", "eigen", "delight"),
        ("initiate", "", "vervoer eigen", "truth pain assumed"),
        ("initiate", "", "eigen", ""),
    ], "what an edition doesn't have is not named, channels here"


def test_the_curve_is_as_wide_as_the_columns_it_stands_over() -> None:
    for touchpoints in (1, 4, 20):
        many = [
            {"id": f"t{n}", "title": "T", "phase": "awareness", "feels": {"score": n % 3 - 1}}
            for n in range(touchpoints)
        ]
        text = shown(Journey.model_validate({"id": "reis", "title": "Reis", "touchpoints": many}))
        column = re.search(r'data-column="(\d+)"', text)
        assert column
        assert f'data-width="{int(column[1]) * touchpoints}"' in text
        assert f"--columns:{touchpoints};--column:{column[1]}px" in text
        canvas = f'<td colspan="{touchpoints}"><div class="rg-canvas rg-canvas--wide"'
        assert re.search(rf'<tr class="rg-curve">.*?{canvas}', text)


def test_a_journey_without_emotions_has_a_map_without_a_curve() -> None:
    text = shown(one_touchpoint(does="Wacht"))
    assert '<div class="rg-journey-map">' in text
    assert "rg-curve" not in text
    assert lane(text, "does") == ["Wacht"]


def test_the_same_journey_can_be_read_in_the_other_phase_model() -> None:
    text = shown(journey())
    other = re.search(
        r'<tr class="rg-phases rg-phases--other" data-model="lifecycle-5".*? hidden>.*?</tr>', text, re.DOTALL
    )
    assert other
    assert re.findall(r'colspan="(\d)" data-phase="([a-z]+)"', other[0]) == [("4", "awareness"), ("2", "retention")]
    assert "Geen touchpoints in 2 Consideration (overweging), 3 Decision (beslissing)" in other[0]
    assert "#rg-i-back" in other[0], "advocacy is not in this journey, but the model leads back all the same"
    assert told(text, "levering", "phase_in") == "Retention (retentie) Lifecycle, vijf fasen"


def test_a_phase_that_is_left_and_entered_again_stands_there_twice() -> None:
    phases = [("a", "retention", {}), ("b", "retention", {"b2b-6": "initiate"}), ("c", "retention", {})]
    three = [{"id": id, "title": id, "phase": phase, "phase_in": other} for id, phase, other in phases]
    text = shown(Journey.model_validate({"id": "reis", "title": "Reis", "phases": "lifecycle-5", "touchpoints": three}))
    other = re.search(r'<tr class="rg-phases rg-phases--other".*?</tr>', text, re.DOTALL)
    assert other
    assert re.findall(r'data-phase="([a-z]+)"', other[0]) == ["engage", "initiate", "engage"]


def test_a_model_in_which_a_touchpoint_has_no_phase_is_not_offered() -> None:
    own = [{"id": "eigen-fase", "name": "Eigen fase"}]
    one = {"id": "x", "title": "X", "phase": "eigen-fase"}
    text = shown(Journey.model_validate({"id": "reis", "title": "Reis", "phases": own, "touchpoints": [one]}))
    assert "rg-phases--other" not in text


def test_importance_without_satisfaction_is_said_to_be_unmeasured_at_contact_moments_only() -> None:
    assert "niet gemeten" in lane(shown(one_touchpoint(importance=4)), "scales")[0]
    assert "niet gemeten" not in lane(shown(one_touchpoint(importance=4, kind="customer-moment")), "scales")[0]
    assumed = shown(one_touchpoint(importance=4, satisfaction=2))
    assert "rg-bar--assumed" in assumed
    assert "aanname" in lane(assumed, "scales")[0]
    measured = shown(one_touchpoint(importance=4, satisfaction=2, evidence="observed"))
    assert "rg-bar--assumed" not in measured
    assert 'class="rg-gap rg-gap--short"' in measured, "satisfaction stays behind what matters to the customer"


def test_a_micro_journey_opens_from_its_touchpoint_and_leads_back() -> None:
    larger = journey().model_copy(
        update={"touchpoints": (journey().touchpoints[0].model_copy(update={"micro_journey": "deel"}),)}
    )
    part = journey("deel")
    context = planned(playbook(larger, part))
    text = html(page(context, "journeys/reis.md").render())
    assert re.search(r'id="col-storing".*?<a class="rg-tp__mark rg-tp__mark--micro" href="[^"]*journeys/deel/">', text)
    assert told(text, "storing", "micro") == "De reis deel"
    back = re.search(r'<p class="rg-journey__part">.*?</p>', html(page(context, "journeys/deel.md").render()))
    assert back
    assert 'Micro journey van: <a href="../../journeys/reis/#tp-storing">De reis reis: Storing</a>' in back[0]


def test_actions_stand_on_one_grid_which_leads_to_their_rows_in_the_list() -> None:
    text = shown(journey())
    assert text.count('data-kind="action-grid"') == 1
    grid = text[text.index('data-kind="action-grid"') :]
    assert 'href="#action-regel"' in grid[: grid.index("</figure>")]
    row = re.search(r'<tr id="action-regel">.*?</tr>', text, re.DOTALL)
    assert row is not None
    assert "Korte termijn<br>Hoge impact" in row[0]


def test_a_figure_comes_with_n_period_method_scale_and_interval() -> None:
    text = read(
        one_touchpoint(measurements=[{"metric": "nps", "value": 17, "n": 46, "period": "2026-Q3", "method": "0–10"}])
    )
    assert "NPS +17 95%-interval −11 tot 43 46 2026-Q3 0–10 0 tot 10, uitkomst −100 tot 100" in text
    few = read(one_touchpoint(measurements=[{"metric": "csat", "value": 4, "n": 9, "period": "2026-Q3"}]))
    assert "n ligt onder de drempel van 10" in few
    old = read(
        one_touchpoint(measurements=[{"metric": "ces", "value": 2, "n": 40, "period": "2026-Q3", "method": "CES 1.0"}])
    )
    assert "1 tot 5, lager is beter" in old


def test_a_kpi_shows_where_it_was_where_it_is_and_where_it_should_be() -> None:
    kpi = Kpi.model_validate(
        {
            "id": "nps",
            "title": "NPS levering",
            "metric": "nps",
            "baseline": {"value": 4, "n": 52},
            "target": {"value": 25},
        }
    )
    text = read(journey(kpis="nps"), kpis={"nps": kpi})
    assert "+4 n = 52 nog niet bekend +25" in text


def test_a_text_of_the_other_language_is_marked_as_such() -> None:
    text = shown(one_touchpoint(does={"en": "Waits"}, need={"nl": "Rust"}))
    assert '<span class="rg-foreign" lang="en" title="Alleen in het Engels">Waits</span>' in text
    assert lane(text, "need") == ["Rust"]


def test_what_an_edition_does_not_have_is_left_out_and_not_named_by_its_id() -> None:
    text = shown(journey(personas=["geheime-persona"], kpis=["geheime-kpi"]), parties={}, channels={}, actions={})
    for id in ("geheime-persona", "geheime-kpi", "vervoer", "eigen", "regel"):
        assert id not in re.sub(r'class="[^"]*"|<figure.*?</figure>', "", text, flags=re.DOTALL)


def test_headings_are_markdown_of_ours_with_the_anchors_of_the_search() -> None:
    rendered = page(planned(playbook(journey(lessons="Bel terug."))), "journeys/reis.md").render()
    headings = [block.text for block in rendered.blocks if isinstance(block, Markdown)]
    assert "### Lessons learned {#lessons}" in headings
    anchors = {match[1] for heading in headings if (match := re.search(r"\{#([a-z-]+)\}", heading))}
    anchors |= set(re.findall(r'<h2 id="([a-z]+)">', html(rendered)))
    assert {"map", "chain", "improving", "research"} <= anchors
    sections = {entry.anchor for entry in rendered.search if entry.kind == "section"}
    assert sections <= anchors
    touchpoints = {entry.anchor for entry in rendered.search if entry.kind == "touchpoint"}
    assert touchpoints == set(re.findall(r'id="(tp-[a-z]+)"', html(rendered)))


def test_every_tag_of_a_fragment_is_closed() -> None:
    void = {"br", "col", "circle", "path", "rect", "use", "polyline", "ellipse", "line", "img", "input", "hr"}
    for each in planned(playbook(journey(lessons="x", contact_strategy="y"))).pages:
        for block in each.render().blocks:
            if isinstance(block, Markdown):
                continue
            opened: list[str] = []
            for tag, *_ in skeleton(block.html):
                if tag in void or tag.lstrip("/") in void:
                    continue
                if tag.startswith("/"):
                    assert opened.pop() == tag[1:], f"{each.path} {block.name}"
                else:
                    opened.append(tag)
            assert opened == [], f"{each.path} {block.name}"


def test_ids_are_unique_on_a_page() -> None:
    for each in planned(playbook(journey(lessons="x"))).pages:
        ids = re.findall(r'\bid="([^"]+)"', html(each.render()))
        assert len(ids) == len(set(ids)), each.path
