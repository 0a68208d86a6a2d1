"""The portfolio: journeys, their micro journeys and to-be versions, which phases they cover, where it hurts."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.score_pill import PillTone, tone, written_score
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.journey_portfolio.drawing import Marks, PortfolioNames, narrow_option, portfolio_option
from reisgids.diagrams.kinds.journey_portfolio.layout import BranchRow
from reisgids.diagrams.words.facts import anchor
from reisgids.diagrams.words.finding import capital, named, numeral
from reisgids.insight.journeys.portfolio import Branch, phases_covered, portfolio
from reisgids.insight.metrics.extremes import lowest
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.phase import PhaseModel
from reisgids.model.playbook import Playbook
from reisgids.model.touchpoint import Touchpoint

NAME = "journey-portfolio"
ABOUT: About = "playbook"
PLACE = 110
_SAY = "diagrams.journey_portfolio"
_MOST_ROWS = 80
_HEAD = ("journey", "part_of", "market", "state", "status", "phases", "lowest")


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the portfolio of these journeys, or None of fewer than two."""
    if len(journeys) < 2:
        return None
    model = playbook.phase_models[playbook.config.phases]
    tree = portfolio(playbook, journeys)
    shown = _shown(tree)
    rows = [_row(playbook, tree, number, model, words) for number in range(len(shown))]
    legend = _legend(rows, words)
    heads = PortfolioNames(words.say(f"{_SAY}.journey"), words.say(f"{_SAY}.lowest"), dict(legend))
    names = [label for _, label in legend]
    sentences = _finding(playbook, tree, len(shown), model, words)
    once = [branch for branch in tree if not branch.again]
    above: dict[str, list[Journey]] = {}
    for branch in tree:
        if branch.parent is not None:
            above.setdefault(branch.journey.id, []).append(tree[branch.parent].journey)
    numbers = {branch.journey.id: row for row, branch in enumerate(once)}
    wide, narrow = (
        Picture(switched(option, names), width, height, _points(playbook, shown, numbers, marks, words))
        for option, width, height, marks in (
            draw(rows, model, heads, words.language) for draw in (portfolio_option, narrow_option)
        )
    )
    return Diagram(
        id=f"dia-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAY}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=DataTable(
            tuple(words.say(f"{_SAY}.{key}") for key in _HEAD),
            tuple(_cells(playbook, branch.journey, above.get(branch.journey.id, ()), words) for branch in once),
        ),
        points=wide.points,
        narrow=narrow,
        legend=legend,
        sentences=sentences,
    )


def _shown(tree: Sequence[Branch]) -> Sequence[Branch]:
    """Return whole journeys with all below them, as many as fit; of a single crowd the first part."""
    if len(tree) <= _MOST_ROWS:
        return tree
    ends = [number for number, branch in enumerate(tree) if branch.depth == 0 and 0 < number <= _MOST_ROWS]
    return tree[: ends[-1] if ends else _MOST_ROWS]


def _row(playbook: Playbook, tree: Sequence[Branch], number: int, model: PhaseModel, words: Words) -> BranchRow:
    branch, scale = tree[number], playbook.config.scales.emotion
    journey = branch.journey
    bottom = () if branch.again else lowest(playbook.in_order(journey))
    covered = phases_covered(playbook, journey, model)
    score = bottom[0].score if bottom else None
    both = len({each.journey.market for each in tree}) > 1
    before = tree[number - 1].journey if number else None
    begins = branch.depth == 0 and (before is None or _top(tree, number - 1).market != journey.market)
    return BranchRow(
        branch=branch,
        title=journey.title.read(words.language).words,
        small=_small(tree, branch, words),
        covered=_own_phases(playbook, journey) if covered is None else covered,
        own=covered is None,
        score=written_score(score, scale, words),
        tone=_tone(playbook, score, tree),
        lowest=named(bottom, words) if bottom else "",
        lowest_id=f"{journey.id}/{bottom[0].id}" if bottom else "",
        section=_market(journey, words) if both and begins else "",
    )


def _tone(playbook: Playbook, score: float | None, tree: Sequence[Branch]) -> PillTone:
    """Of negative points only those that are the lowest of all journeys are marked as such."""
    of = tone(score, playbook.config.scales.emotion)
    if of != "negative":
        return of
    bottoms = [bottom[0].score for branch in tree if (bottom := lowest(playbook.in_order(branch.journey)))]
    return "negative" if score == min(each for each in bottoms if each is not None) else "low"


def _market(journey: Journey, words: Words) -> str:
    if journey.market:
        return words.say(f"fields.options.Journey.market.{journey.market}")
    return words.say("diagrams.no_market" if journey.lacks("market") else "diagrams.other_journeys")


def _top(tree: Sequence[Branch], number: int) -> Journey:
    """Return the whole journey that a branch hangs under."""
    branch = tree[number]
    while branch.parent is not None:
        branch = tree[branch.parent]
    return branch.journey


def _own_phases(playbook: Playbook, journey: Journey) -> tuple[int, ...]:
    counts = {phase.id: 0 for phase in playbook.phases_of(journey)}
    for touchpoint in playbook.in_order(journey):
        counts[touchpoint.phase] += touchpoint.kind != "customer-moment"
    return tuple(counts.values())


