"""`make pins`: write constraints.txt from what is installed here, and npm's locks from their package.json.

Run it with the Python of an environment that was made without pins.
"""

from __future__ import annotations

import runpy
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.pins.pinned import CONSTRAINTS, ROOT, installed

HEADER = """\
# Every version that Reisgids was tested with, also of what its packages need. pip takes it as a constraint: what is
# named here is not installed for that. `make pins` writes this file; `make newest` tests without it.
"""
NPM_FOLDERS = (ROOT / "theme" / "assets", ROOT / "tests" / "bench" / "npm")


def main() -> None:
    """Move the pins."""
    before = CONSTRAINTS.read_text("utf-8") if CONSTRAINTS.exists() else ""
    lines = [f"{name}=={version}\n" for name, version in sorted(installed().items())]
    CONSTRAINTS.write_text(HEADER + "".join(lines), "utf-8")
    for line in sorted(set(lines) - set(before.splitlines(keepends=True))):
        print(line, end="")
    for folder in NPM_FOLDERS:
        _lock(folder)
    print("Run `make test`, and commit constraints.txt and the locks when all is well.")


def _lock(folder: Path) -> None:
    """Write npm's lock anew, in a folder apart: what package.json names keeps its version, what these need moves."""
    node, npm = runpy.run_path(str(ROOT / "theme" / "assets" / "build.py"))["node_and_npm"]()
    settings = ROOT / "theme" / "assets" / ".npmrc"
    asked, lock = "package.json", "package-lock.json"
    with tempfile.TemporaryDirectory(prefix="reisgids-pins-") as name:
        shutil.copyfile(folder / asked, Path(name) / asked)
        shutil.copyfile(settings, Path(name) / settings.name)
        command = [node, *npm, "install", "--package-lock-only", "--ignore-scripts", "--silent"]
        subprocess.run(command, cwd=name, check=True)
        shutil.copyfile(Path(name) / lock, folder / lock)


if __name__ == "__main__":
    main()
