"""A picture that can't be read."""

from __future__ import annotations


class BrokenPictureError(ValueError):
    """A picture file ends too early, or holds what its kind doesn't have."""
