"""Reads the files of a playbook, each at most once as long as it stays the same."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from reisgids.problems import Problem, has_errors, problem
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.folder import Folder
from reisgids.sources.text.encoding import decode
from reisgids.sources.yaml.yaml import YamlDocument, read_yaml

T = TypeVar("T")

YAML = (".yml", ".yaml")
"""How the names of YAML files end."""
SHEETS = (".csv", ".xlsx")
"""How the names of sheets end that are read."""


@dataclass
class FolderReader:
    """A folder being read. `language` is that of plain texts: the first of the playbook's languages."""

    folder: Folder
    cache: Cache
    language: str = "nl"
    problems: list[Problem] = field(default_factory=list)

    def of(self, path: Path, make: Callable[..., T], *also: Hashable) -> T | None:
        """Return what `make(name, bytes, language, *also)` makes of a file; None when the file can't be read."""
        data = self.folder.bytes(path)
        if data is None:
            return None
        name = self.folder.name(path)
        key = (make, name, hashlib.blake2b(data, digest_size=16).digest(), self.language, also)
        return self.cache.of(key, lambda: make(name, data, self.language, *also))


def read_mapping(name: str, data: bytes) -> tuple[YamlDocument | None, tuple[Problem, ...]]:
    """Return a YAML file that holds keys with values. With problems the document may be there in part, or None."""
    source, problems = decode(name, data)
    if source is None:
        return None, tuple(problems)
    document = read_yaml(source)
    if isinstance(document.value, dict):
        return document, document.problems
    if has_errors(document.problems):
        return None, document.problems
    if document.value is None:
        return None, (*document.problems, problem("empty-file", source.whole()))
    if isinstance(document.value, str) and (found := re.match(r"([A-Za-z_]\w*):(?=\S)(.*)", document.value)):
        written: dict[str, Any] = {"key": found[1], "instead": f"{found[1]}: {found[2][:60]}"}
        return None, (*document.problems, problem("space-after-colon", document.place(), **written))
    code = "list-instead-of-keys" if isinstance(document.value, list) else "text-instead-of-keys"
    return None, (*document.problems, problem(code, document.place()))
