"""Tags: words of the playbook's own with which readers find what belongs together."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from reisgids.model.values.base import OneOrMore

Tag = Annotated[str, BeforeValidator(lambda value: _plain(value)), Field(min_length=1, max_length=40)]
"""A tag, as it is written, without a # in front."""


def _plain(value: Any) -> Any:
    plain = unicodedata.normalize("NFC", " ".join(value.split())) if isinstance(value, str) else value
    return plain.removeprefix("#").strip() if isinstance(plain, str) else plain


def same_tag(tag: str) -> str:
    """Return a tag as it is compared and as an address has it: *Te laat* and *te-laat* are one, `te-laat`."""
    return "-".join(re.findall(r"\w+", tag.casefold())) or f"x{tag.encode().hex()}"


def _once(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({same_tag(tag): tag for tag in reversed(tags)}.values())[::-1]


Tags = Annotated[tuple[Tag, ...], OneOrMore, AfterValidator(_once)]
"""Tags, each once."""
