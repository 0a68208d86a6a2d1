from __future__ import annotations

import importlib
import pkgutil
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest

import reisgids.model
from reisgids.labels.words import LANGUAGES, words
from reisgids.model.values.base import Audience, MarkedFields, PartlyShown, Value
from reisgids.model.values.or_text import OrText
from reisgids.model.values.prose import Prose

_NOT_WRITTEN = (OrText, MarkedFields, PartlyShown, Prose)


def classes() -> dict[str, type[Value]]:
    """Every kind of value in the model, by its name; running text has the fields of a text."""
    for module in pkgutil.walk_packages(reisgids.model.__path__, "reisgids.model."):
        importlib.import_module(module.name)
    found: dict[str, type[Value]] = {}
    todo: list[type[Value]] = [Value]
    while todo:
        for kind in todo.pop().__subclasses__():
            todo.append(kind)
            if kind.__module__.startswith("reisgids.model.") and kind not in _NOT_WRITTEN:
                found[kind.__name__] = kind
    return found


def options(annotation: Any) -> set[str]:
    """The words among which a field chooses, wherever they are in its type."""
    if get_origin(annotation) is Literal:
        return {str(value) for value in get_args(annotation)}
    if annotation is Audience:
        return {each.value for each in Audience}
    if get_origin(annotation) is Annotated:
        return options(get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return set()
    return {each for part in get_args(annotation) for each in options(part)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_label_and_help_and_no_other_has(language: str) -> None:
    said = {name: entry for name, entry in words(language).find("fields").items() if name != "options"}

    assert {name: set(fields) for name, fields in said.items()} == {
        name: set(kind.model_fields) for name, kind in classes().items()
    }
    for name, fields in said.items():
        for field, entry in fields.items():
            assert set(entry) == {"label", "help"}, f"{name}.{field}"
            assert entry["label"].strip()
            assert entry["help"].strip().endswith((".", "?")), f"{name}.{field}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_has_a_label_and_no_other_has(language: str) -> None:
    said = words(language).find("fields.options")

    assert {(name, field): set(entry) for name, fields in said.items() for field, entry in fields.items()} == {
        (name, field): found
        for name, kind in classes().items()
        for field, info in kind.model_fields.items()
        if (found := options(info.annotation))
    }
    assert all(label.strip() for fields in said.values() for entry in fields.values() for label in entry.values())
