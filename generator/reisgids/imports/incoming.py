"""A file from elsewhere: its bytes, and its text without what nobody sees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from reisgids.imports.draft import NoJourneyError, Noted, SourceSpot, noted
from reisgids.sources.text.encoding import kind_of_binary, unicode_text
from reisgids.sources.text.invisible import invisible, name_of, without_invisible

LARGEST_TEXT = 5_000_000
LARGEST_WORKBOOK = 30_000_000
LARGEST_UNZIPPED = 60_000_000
"""Bytes. A journey with a thousand touchpoints is a tenth of that."""
_WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")


@dataclass(frozen=True)
class Incoming:
    """A file that may hold a journey. `name` is that of the file, without its folder."""

    name: str
    data: bytes

    @property
    def ending(self) -> str:
        """The ending of its name, in small letters: `.csv`."""
        return PurePath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return PurePath(self.name).stem

    @property
    def title(self) -> str:
        """Its name as a title: `klantreis_2026-verhuizen.csv` becomes `Klantreis 2026 verhuizen`."""
        words = without_invisible(re.sub(r"[-_\s]+", " ", self.stem)).strip()
        return words[:1].upper() + words[1:]

    @cached_property
    def kind_of_binary(self) -> str:
        """What kind of file its bytes are where they are no text; empty where they may be, or may be a workbook."""
        kind = kind_of_binary(self.data)
        return "" if kind == "office" and self.ending in _WORKBOOKS else kind

    @property
    def is_text(self) -> bool:
        """Whether its bytes may be a text."""
        return not kind_of_binary(self.data)

    @cached_property
    def text(self) -> str:
        """Its text, with `\\n` as line end and without invisible characters.

        Raises:
            NoJourneyError: it is no text, too large, or empty.
        """
        return without_invisible(self._decoded)

    @cached_property
    def _decoded(self) -> str:
        if kind := kind_of_binary(self.data):
            raise NoJourneyError(f"is-{kind}")
        if len(self.data) > LARGEST_TEXT:
            raise NoJourneyError("too-large", most=LARGEST_TEXT // 1_000_000)
        try:
            text = unicode_text(self.data)
        except UnicodeDecodeError:
            text = self.data.decode("cp1252", "replace").replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            raise NoJourneyError("empty")
        return text

    def invisible(self) -> tuple[Noted, ...]:
        """Return what was taken out of the text because nobody sees it: one note, at the first of them."""
        found = list(invisible(self._decoded))
        if not found:
            return ()
        line = self._decoded.count("\n", 0, found[0].start()) + 1
        named = ", ".join(sorted({name_of(each[0]) for each in found})[:6])
        return (noted("invisible", SourceSpot(line), n=len(found), named=named),)
