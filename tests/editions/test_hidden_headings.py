"""A heading that an edition hides isn't told by the address of a link to it."""

from __future__ import annotations

from reisgids.editions.dead_links import dead_links
from reisgids.editions.edition import for_edition
from reisgids.model.config import Edition
from reisgids.model.markdown.content import ContentPage
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text
from tests.pages.playbooks import journey, playbook

BODY = """[open](#open) en [dicht](#geheim-plan), [elders](b.md#ook-geheim).

## Open

::: visible_to: internal
## Geheim plan

[hier](#geheim-plan)
:::
"""
OTHER = "## Wel\n\n::: visible_to: internal\n## Ook geheim\n:::\n\n[terug](a.md#geheim%2Dplan) [wel](#wel)\n"


def page(path: str, body: str) -> ContentPage:
    known = {"path": path, "language": "nl", "title": "Blad", "body": body, "visible_to": ["public"]}
    return ContentPage.model_validate(known)


def test_a_link_to_a_heading_that_is_hidden_becomes_text() -> None:
    whole = playbook(journey(), content=(page("a.md", BODY), page("b.md", OTHER)))
    edition = Edition(id="open", title=Text(nl="Open"), audience=Audience.PUBLIC)
    bodies = {each.path: each.body for each in for_edition(whole, edition).content}
    assert bodies["a.md"].startswith("[open](#open) en dicht, elders.")
    assert bodies["b.md"].rstrip().endswith("terug [wel](#wel)")
    assert "geheim" not in "".join(bodies.values())
    told = [(problem.place.line, dict(problem.values)["given"]) for problem in dead_links(whole, edition)]
    assert told == [(1, "#geheim-plan"), (1, "b.md#ook-geheim"), (7, "a.md#geheim%2Dplan")]
