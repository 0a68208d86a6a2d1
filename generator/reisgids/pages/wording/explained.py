"""A text of ours with the terms in it explained."""

from __future__ import annotations

from markupsafe import Markup, escape

from reisgids.pages.wording.links import Links
from reisgids.pages.wording.term_words import TermWords

_LINK = Markup('<a class="rg-term" href="{}" aria-describedby="{}">{}</a>')
_NOTE = Markup('<span id="{}" hidden><b>{}</b> {}</span>')


def explained(words: str, terms: TermWords, links: Links, prefix: str) -> Markup:
    """Return the text with a link for each of its terms, once, and after it their explanations, which aren't shown.

    The ids of the explanations begin with `prefix`, which no other text on the page has.
    """
    made, notes, seen, done = Markup(), Markup(), set[str](), 0
    for found in terms.find(words):
        term = found.term
        if term.id in seen:
            continue
        seen.add(term.id)
        note = f"{prefix}-{term.id}"
        made += escape(words[done : found.start])
        made += _LINK.format(links.term(term.id), note, words[found.start : found.end])
        notes += _NOTE.format(note, term.name, term.explanation)
        done = found.end
    return made + escape(words[done:]) + notes
