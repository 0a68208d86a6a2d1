"""JSON Schema (draft-07) of what authors write, so that editors complete and check while typing.

The schema accepts the short forms that the model accepts: one value where a list may stand, a plain text for an
object whose main part is a text, words where a number is only shown.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from reisgids.labels.words import Words
from reisgids.model.answers import AnswerSheet
from reisgids.model.config import OwnLane, SiteConfig
from reisgids.model.journey import Journey, PersonaInJourney
from reisgids.model.register_files import REGISTERS
from reisgids.model.route import Route
from reisgids.model.touchpoint import BareFeeling, Importance
from reisgids.model.values.base import OneOrMore, Value
from reisgids.model.values.or_text import OrText
from reisgids.model.values.text import Text
from reisgids.model.web_link import WebLink

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
_WORDS: Schema = {"type": ["string", "number", "boolean"]}
_KEYED: Mapping[type[Value], frozenset[str]] = {SiteConfig: frozenset({"editions", "lanes"})}
"""Fields whose entries carry their id as the key, so that `id` is not written inside them."""


def schemas(words: Words) -> dict[str, Schema]:
    """A schema per kind of file, in `words`: `journey`, `route`, `measurements`, `site-config` and one per register."""
    found = {
        "journey": _document(Journey, words, without_id=True),
        "route": _document(Route, words, without_id=True),
        "measurements": _document(AnswerSheet, words),
        "site-config": _document(SiteConfig, words),
    }
    for name, kind in REGISTERS.items():
        found[name] = _register(name, kind, words)
    return found


def _document(kind: type[Value], words: Words, *, without_id: bool = False) -> Schema:
    maker = _Maker(words)
    body = maker.properties(kind, without_id=without_id)
    return {"$schema": DRAFT, "title": kind.__name__, **body, "definitions": maker.ordered()}


def _register(name: str, kind: type[Value], words: Words) -> Schema:
    """A register file maps ids to entries; an entry may also be a file of its own, named after its id."""
    maker = _Maker(words)
    entry = maker.properties(kind, without_id=True)
    maker.definitions["Entry"] = entry
    slug = r"^[a-z0-9]+(-[a-z0-9]+)*$"
    listing: Schema = {"type": "object", "additionalProperties": {"$ref": "#/definitions/Entry"}}
    if for_all := entry["properties"].get("visible_to"):
        listing |= {"properties": {"visible_to": for_all}, "propertyNames": {"pattern": f"{slug}|^visible_to$"}}
    else:
        listing |= {"propertyNames": {"pattern": slug}}
    required = set(entry.get("required", ()))
    lone: Schema = {"$ref": "#/definitions/Entry"}
    body: Schema = (
        {"if": {"required": sorted(required)}, "then": lone, "else": listing}
        if required
        else {"anyOf": [lone, listing]}
    )
    return {"$schema": DRAFT, "title": name, **body, "definitions": maker.ordered()}


class _Maker:
    """Collects the definitions that a document needs while its properties are made."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.definitions: dict[str, Schema] = {}

    def ordered(self) -> dict[str, Schema]:
        return dict(sorted(self.definitions.items()))

    def properties(self, kind: type[Value], *, without_id: bool = False) -> Schema:
        found: dict[str, Schema] = {}
        required = []
        for name, info in kind.model_fields.items():
            if name == "id" and without_id:
                continue
            key = info.alias or name
            entry_id = name in _KEYED.get(kind, frozenset())
            schema = self.of_field(info, keyed=entry_id)
            label = self.words.say(f"fields.{kind.__name__}.{name}.label")
            help_text = self.words.say(f"fields.{kind.__name__}.{name}.help")
            options = self.words.find(f"fields.options.{kind.__name__}.{name}") or {}
            if options:
                help_text += " " + " · ".join(f"{value}: {meaning}" for value, meaning in options.items())
            # In draft-07 whatever stands beside a $ref is ignored.
            found[key] = {
                "title": label,
                "description": help_text,
                **({"allOf": [schema]} if "$ref" in schema else schema),
            }
            if info.is_required() and not (kind.__name__ == "Touchpoint" and name == "id"):
                required.append(key)
        schema = {"type": "object", "properties": found, "additionalProperties": False}
        return {**schema, "required": required} if required else schema

    def of_field(self, info: FieldInfo, *, keyed: bool) -> Schema:
        metadata = list(info.metadata)
        schema = self.of_type(info.annotation, metadata, keyed=keyed)
        if info.is_required() or info.default_factory is not None:
            return schema
        return {"anyOf": [schema, {"type": "null"}]}

    def of_type(self, kind: Any, metadata: list[Any], *, keyed: bool = False) -> Schema:
        if get_origin(kind) is Annotated:
            inner, *more = get_args(kind)
            return self.of_type(inner, [*more, *metadata], keyed=keyed)
        if get_origin(kind) in (Union, types.UnionType):
            choices = [self.of_type(each, metadata) for each in get_args(kind) if each is not types.NoneType]
            return choices[0] if len(choices) == 1 else {"anyOf": choices}
        if get_origin(kind) is Literal:
            return {"enum": list(get_args(kind))}
        if get_origin(kind) is tuple:
            return self.of_list(get_args(kind)[0], metadata)
        if get_origin(kind) is dict:
            return self.of_mapping(get_args(kind)[1], keyed=keyed)
        if isinstance(kind, type) and issubclass(kind, Value):
            return self.of_value(kind)
        return self.of_scalar(kind, metadata)

    def of_list(self, kind: Any, metadata: list[Any]) -> Schema:
        one = self.of_type(kind, [])
        several: Schema = {"type": "array", "items": one}
        return {"anyOf": [one, several]} if OneOrMore in metadata else several

    def of_mapping(self, kind: Any, *, keyed: bool) -> Schema:
        if keyed and isinstance(kind, type) and issubclass(kind, Value):
            return {"type": "object", "additionalProperties": self.properties(kind, without_id=True)}
        return {"type": "object", "additionalProperties": self.of_type(kind, [])}

    def of_value(self, kind: type[Value]) -> Schema:
        kind = Text if issubclass(kind, Text) else kind
        name = kind.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self.short_forms(kind, self.properties(kind))
        return {"$ref": f"#/definitions/{name}"}

    def short_forms(self, kind: type[Value], whole: Schema) -> Schema:
        if issubclass(kind, Text):
            return {"anyOf": [_WORDS, {**whole, "minProperties": 1}]}
        if issubclass(kind, OrText):
            return {"anyOf": [self.of_value(Text), whole]}
        if issubclass(kind, BareFeeling):
            return {"anyOf": [{"type": "number"}, self.of_value(Text), whole]}
        if kind is Importance:
            return {"anyOf": [{"type": "number"}, whole]}
        if kind in (PersonaInJourney, WebLink):
            return {"anyOf": [{"type": "string"}, whole]}
        if kind is OwnLane:
            return {"anyOf": [self.of_value(Text), whole]}
        return whole

    def of_scalar(self, kind: Any, metadata: list[Any]) -> Schema:
        if kind is bool:
            return {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no", "ja", "nee"]}]}
        if kind is int:
            return {"type": "integer", **_bounds(metadata)}
        if kind is float:
            return {"type": "number"}
        if kind is dt.date:
            return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
        limits = _bounds(metadata)
        return {"type": "string", **limits} if "pattern" in limits else {**_WORDS, **limits}


def _bounds(metadata: list[Any]) -> Schema:
    """Pydantic keeps `Field(ge=…, pattern=…)` as small objects, or as a nested FieldInfo within Annotated."""
    found: Schema = {}
    for each in metadata:
        parts = each.metadata if isinstance(each, FieldInfo) else [each]
        for part in parts:
            for attribute, word in (
                ("pattern", "pattern"),
                ("min_length", "minLength"),
                ("max_length", "maxLength"),
                ("ge", "minimum"),
            ):
                value = getattr(part, attribute, None)
                if isinstance(value, (int, str)):
                    found[word] = value
    return found
