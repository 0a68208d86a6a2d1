"""What a tooltip tells about a touchpoint."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.parties import party_name
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Channel
from reisgids.model.text import Reading
from reisgids.model.touchpoint import Feeling, Touchpoint

Facts = tuple[tuple[str, str], ...]
_NAMED = 4


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


def numeral(words: Words, n: int) -> str:
    """Return a small number written out, as running text has it: drie; above twelve in figures."""
    written = words.find(f"diagrams.numerals.n{n}")
    return written if isinstance(written, str) else words.number(n)


def capital(sentence: str) -> str:
    """Return a sentence with its first letter as a capital; Dutch writes Eén, with one accent."""
    if sentence.startswith("éé"):
        return f"Eé{sentence[2:]}"
    return sentence[:1].upper() + sentence[1:]


def named(touchpoints: Sequence[Touchpoint], words: Words) -> str:
    """Return the touchpoints' titles as an enumeration; of a crowd the first few and the number of others."""
    titles = [touchpoint.title.read(words.language).words for touchpoint in touchpoints]
    if len(titles) > _NAMED:
        rest = len(titles) - _NAMED + 1
        titles = [*titles[: _NAMED - 1], words.say("diagrams.others", n=numeral(words, rest))]
    return words.listing(titles)
