"""The glossary: every term of the field from A to Z, in both languages."""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from reisgids.labels.words import LANGUAGES
from reisgids.model.term import Term
from reisgids.pages.shared.page import Page, Rendered, SearchEntry
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.links import GLOSSARY, term_anchor
from reisgids.pages.wording.people import Named

_DIGITS = "0–9"


@dataclass(frozen=True)
class TermView:
    """A term as the glossary shows it. `elsewhere` is what it is called in the other languages: language and words."""

    anchor: str
    name: Markup
    explanation: Markup
    also: str
    elsewhere: tuple[tuple[str, str, str], ...]
    more: Named | None


@dataclass(frozen=True)
class LetterView:
    """A letter of the alphabet, and the terms that begin with it; `anchor` is empty where there are none."""

    letter: str
    anchor: str
    terms: tuple[TermView, ...]


def glossary_page(context: RenderContext) -> Page:
    """Return the page of all terms; the footer leads to it."""
    say = context.reader.say
    return context.page(
        _render,
        search=_search,
        path=GLOSSARY,
        title=say("glossary.title"),
        layout="list",
        section="about",
        description=say("glossary.lead"),
        language_of_title=context.language,
        nav=False,
        foot=True,
    )


def _render(context: RenderContext) -> Rendered:
    reader, terms = context.reader, context.once(_terms)
    letters = _letters(context, terms)
    blocks = (
        context.fragment("lead", "shared/lead", lead=reader.say("glossary.lead" if terms else "glossary.none")),
        *context.introduction(GLOSSARY),
        context.fragment("glossary", "registers/glossary", letters=letters if terms else ()),
    )
    return Rendered(blocks)


def _terms(context: RenderContext) -> list[Term]:
    return sorted(context.view.terms.values(), key=lambda term: (_folded(_name(context, term)), term.id))


def _search(context: RenderContext) -> Iterator[SearchEntry]:
    yield SearchEntry(context.reader.say("glossary.title"), context.reader.say("glossary.lead"), "page")
    for term in context.once(_terms):
        yield _entry(context, term)


def _letters(context: RenderContext, terms: list[Term]) -> tuple[LetterView, ...]:
    """Return the alphabet; what doesn't begin with a letter stands before it, under its digits."""
    found = {letter: tuple(of) for letter, of in groupby(terms, key=lambda term: _letter(_name(context, term)))}
    alphabet = [*([_DIGITS] if _DIGITS in found else []), *string.ascii_uppercase]
    return tuple(
        LetterView(
            letter,
            f"letter-{'0' if letter == _DIGITS else letter.lower()}" if letter in found else "",
            tuple(_view(context, term) for term in found.get(letter, ())),
        )
        for letter in alphabet
    )


def _view(context: RenderContext, term: Term) -> TermView:
    reader, name = context.reader, _name(context, term)
    others = [(language, term.name.read(language)) for language in LANGUAGES if language != context.language]
    elsewhere = {language: read.words for language, read in others if read.language == language and read.words != name}
    also = [word for word in _synonyms(name, _also(context, term)) if word not in elsewhere.values()]
    return TermView(
        anchor=term_anchor(term.id),
        name=reader.text(term.name),
        explanation=reader.text(term.explanation),
        also=reader.words.listing(also),
        elsewhere=tuple(
            (language, reader.say(f"glossary.in.{language}"), words) for language, words in elsewhere.items()
        ),
        more=_more(context, term),
    )


def _more(context: RenderContext, term: Term) -> Named | None:
    page = context.own_words.get(term.page or "")
    return Named(Markup.escape(page.title), context.links(GLOSSARY).to(page.path)) if page else None


def _entry(context: RenderContext, term: Term) -> SearchEntry:
    others = [read.words for language in LANGUAGES if (read := term.name.read(language)).language != context.language]
    synonyms = dict.fromkeys((*_also(context, term), *others))
    plain = context.reader.plain
    return SearchEntry(plain(term.name), plain(term.explanation), "term", term_anchor(term.id), " ".join(synonyms))


def _also(context: RenderContext, term: Term) -> tuple[str, ...]:
    words: tuple[str, ...] = getattr(term.also, context.language)
    return words


def _synonyms(name: str, also: tuple[str, ...]) -> list[str]:
    """Return the words without those that are only another form of the name, or of one before: *klantreizen*."""
    shown = [name]
    shown += (word for word in also if not any(_is_form(word, other) for other in shown))
    return shown[1:]


def _is_form(word: str, other: str) -> bool:
    words, others = word.lower().split(), other.lower().split()
    return len(words) == len(others) and all(map(_share_a_stem, words, others))


def _share_a_stem(word: str, other: str) -> bool:
    stem = other[: max(3, len(other) - 2)]
    return word == other or (word.startswith(stem) and abs(len(word) - len(other)) < 4)


def _name(context: RenderContext, term: Term) -> str:
    return context.reader.plain(term.name)


def _letter(name: str) -> str:
    first = _folded(name)[:1].upper()
    return first if first in string.ascii_uppercase and first else _DIGITS


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if character.isalnum() or character == " ").strip()
