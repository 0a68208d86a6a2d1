"""Takes a workbook of ours back into the playbook: shows what would change, and writes it when asked to."""

from __future__ import annotations

from pathlib import Path

from reisgids.commands.console.day import today
from reisgids.commands.console.refused import Refused
from reisgids.commands.console.terminal import say
from reisgids.commands.console.terminal_text import display_path
from reisgids.commands.report.as_text import as_text
from reisgids.commands.report.files_as_text import files_as_text
from reisgids.commands.report.imported_as_text import no_journey_as_text
from reisgids.commands.report.returned_as_text import returned_as_text
from reisgids.commands.writing.changed_files import write_changed
from reisgids.imports.draft import NoJourneyError
from reisgids.imports.edited.plan import return_plan
from reisgids.imports.edited.returned import returned_book
from reisgids.labels.words import Words
from reisgids.problems import has_errors
from reisgids.site.errors.unknown_edition import UnknownEditionError, edition_named
from reisgids.site.pipeline.pipeline import Pipeline, read


def read_back(data: bytes, file: Path, root: Path, words: Words, *, write: bool) -> int:
    """Show what a workbook would change in the playbook in `root`, and write it with `write`.

    Return the exit code: 1 where something of it isn't taken over, or nothing can be written.

    Raises:
        Refused: the workbook can't be read, or is of an edition that isn't there.
    """
    loaded = Pipeline(root, today()).loaded
    if loaded.playbook is None:
        say(as_text(loaded.problems, root, words), error=True, styled=True)
        say(words.say("returned.broken"), error=True)
        return 1
    try:
        book = returned_book(data)
        edition = edition_named(book.marks.origin.edition, loaded.playbook.config)
    except NoJourneyError as refusal:
        raise Refused(no_journey_as_text(refusal, display_path(file), words)) from None
    except UnknownEditionError as refusal:
        raise Refused(refusal.say(words.language)) from None
    plan = return_plan(book, root, loaded.playbook, edition)
    say(returned_as_text(plan, display_path(file), words))
    if plan.stuck:
        for path in plan.stuck:
            say(words.say("returned.stuck", path=display_path(root / path)), error=True)
        return 1
    paths = [display_path(root / path) for path in plan.files]
    if plan.files:
        after = read(root, today(), instead=plan.files)
        if has_errors(after.problems):
            say(words.say("returned.problems"), error=True)
            wrong = tuple(each for each in after.problems if each.severity == "error")
            say(as_text(wrong, root, words), error=True, styled=True)
            return 1
        if write:
            write_changed(root, plan.files)
        say(files_as_text("returned.written" if write else "returned.would_write", paths, words))
    left = plan.conflicts + plan.unread
    if left:
        say(words.count("returned.left", left))
    return int(bool(left))
