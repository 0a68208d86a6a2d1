"""That a cell can't be taken for what its column holds."""

from __future__ import annotations


class UnreadableCellError(Exception):
    """A cell has something that its column can't hold. `code` is why, `given` what it is about."""

    def __init__(self, code: str, given: str) -> None:
        super().__init__(code, given)
        self.code = code
        self.given = given
