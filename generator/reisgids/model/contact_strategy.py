"""The contact strategy: what the parties of a chain agreed on, from the customer's point of view."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from reisgids.model.values.base import BY_PARTNER, OneOrMore, Ref, To
from reisgids.model.values.or_text import OrText
from reisgids.model.values.prose import Prose


class ContactStrategy(OrText):
    """What the parties of the chain agreed on, from the customer's point of view."""

    _text_field: ClassVar[str] = "experience"

    target_group: Annotated[Prose | None, BY_PARTNER] = None
    experience: Annotated[Prose | None, BY_PARTNER] = None
    address: Annotated[Literal["u", "je"] | None, BY_PARTNER] = None
    basics: Annotated[tuple[Prose, ...], OneOrMore, BY_PARTNER] = ()
    channels: Annotated[tuple[Ref, ...], OneOrMore, To("channels"), BY_PARTNER] = ()
