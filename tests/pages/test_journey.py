"""The page of a journey: its head, its map and what the map rests on."""

from __future__ import annotations

import re
from typing import Any

from reisgids.model.journey import Journey
from reisgids.model.registers import Kpi
from reisgids.pages.page import Markdown
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


def one_touchpoint(**more: Any) -> Journey:
    first = {"id": "x", "title": "X", "phase": "awareness", **more}
    return Journey.model_validate({"id": "reis", "title": "Reis", "touchpoints": [first]})


def test_every_touchpoint_is_a_column_with_an_anchor_under_its_phase() -> None:
    text = shown(journey())
    assert re.findall(r'<th scope="col" id="(tp-[a-z]+)"', text) == [
        "tp-storing",
        "tp-beurs",
        "tp-levering",
        "tp-factuur",
    ]
    assert re.findall(r'<th scope="colgroup" colspan="(\d)"', text) == ["2", "2"]


def test_the_map_follows_the_phases_whatever_the_order_in_the_file() -> None:
    given = journey()
    turned = given.model_copy(update={"touchpoints": tuple(reversed(given.touchpoints))})
    assert re.findall(r'id="tp-([a-z]+)"', shown(turned)) == ["beurs", "storing", "factuur", "levering"]


def test_a_lane_has_a_cell_for_every_column_and_shows_only_with_content() -> None:
    text = shown(journey())
    assert lane(text, "feels") == ["−1", "+2 blij", "−2 boos", "−2"]
    assert lane(text, "channel") == ["", "Vakbeurs", "", ""]
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
    head = re.search(r'id="tp-levering".*?</th>', text, re.DOTALL)
    assert head
    assert "rg-tp__mark--truth" in head[0]
    assert "rg-tp__mark--pain" in head[0]
    assert (
        " ".join(lane(text, "counts")[2].split())
        == "Moment of truth (FMOT) De eerste indruk. Pijnpunt Te laat. aan zet: Noordlijn"
    )


def test_moments_without_contact_and_assumptions_look_different() -> None:
    text = shown(journey())
    assert re.search(r'class="rg-tp rg-customer-moment [^"]*" style="[^"]*"><a[^>]*>Storing', text)
    assert re.search(r'class="rg-tp rg-contact [^"]*rg-assumed"[^>]*><a[^>]*>Levering', text)
    assert not re.search(r'class="[^"]*rg-assumed"[^>]*><a[^>]*>Storing', text), (
        "nobody has to measure a customer moment"
    )


def test_a_hand_over_to_who_had_a_part_before_is_a_hand_back() -> None:
    text = shown(journey())
    assert lane(text, "handover")[2] == "terug naar Vloedstra Na plaatsing"
    assert "#rg-i-back" in text


def test_whom_the_customer_sees_is_named_only_where_it_is_someone_else() -> None:
    assert [" ".join(cell.split()) for cell in lane(shown(journey()), "provider")] == [
        "",
        "Vloedstra",
        "Noordlijn klant ziet Vloedstra",
        "Vloedstra",
    ]


def test_what_was_not_agreed_at_a_hand_over_is_said() -> None:
    assert read(journey()).count("niet vastgelegd") == 2


def test_ties_of_the_lowest_point_are_all_named() -> None:
    text = shown(journey())
    low = re.search(r"<dt>Laagste punt</dt>.*?</dd>", text, re.DOTALL)
    assert low
    assert "Levering" in low[0]
    assert "Factuur" in low[0]
    assert "Beurs" not in low[0]


def test_evidence_is_a_percentage_with_what_it_is_of() -> None:
    assert "67% 2 van 3 contactmomenten" in read(journey())


def test_a_review_date_that_has_passed_is_said() -> None:
    assert "had al herzien moeten zijn" in read(journey(review_by="2026-11-09"))
    assert "had al herzien moeten zijn" not in read(journey(review_by="2026-11-10"))


def test_a_touchpoint_that_names_no_successor_says_nothing_and_an_end_is_an_end() -> None:
    assert "rg-lane--next" not in shown(one_touchpoint())
    assert lane(shown(one_touchpoint(next=[])), "next") == ["Hier eindigt de reis"]


def test_actions_stand_on_the_grid_of_term_and_impact() -> None:
    text = shown(journey())
    fields = re.findall(r'<section class="rg-grid__field.*?</section>', text, re.DOTALL)
    titles = [re.sub(r"<[^>]+>", " ", field).split("  ")[0] for field in fields]
    assert " ".join(titles[0].split()).startswith("Korte termijn, hoge impact")
    assert "Regel per optie" in fields[0]
    assert all("Regel per optie" not in field for field in fields[1:])


def test_a_figure_comes_with_n_period_method_scale_and_interval() -> None:
    text = read(
        one_touchpoint(measurements=[{"metric": "nps", "value": 17, "n": 46, "period": "2026-Q3", "method": "0–10"}])
    )
    assert "NPS +17 95%-interval −11 tot 45 46 2026-Q3 0–10 0 tot 10, uitkomst −100 tot 100" in text
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
    assert "## De reis {#map}" in headings
    assert "## Lessons learned {#lessons}" in headings
    anchors = {match[1] for heading in headings if (match := re.search(r"\{#([a-z-]+)\}", heading))}
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
