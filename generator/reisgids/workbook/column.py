"""One column of a workbook: which key of the YAML it holds, and what may stand in it, which follows from the model."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from reisgids.labels.words import Words
from reisgids.model.values.base import Value
from reisgids.model.values.references import to_of
from reisgids.model.values.text import Text
from reisgids.model.web_link import WebLink

Kind = Literal[
    "text", "texts", "number", "whole", "day", "choice", "ref", "refs", "yes-or-no", "plain", "tags", "links",
    "per-name",
]  # fmt: skip
Step = str | int
"""A key, or the place in a list."""
PHASES = "phases"
"""The list of the phases that touchpoints of a journey can be in."""
IN_ONE_JOURNEY = (PHASES, "moments")
"""Lists of names that each journey has of its own."""
NARROW, SHORT, WIDE = 11, 18, 38
"""Widths in characters."""


@dataclass(frozen=True)
class ColumnField:
    """A field on the way to a column: its class, its name in Python, its key in YAML, and its declaration."""

    owner: type[Value]
    name: str
    key: str
    info: FieldInfo

    @property
    def label_key(self) -> str:
        """Where its label and its help are, below `fields`."""
        return f"{self.owner.__name__}.{self.name}"


@dataclass(frozen=True)
class SheetColumn:
    """A column with the keys of the YAML that lead to its value from `owner`, dotted: `feels.score`, `handover.0.to`.

    `group` is the band above the heading, and `key` what tells the column apart when the workbook is read back.
    `called` and `about` are what the playbook itself says of it: of a lane of its own.
    """

    owner: type[Value]
    key: str
    group: str = ""
    width: int = WIDE
    register: str = ""
    called: str = ""
    about: str = field(default="", compare=False)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The keys, and numbers for places in a list."""
        return tuple(int(step) if step.isdigit() else step for step in self.key.split("."))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys alone."""
        return tuple(step for step in self.steps if isinstance(step, str))

    @cached_property
    def fields(self) -> tuple[ColumnField, ...]:
        """The fields that the keys lead through."""
        return tuple(_fields(self.owner, self.steps))

    @cached_property
    def kind(self) -> Kind:
        """What stands in a cell."""
        last = self.fields[-1]
        annotation, many = _plain(last.info.annotation), False
        if get_origin(annotation) is tuple:
            annotation, many = _plain(get_args(annotation)[0]), True
        if get_origin(annotation) is dict:
            if len(self.keys) == len(self.fields):
                return "per-name"
            annotation = _plain(get_args(annotation)[1])
        if annotation is WebLink:
            return "links"
        if isinstance(annotation, type) and issubclass(annotation, Text):
            return "texts" if many else "text"
        if get_origin(annotation) is Literal:
            return "choice"
        if annotation is str:
            if self.names:
                return "refs" if many else "ref"
            return "tags" if many else "plain"
        return _SCALARS[annotation]

    @cached_property
    def names(self) -> str:
        """The list of names from which its short names come: a register's, journeys, moments or phases; else empty."""
        last = self.fields[-1]
        if len(self.keys) > len(self.fields):
            return ""
        to = to_of(last.owner, last.name)
        return self.register or (to.register if to else "")

    @cached_property
    def options(self) -> tuple[str, ...]:
        """The words of the YAML to choose from; empty where it is no choice."""
        annotation = _plain(self.fields[-1].info.annotation)
        return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()

    @cached_property
    def default(self) -> Any:
        """What counts where nothing is written."""
        return self.fields[-1].info.default if not self.fields[-1].info.is_required() else None

    @property
    def required(self) -> bool:
        """Whether a row can't do without it."""
        return len(self.fields) == 1 and self.fields[0].info.is_required()

    def heading(self, words: Words) -> str:
        """Return what stands above the column; the fields of which it is a part stand before it where that helps."""
        if self.called:
            return self.called
        labels = [words.say(f"fields.{field.label_key}.label") for field in self.fields]
        if len(labels) == 1 or labels[-1].casefold() == labels[0].casefold() or self.fields[-1].owner in _SAY_IT_ALL:
            return labels[-1]
        number = next((step + 1 for step in self.steps if isinstance(step, int) and step), "")
        return ": ".join([f"{labels[0]} {number}".strip(), *(label[:1].lower() + label[1:] for label in labels[1:])])

    def help(self, words: Words) -> str:
        """Return what an author fills in."""
        return self.about or words.say(f"fields.{self.fields[-1].label_key}.help")

    def option(self, value: str, words: Words) -> str:
        """Return what a choice is called."""
        return words.say(f"fields.options.{self.fields[-1].label_key}.{value}")


_SCALARS: dict[Any, Kind] = {float: "number", int: "whole", dt.date: "day", bool: "yes-or-no"}


def _fields(owner: type[Value], steps: tuple[Step, ...]) -> Iterator[ColumnField]:
    kind: Any = owner
    for step in steps:
        if isinstance(step, int) or get_origin(kind) is dict:
            continue
        name, info = next((n, i) for n, i in kind.model_fields.items() if (i.alias or n) == step)
        yield ColumnField(kind, name, step, info)
        kind = _plain(info.annotation)
        if get_origin(kind) is tuple:
            kind = _plain(get_args(kind)[0])


def _plain(annotation: Any) -> Any:
    """Return a type without its marks, and without the None that it may be instead."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        parts = [part for part in get_args(annotation) if part is not type(None)]
        return _plain(parts[0])
    return annotation


def _say_it_all() -> frozenset[type[Value]]:
    from reisgids.model.touchpoint import Importance

    return frozenset({Importance})


_SAY_IT_ALL = _say_it_all()
"""Classes whose labels name what they are part of."""
