"""One name for one thing: a class name stands in one file of the package, so a search for it finds one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "generator" / "reisgids"


def _classes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(file.relative_to(PACKAGE).as_posix())
    return found


def test_no_class_name_stands_in_two_files() -> None:
    twice = {name: files for name, files in _classes().items() if len(files) > 1}
    assert not twice
