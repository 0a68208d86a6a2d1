"""Translatable text: a plain string in the playbook's first language, or one text per language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationInfo, field_validator, model_validator

from reisgids.model.values.base import Value


class Reading(NamedTuple):
    """Words, and the language they are in (which need not be the one that was asked for)."""

    words: str
    language: str


class Text(Value):
    """A text in Dutch, English or both. At least one of them is there."""

    nl: str | None = None
    en: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {first_language(info): value}
        return value

    @field_validator("nl", "en")
    @classmethod
    def _not_blank(cls, value: str | None) -> str | None:
        return None if value is None or not value.strip() else value

    @model_validator(mode="after")
    def _something(self) -> Text:
        if self.nl is None and self.en is None:
            raise ValueError("empty text")
        return self

    def read(self, language: str) -> Reading:
        """Return the words in `language`, or else in the other one, with the language they are in."""
        own: str | None = getattr(self, language)
        if own is not None:
            return Reading(own.strip(), language)
        other = "en" if language == "nl" else "nl"
        return Reading(str(getattr(self, other)).strip(), other)

    def readings(self) -> tuple[Reading, ...]:
        """Return the words in each language in which there are any."""
        return tuple(self.read(language) for language in ("nl", "en") if getattr(self, language) is not None)

    def lacks(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Return which of the languages have no words of their own."""
        return tuple(language for language in languages if getattr(self, language) is None)


def first_language(info: ValidationInfo) -> str:
    """Return the language of a plain string: the validation context's, else Dutch."""
    context = info.context
    return str(context.get("language", "nl")) if isinstance(context, Mapping) else "nl"
