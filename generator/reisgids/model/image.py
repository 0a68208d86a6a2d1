"""A picture of a touchpoint: a screen, a form, a sketch, with words for who doesn't see it."""

from __future__ import annotations

import posixpath
import unicodedata
from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from reisgids.model.values.base import BY_STAFF, Value, VisibleTo
from reisgids.model.values.nothing import something
from reisgids.model.values.text import Text

IMAGES = "pictures"
"""The folder with the pictures of touchpoints, below `journeys/`."""


class Image(Value):
    """A picture. `file` is its path below `journeys/`, `alt` what is to be seen in it."""

    file: Annotated[str, Field(min_length=1, max_length=200), BY_STAFF]
    alt: Annotated[Text, BY_STAFF]
    caption: Annotated[Text | None, BY_STAFF] = None
    visible_to: VisibleTo = ()

    _describes = field_validator("alt", "caption", mode="before")(something)

    @model_validator(mode="before")
    @classmethod
    def _has_words(cls, value: Any) -> Any:
        if isinstance(value, str):
            raise PydanticCustomError("image_without_alt", "words for it", {"file": value.strip()[:60]})
        if isinstance(value, dict) and "file" in value and _is_empty(value.get("alt")):
            raise PydanticCustomError("image_without_alt", "words for it", {"file": str(value["file"]).strip()[:60]})
        return value

    @field_validator("file", mode="before")
    @classmethod
    def _as_one_path(cls, value: Any) -> Any:
        """A path has one form: without `./`, with slashes that lean forward, and accents as everywhere here."""
        if not isinstance(value, str) or not value.strip() or "://" in value:
            return value
        return posixpath.normpath(unicodedata.normalize("NFC", value.strip()).replace("\\", "/"))


def _is_empty(alt: Any) -> bool:
    texts = alt.values() if isinstance(alt, dict) else [alt]
    return all(text is None or (isinstance(text, str) and not text.strip()) for text in texts)
