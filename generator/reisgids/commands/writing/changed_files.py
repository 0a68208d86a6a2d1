"""Writes files of a playbook that changed: all of them, or none."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path


def write_changed(root: Path, files: Mapping[str, bytes]) -> None:
    """Put these bytes in files below `root`, each in one step; a link stays a link, and rights stay as they were.

    Raises:
        OSError: one can't be written. Then none has changed, unless the disk failed in between.
    """
    fresh: dict[Path, Path] = {}
    try:
        for name, data in files.items():
            file = (root / name).resolve()
            file.parent.mkdir(parents=True, exist_ok=True)
            made = file.with_name(f".{file.name}.{secrets.token_hex(4)}.reisgids-new")
            with made.open("xb") as opened:
                fresh[made] = file
                opened.write(data)
            if file.exists():
                made.chmod(file.stat().st_mode & 0o7777)
        for made, file in fresh.items():
            made.replace(file)
    except BaseException:
        for made in fresh:
            made.unlink(missing_ok=True)
        raise
