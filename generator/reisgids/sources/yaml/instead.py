"""What to write instead, short enough for a message: where something is left out, that shows."""

from __future__ import annotations

_MOST = 80


def begun(text: str) -> str:
    """Return a text, or its first words with an ellipsis, so that nobody copies half of it."""
    text = text.strip()
    if len(text) <= _MOST:
        return text
    cut = text[:_MOST]
    return f"{cut[: cut.rfind(' ')].rstrip() if ' ' in cut else cut}…"


def quoted(text: str) -> str:
    """Return a text in the quotes that it doesn't hold itself; as much of it as a message has room for."""
    mark = "'" if '"' in text and "'" not in text else '"'
    inside = text.replace("\\", "\\\\").replace('"', '\\"') if mark == '"' else text
    return f"{mark}{begun(inside)}{mark}"
