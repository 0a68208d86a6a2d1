"""Where everything in the portfolio stands: rows from the top, and boxes that are set in by their depth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.diagrams.drawing.score_pill import PillTone
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.insight.journeys.portfolio import Branch

DRAWN_WIDTH = 1120
INDENT = 24.0
HEAD = HEIGHT + 12.0
STRIP = 390.0
STRIP_WIDTH = 504.0
LOWEST = STRIP + STRIP_WIDTH + 18
SECTION = 40.0
BOX_PAD = 12
LINE = 16
TITLE = Face("sans", 500, 13)
SMALL = Face("sans", 400, 11.5)
POINT = Face("sans", 400, 12)
_TREE = 366.0
_DEEPEST = 6
_MANY = 24
"""With more rows than this they stand closer together."""
_ROW_GAP = 10.0


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


def portfolio_layout(rows: Sequence[BranchRow]) -> PortfolioLayout:
    """Return where the rows stand below the heads."""
    lines = max(len(wrap(row.title, TITLE, box_width(row.branch) - 2 * BOX_PAD, 2)) for row in rows)
    box, gap = (lines * LINE + 32.0, _ROW_GAP) if len(rows) <= _MANY else (lines * LINE + 26.0, 5.0)
    middles = []
    y = HEAD
    for number, row in enumerate(rows):
        if row.section:
            y += SECTION + (14 if number else 0)
        elif row.branch.depth == 0 and number:
            y += gap - 2
        middles.append(y + box / 2)
        y += box + gap
    return PortfolioLayout(tuple(middles), box, y)


def box_left(branch: Branch) -> float:
    """Return where a branch's box begins, in pixels from the left."""
    return 1 + min(branch.depth, _DEEPEST) * INDENT


def box_width(branch: Branch) -> float:
    """Return how wide a branch's box is, in pixels."""
    return _TREE - min(branch.depth, _DEEPEST) * INDENT
