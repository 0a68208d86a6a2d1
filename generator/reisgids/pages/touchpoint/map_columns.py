"""The head of the map: phases as groups of columns, in the journey's own phase model and in others, and the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import TypeVar

from markupsafe import Markup

from reisgids.diagrams.drawing.lettering import Face, wrap
from reisgids.model.measurement import PartMeasurement
from reisgids.model.phase import Phase
from reisgids.model.stretch import seats
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.withheld import shown
from reisgids.pages.touchpoint.cells import JourneyContext, micro_journey
from reisgids.pages.touchpoint.marks import named_marks
from reisgids.pages.touchpoint.phases import numbered_phases
from reisgids.pages.touchpoint.trend import Trend, trends
from reisgids.pages.wording.people import Named

LANE = 140
"""Pixels of the column with the names of the lanes."""
_NARROWEST, _WIDEST = 176, 248
_ROOM = 1200
_NAME = Face("serif", 600, 17)
_BESIDE_NAME = 57
_LOOP = " 00"
"""Words as wide as the mark of a loop."""
_LINE = 21
_Each = TypeVar("_Each")


@dataclass(frozen=True)
class MapPhase:
    """A group of neighbouring columns with so many `touchpoints`. `colour` counts from 1 to 6.

    `span` is how many columns it takes; without a touchpoint, that is one which is empty. `passed` are the phases
    between the one before and this one that have no touchpoint and no column either, each with its number. `figures`
    are those of the journey's own phase, such as the NPS of that part.
    """

    id: str
    number: int
    name: Markup
    goal: Markup
    about: Markup
    touchpoints: int
    span: int
    colour: int
    passed: tuple[Markup, ...] = ()
    figures: tuple[Trend, ...] = ()


@dataclass(frozen=True)
class Phases:
    """The row of phases in one phase model. `loop` is the phase that the last one leads back to, or empty."""

    model: str
    model_name: Markup
    heads: tuple[MapPhase, ...]
    loop: Markup

    @property
    def told(self) -> bool:
        """Whether there is anything about a phase besides its name."""
        return any(head.goal or head.about or head.figures for head in self.heads)

    @property
    def aims(self) -> bool:
        """Whether any phase has a goal."""
        return any(head.goal for head in self.heads)

    def seated(self, items: Iterable[_Each]) -> Iterator[tuple[MapPhase, _Each | None]]:
        """Yield what there is an item of for each touchpoint, with its phase; None in a phase that has none."""
        left = iter(items)
        for head in self.heads:
            if head.touchpoints:
                yield from ((head, item) for item in islice(left, head.touchpoints))
            else:
                yield head, None


@dataclass(frozen=True)
class MapColumn:
    """The head of a touchpoint's column. `marks` are truth, pain and delight, each with its name.

    `channels` and `parties` are the ids of those that it has to do with, as far as this edition knows them. `own` is
    the name of the party whose edition this is, where that delivers the touchpoint. `kind` is empty where it
    is withheld.
    """

    id: str
    title: Markup
    kind: str
    kind_name: str
    assumed: bool
    marks: tuple[tuple[str, str], ...]
    micro: Named | None
    phase: str
    channels: tuple[str, ...]
    parties: tuple[str, ...]
    own: Markup

    @property
    def tags(self) -> tuple[str, ...]:
        """What a filter or a style can ask of it: its marks, and whether it is only assumed."""
        return (*(name for name, _ in self.marks), *(("assumed",) if self.assumed else ()))

    @property
    def opened(self) -> Markup:
        """The opening tag of the column's cells."""
        names = [name for name, there in ((self.kind, self.kind not in ("", "contact")), ("own", self.own)) if there]
        return Markup('<td class="{}">').format(" ".join(f"rg-{name}" for name in names)) if names else Markup("<td>")


