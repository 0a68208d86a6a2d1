"""How wide a drawing for narrow places is: a phone, a column of text."""

from __future__ import annotations

WIDTH = 340
"""Pixels. The style sheet shows it larger where there is more room: theme/assets/css/diagrams/rooms.css."""
NARROW = 600
"""Pixels: what is less wide is drawn for narrow places."""
