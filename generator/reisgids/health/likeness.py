"""Whether two titles are two names of one thing: the same words in another order or another form."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

_LITTLE_WORDS = """
    de het een van voor op in bij met en aan te naar om der je uw
    the a an of for on to at by with and your my our
"""
_LEFT_OUT = frozenset(_LITTLE_WORDS.split())
_SAME = {
    "rekening": "factuur", "nota": "factuur", "invoice": "bill", "prijsopgave": "offerte", "quotation": "quote",
    "bezorging": "levering", "bezorgen": "leveren", "aflevering": "levering", "defect": "storing",
    "telefoongesprek": "bellen", "telefoontje": "bellen", "telefonisch": "bellen", "opbellen": "bellen",
    "krijgen": "ontvangen", "ontvangst": "ontvangen", "receive": "get", "delivery": "deliver",
    "mail": "email", "mailtje": "email", "site": "website", "opening": "start",
}  # fmt: skip
"""Words of one meaning, and those of which the noun and the verb have no stem in common: *ontvangst*, *ontvangen*."""
_ORDER = """
    een eerste twee tweede drie derde vier vierde vijf vijfde zes zesde zeven zevende acht achtste negen negende tien
    tiende elf elfde twaalf twaalfde dertien dertiende veertien veertiende vijftien zestien zeventien achttien negentien
    twintig laatste volgende vorige nieuwe oude
    one first two second three third four fourth five fifth six sixth seven seventh eight eighth nine ninth ten tenth
    eleven eleventh twelve twelfth thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    last next previous new old
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    monday tuesday wednesday thursday friday saturday sunday
    januari februari maart april mei juni juli augustus september oktober november december
    january february march may june july august october
    ochtend middag avond nacht morning afternoon evening night
"""
_TELLING = frozenset(_ORDER.split()) - _LEFT_OUT
_ROMAN = re.compile(r"[ivx]+")
_MARK = "="
_ALGORITHMS = {"nl": "dutch", "en": "english"}
_ALIKE = 0.88


def stems(title: str, language: str) -> tuple[str, ...]:
    """Return the words that distinguish a title from others, as stems in alphabetical order: *Ontvangst van de offerte*
    and *Offerte ontvangen* give the same.

    Stems are those of Snowball for the language, `nl` or `en`. Numbers, names, ordinals, days and months stay as they
    are, in their order, together as one.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    written = re.findall(r"\w+", re.sub("e-mail", "email", plain, flags=re.IGNORECASE))
    # Where every word has a capital, a capital is no sign of a name.
    names = {word for word in written[1:] if word[0].isupper()} if any(w[0].islower() for w in written) else set()
    telling, others = list[str](), set[str]()
    for number, word in enumerate(written):
        small = word.lower()
        named = number > 0 and word in names and small not in _SAME
        if named or small in _TELLING or _ROMAN.fullmatch(small) or any(sign.isdigit() for sign in small):
            telling.append(small)
        elif small not in _LEFT_OUT:
            others.add(_stem(_SAME.get(small, small), language))
    return tuple(sorted(others | ({_MARK + _MARK.join(telling)} if telling else set())))


def told_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether the stems of two titles have different numbers, names, ordinals, days or months."""
    return [word for word in one if word[0] == _MARK] != [word for word in other if word[0] == _MARK]


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether the stems of two titles are the same, but for at most a slip of the pen in one of them."""
    if one == other:
        return bool(one)
    if told_apart(one, other):
        return False
    mine, its = set(one) - set(other), set(other) - set(one)
    if len(mine) != 1 or len(its) != 1 or len(one) < 2:
        return False
    a, b = mine.pop(), its.pop()
    if a[0] != b[0]:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


@lru_cache(maxsize=4096)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_ALGORITHMS[language])
