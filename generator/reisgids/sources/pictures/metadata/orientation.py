"""Which side of a photo is up: the one thing in Exif that concerns how to show it."""

from __future__ import annotations

import struct

_TAG = 0x0112
_SHORT = 3
_UPRIGHT = 1
_TURNED = range(2, 9)
_QUARTER = 5
"""From this one on a photo lies on its side."""


def orientation_only(tiff: bytes) -> bytes:
    """Return Exif (its TIFF part) with how the photo is turned and nothing else; empty where it isn't turned."""
    turned = _orientation(tiff)
    if turned not in _TURNED:
        return b""
    return struct.pack(">2sHI HHHIHH I", b"MM", 42, 8, 1, _TAG, _SHORT, 1, turned, 0, 0)


def is_on_its_side(tiff: bytes) -> bool:
    """Return whether Exif (its TIFF part) turns the photo by a quarter, so that its height is how wide it is shown."""
    return _orientation(tiff) >= _QUARTER


def _orientation(tiff: bytes) -> int:
    """Return the orientation, 1 to 8, in the first directory. Browsers ignore what can't be read, and so does this."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if order is None or struct.unpack_from(f"{order}H", tiff, 2)[0] != 42:
            return _UPRIGHT
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(count):
            tag, kind, values, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
            if (tag, kind, values) == (_TAG, _SHORT, 1):
                return int(value)
    except struct.error:
        return _UPRIGHT
    return _UPRIGHT
