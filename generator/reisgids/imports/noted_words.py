"""What is told about a value from elsewhere, in words."""

from __future__ import annotations

from reisgids.imports.draft import Noted, SourceSpot
from reisgids.labels.words import Words

_SHOWN = 200


def noted_in_words(note: Noted, words: Words, *, whole: bool = False) -> str:
    """Return a note as one line: where it stood, what stood there, and why it is told. `whole` cuts nothing off."""
    given = " ".join(note.given.split())
    given = given if whole or len(given) <= _SHOWN else given[:_SHOWN] + "…"
    said = words.say(f"imports.notes.{note.code}", given=given, **dict(note.values))
    where = spot_in_words(note.at, words)
    return f"{where}: {said}" if where else said


def spot_in_words(at: SourceSpot, words: Words) -> str:
    """Return where something stood; empty for the file as a whole."""
    key = ("cell" if at.cell[-1].isdigit() else "column") if at.cell else "line" if at.line else ""
    where = words.say(f"imports.at.{key}", cell=at.cell, line=words.number(at.line, 0)) if key else ""
    return words.say("imports.at.sheet", sheet=at.sheet, where=where) if at.sheet and where else where
