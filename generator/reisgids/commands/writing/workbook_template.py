"""Writes an empty workbook for a new journey, with the names of the playbook to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reisgids import resources
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal_text import display_path
from reisgids.commands.writing.new_files import in_the_way, write_new
from reisgids.labels.words import Words
from reisgids.labels.words import words as words_in
from reisgids.model.phase import BUILT_IN
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.playbook.config import read_config
from reisgids.sources.playbook.registers import read_register, shipped_register
from reisgids.workbook.template import template_bytes

_FOLDER = "exports"


def write_template(slug: str, reader: FolderReader, words: Words) -> Path:
    """Write the workbook in the folder of exports, and return its path; what is there stays.

    Raises:
        Refused: there is a file of that name already, or the folder is no folder of the playbook.
    """
    name = f"{_FOLDER}/{slug}.xlsx"
    root, spoken = reader.folder.root, words_in(reader.language)
    if (root / name).exists() or (root / name).is_symlink():
        raise Refused(words.say("commands.new.exists", path=display_path(root / name)))
    if there := in_the_way(root, {name: b""}):
        raise Refused(words.say("commands.new.outside", path=display_path(root / there[0])))
    lists = {
        column: _names(reader, register)
        for column, register in (("channel", "channels"), ("personas", "personas"), ("parties", "parties"),
                                 ("systems", "systems"))
    }  # fmt: skip
    config = read_config(reader)
    value = config.value if config else None
    models = {model.id: model for model in BUILT_IN} | read_register(reader, "phase-models").values()
    model = models.get(value.phases) if value else BUILT_IN[0]
    lists["phase"] = [phase.name.read(reader.language).words for phase in model.phases] if model else []
    scale = (value.scales.emotion.min, value.scales.emotion.max) if value else (-2.0, 2.0)
    title = slug.replace("-", " ").capitalize()
    write_new(root, {name: template_bytes(title, spoken, lists, scale)})
    return root / name


def _names(reader: FolderReader, register: str) -> Sequence[str]:
    library = resources.folder("content").parent
    shipped = shipped_register(reader, library, register).values() if register == "channels" else {}
    entries = {**shipped, **read_register(reader, register).values()}
    return [entry.name.read(reader.language).words for entry in entries.values()]
