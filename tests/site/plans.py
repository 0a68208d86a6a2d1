"""Small plans and playbooks made by hand, for the tests of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from reisgids.model.config import SiteConfig
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.page import Block, Fragment, Markdown, Page, Plan, Rendered, SearchEntry
from tests.pages.making import Made

DAY = dt.date(2026, 11, 3)


def view(**config: object) -> Playbook:
    """Return an empty playbook of one organisation."""
    known = {"name": "Reisgids van Acme", "organisation": {"name": "Acme"}, "languages": ["nl"]}
    return Playbook(config=SiteConfig.model_validate({**known, **config}), day=DAY)


def page(
    path: str,
    *blocks: Block | str,
    title: str = "Een titel",
    key: str = "",
    render: Callable[[], Rendered] | None = None,
) -> Page:
    """Return a page that holds the blocks; a plain text is Markdown. Its key follows from what it holds."""
    held = tuple(Markdown(block) if isinstance(block, str) else block for block in blocks)
    drawn = sum(isinstance(block, Fragment) for block in held)
    return Page(
        path=path,
        title=title,
        layout="main",
        section=path.split("/")[0] if "/" in path else "home",
        making=Made(
            render or (lambda: Rendered(held, (SearchEntry(title, "woorden", "page"),), drawn)),
            key or repr((path, title, held)),
        ),
        nav=not path.startswith("journeys/") or path == "journeys/index.md",
    )


def plan(*pages: Page) -> Plan:
    """Return a Dutch plan with a home page and the pages."""
    return Plan("nl", (page("index.md", "Welkom."), *pages))
