"""The map of a journey as a table: phases and touchpoints across, lanes down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages import lanes
from reisgids.pages.lanes import At

Cell = object | None
Filler = Callable[[At, Touchpoint], Cell]


@dataclass(frozen=True)
class PhaseHead:
    """A group of columns. `order` is its place among the cards of a phone; `colour` counts from 1 to 6."""

    number: int
    name: Markup
    goal: Markup
    about: Markup
    span: int
    order: int
    colour: int


@dataclass(frozen=True)
class Column:
    """The head of a touchpoint's column. `marks` are truth, pain and delight, each with its name."""

    id: str
    title: Markup
    kind: str
    kind_name: str
    assumed: bool
    marks: tuple[tuple[str, str], ...]
    order: int
    colour: int

    @property
    def opened(self) -> Markup:
        """The opening tag of the column's cells."""
        kind = "" if self.kind == "contact" else Markup(' class="rg-{}"').format(self.kind)
        return Markup('<td{} style="order:{}">').format(kind, self.order)


@dataclass(frozen=True)
class Lane:
    """A row of the map. `shape` names the macro in `cells.html` for its cells; without content they are None.

    Each cell comes with its opening tag, which is that of its column."""

    name: str
    label: str
    shape: str
    part: str
    cells: tuple[tuple[Markup, Cell], ...]


@dataclass(frozen=True)
class Map:
    """The whole table. `lanes` stand before, `behind` after the line of visibility; `below` is what was found."""

    phases: tuple[PhaseHead, ...]
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    behind: tuple[Lane, ...]
    below: tuple[Lane, ...]

    @property
    def rows(self) -> tuple[Lane, ...]:
        """All lanes, from top to bottom."""
        return (*self.lanes, *self.behind, *self.below)


_LANES: tuple[tuple[str, str, str, Filler], ...] = (
    ("personas", "people", "front", lanes.personas),
    ("does", "text", "front", lambda at, t: at.reader.text(t.does)),
    ("need", "text", "front", lambda at, t: at.reader.text(t.need)),
    ("expectation", "text", "front", lambda at, t: at.reader.text(t.expectation)),
    ("thinks", "thought", "front", lambda at, t: at.reader.text(t.thinks)),
    ("feels", "feeling", "front", lanes.feeling),
    ("quotes", "quotes", "front", lambda at, t: at.reader.texts(t.quotes)),
    ("channel", "channels", "front", lanes.channels),
    ("counts", "moments", "front", lanes.moments),
    ("provider", "provider", "front", lanes.provider),
    ("handover", "handovers", "front", lanes.handovers),
    ("frontstage", "text", "front", lambda at, t: at.reader.text(t.frontstage)),
    ("backstage", "text", "behind", lambda at, t: at.reader.text(t.backstage)),
    ("systems", "chips", "behind", lanes.systems),
    ("scales", "scales", "below", lanes.ratings),
    ("opportunity", "text", "below", lambda at, t: at.reader.text(t.opportunity)),
    ("actions", "links", "below", lanes.actions),
    ("evidence", "evidence", "below", lanes.evidence),
    ("measurements", "figures", "below", lanes.measurements),
    ("next", "links", "below", lanes.followed_by),
    ("micro", "links", "below", lanes.micro_journey),
    ("library", "library", "below", lanes.library),
    ("note", "text", "below", lambda at, t: at.reader.text(t.note)),
)
"""The lanes from top to bottom: name, shape, part and what fills a cell. An empty cell is falsy."""


def journey_map(at: At) -> Map:
    """Return the map of the journey that `at` stands in."""
    heads, columns, touchpoints = _heads(at)
    opened = tuple(column.opened for column in columns)
    rows: dict[str, list[Lane]] = {"front": [], "behind": [], "below": []}
    for name, shape, part, fill in _LANES:
        cells: Sequence[Cell] = [fill(at, touchpoint) or None for touchpoint in touchpoints]
        if any(cell is not None for cell in cells):
            rows[part].append(
                Lane(name, at.reader.say(f"lanes.{name}"), shape, part, tuple(zip(opened, cells, strict=True)))
            )
    return Map(heads, columns, tuple(rows["front"]), tuple(rows["behind"]), tuple(rows["below"]))


def phase_colour(index: int, phases: int) -> int:
    """Return which of the six phase colours the phase at `index` has: first to last, spread over the journey."""
    return 1 + (round(index * 5 / (phases - 1)) if phases > 1 else 0)


def _heads(at: At) -> tuple[tuple[PhaseHead, ...], tuple[Column, ...], list[Touchpoint]]:
    phases = at.view.phases_of(at.journey)
    numbers = {phase.id: n for n, phase in enumerate(phases)}
    heads: list[PhaseHead] = []
    columns: list[Column] = []
    touchpoints: list[Touchpoint] = []
    for phase, inside in at.view.columns(at.journey):
        colour = phase_colour(numbers[phase.id], len(phases))
        text = at.reader.text
        heads.append(
            PhaseHead(
                numbers[phase.id] + 1,
                text(phase.name),
                text(phase.goal),
                text(phase.about),
                len(inside),
                2 * len(columns) + 1,
                colour,
            )
        )
        for touchpoint in inside:
            columns.append(_column(at, touchpoint, 2 * len(columns) + 2, colour))
            touchpoints.append(touchpoint)
    return tuple(heads), tuple(columns), touchpoints


def _column(at: At, touchpoint: Touchpoint, order: int, colour: int) -> Column:
    found = (
        ("truth", touchpoint.moment_of_truth),
        ("pain", touchpoint.pain),
        ("delight", touchpoint.delight),
    )
    return Column(
        id=touchpoint.id,
        title=at.reader.text(touchpoint.title),
        kind=touchpoint.kind,
        kind_name="" if touchpoint.is_contact else at.reader.option("Touchpoint.kind", touchpoint.kind),
        assumed=touchpoint.is_contact and touchpoint.evidence == "assumed",
        marks=tuple((name, at.reader.say(f"marks.{name}")) for name, there in found if there),
        order=order,
        colour=colour,
    )
