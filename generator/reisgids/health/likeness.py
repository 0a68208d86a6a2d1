"""Whether two titles are two names of one thing: the same words in another order or another form."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_LITTLE_WORDS = """
    de het een van voor op in bij met en aan te naar om der je uw
    the a an of for on to at by with and your my our
"""
_LEFT_OUT = frozenset(_LITTLE_WORDS.split())
_SAME = {
    "rekening": "factuur", "nota": "factuur", "invoice": "bill", "prijsopgave": "offerte", "quotation": "quote",
    "bezorging": "levering", "bezorgen": "leveren", "aflevering": "levering", "defect": "storing",
    "telefoongesprek": "bellen", "telefoontje": "bellen", "telefonisch": "bellen", "opbellen": "bellen",
    "krijgen": "ontvangen", "receive": "get", "mail": "email", "mailtje": "email", "site": "website",
    "opening": "start",
}  # fmt: skip
_ENDINGS = ("ingen", "ing", "ed", "en", "st", "s", "t", "e")
_ALIKE = 0.88


def stems(title: str) -> tuple[str, ...]:
    """Return the words that tell a title from others, as stems in alphabetical order: *Ontvangst van de offerte*
    and *Offerte ontvangen* give the same."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode().replace("e-mail", "email")
    return tuple(sorted({_stem(_SAME.get(word, word)) for word in re.findall(r"\w+", plain) if word not in _LEFT_OUT}))


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


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return re.sub(r"(.)\1", r"\1", word)
