"""What is withheld is not said: an edition from which one field is hidden is the same whatever stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from reisgids.editions import for_edition
from reisgids.labels.words import words
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Action, Kpi, Party, Persona, System
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Value
from reisgids.model.withheld import WITHHELD, MayBeWithheld
from reisgids.pages.shared.digests import digest_of_value
from tests.editions.made_up.written import DAY
from tests.editions.oracle.who_sees_what import table
from tests.editions.staging import staged_files

KINDS: tuple[type[Value], ...] = (Journey, Touchpoint, Persona, Party, System, Kpi, Action, SiteConfig)
VALUES: dict[str, tuple[Any, ...]] = {
    "Journey.existing_customers_only": (False, True),
    "Journey.contact_strategy": (None, {"experience": "Rustig"}, {"experience": "Vlot"}),
    "Touchpoint.phase_in": ({}, {"lifecycle-5": "decision"}, {"lifecycle-5": "advocacy"}),
    "Touchpoint.thinks": (None, "Kan dit?", "Gaat dit goed?"),
    "Touchpoint.next": (None, [], ["slot"]),
}
"""What can stand in a field that isn't chosen from a list."""
NEW = Edition.model_validate({"id": "nieuw", "title": "Nieuw", "audience": "onboarding"})
FIGURE = {"value": 12, "n": 40, "period": "2026"}


def _words(annotation: Any) -> Iterator[Any]:
    for each in get_args(annotation):
        if isinstance(each, str):
            yield each
        else:
            yield from _words(each)


def hideable() -> dict[str, tuple[Any, ...]]:
    """Return what can stand in each field that is withheld, by `Class.field`."""
    found = {}
    for kind in KINDS:
        for name, info in kind.model_fields.items():
            field = f"{kind.__name__}.{name}"
            if any(isinstance(mark, MayBeWithheld) for mark in info.metadata):
                choices = tuple(choice for choice in _words(info.annotation) if choice != "draft")
                found[field] = VALUES.get(field) or choices
    return found


FIELDS = hideable()
MARKED = [field for field in FIELDS if field != "SiteConfig.health"]
CHOSEN = [field for field in MARKED if field not in VALUES]


def playbook(field: str, value: Any, *, hidden: bool) -> Playbook:
    """Return a small playbook with this in a field of one of its values, for new colleagues or hidden from them."""
    kind, _, name = field.partition(".")
    wanted = {name: value, **({"fields_visible_to": {name: ["internal"]}} if hidden else {})}

    def given(of: str, **more: Any) -> dict[str, Any]:
        return {**more, **(wanted if of == kind else {})}

    moments = [
        {"id": "begin", "title": "Begin", "phase": "awareness", "delivered_by": "wij", "feels": {"score": 1}},
        given(
            "Touchpoint", id="midden", title="Midden", phase="purchase", delivered_by="zij", satisfaction=4,
            importance=5, feels={"score": -1}, systems=["bron"], actions=["daad", "werk", "plan"],
            handover={"to": "zij", "agreement": "Binnen een week"},
        ),
        {"id": "slot", "title": "Slot", "phase": "advocacy", "delivered_by": "wij", "evidence": "observed",
         "feels": {"score": 2}, "next": []},
    ]  # fmt: skip
    reis = given("Journey", id="reis", title="Reis", status="published", visible_to=["onboarding"], kpis=["maat"])
    rest = {"status": "published", "market": "b2c", "state": "to-be", "definition": "buyer"}
    return Playbook(
        config=SiteConfig.model_validate({"name": "Gids", "organisation": {"name": "Wij", "party": "wij"}}),
        day=DAY,
        journeys=(
            Journey.model_validate({**reis, "touchpoints": moments}),
            Journey.model_validate({"id": "ander", "title": "Ander", "touchpoints": moments[:1], **rest}),
        ),
        parties={
            "wij": Party.model_validate({"id": "wij", "name": "Wij", "kind": "own"}),
            "zij": Party.model_validate(given("Party", id="zij", name="Zij")),
        },
        systems={"bron": System.model_validate(given("System", id="bron", name="Bron", holds="Namen"))},
        kpis={"maat": Kpi.model_validate(given("Kpi", id="maat", title="Maat", baseline=FIGURE, current=FIGURE))},
        actions={
            id: Action.model_validate(
                given("Action" if id == "daad" else "", id=id, title=id, term="short", impact="high")
            )
            for id in ("daad", "werk", "plan")
        },
    )


def staged(field: str, value: Any, *, hidden: bool) -> dict[str, bytes]:
    """Return the files of the edition for new colleagues."""
    return staged_files(for_edition(playbook(field, value, hidden=hidden), NEW), "nl")


