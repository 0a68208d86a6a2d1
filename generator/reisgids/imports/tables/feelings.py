"""How somebody feels, as people put it in a cell: a number on some scale, a face, plusses, or a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reisgids.imports.draft import DraftScore, WrittenValue
from reisgids.model.config import Scale

_FACES = {
    1.0: "😀😃😄😁😆😂🤣😍🥰🤩🥳😻❤💚👍⭐🌟",
    0.75: "🙂😊☺😌😎😉🤗😇👌",
    0.5: "😐😑😶🤔🫤😬🤷",
    0.25: "🙁☹😟😕😞😔😒🙄😢😓😥😰😨😫😩👎",
    0.0: "😡😠🤬😭😤😖😣💔💢👿",
}
_SHARES = {face: share for share, faces in _FACES.items() for face in faces}
_FACE = re.compile("[" + "".join(_SHARES) + "]\ufe0f?")
_SMILEYS = {":-D": 1.0, ":D": 1.0, ":-)": 0.75, ":)": 0.75, ":-|": 0.5, ":|": 0.5, ":-(": 0.25, ":(": 0.25, ">:(": 0.0}
_SIGNS = {"++": 1.0, "+": 0.75, "+/-": 0.5, "±": 0.5, "+-": 0.5, "0": 0.5, "o": 0.5, "-": 0.25, "--": 0.0}
_NUMBER = re.compile(r"(?<![\w.,])(?:[-+−–]\s?)?\d{1,4}(?:[.,]\d{1,3})?(?![\w]|[.,]\d)")
_OUT_OF = re.compile(r"\s*(?:/|van de|out of|uit)\s*(\d{1,3})\b")
_ENDS = re.compile(
    r"([-+−–]?\d{1,3})\s*(?:\.{2,3}|…|t/m|tot en met|tot|to|through|[-–—/])\s*\+?([-+−]?\d{1,3})(?!\d)", re.IGNORECASE
)
_LONGEST_WORD = 60


@dataclass(frozen=True)
class Felt:
    """What one cell says: a score, a word, or both. `is_assumed` where the scale is not said but inferred."""

    score: DraftScore | None
    word: WrittenValue | None


@dataclass(frozen=True)
class FeelingScale:
    """On which scale the cells of a column are. `is_inferred` where nobody says so."""

    low: float
    high: float
    is_inferred: bool = False
    has_signs: bool = False
    faces: tuple[str, ...] = ()

    @classmethod
    def of(cls, head: str, cells: Iterable[str], own: Scale) -> FeelingScale:
        """Return the scale: as the head says, or else what fits the numbers; the playbook's own where that does."""
        texts = list(cells)
        signs = {text.replace("−", "-").replace("–", "-").strip() for text in texts}
        found = cls(own.min, own.max, has_signs=bool(signs & {"++", "+", "+/-", "±", "--"}), faces=_named_faces(head))
        if said := _ENDS.search(head):
            low, high = _value(said[1]), _value(said[2])
            if low != high:
                return replace(found, low=min(low, high), high=max(low, high))
        numbers = [_value(number[0]) for text in texts if (number := _NUMBER.search(text))]
        if any("%" in text for text in texts):
            return replace(found, low=0, high=100)
        if not numbers or (own.min <= min(numbers) and max(numbers) <= own.max):
            return found
        for low, high in ((-2, 2), (-3, 3), (-5, 5), (1, 5), (1, 7), (1, 10), (0, 10), (0, 100)):
            if (low < 0) == (min(numbers) < 0) and low <= min(numbers) and max(numbers) <= high:
                return replace(found, low=low, high=high, is_inferred=True)
        return found

    def felt(self, cell: WrittenValue) -> Felt:
        """Return what a cell says."""
        text = cell.text.strip()
        sign = text.replace("−", "-").replace("–", "-")
        if self.has_signs and sign in _SIGNS:
            return Felt(DraftScore(_SIGNS[sign], 0, 1, cell), None)
        if text in _SMILEYS:
            return Felt(DraftScore(_SMILEYS[text], 0, 1, cell), None)
        if faces := _FACE.findall(text):
            shares = [self._share(face[0]) for face in faces]
            return Felt(DraftScore(sum(shares) / len(shares), 0, 1, cell), _word(_FACE.sub(" ", text), cell))
        if number := _NUMBER.search(text):
            value, rest = _value(number[0]), text[number.end() :]
            low, high = self.low, self.high
            if out_of := _OUT_OF.match(rest):
                low, high, rest = 1, float(out_of[1]), rest[out_of.end() :]
            if high > low:
                return Felt(DraftScore(value, low, high, cell), _word(text[: number.start()] + " " + rest, cell))
        return Felt(None, _word(text, cell))

    def _share(self, face: str) -> float:
        """Return where a face lies between the worst and the best; where the head names the faces, among those."""
        if face not in self.faces or len(self.faces) < 2:
            return _SHARES[face]
        return 1 - self.faces.index(face) / (len(self.faces) - 1)


def has_feeling_in_it(text: str) -> bool:
    """Return whether a text holds a face or a number, and so may be a feeling."""
    return bool(_FACE.search(text) or _NUMBER.search(text))


def _named_faces(head: str) -> tuple[str, ...]:
    """Return the faces that a head offers, the best first."""
    named = list(dict.fromkeys(face[0] for face in _FACE.findall(head)))
    return tuple(sorted(named, key=lambda face: -_SHARES[face]))


def _value(written: str) -> float:
    return float(written.replace(" ", "").replace("−", "-").replace("–", "-").replace(",", "."))


def _word(text: str, cell: WrittenValue) -> WrittenValue | None:
    word = " ".join(text.split()).strip(" ()[]:;,-–—/%=|")
    return WrittenValue(word, cell.at) if re.search(r"\w", word) else None
