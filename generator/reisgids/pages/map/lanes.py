"""The lanes of the map: what the map shows of every touchpoint, each cell rendered once for wherever it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.chain import handovers
from reisgids.pages.shared.fragments import Fragments
from reisgids.pages.touchpoint import cells
from reisgids.pages.touchpoint.cells import JourneyContext
from reisgids.pages.touchpoint.feelings import feelings
from reisgids.pages.touchpoint.providing import provider
from reisgids.pages.touchpoint.ratings import rated, ratings

Filler = Callable[[JourneyContext, Touchpoint], Any]
_NOTHING = Markup("")
_ENTRY = '<div data-lane="{}"><dt>{}</dt><dd>{}</dd></div>\n'


@dataclass(frozen=True)
class MapLane:
    """A row of the map. `cells` has one per column, empty where there is nothing to show.

    `part` is where it stands in the table: before the line of visibility (front), behind it or below; or in the
    touchpoints' sections only (section). `first` means that it is among what a touchpoint's section begins with.
    `about` says what is in a lane of the playbook's own; it may be empty.
    """

    name: str
    label: str
    part: str
    first: bool
    cells: tuple[Markup, ...]
    about: Markup = _NOTHING

    def told(self, column: int) -> Markup:
        """Return the lane's name and its content for a touchpoint, as an entry of a `<dl>`; nothing if it is empty."""
        cell = self.cells[column]
        return Markup(_ENTRY.format(self.name, Markup.escape(self.label), cell)) if cell else _NOTHING  # noqa: S704


@dataclass(frozen=True)
class _Kind:
    """What fills a lane. `shape` names the macro in `cells.html` for its cells; texts need none.

    `called` gives the name in the labels for what the lane holds, where that isn't always the same; `label` is the
    name of a lane that is none of ours.
    """

    name: str
    part: str
    fill: Filler
    shape: str = ""
    first: bool = False
    called: Callable[[Sequence[Any]], str] | None = None
    label: str = ""
    about: Markup = _NOTHING


_KINDS = (
    _Kind("image", "front", cells.picture, "pictures", first=True),
    _Kind("personas", "front", cells.personas, "people", first=True),
    _Kind("does", "front", lambda at, t: at.reader.text(t.does), first=True),
    _Kind("need", "front", lambda at, t: at.reader.text(t.need)),
    _Kind("expectation", "section", lambda at, t: at.reader.text(t.expectation)),
    _Kind("thinks", "front", lambda at, t: at.reader.text(t.thinks), "thought", first=True),
    _Kind("feels", "front", feelings, "feelings", first=True),
    _Kind("quotes", "section", lambda at, t: at.reader.texts(t.quotes), "quotes"),
    _Kind("channel", "front", cells.channels, "channels", first=True),
    _Kind("counts", "front", cells.moments, "moments", first=True),
    _Kind("provider", "front", provider, "provider", first=True),
    _Kind("handover", "section", handovers.rows, "handovers"),
    _Kind("time", "front", cells.time_taken, "time"),
    _Kind("frontstage", "front", lambda at, t: at.reader.text(t.frontstage)),
    _Kind("backstage", "behind", lambda at, t: at.reader.text(t.backstage)),
    _Kind("systems", "behind", cells.systems, "chips"),
    _Kind("scales", "below", ratings, "scales", called=rated),
    _Kind("opportunity", "below", lambda at, t: at.reader.text(t.opportunity)),
    _Kind("actions", "below", cells.actions, "links"),
    _Kind("evidence", "section", cells.evidence, "evidence"),
    _Kind("measurements", "section", cells.measurements, "figures"),
    _Kind("next", "section", cells.followed_by, "links"),
    _Kind("micro", "section", cells.micro_journey, "links"),
    _Kind("library", "section", cells.library, "library"),
    _Kind("phase_in", "section", cells.phases_elsewhere, "phases"),
    _Kind("links", "section", cells.links, "links"),
    _Kind("tags", "section", cells.tags, "links"),
    _Kind("note", "section", lambda at, t: at.reader.text(t.note)),
)
"""The lanes from top to bottom."""


def lanes_of(here: JourneyContext, touchpoints: Sequence[Touchpoint], fragments: Fragments) -> tuple[MapLane, ...]:
    """Return the lanes in which something stands, a cell for each of the touchpoints."""
    found = []
    for kind in _with_own(here):
        values = [kind.fill(here, touchpoint) for touchpoint in touchpoints]
        if not any(values):
            continue
        cells = fragments.pieces("touchpoint/cells", kind.shape, here.reader, values) if kind.shape else tuple(values)
        name = kind.called(values) if kind.called else kind.name
        label = kind.label or here.reader.say(f"lanes.{name}")
        found.append(MapLane(kind.name, label, kind.part, kind.first, cells, kind.about))
    return tuple(found)


def _with_own(here: JourneyContext) -> tuple[_Kind, ...]:
    """Return the lanes with those of the playbook's own, each below the others in its part of the table."""
    kinds = list(_KINDS)
    for id, lane in here.view.config.lanes.items():
        below = max(place for place, kind in enumerate(kinds) if kind.part == lane.place) + 1
        fill = partial(_own, lane=id)
        label, about = here.reader.plain(lane.title), here.reader.text(lane.about)
        kinds.insert(below, _Kind(f"own-{id}", lane.place, fill, label=label, about=about))
    return tuple(kinds)


def _own(here: JourneyContext, touchpoint: Touchpoint, *, lane: str) -> Markup:
    return cells.own(here, touchpoint, lane)
