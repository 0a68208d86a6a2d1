"""The error that a diagram can't be drawn; it doesn't load what draws."""

from __future__ import annotations


class UndrawableError(Exception):
    """A diagram can't be drawn. Names the diagram and the reason."""
