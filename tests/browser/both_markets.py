"""A small playbook with journeys of both markets: the reference one in which no journey is a case of others."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

_CASE = re.compile(r"^case:\n(?: .*\n)+", re.MULTILINE)


def both_markets(reference: Path, folder: Path) -> Path:
    """Write it into a new folder, and return that: without pages of its own and without the method library."""
    shutil.copytree(reference / "journeys", folder / "journeys", ignore=shutil.ignore_patterns("routes"))
    config = (reference / "site-config.yml").read_text("utf-8")
    config = re.sub(r"^(library|editions):\n(?:[ #].*\n|\n)+", "", config, flags=re.MULTILINE)
    (folder / "site-config.yml").write_text(f"{config}\nlibrary: {{ use: no }}\n", "utf-8")
    opened = 0
    for file in (folder / "journeys").glob("*.yml"):
        text, found = _CASE.subn("", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
        opened += found
    assert opened, "the reference playbook has cases"
    return folder
