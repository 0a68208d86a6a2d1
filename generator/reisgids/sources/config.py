"""site-config.yml: the playbook as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reisgids.labels.words import LANGUAGES
from reisgids.model.config import SiteConfig
from reisgids.problems import Place, Problem, problem
from reisgids.sources.parse import parse
from reisgids.sources.reader import Reader, read_mapping
from reisgids.sources.yaml import Document

FILE = "site-config.yml"


@dataclass(frozen=True)
class ConfigFile:
    """The configuration as read; without a value where it has errors. `language` is the first language even then."""

    value: SiteConfig | None
    document: Document | None
    problems: tuple[Problem, ...]
    language: str = "nl"


def read_config(reader: Reader) -> ConfigFile:
    """Return the playbook's configuration."""
    for name in (FILE, "site-config.yaml"):
        path = reader.folder.root / name
        if path.is_symlink() or path.exists():
            found = reader.of(path, _config_file) if path in reader.folder.list("") else None
            return found or ConfigFile(None, None, ())
    return ConfigFile(None, None, (problem("no-config", Place(FILE)),))


def _config_file(name: str, data: bytes, _language: str) -> ConfigFile:
    document, problems = read_mapping(name, data)
    if document is None:
        return ConfigFile(None, None, problems)
    value = document.value
    language = _first_language(value)
    editions = value.get("editions")
    if isinstance(editions, dict):
        named = {
            id: {**edition, "id": id} if isinstance(edition, dict) else edition for id, edition in editions.items()
        }
        value = {**value, "editions": named}
    config, wrong = parse(SiteConfig, document, value, language=language)
    return ConfigFile(config, document, (*problems, *wrong), language)


def _first_language(value: dict[str, Any]) -> str:
    languages = value.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else languages
    return first if isinstance(first, str) and first in LANGUAGES else LANGUAGES[0]
