"""Where everything in the chain of hand-overs stands: turns across, pixels down."""

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

WIDTH = 1120
"""Pixels that a chain fills, if its turns let it."""
MARGIN = 12
BAR = 8
"""How thick a turn's bar is."""
PAD = 15
"""From the start of a bar to the name above it: clear of a hand-over's number."""
SLOPE = 34
"""How high the emotion's scale is below the rows."""
NAME = Face("sans", 600, 11.5)
NAME_LINE = 14
TITLE = Face("sans", 500, 12)
TITLE_LINE = 16
BRAND = Face("serif", 600, 12.5)
BRAND_LINE = 16
_NARROWEST, _WIDEST = 92, 176
_WIDEST_WORD = 108
"""Of a title: a longer one is broken. A name may have what stays free beside it besides."""
_CLEAR, _CLEAR_OF_NUMBER = 4, 13
"""From the name to the end of the bar, where the number of a hand-over may stand on its arrow up."""
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

    def lane(self, party: str | None) -> Lane:
        """Return a party's lane."""
        return self.rows[self.row(party)]

    @property
    def ids(self) -> tuple[str, ...]:
        """What each hand-over is called in the drawing: its touchpoint, and its number, since there may be several."""
        return tuple(f"{handover.at.id}/{number}" for number, handover in enumerate(self.handovers, 1))

    @property
    def ends(self) -> tuple[list[str], ...]:
        """What each turn stands between: the hand-overs that it begins and ends with, and whose turn it is."""
        received = [None if turn.received is None else self.ids[turn.received] for turn in self.turns]
        return tuple(
            [*(id for id in pair if id is not None), f"party:{turn.party or ''}"]
            for turn, *pair in zip(self.turns, received, [*received[1:], None], strict=True)
        )


@dataclass(frozen=True)
class BrandLabel:
    """Whom the customer sees, in lines, above the turns from `first` to before `end`."""

    lines: tuple[str, ...]
    first: int
    end: int


@dataclass(frozen=True)
class ChainLayout:
    """The turns' width in pixels, and before which turn each hand-over stands (`at`, from 0).

    Down, in pixels: the rows' `tops` (one more than rows), the middle of each row's `bars`, where the `slopes` and the
    titles begin. `names` and `titles` are in lines, by row and by hand-over.
    """

    pitch: int
    at: tuple[int, ...]
    tops: tuple[int, ...]
    bars: tuple[float, ...]
    names: tuple[tuple[str, ...], ...]
    titles: tuple[tuple[str, ...], ...]
    brands: tuple[BrandLabel, ...]
    slopes: float
    titles_top: float
    turns: int
    width: int
    height: int

    @property
    def edges(self) -> tuple[float, float]:
        """Which turns the left and the right edge of the drawing would be: a margin beyond the first and the last."""
        margin = round(MARGIN / self.pitch, 6)
        return -margin, self.turns + margin


def chain_layout(chain: Chain, words: Words) -> ChainLayout:
    """Return the layout; each turn is as wide as the others, each row as high as its name asks."""
    titles = [handover.at.title.read(words.language).words for handover in chain.handovers]
    names = [lane.name.words for lane in chain.rows]
    beside = [PAD + clear for clear in _clear(chain)]
    pitch = _pitch(list(zip(names, beside, strict=True)), titles, len(chain.turns))
    brands = _brands(chain, pitch, words)
    lettered = tuple(wrap(name, NAME, pitch - taken, 4) for name, taken in zip(names, beside, strict=True))
    heights = [_ABOVE_NAME + len(lines) * NAME_LINE + _BELOW_NAME + BAR + _BELOW_BAR for lines in lettered]
    above = max((len(brand.lines) for brand in brands), default=0) * BRAND_LINE
    tops = tuple(accumulate(heights, initial=HEIGHT + above + (26 if brands else 0)))
    slopes = tops[-1] + 16
    known = any(handover.change is not None for handover in chain.handovers)
    titles_top = slopes + SLOPE + 26 if known else tops[-1] + 12
    written = tuple(wrap(title, TITLE, pitch - 2 * _BESIDE, 5) for title in titles)
    return ChainLayout(
        pitch=pitch,
        at=tuple(number for number, turn in enumerate(chain.turns) if turn.received is not None),
        tops=tops,
        bars=tuple(bottom - _BELOW_BAR - BAR / 2 for bottom in tops[1:]),
        names=lettered,
        titles=written,
        brands=brands,
        slopes=slopes,
        titles_top=titles_top,
        turns=len(chain.turns),
        width=2 * MARGIN + pitch * len(chain.turns),
        height=titles_top + max(map(len, written)) * TITLE_LINE + 6,
    )


def _clear(chain: Chain) -> list[int]:
    """How much stays free after the name in each row: more where an arrow leads up from it."""
    pairs = [(chain.row(handover.giver), chain.row(handover.receiver)) for handover in chain.handovers]
    up = {giver for giver, receiver in pairs if receiver < giver}
    return [_CLEAR_OF_NUMBER if row in up else _CLEAR for row in range(len(chain.rows))]


def _pitch(names: Sequence[tuple[str, int]], titles: Sequence[str], turns: int) -> int:
    """The width of a turn: as the longest word asks, or as fills the room.

    `names` are given each with the pixels that stay free beside it.
    """
    words = [min(longest_word(name, NAME) + taken, _WIDEST_WORD + taken - PAD) for name, taken in names]
    words += [min(longest_word(title, TITLE) + 2 * _BESIDE, _WIDEST_WORD) for title in titles]
    needed = max(_NARROWEST, *words)
    return round(max(needed, min((WIDTH - 2 * MARGIN) / turns, _WIDEST)))


def _brands(chain: Chain, pitch: int, words: Words) -> tuple[BrandLabel, ...]:
    """The first names in words what the line is."""
    found: list[BrandLabel] = []
    for party, first, end in brands_of(chain.turns):
        name = chain.names[party]
        said = name if found else words.say("diagrams.handover_chain.seen", party=name)
        found.append(BrandLabel(wrap(said, BRAND, (end - first) * pitch - 10, 3), first, end))
    return tuple(found)
