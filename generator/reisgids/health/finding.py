"""What a health rule found: where in the value it judged, and the words that a message about it needs."""

from __future__ import annotations

from dataclasses import dataclass

At = tuple[str | int, ...]
"""Where something stands in a value: fields and indices from its root; in a content page its line and column."""


@dataclass(frozen=True)
class Finding:
    """One thing that is not in order. `touchpoint` is the id of the touchpoint that it concerns, where it does.

    `values` fill the blanks of the rule's message; `also` lists further places that belong to the same finding.
    """

    at: At
    values: tuple[tuple[str, str], ...] = ()
    touchpoint: str = ""
    also: tuple[At, ...] = ()


def finding(at: At, *, touchpoint: str = "", also: tuple[At, ...] = (), **values: object) -> Finding:
    """Return a `Finding`; the values are kept as text, in the order of their names."""
    return Finding(at, tuple(sorted((name, str(value)) for name, value in values.items())), touchpoint, also)
