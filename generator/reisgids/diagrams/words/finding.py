"""How a diagram's finding is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reisgids.labels.words import Words
from reisgids.model.values.text import Text

_NAMED = 4


class Titled(Protocol):
    """Something that is called by its title: a touchpoint, a journey, an action."""

    @property
    def title(self) -> Text: ...


def numeral(words: Words, n: int) -> str:
    """Return a small number written out, as running text has it: drie; above twelve in figures."""
    written = words.find(f"diagrams.numerals.n{n}")
    return written if isinstance(written, str) else words.number(n)


def capital(sentence: str) -> str:
    """Return a sentence with its first letter as a capital; Dutch writes Eén, with one accent."""
    if sentence.startswith("éé"):
        return f"Eé{sentence[2:]}"
    return sentence[:1].upper() + sentence[1:]


def named(things: Sequence[Titled], words: Words) -> str:
    """Return the titles of touchpoints, journeys or actions as an enumeration; of many the first few."""
    titles = [thing.title.read(words.language).words for thing in things]
    if len(titles) > _NAMED:
        rest = len(titles) - _NAMED + 1
        titles = [*titles[: _NAMED - 1], words.say("diagrams.others", n=numeral(words, rest))]
    return words.listing(titles)


def share(key: str, part: int, whole: int, words: Words) -> str:
    """Return so many of so many in words: the only one, none of the, one of the, both, all.

    `key` holds the forms only, only_none, none, one, some, both and all, with {part} and {whole} in them.
    """
    if whole == 1:
        form = "only" if part else "only_none"
    elif part in (0, 1, whole):
        form = {0: "none", 1: "one"}.get(part, "both" if whole == 2 else "all")
    else:
        form = "some"
    return capital(words.say(f"{key}.{form}", part=numeral(words, part), whole=numeral(words, whole)))
