"""One place in a site with what its edition hides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Written = Literal["plain", "html", "url", "json", "spread", "name", "unreadable"]
"""As it is; with escapes of HTML, of addresses or of JSON; over several elements; as the name of a file or folder; or
in something packed that can't be looked into."""


@dataclass(frozen=True)
class Leak:
    """One place. `file` is the path in the folder, with forward slashes.

    `within` is the part of the file, for what is packed in it. `line` and `column` count from 1 and are 0 where there
    are no lines; `offset` is the number of bytes before it. `at` is where the value stands in the model, and `said` the
    value.
    """

    file: str
    written: Written
    at: str = ""
    said: str = ""
    within: str = ""
    line: int = 0
    column: int = 0
    offset: int = 0
