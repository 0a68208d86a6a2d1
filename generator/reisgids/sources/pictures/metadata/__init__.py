"""Pictures without what they carry beside the picture: who made it, where, when, with what, and what was cut off."""

from __future__ import annotations

from reisgids.sources.pictures.metadata.broken import BrokenPictureError
from reisgids.sources.pictures.metadata.gif import plain_gif
from reisgids.sources.pictures.metadata.jpeg import plain_jpeg
from reisgids.sources.pictures.metadata.limits import PictureLimitError
from reisgids.sources.pictures.metadata.png import plain_png
from reisgids.sources.pictures.metadata.svg import PublishedSvg, plain_svg, read_svg
from reisgids.sources.pictures.metadata.webp import plain_webp

__all__ = ["BrokenPictureError", "PictureLimitError", "PublishedSvg", "read_svg", "without_metadata"]

_KINDS = {
    ".gif": plain_gif,
    ".jpeg": plain_jpeg,
    ".jpg": plain_jpeg,
    ".png": plain_png,
    ".svg": plain_svg,
    ".webp": plain_webp,
}


def without_metadata(suffix: str, data: bytes) -> bytes:
    """Return a picture of the kind that `suffix` (`.png` …) names with only what its showing takes.

    The pixels, the colours with their ICC profile, the frames of an animation and what is up stay as they are. Only
    known parts are kept, so a part of a kind that is unknown goes too.

    Raises:
        BrokenPictureError: the file is not made the way its kind is; what it carries can't be known.
        PictureLimitError: it asks too much of the program that shows it.
    """
    try:
        return _KINDS[suffix.lower()](data)
    except BrokenPictureError:
        raise
    except (IndexError, ValueError) as error:
        raise BrokenPictureError(str(error)) from error