@cache
def counted(field: str, value: str, *, hidden: bool) -> dict[str, int]:
    """Return how often the files say each word that can be chosen for a field, to a reader or a style sheet."""
    files = staged(field, value, hidden=hidden)
    text = " ".join(data.decode("utf-8") for path, data in sorted(files.items()) if path != "mkdocs.yml")
    said = words("nl")
    found = {}
    for each in FIELDS[field]:
        shapes = {each, said.say(f"fields.options.{field}.{each}")}
        found[each] = sum(len(re.findall(rf"(?<!\w){re.escape(shape)}(?!\w)", text)) for shape in shapes)
    return found


def test_every_field_with_a_default_that_could_be_read_as_a_value_is_withheld() -> None:
    """Fields of what has no marks for fields are there whenever it is; those of a phase or a scale are for everyone."""
    bare = {
        f"{kind.__name__}.{name}"
        for kind in KINDS
        if "fields_visible_to" in kind.model_fields
        for name, info in kind.model_fields.items()
        if name not in ("visible_to", "fields_visible_to")
        and not info.is_required()
        and info.get_default(call_default_factory=True) not in (None, (), {})
    }
    assert bare <= set(FIELDS)


def test_the_table_of_who_sees_what_names_the_fields_that_are_withheld() -> None:
    named = {f"{kind.__name__}.{name}" for kind in KINDS for name in table(kind.__name__).get("hideable", ())}
    assert named == set(FIELDS)


@pytest.mark.parametrize("field", MARKED)
def test_an_edition_is_the_same_whatever_stands_in_a_field_that_it_withholds(field: str) -> None:
    first, *others = FIELDS[field]
    same = staged(field, first, hidden=True)
    for value in others:
        other = staged(field, value, hidden=True)
        assert [path for path in same.keys() | other.keys() if same.get(path) != other.get(path)] == [], value


@pytest.mark.parametrize("field", MARKED)
def test_a_field_that_is_withheld_differs_from_each_value_that_it_can_have(field: str) -> None:
    """So no value is taken for known: not even its default."""
    without = _plain(staged(field, FIELDS[field][0], hidden=True))
    told = [value for value in FIELDS[field] if _plain(staged(field, value, hidden=False)) == without]
    assert told == _SILENT.get(field, [])


@pytest.mark.parametrize("field", MARKED)
def test_pages_are_made_again_when_a_field_comes_to_be_withheld(field: str) -> None:
    """Nothing and a withheld value are two things: a journey without a definition has that of its playbook."""
    hidden = digest_of_value(for_edition(playbook(field, FIELDS[field][0], hidden=True), NEW))
    for value in (None, *FIELDS[field]) if _default(field) is None else FIELDS[field]:
        assert digest_of_value(for_edition(playbook(field, value, hidden=False), NEW)) != hidden, value


@pytest.mark.parametrize("field", CHOSEN)
def test_a_word_is_said_no_more_often_than_where_another_is_chosen(field: str) -> None:
    hidden = counted(field, FIELDS[field][0], hidden=True)
    for value in FIELDS[field]:
        others = [counted(field, other, hidden=False)[value] for other in FIELDS[field] if other != value]
        assert hidden[value] <= max(others), value


def test_what_is_withheld_is_no_part_of_what_can_be_written() -> None:
    for field in CHOSEN:
        kind = next(each for each in KINDS if each.__name__ == field.partition(".")[0])
        annotation: Any = kind.model_fields[field.partition(".")[2]].annotation
        accepted: TypeAdapter[Any] = TypeAdapter(annotation)
        with pytest.raises(ValidationError):
            accepted.validate_python(WITHHELD)


def test_playbook_health_is_withheld_from_all_but_its_makers() -> None:
    view = for_edition(playbook("Party.kind", "partner", hidden=False), NEW)
    assert view.config.health is WITHHELD


_SILENT: dict[str, list[Any]] = {
    "Journey.existing_customers_only": [False],
    "Journey.contact_strategy": [None],
    "Touchpoint.thinks": [None],
    "System.kind": ["other"],
}
"""Values of which a page says nothing, shown or withheld."""


def _default(field: str) -> Any:
    kind, _, name = field.partition(".")
    info = next(each for each in KINDS if each.__name__ == kind).model_fields[name]
    return info.get_default(call_default_factory=True)


def _plain(files: dict[str, bytes]) -> dict[str, str]:
    """Return the files without the digests by which they call each other."""
    return {
        re.sub("[0-9a-f]{12,}", "", path): re.sub("[0-9a-f]{8,}", "", data.decode("utf-8"))
        for path, data in files.items()
        if path != "mkdocs.yml"
    }
