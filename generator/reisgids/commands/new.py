"""`reisgids new`: a journey, persona or party to fill in, a sheet of measurements, or a file for a build server."""

from __future__ import annotations

import re
from pathlib import Path

import click

from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.console.terminal_text import display_path, without_controls
from reisgids.commands.writing.ci_starter import SERVERS, ci_file
from reisgids.commands.writing.measurement_starter import FOLDER as MEASUREMENTS
from reisgids.commands.writing.measurement_starter import TOOLS, measurement_files
from reisgids.commands.writing.new_files import in_the_way, write_new
from reisgids.commands.writing.schema_files import FOLDER, schema_files, schema_line
from reisgids.commands.writing.starter import skeleton
from reisgids.commands.writing.workbook_template import write_template
from reisgids.labels.words import Words
from reisgids.labels.words import words as words_in
from reisgids.model.config import INTERNAL
from reisgids.model.journey import slug_of
from reisgids.model.register_files import REGISTERS
from reisgids.sources.files.cache import Cache
from reisgids.sources.files.file_names import is_device
from reisgids.sources.files.folder import Folder
from reisgids.sources.files.reader import SHEETS, YAML, FolderReader
from reisgids.sources.playbook.config import ConfigFile, read_config
from reisgids.sources.playbook.journeys import TAKEN
from reisgids.sources.playbook.registers import read_register

_MEASUREMENTS, _WORKBOOK, _CI = "measurements", "workbook", "ci"
_REGISTERS = {"persona": "personas", "party": "parties"}
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80


def command(words: Words) -> click.Command:
    """Return the command. Nothing that is there already is written again."""

    def run(kind: str, slug: str, tool: str | None, edition: str | None, root: Path) -> None:
        if edition and kind != _CI:
            raise Refused(words.say("commands.new.for_ci"))
        if tool and kind != _MEASUREMENTS:
            raise Refused(words.say("commands.new.for_measurements"))
        if not _SLUG.fullmatch(slug) or len(slug) > _LONGEST:
            raise Refused(_bad_slug(slug, words))
        if not free_slug(kind, slug):
            raise Refused(words.say("commands.new.name_taken", slug=slug))
        reader = FolderReader(Folder(root), Cache())
        if not any((root / f"site-config{ending}").is_file() for ending in YAML):
            raise Refused(words.say("commands.new.no_playbook", folder=display_path(root)))
        config = read_config(reader)
        reader.language = config.language if config else reader.language
        if kind == _WORKBOOK:
            made_at = write_template(slug, reader, words)
            say(words.say("commands.new.done_workbook", path=display_path(made_at)))
            return
        if kind == _CI:
            say(words.say("commands.new.done_ci", path=display_path(root / _ci(slug, edition, config, root, words))))
            return
        if kind == _MEASUREMENTS:
            made = _measurements(slug, tool or "figures", reader, words)
            paths = [display_path(root / path) for path in made]
            said = words.count("commands.new.done_measurements", len(paths), path=words.listing(paths))
            say(said if tool in (None, "figures") else f"{said}\n{words.say('commands.new.then', path=paths[-1])}")
            return
        name = _free_name(kind, slug, reader, words)
        file = skeleton(
            kind,
            reader.language,
            title=slug.replace("-", " ").capitalize(),
            schema=schema_line(name.count("/"), _REGISTERS.get(kind, "journey")),
            today=today().isoformat(),
        )
        write_new(root, {name: file} | _missing_schemas(root, words_in(reader.language)))
        say(words.say("commands.new.done", path=display_path(root / name)))

    return localized_command(
        words,
        "new",
        run,
        [
            click.Argument(
                ["kind"],
                type=click.Choice(["journey", "persona", "party", _MEASUREMENTS, _WORKBOOK, _CI]),
                metavar=words.say("commands.usage.kind"),
            ),
            click.Argument(["slug"], metavar=words.say("commands.usage.slug")),
            click.Option(
                ["--for", "tool"],
                type=click.Choice(TOOLS),
                metavar=words.say("commands.usage.tool"),
                help=words.say("commands.new.for"),
            ),
            click.Option(
                ["--edition"], metavar=words.say("commands.usage.edition"), help=words.say("commands.new.edition")
            ),
            parameters.root_option(words, "commands.new.root"),
        ],
    )


