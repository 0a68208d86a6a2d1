"""How much a picture may ask of the program that shows it: pixels, frames, and in a drawing elements and nesting."""

from __future__ import annotations

from typing import Any

from reisgids.sources.pictures.metadata.broken import BrokenPictureError

MOST_PIXELS = 64_000_000
"""Of one picture: what the largest photos of telephones have. In a browser that takes 256 MB."""
LONGEST_SIDE = 16_384
"""In pixels: browsers draw no larger surface."""
MOST_FRAMES = 1_000
MOST_ELEMENTS = 50_000
MOST_ATTRIBUTES = 300
"""Of one element."""
LONGEST_ATTRIBUTE = 100_000
"""Characters of one attribute that has brackets, slashes or the like; the outline of a shape has none."""
DEEPEST = 200
"""Elements within each other."""
LARGEST_STYLE = 500_000
"""Characters of CSS in one drawing: its style sheets, its `style` attributes, and other values that are not plain."""
LARGEST_PROFILE = 4_000_000
"""Bytes of a colour profile once unpacked."""


class PictureLimitError(BrokenPictureError):
    """A picture asks too much. `code` names the problem, `values` fill in its message."""

    def __init__(self, code: str, **values: int) -> None:
        super().__init__(f"{code} {values}")
        self.code = code
        self.values: dict[str, Any] = dict(values)


def check_size(width: int, height: int) -> None:
    """Check how large a picture is according to its header, in pixels.

    Raises:
        BrokenPictureError: it has no pixels.
        PictureLimitError: it has too many.
    """
    if width < 1 or height < 1:
        raise BrokenPictureError(f"is {width} by {height} pixels")
    if width > LONGEST_SIDE or height > LONGEST_SIDE or width * height > MOST_PIXELS:
        most = MOST_PIXELS // 1_000_000
        raise PictureLimitError("picture-too-many-pixels", width=width, height=height, most=most, side=LONGEST_SIDE)


def check_frames(frames: int) -> None:
    """Check how many frames an animation has.

    Raises:
        PictureLimitError: it has too many.
    """
    if frames > MOST_FRAMES:
        raise PictureLimitError("picture-too-many-frames", most=MOST_FRAMES)
