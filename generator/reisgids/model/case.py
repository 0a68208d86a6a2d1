"""A case: a journey of another organisation, which is in the playbook to learn from."""

from __future__ import annotations

from typing import Annotated

from reisgids.model.values.base import BY_ALL, IN_OUTLINE, Ref, To, Value
from reisgids.model.values.prose import Prose


class Case(Value):
    """Whose journey it is, and why it is here. Without `organisation` the other organisation isn't named."""

    organisation: Annotated[Ref | None, To("parties"), IN_OUTLINE] = None
    why: Annotated[Prose, BY_ALL]
