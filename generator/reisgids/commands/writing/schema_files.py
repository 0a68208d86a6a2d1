"""The JSON Schemas as files, for editors."""

from __future__ import annotations

import json
from pathlib import Path

from reisgids.labels.words import Words
from reisgids.model.json_schema import schemas

FOLDER = Path(".reisgids", "schema")
"""Where the schemas lie in a playbook's folder; each YAML file names its own by a relative path."""

_MARK = "reisgids schema"


def schema_files(words: Words) -> dict[str, bytes]:
    """Return the files by name (`journey.json`, `personas.json` …), described in the language of `words`."""
    return {
        f"{name}.json": (json.dumps({"$comment": _MARK, **schema}, ensure_ascii=False, indent=1) + "\n").encode()
        for name, schema in schemas(words).items()
    }


def is_ours(path: Path) -> bool:
    """Return whether a file may be written anew, since it was written by `schema_files`."""
    try:
        return path.is_file() and json.loads(path.read_bytes()).get("$comment") == _MARK
    except (OSError, ValueError, AttributeError, RecursionError):
        return False


def schema_line(below: int, name: str) -> str:
    """Return the comment by which a YAML file, so many folders below the playbook's, names its schema to editors."""
    return f"# yaml-language-server: $schema={'../' * below}{FOLDER.as_posix()}/{name}.json"
