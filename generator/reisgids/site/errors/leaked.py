"""The error that something hidden stands in what was made; it doesn't load what looks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reisgids.labels.words import Words, words
from reisgids.site.errors.refusal import RefusalError

if TYPE_CHECKING:
    from reisgids.site.leaks.leak import Leak

_TOLD = 50
_BEGINNING = 20


class LeakError(RefusalError):
    """What was made for an edition holds values that its readers may not see; `leaks` names which, and where."""

    def __init__(self, leaks: Sequence[Leak]) -> None:
        super().__init__("leak", n=len(leaks))
        self.leaks = tuple(leaks)

    def say(self, language: str) -> str:
        """Return how many places there are, the first fifty of them, and what to do.

        A place is a file, where in it, the beginning of the value, where that stands in the model, and how it was
        written.
        """
        spoken = words(language)
        told = [_place(leak, spoken) for leak in self.leaks[:_TOLD]]
        rest = len(self.leaks) - len(told)
        more = [spoken.count("site.leak.more", rest)] if rest else []
        lines = [
            spoken.count("site.leak.places", len(self.leaks)),
            *(f"  {each}" for each in (*told, *more)),
            spoken.say("site.leak.hint"),
        ]
        return "\n".join(lines)


def _place(leak: Leak, spoken: Words) -> str:
    where = f"{leak.file} ({leak.within})" if leak.within else leak.file
    if leak.written == "unreadable":
        return spoken.say("site.leak.unreadable", file=where)
    if leak.line:
        where = spoken.say("site.leak.line", file=where, line=leak.line, column=leak.column)
    elif leak.written != "name":
        where = spoken.say("site.leak.offset", file=where, offset=leak.offset)
    value = " ".join(leak.said.split())
    said = value if len(value) <= _BEGINNING else f"{value[:_BEGINNING].rstrip()}…"
    how = spoken.say(f"site.leak.written.{leak.written}")
    return spoken.say("site.leak.place", where=where, said=said, at=leak.at, how=how)
