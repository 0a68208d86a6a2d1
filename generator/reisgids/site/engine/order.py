"""What an engine is asked to make of a stage, in a form that can be passed to another process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from reisgids.model.config import Engine


@dataclass(frozen=True)
class Order:
    """Pages and templates of a stage, to be written below `out`.

    `pages` gives the key of each page by its path below `docs/`, `templates` that of what belongs to no page, such as
    404.html. What is made goes into `store` under its key, sealed with `secret`; without a store it isn't kept.
    `facts` are the texts that stand for what every page states of its edition until it is written (engine/facts.py).
    """

    stage: Path
    out: Path
    day: date
    engine: Engine
    pages: Mapping[str, str]
    templates: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    store: Path | None = None
    secret: str = ""

    def as_text(self) -> str:
        """Return the order as one line of JSON."""
        return json.dumps(asdict(self), default=str)


def order_in(text: str) -> Order:
    """Return the order in such a line."""
    known = json.loads(text)
    for name in ("stage", "out", "store"):
        known[name] = Path(known[name]) if known[name] else None
    known["day"] = date.fromisoformat(known["day"])
    known["facts"] = {name: (mark, value) for name, (mark, value) in known["facts"].items()}
    return Order(**known)
