"""What a claim says, in quotation marks only where it was published literally so."""

from __future__ import annotations

from reisgids.model.registers import Claim
from reisgids.model.values.text import Reading

_MARKS = {"nl": ("‘", "’"), "en": ("“", "”")}


def claim_words(claim: Claim, language: str) -> Reading:
    """Return what a claim says to readers of a language, and the language it is in; a quote has that one's marks."""
    words, read = claim.read(language)
    before, after = _MARKS[read] if claim.is_quote else ("", "")
    return Reading(f"{before}{words.rstrip('.')}{after}", read)
