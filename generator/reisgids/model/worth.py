"""What a point of pain costs, an action brings or a KPI is worth, in euros."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reisgids.model.values.base import BY_STAFF, Value
from reisgids.model.values.prose import Prose
from reisgids.model.values.scalars import Number
from reisgids.model.values.text import Text


class Worth(Value):
    """An amount in euros with its basis (per year, per order) and its source.

    Amounts of different bases are different things: they are never added up.
    """

    amount: Annotated[Number, Field(ge=0), BY_STAFF]
    per: Annotated[Text, BY_STAFF]
    source: Annotated[Prose | None, BY_STAFF] = None
