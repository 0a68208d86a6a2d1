"""What somebody wrote, as a text that may stand in a field of ours; what may not is left over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reisgids.imports.draft import Noted, TextField, WrittenValue, noted
from reisgids.model.markdown.block_marks import mark_of, may_hold_marks
from reisgids.model.markdown.link import SCHEMES, scheme
from reisgids.model.markdown.running_text import running_text
from reisgids.model.values.nothing import says_no_more_than_whether, says_nothing

LONGEST_TITLE = 100
_LONGEST_TEXT = 5_000
_LONGEST_NAME, _MOST_WORDS = 60, 8
_ONE_WORD_FIELDS: tuple[TextField, ...] = ("does", "thinks", "quotes")
"""Fields in which a text may be no more than `nee`: somebody may think just that."""

_NAMES = ("feels",)
"""Fields that hold no running text: a sign in them is never a mark."""


class FittedTexts:
    """Fits texts into fields, and collects in `leftovers` what is in none."""

    def __init__(self, leftovers: list[Noted]) -> None:
        self.leftovers = leftovers

    def title(self, title: WrittenValue, otherwise: str) -> str:
        """Return a title on one line, cut off between words where it is too long; `otherwise` where none may stand."""
        words = " ".join(self.safe(title).split())
        if len(words) <= LONGEST_TITLE:
            return words or otherwise
        return words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"

    def text(self, name: str, written: Sequence[WrittenValue]) -> str:
        """Return what was written as the text of one field; several things become a list."""
        things = []
        for each in written:
            text = self.safe(each)
            if not text:
                continue
            if says_nothing(text) or (name not in _ONE_WORD_FIELDS and says_no_more_than_whether(text)):
                self.leftovers.append(noted("says-nothing", each.at, text, field=name))
                continue
            things.append(text if name in _NAMES else _without_dead_links(text))
        if len(things) < 2:
            return "".join(things)
        return "\n".join(f"- {' '.join(thing.split())}" for thing in things)

    def texts(self, name: str, written: Sequence[WrittenValue]) -> list[str]:
        """Return each of the things that were written as a text of its own."""
        return [text for each in written if (text := self.text(name, [each]))]

    def names(self, written: Sequence[WrittenValue]) -> list[WrittenValue]:
        """Return those that are names; a sentence is none, and would make an entry of a register that nobody means."""
        found = []
        for each in written:
            text = " ".join(self.safe(each).split())
            if len(text) > _LONGEST_NAME or len(text.split()) > _MOST_WORDS:
                self.leftovers.append(noted("no-name", each.at, each.text))
            elif text:
                found.append(WrittenValue(text, each.at))
        return found

    def safe(self, written: WrittenValue) -> str:
        """Return a text that may stand in the playbook; empty for one that may not."""
        text = "\n".join(line.strip() for line in written.text.strip().split("\n"))
        text = re.sub(r"\n{3,}", "\n\n", text)
        if may_hold_marks(text) and any(map(mark_of, text.split("\n"))):
            self.leftovers.append(noted("block", written.at, text))
            return ""
        if len(text) > _LONGEST_TEXT:
            self.leftovers.append(noted("too-long", written.at, text, most=_LONGEST_TEXT))
            return ""
        return text


def _without_dead_links(text: str) -> str:
    """Return a text in which what looks like a link is one only if it leads somewhere on the web.

    A file or a page beside the one that is imported isn't in the playbook; it stays as it was written.
    """
    dead = [link.start for link in running_text(text).links if scheme(link.target) not in SCHEMES]
    for start in reversed(dead):
        text = f"{text[:start]}\\{text[start:]}"
    return text
