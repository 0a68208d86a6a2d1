"""What a tooltip tells about a touchpoint."""

from __future__ import annotations

from reisgids.diagrams.parties import party_name
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Channel
from reisgids.model.text import Reading
from reisgids.model.touchpoint import Feeling, Touchpoint

Facts = tuple[tuple[str, str], ...]


def anchor(touchpoint: Touchpoint) -> str:
    """Return where the touchpoint stands on its journey's page."""
    return f"#tp-{touchpoint.id}"


def touchpoint_facts(playbook: Playbook, touchpoint: Touchpoint, phase: Reading, words: Words) -> Facts:
    """Return pairs of label and value: phase, channels, feeling, what the customer does, who delivers, evidence."""
    language = words.language
    provider = touchpoint.delivered_by
    found = (
        ("phase", phase.words),
        ("channel", words.listing([channel_name(playbook, ref, language).words for ref in touchpoint.channel])),
        ("feels", "" if touchpoint.feels is None else feeling(touchpoint.feels, words)),
        ("does", "" if touchpoint.does is None else touchpoint.does.read(language).words),
        ("delivered_by", "" if provider is None else party_name(playbook, provider, language).words),
        ("evidence", words.say(f"diagrams.evidence.{touchpoint.evidence}")),
    )
    return tuple((words.say(f"diagrams.facts.{key}"), value) for key, value in found if value)


def channel_name(playbook: Playbook, ref: str, language: str) -> Reading:
    """Return a channel's name."""
    channel: Channel | None = playbook.channels.get(ref)
    return Reading(ref, language) if channel is None else channel.name.read(language)


def feeling(feels: Feeling, words: Words) -> str:
    """Return a feeling in words: `geïrriteerd (−2)`, or just the score."""
    score = words.score(feels.score)
    return score if feels.word is None else f"{feels.word.read(words.language).words} ({score})"
