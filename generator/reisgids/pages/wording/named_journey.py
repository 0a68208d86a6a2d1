"""A journey as lists name it: a case of another organisation always with the mark that it is one."""

from __future__ import annotations

from reisgids.diagrams.words.case import case_aside
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import Reader


def named_journey(view: Playbook, reader: Reader, journey: Journey, href: str, note: str = "") -> Named:
    """Return a journey's title that leads to `href`; of a case the note says whose it is, before what it says else."""
    aside = case_aside(view, journey, reader.words)
    notes = ", ".join(each for each in (aside, note) if each)
    return Named(reader.text(journey.title), href, notes, "case" if aside else "")
