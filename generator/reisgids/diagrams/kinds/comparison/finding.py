"""What a comparison of two journeys comes down to, in a few sentences.

`theme/assets/js/compare/finding.js` has the same for any two journeys.
"""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.kinds.comparison.compared import Compared
from reisgids.diagrams.kinds.comparison.differences import Difference, over_time
from reisgids.diagrams.kinds.comparison.frame import BY_POSITION
from reisgids.diagrams.words.finding import capital, numeral
from reisgids.labels.words import Words

_SAY = "diagrams.comparison.finding"
_FEW = 2
"""So many lowest points can be named; of more, their number means more than the name of the first."""


def comparison_finding(first: Compared, second: Compared, found: Sequence[Difference], frame: str, words: Words) -> str:
    """Return the finding; `frame` is the key of the frame that both journeys are read in."""
    if first.id == second.id:
        return words.say(f"{_SAY}.itself")
    if over_time(first, second):
        said = [_shift(first, second, words), _balance(first, second, found, words), _felt(found, words)]
    else:
        said = [_beside(first, second, words), _pains(first, second, words), _shared(found, words)]
    said.append(_frame(first, second, frame, words))
    return " ".join(sentence for sentence in said if sentence)


def _frame(first: Compared, second: Compared, frame: str, words: Words) -> str:
    """Whose phases they are, where the journeys don't have the same ones."""
    if frame == BY_POSITION:
        return words.say(f"{_SAY}.by_position")
    if frame == first.frame == second.frame or frame not in (first.frame, second.frame):
        return ""
    return words.say(f"{_SAY}.read_as_first" if frame == first.frame else f"{_SAY}.read_as_second")


def _shift(first: Compared, second: Compared, words: Words) -> str:
    one, other = first.low, second.low
    if one is None or other is None:
        return _without_scores(first, second, words)
    values = {"one": one.titles, "one_score": one.score, "other": other.titles, "other_score": other.score}
    if one == other:
        return words.say(f"{_SAY}.low_stays", **values)
    if one.score == other.score and one.number > _FEW:
        numbers = {"one_n": numeral(words, one.number), "other_n": numeral(words, other.number)}
        form = "one" if other.number == 1 else "other"
        return words.say(f"{_SAY}.low_at.{form}", score=one.score, **numbers)
    return words.say(f"{_SAY}.low_at_same" if one.titles == other.titles else f"{_SAY}.low_shifts", **values)


def _beside(first: Compared, second: Compared, words: Words) -> str:
    one, other = first.low, second.low
    if one is None or other is None:
        return _without_scores(first, second, words)
    values = {"one": one.titles, "one_score": one.score, "other": other.titles, "other_score": other.score}
    names = {"first": first.title, "second": second.title}
    return words.say(f"{_SAY}.low_same" if one == other else f"{_SAY}.low_each", **values, **names)


def _without_scores(first: Compared, second: Compared, words: Words) -> str:
    if first.low is None and second.low is None:
        return words.say(f"{_SAY}.no_scores")
    known, unknown = (second, first) if first.low is None else (first, second)
    assert known.low is not None
    values = {"known": known.title, "unknown": unknown.title, "titles": known.low.titles, "score": known.low.score}
    return words.say(f"{_SAY}.no_scores_in", **values)


def _balance(first: Compared, second: Compared, found: Sequence[Difference], words: Words) -> str:
    """How many points of pain fewer or more, and how many touchpoints come and go."""
    less = first.pains - second.pains
    kinds = [each.kind for each in found]
    numbers = (
        ("pains_fewer" if less > 0 else "pains_more", abs(less)),
        ("new", kinds.count("only-second")),
        ("gone", kinds.count("only-first")),
    )
    parts = [_count(f"{_SAY}.{name}", n, words) for name, n in numbers if n]
    return f"{capital(words.listing(parts))}." if parts else ""


def _felt(found: Sequence[Difference], words: Words) -> str:
    """Of the touchpoints with a score in both: how many feel better, worse and the same."""
    scored = [
        (each.first.score, each.second.score)
        for each in found
        if each.first and each.second and each.first.score is not None and each.second.score is not None
    ]
    if not scored:
        return ""
    numbers = (
        ("better", sum(other > one for one, other in scored)),
        ("worse", sum(other < one for one, other in scored)),
        ("level", sum(other == one for one, other in scored)),
    )
    if len(scored) == 1:
        return words.say(f"{_SAY}.felt.one.{next(name for name, n in numbers if n)}")
    parts = [words.say(f"{_SAY}.felt.{name}", n=numeral(words, n)) for name, n in numbers if n]
    if len(parts) == 1:
        kind = next(name for name, n in numbers if n)
        return capital(words.say(f"{_SAY}.felt.all.{kind}", n=numeral(words, len(scored))))
    return capital(words.say(f"{_SAY}.felt.of", n=numeral(words, len(scored)), parts=words.listing(parts)))


def _pains(first: Compared, second: Compared, words: Words) -> str:
    if not first.pains and not second.pains:
        return ""
    if first.pains == second.pains:
        return _count(f"{_SAY}.pains_equal", first.pains, words)
    one, other = _count(f"{_SAY}.pains", first.pains, words), _count(f"{_SAY}.pains_short", second.pains, words)
    return capital(words.say(f"{_SAY}.pains_each", one=one, other=other))


def _shared(found: Sequence[Difference], words: Words) -> str:
    both = [each.first.title for each in found if each.first and each.second]
    form = {0: "none", 1: "one"}.get(len(both), "other")
    title = both[0] if both else ""
    return capital(words.say(f"{_SAY}.shared.{form}", n=numeral(words, len(both)), title=title))


def _count(key: str, n: int, words: Words) -> str:
    form = {0: "none", 1: "one"}.get(n, "other")
    return words.say(f"{key}.{form}", n=numeral(words, n))
