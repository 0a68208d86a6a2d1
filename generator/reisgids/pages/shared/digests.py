"""Digests of values: equal values have the same, others don't."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel


def digest_of(*parts: str) -> str:
    """Return one digest of several texts; their order counts."""
    return sha256("\0".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


class Digests:
    """Digests of values, each value of the model digested once.

    `before` are the digests of an earlier reading of the same playbook: most of its values are the same objects still.
    """

    def __init__(self, before: Digests | None = None) -> None:
        self._known: dict[int, tuple[BaseModel, str]] = {}
        self._before = before._known if before else {}

    def of(self, value: Any) -> str:
        """Return the digest of a value.

        Raises:
            TypeError: what it holds isn't made of frozen values, texts, numbers and days alone.
        """
        if isinstance(value, BaseModel):
            return self._of_model(value)
        if value is None or isinstance(value, str | int | float | dt.date | PurePath | Enum):
            return digest_of(type(value).__name__, str(value))
        if isinstance(value, Mapping):
            return digest_of("mapping", *self._each(part for pair in value.items() for part in pair))
        if isinstance(value, Set):
            return digest_of("set", *sorted(self._each(value)))
        if isinstance(value, tuple | list):
            return digest_of("sequence", *self._each(value))
        if is_dataclass(value) and not isinstance(value, type):
            kept = (getattr(value, field.name) for field in fields(value))
            return digest_of(type(value).__qualname__, *self._each(kept))
        raise TypeError(f"no digest of a {type(value).__qualname__}")

    def _each(self, values: Iterable[Any]) -> Iterable[str]:
        return [self.of(value) for value in values]

    def _of_model(self, value: BaseModel) -> str:
        place = id(value)
        known = self._known.get(place) or self._before.get(place)
        if known is None or known[0] is not value:
            # What was left out isn't the same as what was written as its default: pages treat them differently.
            text = value.__pydantic_serializer__.to_json(value, exclude_unset=True, warnings=False, fallback=repr)
            known = (value, sha256(type(value).__qualname__.encode() + b"\0" + text).hexdigest())
        self._known[place] = known
        return known[1]
