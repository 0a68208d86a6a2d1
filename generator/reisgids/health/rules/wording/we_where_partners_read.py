"""*We* and *our* in a text that a partner or the public reads too: then it is unclear whose *we* it is.

Customers may say *we*: their words and thoughts are left alone, and so is all that stands between quotation marks.
Without an edition for partners or the public, nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.passages import TextPassage
from reisgids.health.read_outside import lines_read_outside, outside, places_read_outside
from reisgids.health.rule_context import RuleContext
from reisgids.health.speech import clipped, own_words
from reisgids.model.markdown.content import ContentPage
from reisgids.model.markdown.sentences import sentence_around
from reisgids.model.values.base import Value

ABOUT = (Value,)

_WE = {
    "nl": re.compile(r"(?<![\w'’*/-])(?:[Ww]e|[Ww]ij|[Oo]n(?:s|ze)|[Oo]nszelf)(?![\w'’*/-])"),
    "en": re.compile(r"(?<![\w*/-])(?:[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves)(?![\w*/-])"),
}


def judge(value: Value, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each text that a partner or the public may read: its first *we*."""
    editions = outside(context.config.editions.values())
    if not editions:
        return
    if isinstance(value, ContentPage):
        lines = lines_read_outside(value, editions)
        for passage in context.passages if lines else ():
            yield _in_passage(passage, None if passage.body is None else lines)
        return
    places = places_read_outside(value, editions)
    for passage in context.passages:
        if passage.at in places and not passage.of_the_customer:
            yield _in_passage(passage, None)


def _in_passage(passage: TextPassage, lines: frozenset[int] | None) -> Finding | None:
    own = own_words(passage.words)
    for found in _WE[passage.language].finditer(own):
        if lines is not None and own.count("\n", 0, found.start()) not in lines:
            continue
        start, end = sentence_around(own, found.start())
        sentence = clipped(passage.words[start:end], found.start() - start)
        return finding(passage.place(found.start()), given=found[0], sentence=sentence)
    return None
