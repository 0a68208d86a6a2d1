"""The files of a playbook, as far as they really lie inside it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reisgids.problems import Place, Problem, problem
from reisgids.sources.text.invisible import invisible, name_of, without_invisible

_NOT_OURS = {"thumbs.db", "desktop.ini", "icon\r"}


@dataclass
class Folder:
    """A playbook's folder. What can't be read, or lies outside, is reported and left out; `read` is what was read.

    `instead` has, by name, what counts as being in files whatever they hold: to see what would come of it.
    """

    root: Path
    problems: list[Problem] = field(default_factory=list)
    read: list[Path] = field(default_factory=list)
    instead: Mapping[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._real_root = self.root.resolve()
        self._above = f"{self.root.as_posix().rstrip('/')}/"
        self._listed: dict[str, Sequence[Path]] = {}
        self._folders: set[Path] = set()

    def name(self, path: Path) -> str:
        """Return the path relative to the playbook, with forward slashes and fit to be shown."""
        relative = path.as_posix()
        # It is asked of every file, and `relative_to` takes as long as reading one.
        if relative.startswith(self._above):
            relative = relative[len(self._above) :]
        else:
            relative = path.relative_to(self.root).as_posix()
        if relative.isprintable():
            return relative
        plain = relative.encode("utf-8", "backslashreplace").decode("utf-8")
        return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in plain)

    def list(self, below: str) -> Sequence[Path]:
        """Return the files and folders directly in a folder of the playbook, by name; hidden ones aside."""
        if below not in self._listed:
            found = self._list(self.root / below)
            new = {self.root / name for name in self.instead if name.rpartition("/")[0] == below} - set(found)
            self._listed[below] = sorted({*found, *new}) if new else found
        return self._listed[below]

    def files(self, below: str) -> Sequence[Path]:
        """Return of `list` what isn't a folder."""
        return [path for path in self.list(below) if path not in self._folders]

    def folders(self, below: str) -> Sequence[Path]:
        """Return of `list` the folders."""
        return [path for path in self.list(below) if path in self._folders]

    def _list(self, folder: Path) -> Sequence[Path]:
        if not folder.exists() or not self._is_inside(folder):
            return []
        if not folder.is_dir():
            self.problems.append(problem("not-a-folder", Place(self.name(folder))))
            return []
        try:
            with os.scandir(folder) as entries:
                found = sorted(
                    (entry.name, entry.is_symlink(), entry.is_dir(follow_symlinks=False)) for entry in entries
                )
        except OSError as error:
            self._unreadable(folder, error)
            return []
        inside = []
        for name, linked, is_folder in found:
            path = folder / name
            if not _is_hidden(name) and self._is_legible(path) and (not linked or self._is_inside(path)):
                inside.append(path)
                if is_folder or (linked and path.is_dir()):
                    self._folders.add(path)
        return inside

    def walk(self, below: str) -> Iterator[Path]:
        """Yield every file below a folder of the playbook, in order of path."""
        start = self.root / below
        inside = [(start, frozenset(start.resolve().parents))]
        while inside:
            folder, above = inside.pop()
            real = folder.resolve()
            if real in above:
                self.problems.append(problem("outside-playbook", Place(self.name(folder))))
                continue
            folders = []
            for path in self.list(folder.relative_to(self.root).as_posix()):
                if path.is_dir():
                    folders.append((path, above | {real}))
                else:
                    yield path
            inside += reversed(folders)

    def bytes(self, path: Path) -> bytes | None:
        """Return what is in a file, or None when it can't be read."""
        if self.instead and (data := self.instead.get(self.name(path))) is not None:
            self.read.append(path)
            return data
        try:
            if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  asked of every file
                self._unreadable(path, None)
                return None
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                data = file.read()
        except OSError as error:
            self._unreadable(path, error)
            return None
        self.read.append(path)
        return data

    def inside(self, relative: str) -> Path | None:
        """Return the path of a file that is named in the playbook; None where it leads out of the playbook."""
        if not relative or relative.startswith(("/", "\\", "~")) or re.match(r"[A-Za-z]:|.*\x00", relative):
            return None
        path = self.root / relative
        try:
            return path if path.resolve().is_relative_to(self._real_root) else None
        except (OSError, RuntimeError, ValueError):
            return None

    def _is_legible(self, path: Path) -> bool:
        strange = next(invisible(path.name), None)
        if strange:
            instead = without_invisible(path.name)
            instead = instead if instead.isprintable() else ""
            place, character = Place(self.name(path)), name_of(strange[0])
            self.problems.append(problem("invisible-in-name", place, character=character, instead=instead))
        return strange is None

    def _is_inside(self, path: Path) -> bool:
        try:
            inside = path.resolve(strict=True).is_relative_to(self._real_root)
        except (OSError, RuntimeError):
            inside = False
        if not inside:
            self.problems.append(problem("outside-playbook", Place(self.name(path))))
        return inside

    def _unreadable(self, path: Path, error: OSError | None) -> None:
        reason = (error.strerror or "") if error else ""
        self.problems.append(problem("unreadable", Place(self.name(path)), reason=reason))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name.endswith("~") or name.lower() in _NOT_OURS
