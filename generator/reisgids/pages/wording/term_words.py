"""The words by which a term is recognised in a text: its name, its plurals and its synonyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reisgids.model.term import Term

_WORD = re.compile(r"[^\W_]+")
_CITED = re.compile(r"“[^”]{0,500}”|„[^”“]{0,500}[”“]|«[^»]{0,500}»|\"[^\"]{0,500}\"|(?<!\w)‘[^’]{0,500}’(?!\w)")
_BEFORE = r"(?<![\w\-\u2011'\u2019&/@.])"
_AFTER = r"(?!\w|[-\u2011]\w|['\u2019](?!s\b)\w|[@/]\w|\.\w)"


@dataclass(frozen=True)
class KnownTerm:
    """A term in one language. `words` has its name first; `page` is the path of the page that explains it, or empty."""

    id: str
    words: tuple[str, ...]
    explanation: str
    page: str = ""

    @property
    def name(self) -> str:
        """The term itself."""
        return self.words[0]


@dataclass(frozen=True)
class TermOccurrence:
    """A term in a text, and where it stands there."""

    term: KnownTerm
    start: int
    end: int


def known_terms(terms: Iterable[Term], language: str) -> tuple[KnownTerm, ...]:
    """Return the terms as a text in that language may use them."""
    return tuple(
        KnownTerm(
            term.id,
            tuple(dict.fromkeys((term.name.read(language).words, *getattr(term.also, language)))),
            term.explanation.read(language).words,
            term.page or "",
        )
        for term in terms
    )


@dataclass(frozen=True)
class TermWords:
    """Finds terms in texts: whole words only, and of several that begin at the same word the longest.

    Capitals don't count, except in an abbreviation: *NPS* is one, *nps* isn't. Between two words there may be any white
    space. What stands between quotation marks is somebody else's.
    """

    terms: tuple[KnownTerm, ...]
    _by_first_word: dict[str, tuple[tuple[re.Pattern[str], KnownTerm], ...]] = field(
        init=False, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        found: dict[str, list[tuple[int, str, KnownTerm]]] = {}
        for term in self.terms:
            for words in term.words:
                first = _WORD.search(words)
                if first and not words[: first.start()].strip():
                    found.setdefault(first[0].lower(), []).append((len(words), words.strip(), term))
        ready = {
            first: tuple((_pattern(words), term) for _, words, term in sorted(each, key=lambda one: -one[0]))
            for first, each in found.items()
        }
        object.__setattr__(self, "_by_first_word", ready)

    def find(self, text: str, *, cited: bool = False) -> Iterator[TermOccurrence]:
        """Yield the terms in a text, from the first to the last; they don't overlap.

        Between quotation marks only where `cited`.
        """
        if not cited and any(sign in text for sign in '“„«"‘'):
            text = _CITED.sub(lambda quoted: " " * len(quoted[0]), text)
        done = 0
        for word in _WORD.finditer(text):
            candidates = self._by_first_word.get(word[0].lower())
            if candidates is None or word.start() < done:
                continue
            for pattern, term in candidates:
                if found := pattern.match(text, word.start()):
                    done = found.end()
                    yield TermOccurrence(term, found.start(), done)
                    break


def _pattern(words: str) -> re.Pattern[str]:
    typed = r"\s+".join(_as_typed(word) for word in words.split())
    return re.compile(_BEFORE + typed + _AFTER, 0 if _is_abbreviation(words) else re.IGNORECASE)


def _as_typed(word: str) -> str:
    """Return a pattern of the word with either kind of apostrophe and hyphen."""
    either_hyphen = re.sub(r"\\?[-\u2011]", lambda _: r"[-\u2011]", re.escape(word))
    return re.sub(r"['\u2019]", lambda _: r"['\u2019]", either_hyphen)


def _is_abbreviation(words: str) -> bool:
    letters = [character for character in words if character.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)
