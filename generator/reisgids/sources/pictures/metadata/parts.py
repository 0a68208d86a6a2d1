"""Reading a file part by part."""

from __future__ import annotations

from reisgids.sources.pictures.metadata.broken import BrokenPictureError


class ByteReader:
    """The bytes of a file, taken one part after the other. `at` is how many have been taken."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.data)

    def take(self, size: int) -> bytes:
        """Return the next `size` bytes.

        Raises:
            BrokenPictureError: there aren't that many.
        """
        part = self.data[self.at : self.at + size]
        if len(part) != size:
            raise BrokenPictureError(f"ends at {len(self.data)}, {size - len(part)} bytes too early")
        self.at += size
        return part

    def number(self, size: int, order: str = "big") -> int:
        """Return the next `size` bytes as a number, in the order "big" or "little"."""
        return int.from_bytes(self.take(size), "little" if order == "little" else "big")