def column_width(columns: int) -> int:
    """Return how wide each of so many columns is, in pixels: a few fill the window, many scroll."""
    return min(_WIDEST, max(_NARROWEST, _ROOM // columns))


def own_phases(here: JourneyContext) -> Phases:
    """Return the phases that the journey is drawn in."""
    journey, view = here.journey, here.view
    model = None if isinstance(journey.phases, tuple) else view.phase_models[journey.phases or view.config.phases]
    runs = ((taken.phase, len(taken.touchpoints), taken.end - taken.first) for taken in seats(view, journey))
    heads = _with_figures(here, _heads(here, runs, view.model_phases(journey)))
    name = here.reader.text(model.name) if model else Markup.escape(here.reader.say("own_phases"))
    return Phases(model.id if model else "own", name, heads, _loop(here, heads, loop=bool(model and model.loop)))


def other_phases(here: JourneyContext) -> tuple[Phases, ...]:
    """Return the phases in each other model in which every touchpoint has one.

    A phase stands there more than once where the journey leaves it and comes back. Its head also stands over the
    columns without a touchpoint that follow: those belong to the journey's own model.
    """
    order, found = here.view.in_order(here.journey), []
    places = _places(here)
    for model in here.view.other_models(here.journey):
        phases = [here.view.phase_in(here.journey, touchpoint, model) for touchpoint in order]
        if known := [phase for phase in phases if phase]:
            if len(known) < len(order):
                continue
            heads = _with_passed(here, _heads(here, _runs(known, places), model.phases), model.phases)
            found.append(Phases(model.id, here.reader.text(model.name), heads, _loop(here, heads, loop=model.loop)))
    return tuple(found)


def columns(here: JourneyContext) -> tuple[MapColumn, ...]:
    """Return a column per touchpoint, in the order of the map."""
    return tuple(_column(here, touchpoint) for touchpoint in here.view.in_order(here.journey))


def head_height(rows: Sequence[Phases], width: int) -> int:
    """Return the pixels that each of the rows of phases needs for the longest name in any of them."""
    names = ((f"{head.name.striptags()}{_LOOP if row.loop else ''}", head.span) for row in rows for head in row.heads)
    passed = _LINE * any(head.passed for row in rows for head in row.heads)
    names_high = max((len(wrap(name, _NAME, span * width - _BESIDE_NAME, 4)) for name, span in names), default=1)
    return 20 + passed + _LINE * names_high


def _places(here: JourneyContext) -> list[int]:
    """Where each touchpoint's column stands, and how many columns there are: as many as the last number."""
    taken = seats(here.view, here.journey)
    places = [each.first + n for each in taken for n in range(len(each.touchpoints))]
    return [*places, taken[-1].end if taken else 0]


def _runs(phases: Sequence[Phase], places: Sequence[int]) -> Iterator[tuple[Phase, int, int]]:
    """Yield each run of touchpoints in one phase: the phase, how many they are, and how many columns they take."""
    done = begun = 0
    for _, run in groupby(phases, key=lambda phase: phase.id):
        members = list(run)
        done += len(members)
        yield members[0], len(members), places[done] - begun
        begun = places[done]


def _heads(
    here: JourneyContext, runs: Iterable[tuple[Phase, int, int]], phases: tuple[Phase, ...]
) -> tuple[MapPhase, ...]:
    numbered = numbered_phases(phases)
    text = here.reader.text
    return tuple(
        MapPhase(
            phase.id,
            numbered[phase.id].number,
            text(phase.name),
            text(phase.goal),
            text(phase.about),
            touchpoints,
            span,
            numbered[phase.id].colour,
        )
        for phase, touchpoints, span in runs
    )


def _with_figures(here: JourneyContext, heads: tuple[MapPhase, ...]) -> tuple[MapPhase, ...]:
    of: dict[str, list[PartMeasurement]] = {}
    for measurement in here.journey.measurements:
        if measurement.phase:
            of.setdefault(measurement.phase, []).append(measurement)
    return tuple(replace(head, figures=trends(of.get(head.id, ()), here.view, here.reader)) for head in heads)


def _with_passed(here: JourneyContext, heads: tuple[MapPhase, ...], phases: tuple[Phase, ...]) -> tuple[MapPhase, ...]:
    """Return the heads, each with the phases that the journey passes over on its way there."""
    if here.journey.partly:
        return heads
    filled = {head.id for head in heads}
    known = [head.number for head in heads]
    passed = [phases[before : number - 1] for before, number in zip([known[0] - 1, *known], known, strict=False)]
    named = [[phase for phase in gap if phase.id not in filled] for gap in passed]
    return tuple(
        replace(head, passed=tuple(Markup("{} {}").format(phases.index(p) + 1, here.reader.text(p.name)) for p in gap))
        for head, gap in zip(heads, named, strict=True)
    )


def _loop(here: JourneyContext, heads: tuple[MapPhase, ...], *, loop: bool) -> Markup:
    if not loop or len(heads) < 2:
        return Markup("")
    return Markup("{} {}").format(here.reader.say("map.goes_back"), heads[0].name)


def _column(here: JourneyContext, touchpoint: Touchpoint) -> MapColumn:
    parties = dict.fromkeys((touchpoint.delivered_by or "", *(handover.to for handover in touchpoint.handover)))
    return MapColumn(
        id=touchpoint.id,
        title=here.reader.text(touchpoint.title),
        kind=shown(touchpoint.kind) or "",
        kind_name="" if touchpoint.is_contact else here.reader.option("Touchpoint.kind", touchpoint.kind),
        assumed=touchpoint.is_contact and touchpoint.rests_on == "assumed",
        marks=named_marks(touchpoint, here.reader),
        micro=next(iter(micro_journey(here, touchpoint)), None),
        phase=touchpoint.phase,
        channels=tuple(id for id in touchpoint.channel if id in here.view.channels),
        parties=tuple(id for id in parties if id in here.view.parties),
        own=_own(here, touchpoint),
    )


def _own(here: JourneyContext, touchpoint: Touchpoint) -> Markup:
    reader = here.view.edition.party
    party = here.view.parties.get(reader) if reader and touchpoint.delivered_by == reader else None
    return here.reader.text(party.name if party else None)
