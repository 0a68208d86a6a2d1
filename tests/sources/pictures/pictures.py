"""Small pictures of every kind, and the same ones with a secret in each place that a picture has for one."""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode, b64encode

SECRET = b"Notulen van de directie"
TURNED = 6

JPEG = b64decode(
    """
/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA
ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1
AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP
KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/
2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFS
ZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAA
AAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAXEQEBAQEAAAAAAAAAAAAAAAABAh
EA/9oADAMBAAIRAxEAPwCYADVNOr1VMkmSYd//2Q==
"""
)
"""Six by four pixels, with a colour profile, as Chromium writes it."""

WEBP = b64decode(
    """
UklGRiYCAABXRUJQVlA4WAoAAAAgAAAABQAAAwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA
ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1
AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP
KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZW
UDggOAAAALABAJ0BKgYABAACgEIlsAJ0ugAEMAAA/us2/bW/+OKdD57jzQP/OYNj+5/vz+1c/4JP/gk/gGAA
"""
)
"""The same."""


def chunk(name: bytes, content: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


PIXELS = zlib.compress(b"\0\xff\0\0\0\0\xff")
"""A red and a blue one, in one row."""


def png(*more: bytes, profile: bytes = b"icc", pixels: bytes = PIXELS) -> bytes:
    """Return a PNG of two by one pixels with a colour profile of that name, and more chunks before the pixels."""
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0)),
            chunk(b"iCCP", profile + b"\0\0" + zlib.compress(b"colours")),
            *more,
            chunk(b"IDAT", pixels),
            chunk(b"IEND", b""),
        )
    )


def exif(order: str = ">", orientation: int = TURNED) -> bytes:
    """Return Exif (its TIFF part) with a description that holds the secret, and an orientation."""
    text = SECRET + b"\0"
    head = struct.pack(f"{order}2sHI", b"MM" if order == ">" else b"II", 42, 8)
    entries = struct.pack(
        f"{order}HHHIIHHIHHI", 2, 0x010E, 2, len(text), 38, 0x0112, 3, 1, orientation, 0, 0
    )  # fmt: skip
    return head + entries + text


def jpeg(*segments: tuple[int, bytes], after: bytes = b"") -> bytes:
    """Return the JPEG with more segments behind its first one, and something after its end."""
    first = 2 + 2 + struct.unpack(">H", JPEG[4:6])[0]
    more = b"".join(struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content for marker, content in segments)
    return JPEG[:first] + more + JPEG[first:] + after


def gif(*extensions: bytes, after: bytes = b"") -> bytes:
    """Return a GIF of one pixel that repeats, with more extensions."""
    return b"".join(
        (
            b"GIF89a",
            struct.pack("<HHBBB", 1, 1, 0x80, 0, 0),
            b"\0\0\0\xff\xff\xff",
            b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x05\x00\x00",
            *extensions,
            b"\x21\xf9\x04\x00\x0a\x00\x00\x00",
            b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0),
            b"\x02\x02\x44\x01\x00",
            b"\x3b",
            after,
        )
    )


def webp(*chunks: tuple[bytes, bytes], flags: int = 0, after: bytes = b"") -> bytes:
    """Return the WebP with more chunks at its end, which the flags announce, and something after its end."""
    more = b"".join(
        name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2) for name, content in chunks
    )
    body = WEBP[8:20] + bytes((WEBP[20] | flags,)) + WEBP[21:] + more
    return b"RIFF" + struct.pack("<I", len(body)) + body + after


def svg(picture: bytes) -> bytes:
    """Return a drawing with the secret wherever it is not drawn; the PNG is a picture in it."""
    secret = SECRET.decode()
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg><!-- {secret} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:ink="http://ink.example/{SECRET.hex()}"
  viewBox="0 0 2 1" data-x="{secret}">
<title>{secret}</title><desc>{secret}</desc>
<metadata><rdf xmlns="http://rdf.example/">{secret}<path/></rdf></metadata>
<ink:view ink:author="{secret}"><path d="M0 0"/></ink:view>
<style>/* {secret} */ .a &gt; path{{fill:#00f;/* {secret} */font-family:"/* no comment */"}}</style>
<g ink:label="{secret}" class="a" style="/* {secret} */opacity:.5"><path d="M0 0h2v1z"/><text>A &amp; B</text></g>
<image href="data:image/png;base64,{b64encode(picture).decode()}"/>
</svg><!-- {secret} -->""".encode()
