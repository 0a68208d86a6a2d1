"""Values that may also be written as just their text."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import model_validator

from reisgids.model.values.base import Value
from reisgids.model.values.text import Text


class OrText(Value):
    """A value that may also be written as just its text."""

    _text_field: ClassVar[str] = "text"

    @model_validator(mode="before")
    @classmethod
    def _just_text(cls, value: Any) -> Any:
        return {cls._text_field: value} if isinstance(value, (str, Text)) or is_translation(value) else value


def is_translation(value: Any) -> bool:
    """Return whether a value is a text per language."""
    return isinstance(value, dict) and bool(value) and set(value) <= {"nl", "en"}
