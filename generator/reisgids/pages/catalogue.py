"""The catalogue of journeys: a card for each, those of today first."""

from __future__ import annotations

from reisgids.pages.book import Book
from reisgids.pages.card import card
from reisgids.pages.page import Page, Rendered, SearchEntry

_PATH = "journeys/index.md"
_STATES = ("as-is", "to-be")


def catalogue_page(book: Book) -> Page:
    """Return the page that lists every journey."""
    say = book.reader.say
    return Page(
        path=_PATH,
        title=say("catalogue.title"),
        layout="wide",
        section="journeys",
        render=lambda: _render(book),
        key=book.key(_PATH, book.all_journeys_key, book.introduction_key(_PATH)),
        description=say("catalogue.description", name=book.reader.plain(book.view.config.name)),
        language_of_title=book.language,
    )


def _render(book: Book) -> Rendered:
    say, links = book.reader.say, book.links(_PATH)
    cards = [card(book, journey, links) for journey in book.view.journeys]
    groups = [(say(f"catalogue.{state}"), [c for c in cards if c.state_kind == state]) for state in _STATES]
    filled = [(name, of_state) for name, of_state in groups if of_state]
    blocks = (
        book.fragment("lead", "catalogue-lead", journeys=book.reader.count("journeys", len(cards)), any=bool(cards)),
        *book.introduction(_PATH),
        book.fragment(
            "cards", "catalogue", groups=filled, symbols=book.fragments.symbols(frozenset({"truth", "pain", "delight"}))
        ),
    )
    return Rendered(blocks, (SearchEntry(say("catalogue.title"), say("catalogue.lead"), "page"),))
