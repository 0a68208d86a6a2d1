"""That a journey is a case of another organisation, as it is said wherever the journey is named."""

from __future__ import annotations

from reisgids.diagrams.words.parties import may_be_named, party_name
from reisgids.labels.words import Words
from reisgids.model.case import Case
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook


def case_name(playbook: Playbook, journey: Journey, words: Words) -> str:
    """Return the mark of a case, *Case: Kobalt Mobiel*; empty for a journey of the organisation itself."""
    return _said(playbook, journey, words, "mark")


def case_sentence(playbook: Playbook, journey: Journey, words: Words) -> str:
    """Return the same as a sentence, *Case of another organisation: Kobalt Mobiel.*; empty likewise."""
    return _said(playbook, journey, words, "sentence")


def case_aside(playbook: Playbook, journey: Journey, words: Words) -> str:
    """Return the mark of a case as it stands within a sentence or behind a title: *case: Kobalt Mobiel*."""
    mark = case_name(playbook, journey, words)
    return mark[:1].lower() + mark[1:]


def titled(playbook: Playbook, journey: Journey, words: Words) -> str:
    """Return the title of a journey as what leaves the site has it: that of a case with its mark behind it."""
    title, aside = journey.title.read(words.language).words, case_aside(playbook, journey, words)
    return f"{title} ({aside})" if aside else title


def case_organisation(playbook: Playbook, case: Case, language: str) -> str:
    """Return the name of the organisation whose case it is; empty where it isn't named, or not to these readers."""
    ref = case.organisation
    return party_name(playbook, ref, language).words if ref is not None and may_be_named(playbook, ref) else ""


def _said(playbook: Playbook, journey: Journey, words: Words, form: str) -> str:
    if journey.case is None:
        return ""
    if name := case_organisation(playbook, journey.case, words.language):
        return words.say(f"diagrams.case.{form}", organisation=name)
    return words.say(f"diagrams.case.{form}_unnamed")
