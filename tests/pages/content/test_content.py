"""Pages that an author wrote."""

from __future__ import annotations

import re

from reisgids.model.markdown.anchors import slug
from reisgids.model.markdown.content import ContentPage
from reisgids.pages.shared.page import Fragment, Markdown, Rendered
from tests.pages.playbooks import journey, page, planned, playbook

DIAGRAM = "```diagram\nkind: emotion-curve\njourney: reis\n```"


def rendered(body: str, language: str = "nl", of: str = "nl") -> Rendered:
    content = ContentPage.model_validate({"path": "method/stap.md", "language": of, "title": "Stap", "body": body})
    return page(planned(playbook(journey(), content=(content,)), language), "method/stap.md").render()


def test_a_diagram_block_becomes_a_figure_and_the_rest_stays_as_written() -> None:
    blocks = rendered(f"Eerst *dit*.\n\n{DIAGRAM}\n\nDan dat.").blocks
    assert isinstance(blocks[0], Markdown)
    assert blocks[0].text.strip() == "Eerst *dit*."
    assert isinstance(blocks[1], Fragment)
    assert blocks[1].html.startswith("<figure")
    assert isinstance(blocks[2], Markdown)
    assert blocks[2].text.strip() == "Dan dat."


def test_a_diagram_block_that_is_shown_as_an_example_stays_text() -> None:
    body = f"Zo schrijft u het:\n\n````markdown\n{DIAGRAM}\n````"
    assert [type(block) for block in rendered(body).blocks] == [Markdown]
    assert DIAGRAM in str(rendered(body).blocks[0].text)  # type: ignore[union-attr]


def test_a_fence_without_an_end_stays_text() -> None:
    assert [type(block) for block in rendered("```diagram\nkind: flow\njourney: reis").blocks] == [Markdown]


def test_the_points_of_a_diagram_lead_to_the_page_of_its_journey() -> None:
    figure = rendered(DIAGRAM).blocks[0]
    assert isinstance(figure, Fragment)
    inside = set(re.findall(r'href="([^"]*#tp-[^"]*)"', figure.html))
    assert inside
    assert all(href.startswith("../../journeys/reis/#tp-") for href in inside)


def test_one_diagram_twice_on_a_page_has_two_names() -> None:
    ids = [
        re.search(r'id="([^"]+)"', block.html)
        for block in rendered(f"{DIAGRAM}\n\n{DIAGRAM}").blocks
        if isinstance(block, Fragment)
    ]
    assert len({match[1] for match in ids if match}) == 2
    assert rendered(f"{DIAGRAM}\n\n{DIAGRAM}").diagrams == 2


def test_a_page_that_is_not_translated_is_shown_in_its_own_language_with_a_note() -> None:
    content = ContentPage(path="method/stap.md", language="nl", title="Stap", body="Nederlandse tekst")
    made = page(planned(playbook(content=(content,)), "en"), "method/stap.md")
    assert (made.language_of_body, made.language_of_title) == ("nl", "nl")
    note, body = made.render().blocks
    assert isinstance(note, Fragment)
    assert "This page has not been translated yet" in note.html
    assert body == Markdown("Nederlandse tekst")


def test_a_page_in_the_language_of_the_site_needs_no_mark_of_it() -> None:
    content = ContentPage(path="method/stap.md", language="nl", title="Stap", body="Nederlandse tekst")
    assert page(planned(playbook(content=(content,)), "nl"), "method/stap.md").language_of_body == ""


def test_the_own_language_wins_where_a_page_is_there_in_both() -> None:
    both = tuple(
        ContentPage.model_validate({"path": "a.md", "language": language, "title": language, "body": language})
        for language in ("en", "nl", "en")
    )
    assert page(planned(playbook(content=both[:2])), "a.md").title == "nl"
    assert page(planned(playbook(content=both[1:])), "a.md").title == "nl"


def test_headings_can_be_found_under_the_anchor_that_the_site_gives_them() -> None:
    entries = rendered(
        "## Eén vraag\n\nWoorden.\n\n```\n## geen kop\n```\n\n## Eén vraag\n\n## Anders {#vast}\n"
    ).search
    assert [entry.anchor for entry in entries] == ["", "een-vraag", "een-vraag_1", "vast"]
    assert (entries[1].text, entries[1].within) == ("Woorden.", "Stap")
    assert slug("KPI's & n ≥ 10") == "kpi-s-n-10"
    assert slug("—") == "section"


def test_pages_without_an_order_come_in_that_of_their_numbers() -> None:
    names = ("stap-10.md", "stap-2.md", "stap-1.md", "10.md", "9.md")
    known = ({"path": f"werk/{name}", "language": "nl", "title": name, "body": "Tekst."} for name in names)
    content = tuple(ContentPage.model_validate(each) for each in known)
    paths = [each.path for each in planned(playbook(journey(), content=content)).pages if each.path.startswith("werk/")]
    assert paths == [f"werk/{name}" for name in ("9.md", "10.md", "stap-1.md", "stap-2.md", "stap-10.md")]