def _small(tree: Sequence[Branch], branch: Branch, words: Words) -> str:
    """What stands under a journey's title: how it hangs in the tree, its state and its status."""
    journey = branch.journey
    parts = []
    if branch.via is not None:
        parts.append(words.say(f"{_SAY}.at", title=branch.via.title.read(words.language).words))
    if journey.market and branch.parent is not None and tree[branch.parent].journey.market != journey.market:
        parts.append(journey.market.upper())
    if branch.again:
        parts.append(words.say(f"{_SAY}.again"))
    else:
        parts += [words.say(f"{_SAY}.states.{journey.state}")] if journey.state else []
        parts += [words.say(f"{_SAY}.statuses.{journey.status}")] if journey.status else []
    return capital(" · ".join(parts))


def _points(
    playbook: Playbook, shown: Sequence[Branch], rows: dict[str, int], marks: Marks, words: Words
) -> tuple[Point, ...]:
    points: list[Point] = []
    for number, branch in enumerate(shown):
        title = branch.journey.title.read(words.language)
        row = rows[branch.journey.id]
        points.append(Point(*marks["journey", number], title.words, (), branch.journey.id, title.language, row))
    for number, branch in enumerate(shown):
        bottom = () if branch.again else lowest(playbook.in_order(branch.journey))
        if bottom:
            points.append(_lowest_point(branch.journey, bottom[0], marks["lowest", number], words))
    return tuple(points)


def _lowest_point(journey: Journey, touchpoint: Touchpoint, mark: tuple[int, int], words: Words) -> Point:
    title = touchpoint.title.read(words.language)
    facts = [(words.say(f"{_SAY}.journey"), journey.title.read(words.language).words)]
    if touchpoint.pain is not None:
        facts.append((capital(words.say("diagrams.legend.pain")), touchpoint.pain.text.read(words.language).words))
    href = f"{journey.id}{anchor(touchpoint)}"
    return Point(*mark, title.words, tuple(facts), href, title.language)


def _cells(playbook: Playbook, journey: Journey, above: Sequence[Journey], words: Words) -> tuple[Cell, ...]:
    language = words.language
    title = journey.title.read(language)
    names = [each.title.read(language).words for each in above]
    phases = [phase.name.read(language).words for phase, _ in playbook.columns(journey)]
    bottom = lowest(playbook.in_order(journey))
    scale = playbook.config.scales.emotion
    point = Cell("")
    if bottom:
        said = f"{named(bottom, words)} ({written_score(bottom[0].score, scale, words)})"
        point = Cell(said, f"{journey.id}{anchor(bottom[0])}")
    return (
        Cell(title.words, journey.id, title.language),
        Cell(words.listing(names)),
        Cell(journey.market.upper() if journey.market else "–" if journey.lacks("market") else ""),
        Cell(words.say(f"{_SAY}.states.{journey.state}") if journey.state else ""),
        Cell(words.say(f"{_SAY}.statuses.{journey.status}") if journey.status else ""),
        Cell(words.listing(phases)),
        point,
    )


def _legend(rows: Sequence[BranchRow], words: Words) -> tuple[tuple[str, str], ...]:
    keys = {f"score-{row.tone}" for row in rows if row.lowest}
    keys |= {"phase-covered"} | {"box-wish" for row in rows if row.branch.journey.state == "to-be"}
    keys |= {"phase-own" for row in rows if row.own and not row.branch.again}
    order = ("phase-covered", "phase-own", "box-wish", "score-negative", "score-low", "score-neutral", "score-positive")
    return tuple((key, words.say(f"{_SAY}.legend.{key}")) for key in order if key in keys)


def _finding(
    playbook: Playbook, tree: Sequence[Branch], shown: int, model: PhaseModel, words: Words
) -> tuple[Sentence, ...]:
    """How many journeys of which sort, which phases none of them covers, and what isn't drawn."""
    once = [branch for branch in tree if not branch.again]
    n = len(once)
    sorts = [
        words.say(f"{_SAY}.sorts.{place}.{'one' if count == 1 else 'other'}", n=numeral(words, count))
        for place in ("micro", "wish")
        if (count := len({b.journey.id for b in tree if b.place == place}))
    ]
    of_which = words.say(f"{_SAY}.of_which", parts=words.listing(sorts)) if sorts else ""
    sentences = [Sentence(capital(words.say(f"{_SAY}.count", n=numeral(words, n)) + of_which + "."))]
    if covered := [found for branch in once if (found := phases_covered(playbook, branch.journey, model))]:
        switches = (words.say(f"{_SAY}.legend.phase-covered"),)
        sentences.append(Sentence(capital(_coverage(covered, model, words)), switches=switches))
    if shown < len(tree):
        rest = len({b.journey.id for b in once} - {b.journey.id for b in tree[:shown]})
        sentences.append(Sentence(capital(words.count(f"{_SAY}.left_out", rest))))
    return tuple(sentences)


def _coverage(covered: Sequence[tuple[int, ...]], model: PhaseModel, words: Words) -> str:
    """Which phases no journey covers; where there are none, which the fewest do."""
    journeys = [sum(counts[number] > 0 for counts in covered) for number in range(len(model.phases))]
    fewest = [
        p.name.read(words.language).words for p, n in zip(model.phases, journeys, strict=True) if n == min(journeys)
    ]
    if min(journeys) == 0:
        form = "one" if len(fewest) == 1 else "other"
    else:
        form = "none" if min(journeys) == max(journeys) else "fewest"
    values = {
        "phases": words.listing(fewest),
        "n": numeral(words, min(journeys)),
        "whole": numeral(words, len(covered)),
    }
    return words.say(f"{_SAY}.bare.{form}", **values)
