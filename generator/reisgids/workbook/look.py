"""Colours, letters and formats of a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

INK, QUIET, LINE, PAPER = "#22303c", "#6b7780", "#d5dade", "#ffffff"
HEAD, ON_HEAD = "#1f3a52", "#ffffff"
FONT = "Calibri"
PHASES = ("#dfe9f2", "#e2eadd", "#f5ecd2", "#f3e0d2", "#ead9dd", "#e0dcec", "#d6e8e6", "#ece6dc")
"""Soft grounds for phases, in order; the ninth phase has that of the first."""
GROUPS: Mapping[str, str] = {
    "moment": "#1f3a52", "customer": "#2f6f6a", "experience": "#8a4b3c", "improving": "#7a6a1f",
    "organisation": "#4a4f86", "evidence": "#5b5f63", "course": "#5b5f63", "own": "#6a4a6f",
    "": "#1f3a52",
}  # fmt: skip
"""The grounds of the bands above the headings; white letters stand out from each."""

_BASE: Mapping[str, Any] = {"font_name": FONT, "font_size": 10, "font_color": INK}
CELL: Mapping[str, Any] = {
    **_BASE, "text_wrap": True, "valign": "top", "border": 1, "border_color": LINE, "num_format": "@",
}  # fmt: skip
NUMBER: Mapping[str, Any] = {**CELL, "num_format": "General", "align": "center"}
DAY: Mapping[str, Any] = {**CELL, "num_format": "yyyy-mm-dd", "align": "center"}
QUOTED: Mapping[str, Any] = {**CELL, "quote_prefix": True}
"""Of a text that Excel would take for a formula when somebody edits it."""
SHORT_NAME: Mapping[str, Any] = {**CELL, "font_color": QUIET, "font_size": 9}
TITLE: Mapping[str, Any] = {**_BASE, "font_size": 16, "bold": True}
UNDER_TITLE: Mapping[str, Any] = {**_BASE, "font_color": QUIET, "italic": True}
HEADING: Mapping[str, Any] = {
    **_BASE, "bold": True, "font_color": INK, "bg_color": "#eef1f3", "text_wrap": True, "valign": "vcenter",
    "border": 1, "border_color": LINE, "bottom": 2, "bottom_color": HEAD,
}  # fmt: skip
KEYS: Mapping[str, Any] = {**_BASE, "font_size": 8, "font_color": QUIET}
TEXT: Mapping[str, Any] = {**_BASE, "text_wrap": True, "valign": "top"}
STRONG: Mapping[str, Any] = {**TEXT, "bold": True}


def band(group: str) -> Mapping[str, Any]:
    """Return the look of the band above the headings of a group."""
    return {**_BASE, "bold": True, "font_color": ON_HEAD, "bg_color": GROUPS[group], "font_size": 9}
