"""The register of research: quotes, summaries and definitions with where they come from, or that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.registers import Claim
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.shared.section import joined
from reisgids.pages.shared.siblings import CLAIMS, siblings
from reisgids.pages.wording.claim_words import claim_words
from reisgids.pages.wording.fences import Quoted, split
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named


@dataclass(frozen=True)
class ClaimView:
    """A claim: a quote in its own language with that language's quotation marks, anything else without any.

    `how` says that it is quoted, and from which language where that isn't the page's, or that it is summed up; a
    definition is neither. What is unknown is marked: year, source, and n, which a definition doesn't have.
    """

    id: str
    said: str
    language: str
    is_quote: bool
    how: str
    value: str
    n: str
    population: Markup
    year: str
    source: str
    unsourced: bool
    url: str
    href: str
    quoted_in: tuple[Named, ...]


def claims_page(context: RenderContext) -> Page:
    """Return the page of all claims; it is in the menu beside actions or KPIs, for it comes with every playbook."""
    say, view = context.reader.say, context.view
    return context.page(
        _render,
        search=_search,
        path=CLAIMS,
        title=say("claims.title"),
        layout="list",
        section="actions",
        description=say("claims.lead"),
        language_of_title=context.language,
        order=2,
        nav=bool(view.claims) and bool(view.actions or view.kpis),
    )


def claim_view(context: RenderContext, claim: Claim, links: Links, quoted_in: tuple[Named, ...] = ()) -> ClaimView:
    """Return a claim as a page shows it."""
    reader = context.reader
    words, language = claim_words(claim, context.language)
    return ClaimView(
        id=claim.id,
        said=words,
        language=language,
        is_quote=claim.is_quote,
        how=_how(context, claim),
        value=claim.value or "",
        n=_n(context, claim),
        population=reader.text(claim.population),
        year=_year(context, claim),
        source=claim.source or "",
        unsourced=claim.asserts and not claim.source,
        url=claim.url or "",
        href=links.claim(claim.id),
        quoted_in=quoted_in,
    )


def _how(context: RenderContext, claim: Claim) -> str:
    """Return whether a claim is quoted or summed up, and from which language where it isn't the reader's."""
    language = claim.read(context.language).language
    foreign = "" if language == context.language else context.reader.option("Claim.language", language)
    if claim.kind == "definition":
        return foreign
    if foreign:
        return context.reader.say(f"claims.how_foreign.{claim.kind}", language=foreign)
    return context.reader.say(f"claims.how.{claim.kind}")


def _n(context: RenderContext, claim: Claim) -> str:
    if claim.n is not None:
        return context.reader.say("kpis.n", n=context.reader.number(claim.n))
    return context.reader.say("claims.no_n") if claim.asserts else ""


def _year(context: RenderContext, claim: Claim) -> str:
    if claim.year is not None:
        return str(claim.year)
    return context.reader.say("claims.no_year") if claim.asserts else ""


def _render(context: RenderContext) -> Rendered:
    reader, links, quoting = context.reader, context.links(CLAIMS), _quoting(context)
    views: dict[str, list[ClaimView]] = {"claims": [], "definitions": []}
    for claim in context.view.claims.values():
        pages = (context.own_words[path] for path in quoting.get(claim.id, ()))
        named = tuple(Named(Markup.escape(page.title), links.to(page.path)) for page in pages)
        views["claims" if claim.asserts else "definitions"].append(claim_view(context, claim, links, named))
    unknown = sum(view.unsourced for view in views["claims"])
    any_claim = bool(context.view.claims)
    blocks = (
        *siblings(context, CLAIMS),
        context.lead(CLAIMS, reader.say("claims.lead" if any_claim else "claims.none")),
        *context.introduction(CLAIMS),
        context.fragment(
            "claims",
            "registers/claims",
            groups=tuple(
                (reader.say(f"claims.kinds.{kind}"), tuple(listed)) for kind, listed in views.items() if listed
            ),
            unknown=reader.count("unknown_sources", unknown) if unknown else "",
        ),
    )
    return Rendered(blocks)


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    if context.view.claims:
        yield SearchEntry(context.reader.say("claims.title"), context.reader.say("claims.lead"), "page")
    for claim in context.view.claims.values():
        yield _entry(context, claim)


def _quoting(context: RenderContext) -> Mapping[str, tuple[str, ...]]:
    """Return the pages that quote each claim, by its id."""
    found: dict[str, list[str]] = {}
    for path, page in sorted(context.own_words.items()):
        if "claim" in page.body:
            for id in dict.fromkeys(part.claim for part in split(page.body) if isinstance(part, Quoted)):
                found.setdefault(id, []).append(path)
    return {id: tuple(paths) for id, paths in found.items()}


def _entry(context: RenderContext, claim: Claim) -> SearchEntry:
    reader = context.reader
    unsourced = reader.say("claims.no_source") if claim.asserts else ""
    about = joined([reader.option("Claim.kind", claim.kind), claim.source or unsourced, reader.plain(claim.population)])
    return SearchEntry(claim.read(context.language).words, about, "claim", f"claim-{claim.id}")
