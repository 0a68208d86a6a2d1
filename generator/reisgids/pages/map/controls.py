"""What a reader can do with the map: which lanes and touchpoints it shows, in which phases, and the strip beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.stretch import stretch
from reisgids.model.values.text import Text
from reisgids.pages.map.map import Map
from reisgids.pages.touchpoint.cells import JourneyContext


@dataclass(frozen=True)
class FilterChoice:
    """Something that can be chosen; `value` stands in the address of the page."""

    value: str
    name: Markup


@dataclass(frozen=True)
class Filter:
    """One way to show only some of the touchpoints. `name` stands in the address."""

    name: str
    label: str
    choices: tuple[FilterChoice, ...]


@dataclass(frozen=True)
class Controls:
    """The values of `map-controls.html`.

    `lanes` are those of the table, `more` those that a reader can add to it. `existing` are the phases of existing
    customers, separated by spaces; empty where that would show all or nothing. `models` are the phase models, the
    journey's own first; empty where there is only that. `heights` has per column how far below the top of the strip
    its emotion lies, from 0 to 100, or `-`; `neutral` is the height of the scale's middle. `words` are for the
    script.
    """

    lanes: tuple[FilterChoice, ...]
    more: tuple[FilterChoice, ...]
    filters: tuple[Filter, ...]
    existing: str
    models: tuple[FilterChoice, ...]
    count: str
    heights: str
    neutral: int
    words: Mapping[str, str]


_TOP, _BOTTOM = 14, 86
_SAID = ("show", "one", "all", "some", "none", "place", "copied", "not_copied")


def controls(here: JourneyContext, table: Map) -> Controls:
    """Return the controls of a journey's map."""
    words = {name: here.reader.say(f"map_controls.said.{name}") for name in _SAID}
    scale = here.view.config.scales.emotion
    scores = [touchpoint.score for touchpoint in here.view.in_order(here.journey)]
    return Controls(
        lanes=tuple(
            FilterChoice(lane.name, Markup.escape(lane.label)) for lane in table.lanes if lane.part != "section"
        ),
        more=tuple(
            FilterChoice(lane.name, Markup.escape(lane.label)) for lane in table.lanes if lane.part == "section"
        ),
        filters=_filters(here, table),
        existing=_existing(here),
        models=_models(table),
        count=words["one" if len(scores) == 1 else "all"].format(n=len(scores)),
        heights=" ".join(
            "-" if score is None else str(_height(scale.share(score))) for _, score in table.phases.seated(scores)
        ),
        neutral=_height(scale.share(scale.centre)),
        words=words,
    )


def _height(share: float) -> int:
    return round(_BOTTOM - share * (_BOTTOM - _TOP))


def _filters(here: JourneyContext, table: Map) -> tuple[Filter, ...]:
    """The ways to show less. A single phase, channel or party is no choice."""
    view, say = here.view, here.reader.say
    marks = {mark for column in table.columns for mark, _ in column.marks}
    only = [
        FilterChoice(mark, Markup.escape(say(f"map_controls.only_{mark}")))
        for mark in ("truth", "pain")
        if mark in marks
    ]
    choices = {
        "phase": [FilterChoice(head.id, head.name) for head in table.phases.heads],
        "channel": _named(here, {id: view.channels[id].name for column in table.columns for id in column.channels}),
        "party": _named(here, {id: view.parties[id].name for column in table.columns for id in column.parties}),
    }
    kept = [("only", only)] * bool(only) + [(name, found) for name, found in choices.items() if len(found) > 1]
    return tuple(Filter(name, say(f"map_controls.{name}"), tuple(found)) for name, found in kept)


def _named(here: JourneyContext, names: Mapping[str, Text]) -> list[FilterChoice]:
    return [FilterChoice(id, here.reader.text(name)) for id, name in names.items()]


def _existing(here: JourneyContext) -> str:
    phases = [phase for phase, _ in stretch(here.view, here.journey)]
    existing = [phase.id for phase in phases if phase.existing_customer]
    return " ".join(existing) if len(existing) < len(phases) else ""


def _models(table: Map) -> tuple[FilterChoice, ...]:
    if not table.others:
        return ()
    return tuple(
        FilterChoice("" if row is table.phases else row.model, row.model_name) for row in (table.phases, *table.others)
    )
