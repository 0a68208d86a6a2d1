"""Where everything in the chain of hand-overs stands, in pixels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reisgids.diagrams.drawing.lettering import Face, longest_word, wrap
from reisgids.diagrams.kinds.handover_chain.turns import PartyTurn, brands_of
from reisgids.diagrams.layout.lanes import Lane
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.labels.words import Words

MARGIN = 12
BAR = 8
"""How thick a turn's bar is."""
PAD = 13
"""From the start of a bar to the name above it."""
SLOPE = 34
"""How high the emotion's scale is below the rows."""
NAME = Face("sans", 600, 11.5)
NAME_LINE = 14
TITLE = Face("sans", 500, 12)
TITLE_LINE = 16
BRAND = Face("serif", 600, 12.5)
BRAND_LINE = 16
_ROOM = 1120
_NARROWEST, _WIDEST = 92, 176
_WIDEST_WORD = 108
_CLEAR = 4
_BESIDE = 4
_ABOVE_NAME, _BELOW_NAME, _BELOW_BAR = 10, 4, 14


@dataclass(frozen=True)
class Chain:
    """What is drawn: the hand-overs, the turns between them, the rows from top to bottom and names by party.

    `settled` has, per hand-over, whether nothing that was to be agreed on is missing.
    """

    handovers: tuple[ChainHandover, ...]
    settled: tuple[bool, ...]
    turns: tuple[PartyTurn, ...]
    rows: tuple[Lane, ...]
    names: Mapping[str, str]

    def row(self, party: str | None) -> int:
        """Return the number of a party's row."""
        return next(number for number, lane in enumerate(self.rows) if lane.party == (party or ""))


@dataclass(frozen=True)
class BrandLabel:
    """Whom the customer sees, in lines, above the turns from `left` to `right`."""

    lines: tuple[str, ...]
    left: float
    right: float


@dataclass(frozen=True)
class ChainLayout:
    """In pixels: the turns' width, the rows' tops (one more than rows), the middle of each row's bars, the hand-overs'
    x. `names` and `titles` are in lines, by row and by hand-over; `slopes` and `titles_top` are where those begin.
    """

    pitch: int
    tops: tuple[int, ...]
    bars: tuple[float, ...]
    xs: tuple[float, ...]
    names: tuple[tuple[str, ...], ...]
    titles: tuple[tuple[str, ...], ...]
    brands: tuple[BrandLabel, ...]
    slopes: float
    titles_top: float
    width: int
    height: int

    def start(self, turn: int) -> float:
        """Return where a turn begins."""
        return MARGIN + turn * self.pitch


def chain_layout(chain: Chain, words: Words) -> ChainLayout:
    """Return the layout; each turn is as wide as the others, each row as high as its name asks."""
    titles = [handover.at.title.read(words.language).words for handover in chain.handovers]
    names = [lane.name.words for lane in chain.rows]
    pitch = _pitch(names, titles, len(chain.turns))
    brands = _brands(chain, pitch, words)
    lettered = tuple(wrap(name, NAME, pitch - PAD - _CLEAR, 4) for name in names)
    heights = [_ABOVE_NAME + len(lines) * NAME_LINE + _BELOW_NAME + BAR + _BELOW_BAR for lines in lettered]
    above = max((len(brand.lines) for brand in brands), default=0) * BRAND_LINE
    tops = tuple(accumulate(heights, initial=HEIGHT + above + (26 if brands else 0)))
    slopes = tops[-1] + 16
    known = any(handover.change is not None for handover in chain.handovers)
    titles_top = slopes + SLOPE + 26 if known else tops[-1] + 12
    written = tuple(wrap(title, TITLE, pitch - 2 * _BESIDE, 5) for title in titles)
    return ChainLayout(
        pitch=pitch,
        tops=tops,
        bars=tuple(bottom - _BELOW_BAR - BAR / 2 for bottom in tops[1:]),
        xs=tuple(MARGIN + n * pitch for n, turn in enumerate(chain.turns) if turn.received is not None),
        names=lettered,
        titles=written,
        brands=brands,
        slopes=slopes,
        titles_top=titles_top,
        width=2 * MARGIN + pitch * len(chain.turns),
        height=titles_top + max(map(len, written)) * TITLE_LINE + 6,
    )


def _pitch(names: Sequence[str], titles: Sequence[str], turns: int) -> int:
    """The width of a turn: as the longest word asks, or as fills the room."""
    words = [longest_word(name, NAME) + PAD + _CLEAR for name in names]
    words += [longest_word(title, TITLE) + 2 * _BESIDE for title in titles]
    needed = max(_NARROWEST, min(max(words), _WIDEST_WORD))
    return round(max(needed, min((_ROOM - 2 * MARGIN) / turns, _WIDEST)))


def _brands(chain: Chain, pitch: int, words: Words) -> tuple[BrandLabel, ...]:
    """The first names in words what the line is."""
    found: list[BrandLabel] = []
    for party, first, end in brands_of(chain.turns):
        name = chain.names[party]
        said = name if found else words.say("diagrams.handover_chain.seen", party=name)
        left, right = MARGIN + first * pitch + 1, MARGIN + end * pitch - 1
        found.append(BrandLabel(wrap(said, BRAND, right - left - 8, 3), left, right))
    return tuple(found)
