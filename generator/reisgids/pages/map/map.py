"""The map of a journey: phases and touchpoints across, lanes down, the emotion curve between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.diagrams.kinds.emotion_curve.map_curve import scale_heights
from reisgids.diagrams.words.case import titled
from reisgids.pages.map.lanes import MapLane, lanes_of
from reisgids.pages.map.sheet import zooms
from reisgids.pages.shared.fragments import Fragments
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.map_columns import (
    LANE,
    MapColumn,
    MapPhase,
    Phases,
    column_width,
    columns,
    head_height,
    other_phases,
    own_phases,
)
from reisgids.pages.touchpoint.ratings import RATINGS, ratings

_FIGURE = f"<p><p>{'n' * 80}"
"""About as much room as a figure under a phase takes."""
_EMPTY = '<td class="rg-none"></td>'


@dataclass(frozen=True)
class MapRow:
    """A lane as a row of the table, with its cells as they are written there."""

    lane: MapLane
    cells: Markup


@dataclass(frozen=True)
class Tick:
    """A point of the emotion scale: what it is called and how many pixels it stands below the curve's top."""

    words: Markup
    score: str
    top: float


@dataclass(frozen=True)
class Map:
    """The whole map.

    `across` is the number of columns with those of phases without a touchpoint. `width` is that of a column in
    pixels, `head` the height of the row of phases and `other_head` that in another
    model. `front` stands before, `behind` after the line of visibility; `below` is what was found. `lanes` are all
    lanes, also those that only the touchpoints' sections show. `zooms` make the table fit on a sheet of paper.
    `ratings` are the names of the scores in the map, each with its label; none where the lane is called so itself.
    `partly` means that what isn't there may be withheld.
    """

    title: str
    phases: Phases
    others: tuple[Phases, ...]
    columns: tuple[MapColumn, ...]
    marks: tuple[Markup, ...]
    across: int
    width: int
    head: int
    other_head: int
    ticks: tuple[Tick, ...]
    front: tuple[MapRow, ...]
    behind: tuple[MapRow, ...]
    below: tuple[MapRow, ...]
    lanes: tuple[MapLane, ...]
    zooms: tuple[tuple[str, float], ...]
    ratings: tuple[tuple[str, str], ...]
    partly: bool

    @property
    def marked(self) -> Iterator[tuple[MapColumn, Markup]]:
        """Each column with its marks as they are written."""
        return zip(self.columns, self.marks, strict=True)

    @property
    def seats(self) -> Iterator[tuple[MapPhase, tuple[MapColumn, Markup] | None]]:
        """Each column as `marked` gives it, with its phase; None in a phase without a touchpoint."""
        return self.phases.seated(self.marked)

    @property
    def rows(self) -> tuple[MapLane, ...]:
        """The lanes of the table, from top to bottom."""
        return tuple(lane for lane in self.lanes if lane.part != "section")

    @property
    def more(self) -> tuple[str, ...]:
        """The names of the lanes that only the touchpoints' sections show."""
        return tuple(lane.name for lane in self.lanes if lane.part == "section")


def journey_map(here: JourneyContext, fragments: Fragments) -> Map:
    """Return the map of the journey that `here` stands in."""
    across, phases, others = columns(here), own_phases(here), other_phases(here)
    lanes = lanes_of(here, here.view.in_order(here.journey), fragments)
    opened = [column.opened for column in across]
    rows: dict[str, list[MapRow]] = {"front": [], "behind": [], "below": [], "section": []}
    for lane in lanes:
        told = (f"{open}{cell}</td>" for open, cell in zip(opened, lane.cells, strict=True))
        cells = "".join(cell or _EMPTY for _, cell in phases.seated(told))
        rows[lane.part].append(MapRow(lane, Markup(cells)))  # noqa: S704  both are markup already
    wide = sum(head.span for head in phases.heads)
    width = column_width(wide)
    rated = [found.points for touchpoint in here.view.in_order(here.journey) if (found := ratings(here, touchpoint))]
    names = {rating.name: rating.label for points in rated for rating in points}
    return Map(
        title=here.reader.say(
            "touchpoint.map",
            title=titled(here.view, here.journey, here.reader.words),
            moments=here.reader.words.count("pages.touchpoint.moments", len(across)),
            phases=here.reader.words.count(
                "pages.touchpoint.phases", sum(head.touchpoints > 0 for head in phases.heads)
            ),
        ),
        phases=phases,
        others=others,
        columns=across,
        marks=fragments.pieces("shared/marks", "marks", here.reader, across),
        across=wide,
        width=width,
        head=head_height([phases], width),
        other_head=head_height(others, width),
        ticks=_ticks(here),
        front=tuple(rows["front"]),
        behind=tuple(rows["behind"]),
        below=tuple(rows["below"]),
        lanes=lanes,
        zooms=zooms(
            LANE + width * wide,
            width,
            (lane for lane in lanes if lane.part != "section"),
            [
                (f"<p>{head.goal}<p>{head.about}{_FIGURE * len(head.figures)}", head.span)
                for head in phases.heads
                if head.goal or head.about or head.figures
            ],
        ),
        ratings=tuple((name, names[name]) for name in RATINGS if name in names and [*names] != ["satisfaction"]),
        partly=here.journey.partly,
    )


def _ticks(here: JourneyContext) -> tuple[Tick, ...]:
    scale = here.view.config.scales.emotion
    values = ((scale.max, scale.high), (scale.centre, scale.middle), (scale.min, scale.low))
    return tuple(
        Tick(here.reader.text(text), here.reader.score(value, scale), top)
        for (value, text), top in zip(values, scale_heights(scale), strict=True)
    )
