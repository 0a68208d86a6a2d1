"""What the columns of a sheet of figures mean, by their heads in Dutch or English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reisgids.sources.sheets.cells import Cell, text_of

FIELDS = (
    "journey", "touchpoint", "phase", "metric", "value", "n", "period", "method", "spread",
    "promoters", "passives", "detractors", "persona", "party",
)  # fmt: skip
"""What a figure may have, in the order in which the heads are named."""
_DUTCH = {
    "journey": "klantreis", "touchpoint": "contactmoment", "phase": "fase", "metric": "metric", "value": "waarde",
    "n": "aantal", "period": "periode", "method": "methode", "spread": "spreiding", "promoters": "promotors",
    "passives": "passieven", "detractors": "criticasters", "persona": "persona", "party": "partij",
}  # fmt: skip
_ENGLISH = {name: name for name in FIELDS}
HEADS: Mapping[str, Mapping[str, str]] = {"nl": _DUTCH, "en": _ENGLISH}
"""Per language the head of each column, as the guide teaches it."""
_ALSO = {
    "nl": {
        "reis": "journey", "contactpunt": "touchpoint", "maatstaf": "metric",
        "meetwaarde": "metric", "metriek": "metric", "score": "value",
        "cijfer": "value", "aantal antwoorden": "n", "antwoorden": "n", "respons": "n",
        "respondenten": "n", "aantal respondenten": "n",
        "meetperiode": "period", "meetronde": "period", "kwartaal": "period", "maand": "period",
        "standaardafwijking": "spread", "standaarddeviatie": "spread", "promoters": "promoters",
        "passief tevredenen": "passives", "detractors": "detractors",
    },
    "en": {
        "customer journey": "journey", "score": "value", "figure": "value", "answers": "n", "responses": "n",
        "count": "n", "sample": "n", "respondents": "n", "quarter": "period", "month": "period",
        "standard deviation": "spread", "sd": "spread", "wave": "period",
    },
}  # fmt: skip
KNOWN = {language: {**{head: name for name, head in HEADS[language].items()}, **_ALSO[language]} for language in HEADS}
"""Per language every head that is understood, in small letters, with what it means."""
_IN_BOTH = {"touchpoint": "touchpoint", "n": "n"}
"""What a Dutch sheet may say as well without being an English one."""


@dataclass(frozen=True)
class SheetColumns:
    """The heads of a sheet: which column holds what, and the language that most of them are in.

    `twice` are the heads of which another one means the same, `unknown` those that mean nothing here.
    """

    at: Mapping[str, int]
    written: Mapping[str, str]
    language: str
    unknown: tuple[tuple[int, str], ...] = ()
    twice: tuple[str, ...] = ()

    def head(self, name: str) -> str:
        """Return what a column is called in this sheet, or would be in its language."""
        return self.written.get(name) or HEADS[self.language][name]

    def heads(self, names: Iterable[str], between: str = ", ") -> str:
        """Return what these columns are called, in one text."""
        return between.join(map(self.head, names))


def columns_of(cells: Sequence[Cell], language: str) -> SheetColumns:
    """Return what the cells of a row mean as heads. `language` decides where as many are Dutch as English."""
    at: dict[str, int] = {}
    written: dict[str, str] = {}
    unknown, twice = [], []
    spoken: Counter[str] = Counter()
    for number, cell in enumerate(cells):
        head = text_of(cell)
        plain = plain_head(head)
        if not plain:
            continue
        meant = {each: name for each in KNOWN if (name := KNOWN[each].get(plain))}
        name = meant.get(language) or next(iter(meant.values()), "") or _IN_BOTH.get(plain, "")
        if not name:
            unknown.append((number, head))
            continue
        spoken.update(list(meant) if len(meant) == 1 and plain not in _IN_BOTH else [])
        if name in at:
            twice.append(head)
            continue
        at[name], written[name] = number, head
    most = max(KNOWN, key=lambda each: (spoken[each], each == language))
    return SheetColumns(at, written, most, tuple(unknown), tuple(twice))


def plain_head(head: str) -> str:
    """Return a head without what makes no difference: capitals, white space, a remark, a colon or a star behind it."""
    without_remark = re.sub(r"\s*\([^()]*\)\s*$", "", head) or head
    return re.sub(r"\s+", " ", without_remark.replace("_", " ")).strip(" :*").casefold()
