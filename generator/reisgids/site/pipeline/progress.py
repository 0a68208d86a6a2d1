"""How those who make a site say how far they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

Step = Literal["waiting", "reading", "drawing", "building", "checking", "printing", "publishing"]
Progress = Callable[[Step, int, int], None]
"""Told what is being done, and how many pages of how many; both 0 where there is nothing to count."""
