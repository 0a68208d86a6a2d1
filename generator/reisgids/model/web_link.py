"""A link to something outside the playbook that belongs to a touchpoint: the web page itself, a form, a manual."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from reisgids.model.values.base import BY_STAFF, Value
from reisgids.model.values.text import Text


class WebLink(Value):
    """An address on the web, and what it is called there; without a title the address is shown. Or just the address."""

    url: Annotated[
        str, Field(pattern=r"^(https?://[^\s<>\"']+|mailto:[^\s<>\"'@]+@[^\s<>\"'@]+)$", max_length=500), BY_STAFF
    ]
    title: Annotated[Text | None, BY_STAFF] = None

    @model_validator(mode="before")
    @classmethod
    def _just_the_address(cls, value: Any) -> Any:
        return {"url": value} if isinstance(value, str) else value
