"""An e-mail address or a telephone number in running text, where it outlives the person and no edition hides it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reisgids.health.finding import Finding, finding
from reisgids.health.rule_context import RuleContext
from reisgids.model.values.base import Value

ABOUT = (Value,)

_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}\b"
_COUNTRY = r"(?:\+|\b00)[1-9]\d{0,2}(?:[ -]?\(0\))?(?:[ -]?\d){7,11}(?!\d)"
# Ten digits, of which a hyphen parts at most the area code: 0512-345 678, and no 01-02-2026 10:30.
_DUTCH = (
    r"(?<![\d.,/-])(?<!\b[A-Z]{4} )(?=\(?0(?:[^\d\n]{0,3}\d){9}(?!\d))(?:\(0[1-9]\d{0,2}\)|0[1-9]\d{0,2})"
    r"[ ]?[-–]?[ ]?\d(?:[ ]?\d){5,7}(?![\d-])"
)
_FREE = r"\b0(?:800|900|906|909)[ -]\d{4,7}\b"
_DETAIL = re.compile(f"{_EMAIL}|{_COUNTRY}|{_DUTCH}|{_FREE}", re.IGNORECASE)


def judge(_value: Value, context: RuleContext) -> Iterator[Finding | None]:
    """Yield what is found: each address or number once per text, whatever the language."""
    told: set[tuple[object, str]] = set()
    for passage in context.passages:
        if "@" not in passage.words and "0" not in passage.words and "+" not in passage.words:
            continue
        for found in _DETAIL.finditer(passage.words):
            if (passage.at, found[0]) not in told:
                told.add((passage.at, found[0]))
                kind = "email" if "@" in found[0] else "phone"
                yield finding(passage.place(found.start()), kind=kind, given=found[0].strip()[:60])
