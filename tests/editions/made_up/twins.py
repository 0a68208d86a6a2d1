"""A playbook's twin: one that differs from it in nothing but what an edition doesn't have."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any, Literal, NamedTuple, get_args, get_origin

from reisgids.model.config import SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.values.base import Value
from tests.editions.made_up.measured import PERIODS, counted
from tests.editions.made_up.withholding import without_withheld
from tests.editions.made_up.written import CANARY, ENTRIES, Part, Words, Written, WrittenPage, canaries
from tests.editions.oracle.measured import MEASURED
from tests.editions.oracle.oracle import edition_of_written
from tests.editions.oracle.who_sees_what import holds, per_name

_DECIDES = {
    "status",
    "visible_to",
    "fields_visible_to",
    "editions",
    "languages",
    "minimum_n",
    "hide_below",
    "party",
    "id",
}
"""What decides who sees something: it stays as it is, hidden or not."""
_LATEST = 999_999


def twin(written: Written, edition: str, rng: Random) -> Written:
    """Return another playbook of which that edition is the same.

    Every hidden text is another, hidden numbers, days and choices are others, and there are more hidden journeys,
    touchpoints, entries, hand-overs, measurements, pages and blocks, in between the others.
    """
    other = copy.deepcopy(written)
    party = written.config["editions"][edition]["party"]
    shown = {*canaries(without_withheld(edition_of_written(written, edition)).playbook()), party}
    _change_values(other, edition, rng)
    other = _with_more(other, rng)
    renamed: Written = _renamed(other, lambda said: said if said in shown else f"kan{_LATEST - int(said[3:9]):06}z")
    return renamed


class _Place(NamedTuple):
    """A plain value: the keys and values, or the list, in which it stands, and of which kind of value it is a field."""

    inside: Any
    key: Any
    kind: str
    field: str


def _places(value: Any, kind: str) -> Iterator[_Place]:
    for key, inside in value.items():
        child = holds(kind).get(key)
        if key in _DECIDES:
            continue
        if (of := per_name(kind).get(key)) and isinstance(inside, dict):
            for written in inside.values():
                yield from _places(written, of)
            continue
        if child and isinstance(inside, dict):
            yield from _places(inside, child)
        elif child and isinstance(inside, list) and isinstance(inside[0], dict):
            for each in inside:
                yield from _places(each, child)
        elif isinstance(inside, list) and not isinstance(inside[0], dict):
            yield from (_Place(inside, number, kind, key) for number in range(len(inside)))
        elif not isinstance(inside, dict):
            yield _Place(value, key, kind, key)


def _all_places(written: Written) -> Iterator[_Place]:
    yield from _places(written.config, "SiteConfig")
    for journey in written.journeys:
        yield from _places(journey, "Journey")
    for name, entries in written.registers.items():
        for entry in entries.values():
            yield from _places(entry, ENTRIES[name].__name__)


class _Number(float):
    """A number that can be told from another of the same value."""


class _Word(str):
    """A word that can be told from another of the same value."""


def _change_values(written: Written, edition: str, rng: Random) -> None:
    """Change the numbers, days and choices that the edition doesn't have."""
    marked: dict[int, tuple[_Place, Any]] = {}
    for place in _all_places(written):
        value = place.inside[place.key]
        if isinstance(value, int | float):
            place.inside[place.key] = _Number(value)
        elif isinstance(value, str) and not CANARY.search(value):
            place.inside[place.key] = _Word(value)
        else:
            continue
        marked[id(place.inside[place.key])] = (place, value)
    seen = {id(place.inside[place.key]) for place in _all_places(edition_of_written(written, edition))}
    anew: dict[int, Words] = {}
    for number, (place, value) in marked.items():
        place.inside[place.key] = value if number in seen else _another(place, value, written, rng)
        if number not in seen and place.field == "promoters":
            anew[id(place.inside)] = place.inside
    for figure in anew.values():
        figure.pop("passives", None)
        figure |= counted(rng, figure["n"])


def _another(place: _Place, value: Any, written: Written, rng: Random) -> Any:
    if isinstance(value, bool):
        return not value
    if place.kind == "FromSeries":
        return value
    if place.kind in MEASURED and place.field == "metric":
        return value if "promoters" in place.inside else rng.choice(_choices(place.kind)["metric"])
    if place.kind in MEASURED and place.field == "period":
        return rng.choice(PERIODS)
    if place.field == "n" and place.kind in (*MEASURED, "Figure"):
        return _as_many(value, (0, written.config["hide_below"], written.config["minimum_n"]), rng)
    if isinstance(value, int | float):
        return value - 1 if value > 1 else value + 1
    if value[:2] == "20" and value.count("-") == 2:
        return f"{value[:8]}{rng.randint(10, 28)}"
    choices = _choices(place.kind).get(place.field)
    # A customer's own moment has no channel.
    return rng.choice(choices) if choices and (place.kind, place.field) not in _FIXED else value


def _as_many(n: int, bounds: tuple[int, ...], rng: Random) -> int:
    """Return another number of answers that is under none of the bounds that the first isn't under."""
    least = max(bound for bound in bounds if bound <= n)
    most = min((bound - 1 for bound in bounds if bound > n), default=least + 99)
    return rng.randint(least, most)


_FIXED = {("Touchpoint", "kind")}


