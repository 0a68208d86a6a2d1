"""Pages that an author wrote as Markdown, with the diagrams they ask for drawn in and the claims they quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import shorten

from reisgids.diagrams.catalogue import KINDS
from reisgids.diagrams.diagram import Diagram
from reisgids.diagrams.kinds.emotion_curve.timed import timed_diagram
from reisgids.diagrams.own_chart.diagram import own_chart_diagram
from reisgids.model.charts.own_chart import own_chart
from reisgids.model.markdown.content import ContentPage
from reisgids.pages.content.sketched import sketched_diagram
from reisgids.pages.registers.claims import claim_view
from reisgids.pages.shared.figures import figures
from reisgids.pages.shared.figures import options as page_options
from reisgids.pages.shared.page import Block, Fragment, Markdown, Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.elsewhere import from_elsewhere
from reisgids.pages.wording.fences import Asked, Charted, Quoted, Sketched, split
from reisgids.pages.wording.plain import headings, plain_words

_Drawn = Asked | Charted | Sketched
_GUIDE = "guide/index.md"
"""The guide for authors, which the foot of every page leads to."""
_KINDS = {"method": "method", "guide": "guide"}
"""What the pages of a section are for the search; others are pages."""
_SEARCHED = 400
"""How many characters under a heading the search knows."""


def content_pages(context: RenderContext, generated: frozenset[str]) -> list[Page]:
    """Return the author's pages, those of one section together, in the author's order.

    A page whose path is that of a generated one introduces that page instead (`RenderContext.introduction`).
    """
    own = [page for path, page in context.own_words.items() if path not in generated]
    return [
        _page(context, page) for page in sorted(own, key=lambda page: (_folder(page), page.order, natural(page.path)))
    ]


def natural(path: str) -> list[str | int]:
    """Return what paths are put in order by: 2 comes before 10."""
    return [int(part) if number % 2 else part for number, part in enumerate(re.split(r"([0-9]{1,18})", path))]


def section_of(path: str) -> str:
    """Return the top-level part of the site that a content page belongs to: its first folder, else its own name."""
    return path.split("/")[0].removesuffix(".md")


def _folder(page: ContentPage) -> tuple[str, bool, str]:
    folder, _, name = page.path.rpartition("/")
    return folder, name != "index.md", ""


def _page(context: RenderContext, page: ContentPage) -> Page:
    return context.page(
        _render,
        page.path,
        search=_search,
        path=page.path,
        title=page.title,
        layout="prose",
        section=section_of(page.path),
        description=page.description,
        language_of_title=page.language,
        order=page.order,
        part=context.reader.words.find(f"pages.parts.{section_of(page.path)}") or "",
        foot=page.path == _GUIDE,
        language_of_body="" if page.language == context.language else page.language,
    )


def _render(context: RenderContext, path: str) -> Rendered:
    page = context.own_words[path]
    parts = tuple(split(page.body))
    drawn, options = _figures(context, page, [part for part in parts if isinstance(part, _Drawn)])
    blocks: list[Block] = []
    if page.language != context.language:
        blocks.append(
            context.fragment(
                "language", "shared/other-language", note=context.reader.say(f"whole_page_in.{page.language}")
            )
        )
    n = 0
    for place, part in enumerate(parts, 1):
        if isinstance(part, Quoted):
            if claim := context.view.claims.get(part.claim):
                shown = claim_view(context, claim, context.links(page.path))
                blocks.append(context.fragment(f"claim-{place}", "registers/claim-quoted", claim=shown))
        elif isinstance(part, _Drawn):
            if html := drawn[n]:
                blocks.append(Fragment(f"diagram-{n + 1}", html))
            n += 1
        else:
            blocks.append(Markdown(part))
    return Rendered(tuple(blocks), diagrams=sum(bool(html) for html in drawn), options=options)


def _search(context: RenderContext, path: str) -> Iterator[SearchEntry]:
    page = context.own_words[path]
    kind = _KINDS.get(section_of(page.path), "page")
    yield SearchEntry(page.title, page.description or _shortened(plain_words(page.body)), kind)
    for title, anchor, words in headings(page.body):
        yield SearchEntry(title, _shortened(words), kind, anchor, within=page.title)


def _shortened(words: str) -> str:
    return shorten(words, _SEARCHED, placeholder=" …")


def _figures(context: RenderContext, page: ContentPage, asked: Sequence[_Drawn]) -> tuple[list[str], str]:
    """Return the HTML of each diagram asked for, empty where there is nothing to draw, and the script of options."""
    made = [_diagram(context, page, each, n) for n, each in enumerate(asked, 1)]
    html = figures(context, made)
    return [str(each) for each in html], page_options(diagram for diagram in made if diagram)


def _diagram(context: RenderContext, page: ContentPage, asked: _Drawn, n: int) -> Diagram | None:
    if isinstance(asked, Sketched):
        return sketched_diagram(context.view, asked.lines, n, context.reader.words)
    if isinstance(asked, Charted):
        chart = own_chart(asked.lines, page.language, context.language)
        where = f"content/{page.language}/{page.path}"
        return own_chart_diagram(chart, f"dia-chart-{n}", context.reader.words, where) if chart else None
    kind = KINDS.get(asked.kind)
    if kind is None:
        return None
    ofs = [journey for id in asked.journeys if (journey := context.view.journey(id))]
    journeys = context.view.own_journeys if kind.ABOUT == "playbook" else ofs
    if kind.ABOUT != "playbook" and len(journeys) != (1 if kind.ABOUT == "journey" else 2):
        return None
    diagram = timed_diagram(context.view, journeys[0], context.reader.words) if asked.in_time else None
    diagram = diagram or kind.diagram(context.view, journeys, context.reader.words)
    return (
        None if diagram is None else replace(from_elsewhere(diagram, context.links(page.path)), id=f"{diagram.id}-{n}")
    )
