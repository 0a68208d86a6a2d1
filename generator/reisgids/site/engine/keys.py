"""The key of each page of a stage: a digest of all that the page is made from.

That is its own files, the settings with the menu, the templates, the terms, the program, and, where its Markdown may
hold a link, which files there are. A playbook with templates of its own may show anything anywhere: there every page
also depends on the day, the version and the paths of all files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from reisgids import resources
from reisgids.model.config import Engine
from reisgids.pages.wording.links import GLOSSARY
from reisgids.site.engine.facts import Facts, facts_in, put_marks
from reisgids.site.engine.room import engine_version
from reisgids.site.engine.settings import settings_of
from reisgids.site.engine.static import TEMPLATES
from reisgids.site.engine.store import key_of
from reisgids.site.markdown.fragments import is_own_line
from reisgids.site.staging.code import code_digest
from reisgids.site.staging.frame.pictures import published
from reisgids.site.staging.frame.settings import TERMS


@dataclass(frozen=True)
class Keys:
    """The keys of a stage's pages by their paths below `docs/`, and of its templates by their names.

    `facts` are those that the pages don't hold yet.
    """

    pages: Mapping[str, str]
    templates: Mapping[str, str]
    facts: Facts


def keys_of(
    stage: Path, pages: Iterable[str], files: Mapping[str, str], fragments: Mapping[str, str], day: date, engine: Engine
) -> Keys:
    """Return the keys of the `pages` of a stage.

    `files` are the digests of all files of the stage by their paths in it, `fragments` the names of the files with the
    fragments of pages that have any.
    """
    settings = settings_of(stage)
    facts = facts_in(settings) if _templates_are_ours(files) else {}
    # Scripts are ours, and the names of many change with what is in them. No author can link to one.
    paths = key_of(*sorted(path for path in files if path.startswith("docs/") and not path.endswith(".js")))
    common = [
        code_digest(),
        engine_version(engine),
        json.dumps(_without(facts, settings), default=str),
        *(f"{path} {digest}" for path, digest in sorted(files.items()) if path.startswith("overrides/")),
        files.get(TERMS, ""),
        str(f"docs/{GLOSSARY}" in files),
        *(() if facts else (day.isoformat(), paths)),
    ]
    all_share = key_of(*common)

    def key(path: str) -> str:
        own = [all_share, path, files.get(f"docs/{path}", "")]
        if path in fragments:
            own.append(files.get(f"fragments/{fragments[path]}.html", ""))
        if _may_link((stage / "docs" / path).read_text("utf-8")):
            own.append(paths)
        return key_of(*own)

    return Keys(
        {path: key(path) for path in pages}, {name: key_of(all_share, paths, name) for name in TEMPLATES}, facts
    )


def _without(facts: Facts, settings: Mapping[str, Any]) -> Mapping[str, Any]:
    neutral = deepcopy(dict(settings))
    put_marks(neutral, {name: ("", value) for name, (_, value) in facts.items()})
    return neutral


def _may_link(markdown: str) -> bool:
    """Return whether there can be a link or picture in a text. Every form of either has this bracket."""
    return any("[" in line and not is_own_line(line) for line in markdown.split("\n"))


def _templates_are_ours(files: Mapping[str, str]) -> bool:
    shipped = resources.folder("theme") / "overrides"
    for path, digest in files.items():
        name = path.removeprefix("overrides/")
        if name != path:
            file = shipped / name
            if not file.is_file() or not sha256(published(file)).hexdigest().startswith(digest):
                return False
    return True