@cache
def _choices(kind: str) -> dict[str, tuple[str, ...]]:
    """Return the fields of a kind of value that are a choice, with what there is to choose from."""
    found = {}
    for name, info in _classes()[kind].model_fields.items():
        annotations = [info.annotation]
        while annotations:
            annotation = annotations.pop()
            if get_origin(annotation) is Literal:
                found[info.alias or name] = get_args(annotation)
            annotations += get_args(annotation) if get_origin(annotation) is not Literal else ()
    return found


@cache
def _classes() -> dict[str, type[Value]]:
    found: dict[str, type[Value]] = {}
    ahead: list[Any] = [SiteConfig, Journey, *ENTRIES.values()]
    while ahead:
        annotation = ahead.pop()
        if isinstance(annotation, type) and issubclass(annotation, Value) and annotation.__name__ not in found:
            found[annotation.__name__] = annotation
            ahead += [info.annotation for info in annotation.model_fields.values()]
        ahead += get_args(annotation)
    return found


def _with_more(written: Written, rng: Random) -> Written:
    """Add what is for colleagues only."""
    new = _Copier()
    journeys = [*written.journeys]
    for journey in journeys:
        touchpoints = journey["touchpoints"]
        for touchpoint in touchpoints:
            if "handover" in touchpoint:
                _insert(touchpoint["handover"], new.secret(touchpoint["handover"][0]), rng)
            _insert_figures(touchpoint, written.config["hide_below"], new, rng)
        first = new.secret({key: each for key, each in touchpoints[0].items() if key != "next"})
        _insert(touchpoints, {**first, "id": new.word()}, rng)
        _insert_figures(journey, written.config["hide_below"], new, rng)
        if "changes" in journey:
            _insert(journey["changes"], new.secret(journey["changes"][0]), rng)
    _insert(journeys, {**new.secret(written.journeys[0]), "id": new.word()}, rng)
    registers = {
        name: _mixed(entries, {new.word(): new.secret(entries[id]) for id in list(entries)[:1]}, rng)
        if name != "phase-models"
        else entries
        for name, entries in written.registers.items()
    }
    _with_hidden_feelings(journeys, set(registers["personas"]) - set(written.registers["personas"]))
    pages = [replace(page, parts=_with_blocks(page.parts, new, rng)) for page in written.pages]
    for page in written.pages[:1]:
        path, title = f"{new.word()}.md", new.word()
        pages.append(WrittenPage(page.language, path, title, parts=page.parts, visible_to=("internal",)))
    routes = [*written.routes]
    for route in written.routes[:1]:
        _insert(routes, {**new.secret(route), "id": new.word()}, rng)
    pages.sort(key=lambda page: (page.language, page.path))
    return replace(written, journeys=tuple(journeys), registers=registers, pages=tuple(pages), routes=tuple(routes))


def _with_hidden_feelings(journeys: list[Words], personas: set[str]) -> None:
    """Let the new personas, which nobody else sees, feel something wherever others do."""
    for journey in journeys:
        for touchpoint in journey["touchpoints"]:
            if "feels" in touchpoint:
                touchpoint["feels"].setdefault("per_persona", {}).update({id: {"score": 1.75} for id in personas})


class _Copier:
    """Makes hidden copies, with words of their own."""

    def __init__(self) -> None:
        self._last = 500_000

    def word(self) -> str:
        """Return a canary that nobody has."""
        self._last += 1
        return f"kan{self._last:06}z"

    def secret(self, value: Words) -> Words:
        """Return a copy of a value that is for colleagues only."""
        return {**copy.deepcopy(value), "visible_to": ["internal"]}


def _insert_figures(value: Words, least: int, new: _Copier, rng: Random) -> None:
    """Add figures that are for colleagues only, and one that is for nobody: of more series, and of more waves."""
    for each in value.get("measurements", ())[:1]:
        measured = value["measurements"]
        for metric in ("ces", each["metric"] if "promoters" not in each else "csat"):
            more = {**new.secret(_uncounted(each)), "metric": metric, "value": 99.5, "n": 2999, "period": "2026-09"}
            _insert(measured, more, rng)
        if least:
            _insert(measured, {**_uncounted(each), "value": 98.5, "n": least - 1, "period": "2021"}, rng)


def _uncounted(figure: Words) -> Words:
    return {key: each for key, each in figure.items() if key not in ("promoters", "passives", "detractors")}


def _insert(into: list[Any], value: Any, rng: Random) -> None:
    into.insert(rng.randint(0, len(into)), value)


def _mixed(entries: dict[str, Words], more: dict[str, Words], rng: Random) -> dict[str, Words]:
    order = list(entries)
    for id in more:
        _insert(order, id, rng)
    return {id: {**entries, **more}[id] for id in order}


def _with_blocks(parts: tuple[Part, ...], new: _Copier, rng: Random) -> tuple[Part, ...]:
    left = list(parts)
    inside = (Part("text", new.word()), Part("heading", new.word()))
    _insert(left, Part("block", visible_to=("internal",), parts=inside), rng)
    return tuple(left)


def _renamed(value: Any, name: Callable[[str], str]) -> Any:
    """Return a value in which every canary has another name."""
    if isinstance(value, str):
        return CANARY.sub(lambda found: name(found[0]), value)
    if isinstance(value, dict):
        return {_renamed(key, name): _renamed(each, name) for key, each in value.items()}
    if isinstance(value, Part):
        return Part(*(_renamed(each, name) for each in value))
    if isinstance(value, WrittenPage | Written):
        return replace(value, **{key: _renamed(each, name) for key, each in vars(value).items()})
    if isinstance(value, list | tuple | frozenset):
        return type(value)(_renamed(each, name) for each in value)
    return value
