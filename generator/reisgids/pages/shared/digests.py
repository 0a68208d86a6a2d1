"""Digests of texts, files and values: equal ones have the same, others don't."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path, PurePath
from typing import Any

from pydantic import BaseModel

from reisgids.model.values.kept import KeptByValue


def digest_of(*parts: str) -> str:
    """Return one digest of several texts; their order counts."""
    return sha256("\0".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


def digest_of_files(files: Mapping[str, Path]) -> str:
    """Return one digest of files by their names: of the names, and of what is in the files."""
    named = sorted(files.items())
    return digest_of(*(part for name, file in named for part in (name, sha256(file.read_bytes()).hexdigest())))


def digest_of_value(value: Any) -> str:
    """Return the digest of a value. Of a value of the model, which is frozen, it is worked out once.

    After an edit most of a playbook's values are the same objects still.

    Raises:
        TypeError: what it holds isn't made of frozen values, texts, numbers and days alone.
    """
    if isinstance(value, BaseModel):
        return _of_model(value)
    if value is None or isinstance(value, str | int | float | dt.date | PurePath | Enum):
        return digest_of(type(value).__name__, str(value))
    if isinstance(value, Mapping):
        return digest_of("mapping", *_each(part for pair in value.items() for part in pair))
    if isinstance(value, Set):
        return digest_of("set", *sorted(_each(value)))
    if isinstance(value, tuple | list):
        return digest_of("sequence", *_each(value))
    if is_dataclass(value) and not isinstance(value, type):
        return digest_of(type(value).__qualname__, *_each(getattr(value, field.name) for field in fields(value)))
    raise TypeError(f"no digest of a {type(value).__qualname__}")


def _each(values: Iterable[Any]) -> list[str]:
    return [digest_of_value(value) for value in values]


_DIGESTS: KeptByValue[str] = KeptByValue()


def _of_model(value: BaseModel) -> str:
    known = _DIGESTS.of(value)
    if known is not None:
        return known
    # What was left out isn't the same as what was written as its default: pages treat them differently.
    text = value.__pydantic_serializer__.to_json(value, exclude_unset=True, warnings=False, fallback=repr)
    return _DIGESTS.keep(value, sha256(type(value).__qualname__.encode() + b"\0" + text).hexdigest())
