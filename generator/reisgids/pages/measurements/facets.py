"""By what a reader chooses among the series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from reisgids.insight.measurement.series import Series
from reisgids.insight.measurement.standouts import SeriesChange
from reisgids.model.journey import Journey
from reisgids.pages.journeys.facets import Facet, Traits, telling_apart
from reisgids.pages.shared.render_context import RenderContext

_FACETS = ("change", "metric", "journey", "phase", "touchpoint", "party", "persona")
_CHANGES = ("lower", "higher", "chance", "unknown", "once")
_METRICS = ("nps", "csat", "ces", "emotion", "importance", "satisfaction")
_WHOLE = "whole_"  # no phase can be called so: an underscore is not part of a slug
_BETWEEN = "."  # nor is a full stop


def traits(context: RenderContext, change: SeriesChange) -> Traits:
    """Return what a series can be found by: a party by what it delivers and by what was asked about it."""
    series, view = change.series, context.view
    journey = view.journey(series.journey)
    assert journey is not None
    touchpoint = next((each for each in journey.touchpoints if each.id == series.touchpoint), None)
    phase = touchpoint.phase if touchpoint else series.phase
    parties = dict.fromkeys([series.party, (touchpoint.delivered_by or "") if touchpoint else ""])
    return {
        "change": (change.verdict if series.before else "once",),
        "metric": (series.metric,),
        "journey": (series.journey,),
        "phase": (f"{_model(context, journey)}{_BETWEEN}{phase}" if phase else _WHOLE,),
        "touchpoint": (f"{series.journey}{_BETWEEN}{series.touchpoint}",) if touchpoint else (),
        "party": tuple(party for party in parties if party in view.parties),
        "persona": (series.persona,) if series.persona in view.personas else (),
    }


def facets(context: RenderContext, all_series: Sequence[Series], known: Sequence[Traits]) -> tuple[Facet, ...]:
    """Return the facets that distinguish the series."""
    reader, view = context.reader, context.view
    names = _names(context, all_series)
    legends = {name: reader.say(f"series.facet.{name}") for name in _FACETS}

    def name_of(facet: str, value: str) -> Markup:
        match facet:
            case "change":
                return Markup.escape(reader.say(f"series.change.{value}"))
            case "metric":
                return Markup.escape(reader.option("Measurement.metric", value))
            case "journey":
                journey = view.journey(value)
                return reader.text(journey.title if journey else None)
            case "party":
                return reader.text(view.parties[value].name)
            case "persona":
                return reader.text(view.personas[value].name)
            case _:
                return names[value]

    return telling_apart(known, legends, {"change": _CHANGES, "metric": _METRICS}, name_of)


def _names(context: RenderContext, all_series: Sequence[Series]) -> dict[str, Markup]:
    """Return what phases and touchpoints are called; of those that share a name also where each is from."""
    reader, view = context.reader, context.view
    names, homes = {_WHOLE: Markup.escape(reader.say("series.whole"))}, {_WHOLE: Markup("")}
    for journey in (
        each for id in dict.fromkeys(series.journey for series in all_series) if (each := view.journey(id))
    ):
        title, model = reader.text(journey.title), _model(context, journey)
        own = view.phase_models.get(model)
        for phase in view.model_phases(journey):
            names[f"{model}{_BETWEEN}{phase.id}"] = reader.text(phase.name)
            homes[f"{model}{_BETWEEN}{phase.id}"] = reader.text(own.name) if own else title
        measured = {series.touchpoint for series in all_series if series.journey == journey.id}
        for touchpoint in journey.touchpoints:
            if touchpoint.id in measured:
                names[f"{journey.id}{_BETWEEN}{touchpoint.id}"] = reader.text(touchpoint.title)
                homes[f"{journey.id}{_BETWEEN}{touchpoint.id}"] = title
    shared = Counter(names.values())
    return {
        value: Markup("{} <small>{}</small>").format(name, homes[value]) if shared[name] > 1 else name
        for value, name in names.items()
    }


def _model(context: RenderContext, journey: Journey) -> str:
    """Return the phase model of a journey; of one with phases of its own the journey itself, with its sign."""
    if isinstance(journey.phases, tuple):
        return f"{journey.id}{_BETWEEN}"
    return str(journey.phases or context.view.config.phases)
