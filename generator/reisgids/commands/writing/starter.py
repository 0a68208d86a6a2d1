"""The texts that `init` and `new` begin with: files under `starter/`, per language."""

from __future__ import annotations

import datetime as dt
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

_SHIPPED = files("reisgids") / "starter"


def small_playbook(language: str, today: dt.date) -> dict[str, bytes]:
    """Return the files of a small playbook in one language, begun `today`, by their paths in its folder."""
    day = today.isoformat()
    return {
        name: Template(data.decode()).safe_substitute(today=day).encode()
        for name, data in _below(_SHIPPED / language / "playbook", "")
    }


def alongside(language: str) -> dict[str, bytes]:
    """Return what lies beside a playbook: a read-me, what git leaves alone, the extension that an editor offers."""
    return dict(_below(_SHIPPED / language / "alongside", "")) | {
        ".gitignore": (_SHIPPED / "gitignore").read_bytes(),
        ".vscode/extensions.json": (_SHIPPED / "extensions.json").read_bytes(),
    }


def skeleton(kind: str, language: str, **values: str) -> bytes:
    """Return a commented file of one kind (journey, persona, party) with `values` filled in."""
    template = (_SHIPPED / language / "new" / f"{kind}.yml").read_text("utf-8")
    return Template(template).substitute(values).encode()


def _below(folder: Traversable, above: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        path = above + entry.name
        found += _below(entry, f"{path}/") if entry.is_dir() else [(path, entry.read_bytes())]
    return found
