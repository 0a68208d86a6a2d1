"""Where the data that ships with Reisgids lies: theme, method library, reference playbook."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "_shipped", _PACKAGE.parent.parent)


def folder(name: str) -> Path:
    """The shipped file or folder `name`: "theme", "theme/assets/dist", "content", "site-config.yml" …

    In an installed wheel it lies beside the package, in an editable install at the repository's root.

    Raises FileNotFoundError when it is in neither place.
    """
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise FileNotFoundError(f"Reisgids is not installed completely: {name} is missing. Install it again with pip.")
