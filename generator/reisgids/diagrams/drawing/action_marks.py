"""The shapes for how far an action is, and which is a quick win."""

from __future__ import annotations

from reisgids.diagrams.drawing.symbols import Symbol

_DISC = "M6 0A6 6 0 0 1 6 12A6 6 0 0 1 6 0Z"
_BAR = "M1.5 0L6 4.5L10.5 0L12 1.5L7.5 6L12 10.5L10.5 12L6 7.5L1.5 12L0 10.5L4.5 6L0 1.5Z"

STATUS = {
    "idea": Symbol("status-idea", _DISC, "soft", hollow=True),
    "planned": Symbol("status-planned", f"{_DISC}M6 1.7A4.3 4.3 0 0 0 6 10.3A4.3 4.3 0 0 0 6 1.7Z", "link"),
    "doing": Symbol("status-doing", f"{_DISC}M6 1.7A4.3 4.3 0 0 0 6 10.3Z", "link"),
    "done": Symbol("status-done", f"{_DISC}M2.8 6.2L5.3 8.7L9.3 4.7L8.2 3.6L5.3 6.5L3.9 5.1Z", "positive"),
    "dropped": Symbol("status-dropped", _BAR, "neutral"),
}
"""From a dashed ring by way of a ring and a half-filled one to a disc with a tick, or a cross; by status."""

QUICK_WIN = Symbol("quick-win", "M7.4 0L1 7.2H5.2L4.2 12L11 4.6H6.6Z", "accent")
"""A flash."""
