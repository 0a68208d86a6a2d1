"""The lettering of diagrams: faces, how wide a text is in them, and how it is broken into lines."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from reisgids.diagrams.drawing.compounds import seams
from reisgids.resources import folder

SANS = '"Inter", "Inter fallback", system-ui, sans-serif'
SERIF = '"Source Serif 4", "Source Serif 4 fallback", Georgia, serif'
_UNKNOWN = 0.6
_HINTED = 1.06
_SOFT_HYPHEN = "\u00ad"
_VOWELS = "aeiouyáéíóúàèëïöüâêîôûAEIOUY"
_ONSET = re.compile(r"(?:[bcfgkp][lr]|[dtv]r|[dtz]w|kn|kw|sch|schr|s[jklmnpt]|spl|s[pt]r|th|vl|wr|ch|[^\W\d_])", re.I)
_CLUSTER = re.compile(rf"(?<=[{_VOWELS}j])([^{_VOWELS}\W\d_]+)(?=[{_VOWELS}])")
_AFTER = re.compile(r"(?<=[-/–])")
_SHORTEST_PART = 3


@dataclass(frozen=True)
class Face:
    """A family (`sans` or `serif`), its weight and its size in pixels."""

    family: str = "sans"
    weight: int = 400
    size: float = 12

    @property
    def style(self) -> dict[str, Any]:
        """The face as ECharts wants it in a text style."""
        css = SERIF if self.family == "serif" else SANS
        return {"fontFamily": css, "fontSize": self.size, "fontWeight": self.weight}

    def at(self, size: float) -> Face:
        """Return the same face in another size."""
        return replace(self, size=size)

    def width(self, text: str) -> float:
        """Return how wide a line of text is, in pixels, from the fonts' own advance widths."""
        return _ems(self.family, self.weight, text) * self.size

    def widest(self, text: str) -> float:
        """Return how wide it is at most: on a screen where each letter begins at a whole pixel."""
        return self.width(text) * _HINTED


@lru_cache(maxsize=20_000)
def _ems(family: str, weight: int, text: str) -> float:
    widths = _widths(family, weight)
    return sum([widths.get(char, 1.0 if char >= "\u2e80" else _UNKNOWN) for char in text])


@cache
def _widths(family: str, weight: int) -> dict[str, float]:
    table = json.loads((folder("theme/assets/dist") / "text-widths.json").read_text("utf-8"))
    light, *rest = table["faces"][family]
    bold = rest[0] if rest else light
    span = bold["weight"] - light["weight"]
    share = min(1.0, max(0.0, (weight - light["weight"]) / span)) if span else 0.0
    pairs = zip(light["widths"], bold["widths"], strict=True)
    return {
        char: (thin + (thick - thin) * share) / 1000 for char, (thin, thick) in zip(table["chars"], pairs, strict=True)
    }


def longest_word(text: str, face: Face) -> float:
    """Return the width of the widest word, in pixels."""
    return max((face.width(part) for word in text.split() for part in _AFTER.split(word)), default=0.0)


@lru_cache(maxsize=5_000)
def wrap(text: str, face: Face, width: float, lines: int) -> tuple[str, ...]:
    """Return the text in at most so many lines, none wider than `width` pixels.

    A word that is wider by itself is broken with a hyphen: at the author's soft hyphens, else between the parts that
    it is put together from, else between syllables.
    What doesn't fit in the last line ends in an ellipsis.
    """
    fitting: list[str] = []
    for word in text.split():
        for glue, part in _pieces(word, face, width):
            if fitting and face.width(longer := f"{fitting[-1]}{glue}{part}") <= width:
                fitting[-1] = longer
            else:
                fitting.append(part)
    if len(fitting) <= lines:
        return tuple(fitting)
    last = fitting[lines - 1]
    while last and face.width(f"{last}…") > width:
        last = last[:-1]
    return (*fitting[: lines - 1], f"{last.rstrip(' -')}…")


def _pieces(word: str, face: Face, width: float) -> list[tuple[str, str]]:
    """The parts of a word with what stands before each on one line: a space before the first, nothing before others."""
    pieces: list[tuple[str, str]] = []
    glue = " "
    for part in _AFTER.split(word):
        rest = part
        while len(rest) > 1 and face.width(rest.replace(_SOFT_HYPHEN, "")) > width:
            cut, hyphen = _break(rest, face, width)
            pieces.append((glue, f"{rest[:cut].replace(_SOFT_HYPHEN, '')}{hyphen}"))
            rest, glue = rest[cut:].lstrip(_SOFT_HYPHEN), ""
        pieces.append((glue, rest.replace(_SOFT_HYPHEN, "")))
        glue = ""
    return pieces


def _break(word: str, face: Face, width: float) -> tuple[int, str]:
    """Where to break a word, and with what: near its middle where two lines hold it, else as late as fits.

    At the author's soft hyphens; else where its parts meet, if it is put together; else between syllables.
    """

    def fits(cut: int) -> bool:
        return face.width(f"{word[:cut].replace(_SOFT_HYPHEN, '')}-") <= width

    own = [i for i, char in enumerate(word) if char == _SOFT_HYPHEN and i > 0]
    between = seams(word)
    for places in (own,) if own else (between, _syllables(word[: between[0]] if between else word)):
        if fitting := [cut for cut in places if fits(cut)]:
            halving = [cut for cut in fitting if face.width(word[cut:]) <= width]
            return (min(halving, key=lambda cut: abs(2 * cut - len(word))) if halving else fitting[-1]), "-"
    cut = 1
    while cut < len(word) - 1 and fits(cut + 1):
        cut += 1
    return cut, ""


def _syllables(word: str) -> list[int]:
    return [
        cluster.start() + _onset(cluster[1])
        for cluster in _CLUSTER.finditer(word)
        if cluster.start() >= _SHORTEST_PART - 1 and len(word) - cluster.end() >= _SHORTEST_PART - 1
    ]


def _onset(consonants: str) -> int:
    """Where the next syllable begins in the consonants between two vowels: the longest that can begin a word."""
    return next((cut for cut in range(len(consonants)) if _ONSET.fullmatch(consonants, cut)), len(consonants) - 1)
