"""What belongs in a field, in plain words: *a date*, *the short name of a party*, *a block*."""

from __future__ import annotations

import datetime as dt
import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from markupsafe import Markup
from pydantic.fields import FieldInfo

from reisgids.model.config import OwnLane
from reisgids.model.journey import PersonaInJourney
from reisgids.model.touchpoint import Importance
from reisgids.model.values.base import Audience, OneOrMore, To, Value
from reisgids.model.values.duration import LASTING
from reisgids.model.values.or_text import OrText
from reisgids.model.values.prose import Prose
from reisgids.model.values.text import Text
from reisgids.model.web_link import WebLink
from reisgids.pages.wording.reader import Reader

_UNMARKED = {"RouteStep.touchpoint": "moments", "Touchpoint.phase": "phase"}
"""What fields refer to that is known only together with another field."""
_PHASES = ("Touchpoint.phase_in", "PhaseModel.mapping")
_PATTERNS = {"[0-9a-fA-F]{6}": "colour", "https?": "web", "@": "email", "[+0-9": "phone", "[a-z0-9]+": "short_name"}


class TypeWords:
    """Describes what belongs in a field. `link` gives the address of a class's block on the page."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def of(self, field: str, info: FieldInfo) -> Markup:
        """Return what belongs in the field `Class.name`."""
        if field.endswith(".visible_to"):
            return self._more(self._say("audiences"))
        if field.endswith(".fields_visible_to"):
            of = self._reader.say("field_reference.keys_of.fields_visible_to")
            return self._say("each", of=of, one=self._more(self._say("audiences")))
        if field == "RouteStep.page" or field == "Term.page":
            return self._say("page")
        return self._of(info.annotation, list(info.metadata), field)

    def _say(self, name: str, **values: object) -> Markup:
        words = Markup(self._reader.say(f"field_reference.kinds_of_value.{name}"))  # noqa: S704  our own words
        return words.format_map(values) if values else words

    def _more(self, one: Markup) -> Markup:
        return self._say("more", one=one)

    def _of(self, kind: Any, metadata: list[Any], field: str) -> Markup:
        origin = get_origin(kind)
        if origin is Annotated:
            inner, *more = get_args(kind)
            return self._of(inner, [*more, *metadata], field)
        if origin in (Union, types.UnionType):
            parts = [self._of(each, metadata, field) for each in get_args(kind) if each is not types.NoneType]
            return parts[0] if len(parts) == 1 else self._say("either", one=parts[0], other=parts[1])
        if origin is tuple:
            one = self._of(get_args(kind)[0], _to(metadata), field)
            return self._more(one) if OneOrMore in metadata else self._say("list", one=one)
        if origin is dict:
            of = self._reader.say(f"field_reference.keys_of.{field.split('.')[1]}")
            inner = get_args(kind)[1]
            if get_origin(inner) is dict:
                inner = get_args(inner)[1]
            return self._say("each", of=of, one=self._of(inner, _to(metadata), field))
        if origin is Literal or kind is Audience:
            return self._say("choice")
        if isinstance(kind, type) and issubclass(kind, Text):
            return self._say("prose" if kind is Prose else "text")
        if isinstance(kind, type) and issubclass(kind, Value):
            name = self._reader.say(f"field_reference.blocks.{kind.__name__}")
            return self._say("block", block=Markup('<a href="#{}">{}</a>').format(anchor(kind), name))
        return self._scalar(kind, metadata, field)

    def _scalar(self, kind: Any, metadata: list[Any], field: str) -> Markup:
        if kind is bool:
            return self._say("yes_no")
        if kind is int:
            return self._say("count" if any(hasattr(each, "ge") or _ge(each) for each in metadata) else "whole")
        if kind is float:
            return self._say("number")
        if kind is dt.date:
            return self._say("day")
        register = _register(field, metadata)
        if register == "phase":
            return self._say("phase")
        if register:
            return self._say("reference", register=self._reader.words.say(f"problems.values.register.{register}"))
        if LASTING in metadata:
            return self._say("duration")
        pattern = _pattern(metadata)
        return self._say(next((said for part, said in _PATTERNS.items() if part in pattern), "words"))


def _to(metadata: list[Any]) -> list[Any]:
    return [mark for mark in metadata if isinstance(mark, To)]


def _register(field: str, metadata: list[Any]) -> str:
    """Return to what a field that holds a short name refers: a register, moments, or *phase*."""
    if field in _PHASES:
        return "phase"
    return _UNMARKED.get(field) or next((mark.register for mark in _to(metadata)), "")


def anchor(kind: type[Value], key: str = "") -> str:
    """Return where a class stands on the page, or one of its fields: `touchpoint`, `touchpoint-moment-of-truth`."""
    name = "".join(f"-{c.lower()}" if c.isupper() else c for c in kind.__name__).strip("-")
    return f"{name}-{key.replace('_', '-')}" if key else f"block-{name}"


def short_form(kind: type[Value]) -> str:
    """Return in which short form a block may be written too: text, number or name; empty for none."""
    if kind is PersonaInJourney:
        return "name"
    if kind is Importance:
        return "number"
    if kind is WebLink:
        return "address"
    return "text" if issubclass(kind, (OrText, OwnLane)) else ""


def choices(annotation: Any) -> tuple[str, ...]:
    """Return the words among which a field chooses, wherever they are in its type; none where it is free."""
    if get_origin(annotation) is Literal:
        return tuple(str(value) for value in get_args(annotation))
    if annotation is Audience:
        return tuple(each.value for each in Audience)
    if get_origin(annotation) is Annotated:
        return choices(get_args(annotation)[0])
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return ()
    return tuple(each for part in get_args(annotation) for each in choices(part))


def _ge(mark: Any) -> bool:
    return isinstance(mark, FieldInfo) and any(hasattr(part, "ge") for part in mark.metadata)


def _pattern(metadata: list[Any]) -> str:
    for each in metadata:
        for part in each.metadata if isinstance(each, FieldInfo) else [each]:
            if found := getattr(part, "pattern", None):
                return str(found)
    return ""
