"""A quote that names a person: the interview was in confidence.

A name is taken for a person's where it is a common first name, follows a form of address (*mevrouw*), follows *ik heet*
or comes with initials and a prefix (*J. de Vries*). Words of which the playbook's own names consist are left alone: its
parties, systems, channels and personas. A rare first name by itself is missed, so that a brand isn't taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reisgids.health.finding import At, Finding, finding
from reisgids.health.first_names import FIRST_NAMES
from reisgids.health.rule_context import RuleContext
from reisgids.model.journey import Journey
from reisgids.model.registers import Persona
from reisgids.model.values.text import Text

ABOUT = (Journey, Persona)

_PREFIX = r"(?:(?i:van|de|den|der|het|'t|ten|ter|te|von|la|le)\s+)"
_SURNAME = rf"{_PREFIX}*[A-Z][\w'’-]+"
_TITLED = re.compile(
    rf"\b(?:[Mm](?:eneer|ijnheer|evrouw)|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|[Dd]e heer|Mrs?\.?|Ms\.?|Miss|[Dd]rs?\.|[Ii]r\.)"
    rf"\s+(?P<name>{_SURNAME})"
)
_CALLED = re.compile(rf"\b(?:[Ii]k heet|[Mm]ijn naam is|[Mm]y name is)\s+(?P<name>{_SURNAME})")
_INITIALS = re.compile(
    rf"(?<![\w.])(?P<name>(?:[A-Z]\.\s?){{1,12}}{_PREFIX}+[A-Z]\w+|(?:[A-Z]\.){{2,}}\s?[A-Z][a-z]{{2,}})"
)
_WORD = re.compile(rf"(?<![\w'’-])(?P<name>[A-Z][a-zéèëïöü]+(?:-[A-Z][a-zéëï]+)?)(?=(?P<rest>\s+{_SURNAME})?)")
_COMPANY = re.compile(r"[BN]\.V\.")


def judge(value: Journey | Persona, context: RuleContext) -> Iterator[Finding | None]:
    """Yield a verdict for each quote."""
    if isinstance(value, Persona):
        if value.quote:
            yield _verdict(value.quote, ("quote",), context)
        return
    for number, touchpoint in enumerate(value.touchpoints):
        for which, quote in enumerate(touchpoint.quotes):
            yield _verdict(quote, ("touchpoints", number, "quotes", which), context, touchpoint.id)


def _verdict(quote: Text, at: At, context: RuleContext, touchpoint: str = "") -> Finding | None:
    for words, _ in quote.readings():
        if name := _person(words, context.names):
            return finding(at, touchpoint=touchpoint, given=name)
    return None


def _person(quote: str, known: frozenset[str]) -> str:
    """Return the name of a person in the quote, or an empty text."""
    for form in (_TITLED, _CALLED, _INITIALS):
        for found in form.finditer(quote):
            if not _COMPANY.match(found["name"]) and not known & set(re.findall(r"\w+", found["name"])):
                return found["name"]
    for found in _WORD.finditer(quote):
        if set(found["name"].split("-")) & FIRST_NAMES and found["name"] not in known:
            return found["name"] + (found["rest"] or "")
    return ""