def free_slug(kind: str, slug: str) -> bool:
    """Return whether a file of that name is taken by `check`: no page of ours and no device is called so."""
    return not is_device(slug) and not (kind == "journey" and slug in TAKEN)


def _bad_slug(given: str, words: Words) -> str:
    refusal = words.say("commands.new.bad_slug", given=without_controls(given[:_LONGEST]), most=_LONGEST)
    if any(c.isalnum() for c in given):
        refusal += "\n" + words.say("commands.new.write_instead", instead=slug_of(given))
    return refusal


def _free_name(kind: str, slug: str, reader: FolderReader, words: Words) -> str:
    """Return the path of the file to write, below the playbook's folder."""
    register = _REGISTERS.get(kind)
    if kind == "journey" and slug in (*TAKEN, *REGISTERS):
        raise Refused(words.say("commands.new.taken", slug=slug))
    folder = f"journeys/registers/{register}" if register else "journeys"
    root = reader.folder.root
    for ending in YAML:
        path = root / folder / f"{slug}{ending}"
        if path.exists() or path.is_symlink():
            raise Refused(words.say("commands.new.exists", path=display_path(path)))
    if register and (entry := read_register(reader, register).entries.get(slug)):
        raise Refused(words.say("commands.new.in_register", slug=slug, path=display_path(root / entry.path)))
    name = f"{folder}/{slug}.yml"
    if there := in_the_way(root, {name: b""}):
        raise Refused(words.say("commands.new.outside", path=display_path(root / there[0])))
    return name


def _measurements(slug: str, tool: str, reader: FolderReader, words: Words) -> list[str]:
    """Write a sheet of measurements with the file beside it, and return their paths; what is there stays."""
    root, spoken = reader.folder.root, words_in(reader.language)
    journey = next((path.stem for path in reader.folder.files("journeys") if path.suffix.lower() in YAML), "journey")
    schema = schema_line(MEASUREMENTS.count("/") + 1, _MEASUREMENTS)
    files = measurement_files(tool, reader.language, name=slug, journey=journey, schema=schema)
    for ending in (*YAML, *SHEETS):
        path = root / MEASUREMENTS / f"{slug}{ending}"
        if path.exists() or path.is_symlink():
            raise Refused(words.say("commands.new.exists", path=display_path(path)))
    if there := in_the_way(root, files):
        raise Refused(words.say("commands.new.outside", path=display_path(root / there[0])))
    write_new(root, files | _missing_schemas(root, spoken))
    return list(files)


def _ci(server: str, edition: str | None, config: ConfigFile | None, root: Path, words: Words) -> str:
    """Write the file for a build server, and return its path; what is there stays."""
    if server not in SERVERS:
        raise Refused(words.say("commands.new.no_server", given=server[:_LONGEST], known=words.listing([*SERVERS])))
    value = config.value if config else None
    if value is None:
        raise Refused(words.say("commands.new.unreadable", folder=display_path(root)))
    named = edition or next((id for id, each in value.editions.items() if each.is_public), "")
    if not named:
        raise Refused(words.say("commands.new.which_edition", server=server))
    if value.edition(named) is None:
        raise Refused(
            words.say("commands.new.no_edition", given=named, known=words.listing([INTERNAL.id, *value.editions]))
        )
    made = ci_file(server, config.language if config else words.language, edition=named)
    path = next(iter(made))
    if (root / path).exists() or (root / path).is_symlink():
        raise Refused(words.say("commands.new.ci_exists", path=display_path(root / path)))
    if there := in_the_way(root, made):
        raise Refused(words.say("commands.new.outside", path=display_path(root / there[0])))
    write_new(root, made)
    return path


def _missing_schemas(root: Path, words: Words) -> dict[str, bytes]:
    """Return the schemas that aren't there yet, so that an editor helps with the new file from the start."""
    named = {f"{FOLDER.as_posix()}/{name}": data for name, data in schema_files(words).items()}
    taken = set(in_the_way(root, named))
    if not taken <= named.keys():
        return {}
    return {name: data for name, data in named.items() if name not in taken}
