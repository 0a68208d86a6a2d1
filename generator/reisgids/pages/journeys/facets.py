"""Facets: by what things in a list can be chosen, and how many of them have each value."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reisgids.model.journey import Journey, tags_in
from reisgids.model.playbook import Playbook
from reisgids.model.values.tags import same_tag
from reisgids.pages.shared.render_context import RenderContext
from reisgids.pages.wording.reader import Reader
from reisgids.pages.wording.sortable import sortable
from reisgids.pages.wording.tag_names import tag_name

Traits = Mapping[str, tuple[str, ...]]
"""The values that something in a list has, by facet."""

_LISTED = 8
_OWN_PHASES = "own_"  # no phase model can be called so: an underscore is not part of a slug
_IN_ORDER = {
    "whose": ("own", "case"),
    "market": ("b2b", "b2c"),
    "kind": ("buyer", "customer", "both"),
    "extent": ("whole", "micro"),
    "status": ("draft", "validated", "published"),
    "state": ("as-is", "to-be"),
}
_FACETS = ("whose", "market", "kind", "extent", "persona", "phases", "party", "tag", "status", "state")


@dataclass(frozen=True)
class FacetValue:
    """A value as the address has it, its name, and how many things have it."""

    value: str
    name: Markup
    number: int


@dataclass(frozen=True)
class Facet:
    """A facet with two values at least: the first eight, and the rest of a long list."""

    name: str
    legend: str
    first: tuple[FacetValue, ...]
    rest: tuple[FacetValue, ...]


def traits(context: RenderContext, journey: Journey) -> Traits:
    """Return what a journey can be found by; what is withheld is not among it."""
    view = context.view
    parties = {
        party
        for touchpoint in journey.touchpoints
        for party in (touchpoint.delivered_by, *(handover.to for handover in touchpoint.handover))
        if party in view.parties
    }
    own = isinstance(journey.phases, tuple)
    return {
        "whose": ("case" if journey.case else "own",),
        "market": (journey.market,) if journey.market else (),
        "kind": (definition,) if (definition := view.definition_of(journey)) else (),
        "extent": ("micro" if journey.id in context.parents else "whole",),
        "persona": tuple(persona.ref for persona in journey.personas if persona.ref in view.personas),
        "phases": (_OWN_PHASES if own else str(journey.phases or view.config.phases),),
        "party": tuple(sorted(party for party in parties if party)),
        "tag": tuple(dict.fromkeys(map(same_tag, tags_in(journey)))),
        "status": (journey.status,) if journey.status else (),
        "state": (journey.state,) if journey.state else (),
    }


def facets(context: RenderContext, known: Sequence[Traits]) -> tuple[Facet, ...]:
    """Return the facets that distinguish journeys."""
    legends = {name: context.reader.say(f"catalogue.facet.{name}") for name in _FACETS}
    return telling_apart(known, legends, _IN_ORDER, lambda facet, value: _name(context, facet, value))


def telling_apart(
    known: Sequence[Traits],
    legends: Mapping[str, str],
    in_order: Mapping[str, Sequence[str]],
    name_of: Callable[[str, str], Markup],
) -> tuple[Facet, ...]:
    """Return the facets of `legends` that distinguish things: those with two values at least.

    Closed lists keep their own order (`in_order`). Other values go by how many things have them, then by name.
    """
    found = []
    for name, legend in legends.items():
        counts = Counter(value for each in known for value in each[name])
        if len(counts) < 2:
            continue
        values = [FacetValue(value, name_of(name, value), n) for value, n in counts.items()]
        closed = in_order.get(name)
        if closed:
            values.sort(key=lambda each: closed.index(each.value))
        else:
            values.sort(key=lambda each: (-each.number, sortable(each.name.striptags()), each.value))
        cut = len(values) if len(values) <= _LISTED + 1 else _LISTED
        found.append(Facet(name, legend, tuple(values[:cut]), tuple(values[cut:])))
    return tuple(found)


def written(has: Traits) -> str:
    """Return traits as the script reads them: `facet=value`, parted by spaces."""
    return " ".join(f"{facet}={value}" for facet, values in has.items() for value in values)


def counted_apart(reader: Reader, own: int, of_cases: int, names: tuple[str, str]) -> list[str]:
    """Return how many of one's own things there are and how many of cases, in words; of none only one's own is said."""
    counted = list(zip(names, (own, of_cases), strict=True))
    return [reader.count(name, n) for name, n in counted if n] or [reader.count(names[0], 0)]


def script_words(reader: Reader, total: str, groups: Sequence[str] = ()) -> str:
    """Return the words of the script that chooses among the things in a list, as JSON; `total` counts them all.

    Of two lists under one choice `groups` counts each.
    """
    names = ("some", "show", "remove", "less", "filters")
    words: dict[str, str | list[str]] = {name: reader.say(f"catalogue.script.{name}") for name in names}
    words |= {"all": total, "search": reader.say("catalogue.search_chip")}
    if len(groups) > 1:
        words |= {"groups": list(groups), "together": reader.words.listing(["[first]", "[second]"])}
    return json.dumps(words, ensure_ascii=False, sort_keys=True)


def _tag(view: Playbook, value: str) -> str:
    """Return a tag as it was first written."""
    return next(tag for journey in view.journeys for tag in tags_in(journey) if same_tag(tag) == value)


def _name(context: RenderContext, facet: str, value: str) -> Markup:
    reader, view = context.reader, context.view
    match facet:
        case "persona":
            return reader.text(view.personas[value].name)
        case "party":
            return reader.text(view.parties[value].name)
        case "phases":
            if value == _OWN_PHASES:
                return Markup.escape(reader.say("own_phases"))
            return reader.text(view.phase_models[value].name)
        case "tag":
            return tag_name(reader, view, _tag(view, value))
        case "extent" | "whose":
            return Markup.escape(reader.say(f"catalogue.{facet}.{value}"))
        case "kind":
            return Markup.escape(reader.option("Journey.definition", value))
        case _:
            return Markup.escape(reader.option(f"Journey.{facet}", value))
