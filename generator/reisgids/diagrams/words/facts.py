"""What diagrams state about a touchpoint in words."""

from __future__ import annotations

from reisgids.insight.metrics.cases import Cases
from reisgids.labels.words import Words
from reisgids.model.playbook import Playbook
from reisgids.model.registers import Channel
from reisgids.model.touchpoint import Feeling, Touchpoint
from reisgids.model.values.text import Reading

Facts = tuple[tuple[str, str], ...]


def anchor(touchpoint: Touchpoint) -> str:
    """Return where the touchpoint stands on its journey's page."""
    return f"#tp-{touchpoint.id}"


def party_page(id: str) -> str:
    """Return the address of a party's page as a diagram writes it, wherever that is."""
    return f"party:{id}"


def deed(touchpoint: Touchpoint, words: Words) -> Facts:
    """Return what the customer does, which no data table has; nothing where it isn't stated."""
    if touchpoint.does is None:
        return ()
    return ((words.say("diagrams.facts.does"), touchpoint.does.read(words.language).words),)


def channel_name(playbook: Playbook, ref: str, language: str) -> Reading:
    """Return a channel's name."""
    channel: Channel | None = playbook.channels.get(ref)
    return Reading(ref, language) if channel is None else channel.name.read(language)


def feeling(feels: Feeling, words: Words) -> str:
    """Return a feeling in words: `geïrriteerd (−2)`, or just one of them."""
    word = "" if feels.word is None else feels.word.read(words.language).words
    score = "" if feels.score is None else words.score(feels.score)
    return f"{word} ({score})" if word and score else word or score


def cases_in_words(cases: Cases, words: Words) -> str:
    """Return the worst and the best case, and how far they are apart: `−3 tot +1 (4 punten verschil)`."""
    gap = points_apart(cases.gap, words)
    return words.say("diagrams.cases.both", worst=words.score(cases.worst), best=words.score(cases.best), gap=gap)


def points_apart(gap: float, words: Words) -> str:
    """Return how far two scores are apart: `4 punten verschil`."""
    return words.say(f"diagrams.cases.{'one' if gap == 1 else 'other'}", gap=words.number(gap))
