"""Holds a diagram's option against the one that was looked at and found right."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reisgids.diagrams.diagram import Diagram

GOLDEN = Path(__file__).parent / "golden"


def assert_golden(diagram: Diagram | None, name: str) -> None:
    """Assert that the options are the golden ones of a kind and a language, as in `flow-nl`: wide and narrow.

    `REISGIDS_GOLDEN=write` writes it anew. A missing one is written too, but not where `CI` is set: there it fails.
    """
    assert diagram is not None
    kind, _, language = name.rpartition("-")
    for picture, drawn in zip(diagram.pictures, (kind, f"{kind}-narrow"), strict=False):
        _assert_golden(picture.option, GOLDEN / language / f"{drawn}.json")


def _assert_golden(option: Mapping[str, Any], file: Path) -> None:
    text = json.dumps(option, ensure_ascii=False, indent=1) + "\n"
    missing = not file.exists()
    assert not (missing and os.environ.get("CI")), (
        f"{file.parent.name}/{file.name} is missing: run the tests once and look at it"
    )
    if missing or os.environ.get("REISGIDS_GOLDEN") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == text
