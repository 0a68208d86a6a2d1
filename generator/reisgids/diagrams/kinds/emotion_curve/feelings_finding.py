"""Where the best and the worst case lie furthest apart, and where personas feel most differently, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reisgids.diagrams.diagram import Sentence
from reisgids.diagrams.layout.cases_band import cases_name
from reisgids.diagrams.words.facts import anchor, cases_in_words, points_apart
from reisgids.diagrams.words.finding import named
from reisgids.insight.journeys.persona_feelings import furthest_apart, personas_apart
from reisgids.insight.metrics.cases import widest
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

_SAY = "diagrams.emotion_curve"


def feelings_finding(
    playbook: Playbook, journey: Journey, touchpoints: Sequence[Touchpoint], words: Words
) -> Iterator[Sentence]:
    """Yield a sentence on each of both, as far as there is something to say."""
    if found := widest(touchpoints):
        of, cases = [touchpoint for touchpoint, _ in found], found[0][1]
        values = {"gap": points_apart(cases.gap, words), "cases": cases_in_words(cases, words)}
        said = words.say(f"{_SAY}.cases.{_form(of)}", titles=named(of, words), **values)
        yield Sentence(said, tuple(map(anchor, of)), (cases_name(words),))
    if apart := furthest_apart(touchpoints, personas_apart(playbook, journey)):
        of = [each.touchpoint for each in apart]
        values = {"gap": points_apart(apart[0].gap, words)}
        for side, (id, score) in (("high", apart[0].high), ("low", apart[0].low)):
            name = playbook.personas[id].name.read(words.language).words
            values |= {side: name, f"{side}_score": words.score(score)}
        said = words.say(f"{_SAY}.personas.{_form(of)}", titles=named(of, words), **values)
        yield Sentence(said, tuple(map(anchor, of)))


def _form(found: Sequence[Touchpoint]) -> str:
    return "one" if len(found) == 1 else "other"
