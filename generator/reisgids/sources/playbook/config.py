"""site-config.yml: the playbook as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reisgids.labels.words import LANGUAGES
from reisgids.model.config import SiteConfig
from reisgids.problems import Place, Problem, problem
from reisgids.sources.checks.contrast import contrast_problems
from reisgids.sources.files.reader import FolderReader, read_mapping
from reisgids.sources.pictures.picture import PICTURES, picture_problems
from reisgids.sources.values.parse import parse
from reisgids.sources.yaml.yaml import YamlDocument

FILE = "site-config.yml"


@dataclass(frozen=True, eq=False)
class ConfigFile:
    """The configuration as read; without a value where it has errors. The first language is known even then."""

    value: SiteConfig | None
    document: YamlDocument | None
    problems: tuple[Problem, ...] = ()
    language: str = "nl"
    editions: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()


def read_config(reader: FolderReader) -> ConfigFile | None:
    """Return the playbook's configuration, None where there is none. Problems go to the reader."""
    folder = reader.folder
    files = [path for path in folder.list("") if path.name in (FILE, "site-config.yaml")]
    if not files:
        reader.problems.append(problem("no-config", Place(FILE)))
        return None
    if len(files) > 1:
        reader.problems.append(problem("two-configs", Place(folder.name(files[0]))))
    config = reader.of(files[-1], _config_file)
    if config is not None:
        reader.problems += config.problems
    return config


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
    names, lanes = (tuple(each) if isinstance(each, dict) else () for each in (editions, value.get("lanes")))
    return ConfigFile(config, document, (*problems, *wrong), language, names, lanes)


def _first_language(value: dict[str, Any]) -> str:
    languages = value.get("languages")
    first = languages[0] if isinstance(languages, list) and languages else languages
    return first if isinstance(first, str) and first in LANGUAGES else LANGUAGES[0]


def brand_problems(config: ConfigFile) -> list[Problem]:
    """Return what is wrong with the colours of the house style."""
    if config.value is None or config.document is None:
        return []
    return list(contrast_problems(config.value.brand, config.document))


def logo_problems(reader: FolderReader, config: ConfigFile) -> list[Problem]:
    """Return what keeps the logo from being shown: it must be a picture inside the playbook's folder."""
    if config.value is None or config.document is None or config.value.brand.logo is None:
        return []
    logo = config.value.brand.logo
    place = config.document.place(("brand", "logo"))
    path = reader.folder.inside(logo)
    if path is None:
        return [problem("path-outside", place, given=logo[:60])]
    if not path.is_file():
        return [problem("no-such-file", place, given=logo[:60])]
    if path.suffix.lower() not in PICTURES:
        return [problem("not-a-picture", place, suffix=path.suffix)]
    return list(reader.of(path, picture_problems) or ())
