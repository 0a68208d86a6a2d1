"""`reisgids import`: a journey that was made elsewhere, as a journey of the playbook."""

from __future__ import annotations

from pathlib import Path

import click

from reisgids import resources
from reisgids.commands.console import parameters
from reisgids.commands.console.day import today
from reisgids.commands.console.localized_command import localized_command
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.console.terminal_text import display_path, without_controls
from reisgids.commands.read_back import read_back
from reisgids.commands.report.as_text import as_text
from reisgids.commands.report.files_as_text import files_as_text
from reisgids.commands.report.imported_as_text import imported_as_text, no_journey_as_text
from reisgids.commands.writing.new_files import in_the_way, write_new
from reisgids.commands.writing.schema_files import schema_line
from reisgids.imports.draft import JourneyDraft, NoJourneyError
from reisgids.imports.edited.returned import is_workbook
from reisgids.imports.incoming import LARGEST_WORKBOOK, Incoming
from reisgids.imports.new_journey import NewJourney, Setting, new_journey, register_entry
from reisgids.imports.playbook_names import PlaybookNames, playbook_names
from reisgids.imports.readers import read_journeys_of
from reisgids.labels.words import Words
from reisgids.labels.words import words as words_in
from reisgids.problems import has_errors
from reisgids.site.pipeline.pipeline import Pipeline


def command(words: Words) -> click.Command:
    """Return the command. It writes only with --write, and then only files that aren't there yet."""

    def run(file: Path, root: Path, write: bool, name: str | None) -> int:
        incoming = _incoming(file, words)
        if is_workbook(incoming.data):
            return read_back(incoming.data, file, root, words, write=write)
        names = playbook_names(root, resources.folder("content").parent)
        if names is None:
            raise Refused(words.say("commands.import.no_playbook", folder=display_path(root)))
        spoken = words_in(names.config.languages[0])
        setting = Setting(names, spoken, today().isoformat(), without_controls(file.name), schema_line)
        try:
            drafts = read_journeys_of(incoming, names)
        except NoJourneyError as refusal:
            raise Refused(no_journey_as_text(refusal, display_path(file), words)) from None
        journeys = _journeys(drafts, names, setting, name, words)
        files = {journey.path: journey.text.encode() for journey in journeys}
        files |= {path: text.encode() for path, text in (register_entry(made, setting) for made in names.made)}
        if there := in_the_way(root, files):
            paths = ", ".join(display_path(root / each) for each in there)
            raise Refused(words.say("commands.import.in_the_way", paths=paths))
        say(imported_as_text(journeys, names.made, display_path(file), words))
        if not write:
            say(words.say("commands.import.nothing_written"))
            return 0
        write_new(root, files)
        say(files_as_text("commands.import.written", [display_path(root / path) for path in files], words))
        problems = [each for each in Pipeline(root, today()).problems if each.place.path in files]
        say(as_text(problems, root, words), styled=True)
        return int(has_errors(problems))

    return localized_command(
        words,
        "import",
        run,
        [
            click.Argument(
                ["file"],
                type=click.Path(exists=True, dir_okay=False, path_type=Path),
                metavar=words.say("commands.usage.file"),
            ),
            parameters.root(words),
            parameters.flag(words, "--write", "commands.import.write"),
            click.Option(["--name"], metavar=words.say("commands.usage.slug"), help=words.say("commands.import.name")),
        ],
    )


def _incoming(file: Path, words: Words) -> Incoming:
    if file.stat().st_size > LARGEST_WORKBOOK:
        most = words.number(LARGEST_WORKBOOK // 1_000_000, 0)
        raise Refused(words.say("imports.refused.too-large", file=display_path(file), most=most))
    return Incoming(file.name, file.read_bytes())


def _journeys(
    drafts: tuple[JourneyDraft, ...], names: PlaybookNames, setting: Setting, name: str | None, words: Words
) -> list[NewJourney]:
    """Return the journeys under names of their own; one that is there already stays, and is never made twice."""
    if name and len(drafts) > 1:
        raise Refused(words.say("commands.import.name_of_one", n=words.number(len(drafts), 0)))
    ids: list[str] = []
    for draft in drafts:
        id = names.journey_id(name or draft.title.text, ids)
        if id in names.journeys:
            raise Refused(words.say("commands.import.exists", id=id))
        ids.append(id)
    ids_of = {draft.name: id for draft, id in zip(drafts, ids, strict=True) if draft.name}
    return [
        new_journey(draft, id, setting, ids_of.get(draft.counterpart, "") if draft.counterpart else "")
        for draft, id in zip(drafts, ids, strict=True)
    ]
