"""A diagram as a value: what ECharts draws, and the same in words and in a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Protocol

from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


@dataclass(frozen=True)
class Cell:
    """A cell of a diagram's data table. `href` is an anchor on the journey's page, `language` that of the words."""

    words: str
    href: str = ""
    language: str = ""


@dataclass(frozen=True)
class DataTable:
    """What a diagram shows, as a table. The first cell of a row is its header."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def without_empty(self, *, partly: bool) -> DataTable:
        """Return the table without columns that are empty in every row, where it is of something shown in part.

        Of a whole, an empty column means that something is missing: then the table comes back as it is.
        """
        if not partly:
            return self
        kept = [n for n in range(len(self.head)) if n == 0 or any(row[n].words for row in self.rows)]
        return DataTable(tuple(self.head[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in self.rows))


@dataclass(frozen=True)
class Point:
    """Something in the drawing that can be pointed at, focused and clicked.

    `series` and `index` are ECharts' own numbers of the series and of the item in its data. The tooltip has the
    `title`, what the `row` with that number in the data table says, and `facts` (pairs of label and value) that it
    doesn't; where the row isn't `told`, only the facts. `href` is where a click leads: an anchor such as
    `#tp-levering`. `language` is the title's, where it isn't the page's. It lights up with the `moments` that it
    belongs to (their hrefs) as with its own.
    """

    series: int
    index: int
    title: str
    facts: tuple[tuple[str, str], ...] = ()
    href: str = ""
    language: str = ""
    row: int | None = None
    told: bool = True
    moments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A sentence of a finding. It holds while what it rests on is shown.

    `moments` are the hrefs of the points that it names, `switches` the labels in the legend of what it counts. It is
    only said once everything that `off` names in the legend is switched off, where that names anything.
    """

    words: str
    moments: tuple[str, ...] = ()
    switches: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A second drawing of what a diagram shows: an option, its size in pixels, and where the points are in it."""

    option: Mapping[str, Any]
    width: int
    height: int
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Diagram:
    """One diagram in one language.

    `id` is unique on its page. `option` is what ECharts takes: JSON values only, colours as
    `var(--rg-…, #hex)`. `width` and `height` are pixels. `alternative` states the finding in one sentence.
    `journey` is the id of the journey whose page `#anchor` links to; a link to another journey is `id#anchor`.
    `sentences` are those of the finding, where they follow what a reader switches off: a label of the legend that is
    the name of a series switches it; those in `idle` are off until a reader switches them on. Where there is a `whole`,
    that label switches all that isn't idle; with it off, the first idle one that is on takes its place: it is drawn by
    the series that `in_place` names for it. `own` marks a chart that
    an author wrote, which takes all of ECharts to draw; `origin` is then the page that it stands on,
    `content/nl/over.md`.

    `option`, `width`, `height` and `points` are those of the drawing for wide places. `narrow` is the one for phones
    and columns of text: as wide as `drawing/narrow.py` says, with series of the same names and the same points.
    """

    id: str
    kind: str
    title: str
    alternative: str
    option: Mapping[str, Any]
    width: int
    height: int
    table: DataTable
    points: tuple[Point, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    journey: str = ""
    sentences: tuple[Sentence, ...] = ()
    idle: frozenset[str] = frozenset()
    whole: str | None = None
    in_place: Mapping[str, str] = field(default_factory=dict)
    own: bool = False
    origin: str = ""
    narrow: Picture | None = None

    @property
    def pictures(self) -> tuple[Diagram, ...]:
        """The diagram as each of its drawings, the one for wide places first; the other has an id of its own."""
        if self.narrow is None:
            return (self,)
        narrow = replace(
            self,
            id=f"{self.id}-narrow",
            option=self.narrow.option,
            width=self.narrow.width,
            height=self.narrow.height,
            points=self.narrow.points,
            narrow=None,
        )
        return self, narrow

    @property
    def switches(self) -> frozenset[str]:
        """The labels of the legend that switch a series."""
        names = {series.get("name") for series in self.option.get("series", ())}
        return frozenset(label for _, label in self.legend if label in names or label == self.whole)


@dataclass(frozen=True)
class Mark:
    """Where a point was drawn: the box around it in pixels from the drawing's top left corner."""

    series: int
    index: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Drawing:
    """A diagram drawn: SVG text (one element, no script, no style element) and where its points are."""

    svg: str
    marks: tuple[Mark, ...] = ()


Draw = Callable[[Sequence[Diagram]], Sequence[Drawing]]
"""Draws `Diagram.pictures`, in order; `diagrams/echarts/svg.py` in a build, a literal SVG in tests."""


About = Literal["journey", "pair", "playbook"]
"""What a kind of diagram is about: one journey, two journeys side by side, or all journeys together."""


class Kind(Protocol):
    """One kind of diagram: a module in `diagrams/kinds/` with its name, what it is about and a function.

    `PLACE` orders the diagrams on a page: a smaller one stands before a larger one.
    """

    NAME: str
    ABOUT: About
    PLACE: int

    def diagram(self, playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
        """Return the diagram of the journeys, or None where they hold nothing to draw.

        `journeys` is one journey, two, or all that the playbook has, according to `ABOUT`.
        """
