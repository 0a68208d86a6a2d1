"""The colours of diagrams: tokens of the theme, each with the light scheme's value in case there is no style sheet."""

from __future__ import annotations

FALLBACK = {
    "paper": "#fbf9f4",
    "card": "#ffffff",
    "wash": "#f6f2e9",
    "ink": "#1d2b33",
    "soft": "#5d6466",
    "line": "#e3ddd0",
    "line-strong": "#cfc8b8",
    "accent": "#c98a12",
    "truth": "#8f6006",
    "link": "#1f4e79",
    "positive": "#18746e",
    "negative": "#b93f28",
    "neutral": "#8a8578",
    "phase-1": "#3b6b94",
    "phase-2": "#4f6f8f",
    "phase-3": "#676c83",
    "phase-4": "#826774",
    "phase-5": "#94605c",
    "phase-6": "#a05c45",
    "on-phase": "#ffffff",
}


def token(name: str) -> str:
    """Return a colour as `var(--rg-ink, #1d2b33)`.

    Raises:
        KeyError: there is no such token.
    """
    return f"var(--rg-{name}, {FALLBACK[name]})"
