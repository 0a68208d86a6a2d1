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
_ALGORITHMS = {"nl": "dutch", "en": "english"}
_ALIKE = 0.88


def stems(title: str, language: str) -> tuple[str, ...]:
    """Return the words that tell a title from others, as stems in alphabetical order: *Ontvangst van de offerte*
    and *Offerte ontvangen* give the same. Stems are those of Snowball for the language, `nl` or `en`."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode().replace("e-mail", "email")
    told = [_SAME.get(word, word) for word in re.findall(r"\w+", plain) if word not in _LEFT_OUT]
    return tuple(sorted({_stem(word, language) for word in told}))


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether the stems of two titles are the same, but for at most a slip of the pen in one of them."""
    if one == other:
        return bool(one)
    mine, its = set(one) - set(other), set(other) - set(one)
    if len(mine) != 1 or len(its) != 1 or len(one) < 2:
        return False
    a, b = mine.pop(), its.pop()
    if a[0] != b[0] or any(sign.isdigit() for sign in a + b):
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


@lru_cache(maxsize=4096)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_ALGORITHMS[language])
