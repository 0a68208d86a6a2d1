"""Where everything in the portfolio stands: rows from the top, and boxes that are set in by their depth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.score_pill import PillTone
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.insight.journeys.portfolio import Branch

SECTION = 40.0
CELL = 22
"""Pixels that the cells of the phases are high."""
BOX_PAD = 12
LINE = 16
TITLE = Face("sans", 500, 13)
SMALL = Face("sans", 400, 11.5)
POINT = Face("sans", 400, 12)
_DEEPEST = 6
_MANY = 24
"""With more rows than this they stand closer together."""
_ROW_GAP = 10.0


@dataclass(frozen=True)
class Stand:
    """Where the parts of a row stand, in pixels: beside each other in wide places, below each other in narrow ones.

    `tree` is the width of a box that isn't set in, `indent` how much each step sets it in. `strip` and `lowest` are
    where the phases and the lowest point begin from the left, `head` is what stands above the rows. What is `beside`
    stands in the middle of its row, else below the box, which takes `below` pixels more. `grid` is ECharts' number of
    the grid of the phases.
    """

    width: int
    tree: float
    indent: float
    strip: float
    strip_width: float
    lowest: float
    head: float
    beside: bool
    below: float
    grid: int

    def strip_at(self, middle: float, box: float) -> float:
        """Return where the middle of a row's phases is, from the top."""
        return middle if self.beside else middle + box / 2 + _APART + CELL / 2

    def lowest_at(self, middle: float, box: float) -> float:
        """Return where the middle of a row's lowest point is, from the top."""
        return middle if self.beside else middle + box / 2 + 2 * _APART + CELL + 12

    def box_left(self, branch: Branch) -> float:
        """Return where a branch's box begins, in pixels from the left."""
        return 1 + min(branch.depth, _DEEPEST) * self.indent

    def box_width(self, branch: Branch) -> float:
        """Return how wide a branch's box is, in pixels."""
        return self.tree - min(branch.depth, _DEEPEST) * self.indent


_APART = 6
WIDE = Stand(
    width=1120,
    tree=366.0,
    indent=24.0,
    strip=390.0,
    strip_width=504.0,
    lowest=912.0,
    head=HEIGHT + 12.0,
    beside=True,
    below=0,
    grid=1,
)


def narrow(head: float) -> Stand:
    """Return where things stand in the drawing for narrow places, below a head of so many pixels."""
    return Stand(
        width=WIDTH,
        tree=WIDTH - 2.0,
        indent=14.0,
        strip=0,
        strip_width=WIDTH,
        lowest=0,
        head=head,
        beside=False,
        below=2 * _APART + CELL + 32.0,
        grid=2,
    )


@dataclass(frozen=True)
class BranchRow:
    """What is drawn of a branch: its title, small print below it, touchpoints per phase, its lowest point.

    `covered` are numbers per phase of the model, or of the journey's own phases where `own` is set. `section` is the
    heading above the row, where one begins there. `lowest_id` is `journey/touchpoint`.
    """

    branch: Branch
    title: str
    small: str
    covered: tuple[int, ...]
    own: bool
    score: str
    tone: PillTone
    lowest: str
    lowest_id: str = ""
    section: str = ""

    @property
    def look(self) -> str:
        """How its box looks: as a journey, as one to be (`wish`), or as one that stands above already (`again`)."""
        return "again" if self.branch.again else "wish" if self.branch.journey.state == "to-be" else "journey"

    @property
    def mark(self) -> str:
        """What the legend has its lowest point under."""
        return f"score-{self.tone}"


@dataclass(frozen=True)
class PortfolioLayout:
    """Per row its middle in pixels; `box` is the height of a journey's box."""

    middles: tuple[float, ...]
    box: float
    height: float


def portfolio_layout(rows: Sequence[BranchRow], stand: Stand) -> PortfolioLayout:
    """Return where the rows stand below the heads."""
    lines = max(len(wrap(row.title, TITLE, stand.box_width(row.branch) - 2 * BOX_PAD, 2)) for row in rows)
    box, gap = (lines * LINE + 32.0, _ROW_GAP) if len(rows) <= _MANY else (lines * LINE + 26.0, 5.0)
    middles = []
    y = stand.head
    for number, row in enumerate(rows):
        if row.section:
            y += SECTION + (14 if number else 0)
        elif row.branch.depth == 0 and number:
            y += gap - 2
        middles.append(y + box / 2)
        y += box + gap + (0 if row.branch.again else stand.below)
    return PortfolioLayout(tuple(middles), box, y)
