"""Customers are addressed with *u* in one sentence and with *je* in the next.

Judged per sentence, in Dutch, against what the playbook chose, or a contact strategy: that of the journey, else that of
the playbook. A customer's words and thoughts are left alone, and so is all that stands between quotation marks.

A route speaks to colleagues and partners: what was chosen for customers doesn't bind it, but it keeps to one form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from reisgids.health.finding import Finding, finding
from reisgids.health.passages import TextPassage
from reisgids.health.rule_context import RuleContext
from reisgids.health.speech import clipped, own_words
from reisgids.model.journey import Journey
from reisgids.model.markdown.sentences import sentence_around
from reisgids.model.route import Route
from reisgids.model.values.base import Value

ABOUT = (Value,)

_FORMS = {
    "je": re.compile(r"(?<![\w'’*/-])(?:je|jij|jou|jouw|jezelf|jullie)(?![\w'’*/-])", re.IGNORECASE),
    # Neither *12 u* nor *km/u* nor *U-bocht*.
    "u": re.compile(r"(?<![\w'’*/-])(?<!\d )(?:u|uw|uzelf)(?![\w'’*/-])", re.IGNORECASE),
}
_EITHER = re.compile(r"\b(?:j(?:e|ij|ou|ouw|ezelf|ouzelf|ullie)|u(?:w|zelf)?)\b", re.IGNORECASE)
"""At least one of these is in a text that addresses somebody."""


def judge(value: Value, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each sentence in which somebody is addressed."""
    of_all = context.config.contact_strategy
    chosen = of_all.address if of_all and of_all.address else context.config.address
    if isinstance(value, Journey) and value.contact_strategy and value.contact_strategy.address:
        chosen = value.contact_strategy.address
    passages = [each for each in context.passages if each.language == "nl" and not each.of_the_customer]
    if isinstance(value, Route):
        chosen = next((form for each in passages if (form := _first_form(each))), chosen)
    wrong = "u" if chosen == "je" else "je"
    for passage in passages:
        yield from _in_passage(passage, chosen, wrong)


def _first_form(passage: TextPassage) -> Literal["u", "je"] | None:
    if not _EITHER.search(passage.words):
        return None
    own = own_words(passage.words)
    formal, familiar = _FORMS["u"].search(own), _FORMS["je"].search(own)
    if formal and familiar:
        return "u" if formal.start() < familiar.start() else "je"
    return "u" if formal else "je" if familiar else None


def _in_passage(passage: TextPassage, chosen: str, wrong: str) -> Iterator[Finding | None]:
    if not _EITHER.search(passage.words):
        return
    own, done = own_words(passage.words), 0
    for found in sorted((f for form in _FORMS.values() for f in form.finditer(own)), key=lambda f: f.start()):
        if found.start() < done:
            continue
        start, done = sentence_around(own, found.start())
        strange = _FORMS[wrong].search(own, start, done)
        if strange is None:
            yield None
            continue
        mixed = _FORMS[chosen].search(own, start, done)
        yield finding(
            passage.place(strange.start()),
            given=strange[0],
            chosen=chosen,
            sentence=clipped(passage.words[start:done], strange.start() - start),
            mixed=mixed[0] if mixed else "",
        )
