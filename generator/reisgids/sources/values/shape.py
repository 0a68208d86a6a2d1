"""What the model expects at a place: which keys, which options."""

from __future__ import annotations

import types
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

Location = tuple[str | int, ...]
"""A place as pydantic names it: fields, indices, and now and then the label of an alternative."""


def keys_at(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    """Return the keys that may stand in the mapping at a location, as people write them."""
    return tuple(key for owner in models_at(model, location) for key in keys_of(owner))


@cache
def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a model, as people write them."""
    return tuple(info.alias or name for name, info in model.model_fields.items())


def models_at(model: type[BaseModel], location: Location) -> tuple[type[BaseModel], ...]:
    """Return which models the mapping at a location may be."""
    return tuple(kind for kind in _kinds_at(model, location) if _is_model(kind))


def options_at(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    """Return the fixed words from which the value at a location is chosen; empty where it is free."""
    found: list[str] = []
    for kind in _kinds_at(model, location):
        if get_origin(kind) is Literal:
            found += [str(option) for option in get_args(kind)]
        elif isinstance(kind, type) and issubclass(kind, Enum):
            found += [str(option.value) for option in kind]
    return tuple(found)


def _kinds_at(model: type[BaseModel], location: Location) -> tuple[Any, ...]:
    kinds: tuple[Any, ...] = (model,)
    for part in location:
        inner = tuple(found for kind in kinds for found in _step(kind, part))
        kinds = inner or kinds
    return kinds


def _step(kind: Any, part: str | int) -> tuple[Any, ...]:
    if _is_model(kind):
        for name, info in kind.model_fields.items():
            if part in (info.alias, name):
                return _alternatives(info.annotation)
        return ()
    arguments = get_args(kind)
    if get_origin(kind) is tuple and isinstance(part, int):
        return _alternatives(arguments[0])
    if get_origin(kind) is dict:
        return _alternatives(arguments[1])
    return ()


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _alternatives(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return tuple(kind for part in get_args(annotation) for kind in _alternatives(part))
    return () if annotation is type(None) else (annotation,)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
