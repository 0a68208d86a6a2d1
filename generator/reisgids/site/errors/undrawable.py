"""A diagram that can't be drawn, said without loading what draws."""

from __future__ import annotations


class UndrawableError(Exception):
    """A diagram can't be drawn. Names the diagram and the reason."""
