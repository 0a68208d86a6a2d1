"""What stands in place of a value that an edition doesn't show. Every later layer is silent about it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias, TypeVar, Union

from pydantic import SerializerFunctionWrapHandler, WrapSerializer

T = TypeVar("T")


class Withheld(Enum):
    """The type of `WITHHELD`, which is false and equal to nothing that can be written."""

    WITHHELD = "withheld"

    def __bool__(self) -> Literal[False]:
        return False


WITHHELD: Final = Withheld.WITHHELD


class MayBeWithheld:
    """The mark on a field that holds `WITHHELD` where an edition doesn't show it, and never its default instead."""


def _serialized(value: Any, usual: SerializerFunctionWrapHandler) -> Any:
    return repr(value) if isinstance(value, Withheld) else usual(value)


if TYPE_CHECKING:
    Hideable: TypeAlias = Union[T, Withheld]  # noqa: UP007 - mypy takes `T | …` for no alias
    """The type of a field of which the default would be read as if somebody had written it."""
else:

    class Hideable:
        """The same for pydantic: nobody can write `WITHHELD`, so no field accepts it, but it can be serialized."""

        def __class_getitem__(cls, kind: Any) -> Any:
            """Return the type with its mark."""
            return Annotated[kind, MayBeWithheld(), WrapSerializer(_serialized)]


def shown(value: T | Withheld) -> T | None:
    """Return a value, or None where it is withheld."""
    return None if isinstance(value, Withheld) else value
