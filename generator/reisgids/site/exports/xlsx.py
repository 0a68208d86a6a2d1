"""Journeys and registers of an edition as an Excel workbook, to edit and to read back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from reisgids.labels.words import words
from reisgids.model.playbook import Playbook
from reisgids.pages.shared.edition import edition_facts
from reisgids.site.exports.asked import asked_journeys, asked_language, playbook_name
from reisgids.site.exports.exported import Exported
from reisgids.site.exports.out_file import FOLDER, checked_file, write_file
from reisgids.site.pipeline.leak_check import refuse_leaks
from reisgids.site.pipeline.pipeline import Pipeline
from reisgids.workbook.about import About
from reisgids.workbook.book import workbook_bytes
from reisgids.workbook.content import content_of
from reisgids.workbook.marks import Origin
from reisgids.workbook.own_file import is_untouched
from reisgids.workbook.parts import told_in


def export_xlsx(
    root: Path, journeys: Sequence[str] = (), out: Path | None = None, *, today: date, edition: str, language: str = ""
) -> Exported:
    """Write a workbook of these journeys, or else of all, by default as `exports/<playbook>-<edition>.xlsx`.

    `journeys` are their ids. `language` is one of the playbook's, by default its first. The same playbook and day
    give the same bytes.

    Raises:
        RefusalError: the edition, a journey, the language or the file is refused; nothing was changed.
        LeakError: something that the edition hides would be in the file; nothing was changed.
        OSError: it can't be made; what was there before is where it was.
    """
    made, problems = Pipeline(root, today).publishable(edition)
    if made is None:
        return Exported(problems)
    view = made.view
    asked_journeys(view, journeys)
    spoken = asked_language(view, language)
    named = "-".join(dict.fromkeys(journeys)) if 0 < len(set(journeys)) < 4 else playbook_name(view)
    file = checked_file(out or root / FOLDER / f"{named}-{view.edition.id}.xlsx", root, is_untouched)
    data = workbook_of(view, spoken, journeys, file_name=file.name)
    with TemporaryDirectory(prefix="reisgids-") as folder:
        for name, part in told_in(data):
            beside = Path(folder) / name
            beside.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(part)
        refuse_leaks(Path(folder), made.whole, view)
    write_file(file, data)
    return Exported(problems, file, len(data), len(view.journeys))


def workbook_of(view: Playbook, language: str, journeys: Sequence[str], *, file_name: str) -> bytes:
    """Return the workbook for the readers of a view; it says how to read the file of that name back."""
    said, facts = words(language), edition_facts(view, language)
    name = view.config.name.read(language).words
    origin = Origin(name, view.edition.id, facts.version, facts.day)
    about = About(
        name,
        said.say("workbook.edition", edition=facts.title, date=facts.date, version=facts.version),
        (
            (said.say("workbook.facts.organisation"), view.config.organisation.name),
            (said.say("workbook.facts.edition"), facts.title),
            (said.say("workbook.facts.date"), facts.date),
            (said.say("workbook.facts.version"), facts.version),
            (said.say("workbook.facts.language"), said.say(f"workbook.facts.languages.{language}")),
        ),
        f"reisgids import {file_name}",
    )
    return workbook_bytes(content_of(view, language, journeys), origin, about)
