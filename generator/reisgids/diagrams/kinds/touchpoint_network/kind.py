"""The touchpoint network: which touchpoints several journeys share, and how each journey's customer feels there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from math import isclose

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Point
from reisgids.diagrams.drawing.score_pill import TONES, tone, written_score
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.kinds.touchpoint_network.drawing import DRAWN_WIDTH, PILLS, Lettering, network_option
from reisgids.diagrams.kinds.touchpoint_network.layout import Network, network_layout
from reisgids.diagrams.words.facts import anchor, deed, feeling
from reisgids.diagrams.words.finding import capital, named, numeral
from reisgids.insight.journeys.shared_touchpoints import GROUPS, Occurrence, Shared, shared_touchpoints
from reisgids.insight.journeys.without_to_be_twins import without_to_be_twins
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

NAME = "touchpoint-network"
ABOUT: About = "playbook"
PLACE = 100
_SAY = "diagrams.touchpoint_network"
_MOST_JOURNEYS = 16
_MOST_LINES = 96
_MOST_ROWS = 1500


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the network of these journeys, or None where no two of them share a touchpoint."""
    shared = shared_touchpoints(playbook, journeys)
    if not shared:
        return None
    network = network_layout(_shown(shared), GROUPS, pills=PILLS)
    scale, by_id = playbook.config.scales.emotion, {journey.id: journey for journey in journeys}
    whole = {each.id: each for each in shared}
    lettering = Lettering(
        {group: _group(group, words) for group in GROUPS if any(each.group for each in shared)},
        tuple(_note(playbook, whole[each.id], words) for each in network.shared),
    )
    places = [(each, occurrence) for each in shared for occurrence in each.occurrences][:_MOST_ROWS]
    return Diagram(
        id=f"dia-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAY}.title"),
        alternative=_finding(playbook, shared, len(without_to_be_twins(journeys)), network, words),
        option=network_option(network, by_id, scale, lettering, words),
        width=DRAWN_WIDTH,
        height=round(network.height) + 2,
        table=_table(playbook, places, words),
        points=_points(network, by_id, places, words),
        legend=tuple(
            (f"score-{of}", words.say(f"{_SAY}.legend.{of}"))
            for of in TONES
            if any(tone(tie.occurrence.touchpoint.score, scale) == of for tie in network.ties)
        ),
    )


def _shown(shared: Sequence[Shared]) -> tuple[Shared, ...]:
    """Return as much as can still be distinguished: the journeys that share most, what most of those have in common."""
    counts = Counter(journey.id for each in shared for journey in each.journeys)
    first = sorted((journey.id for journey in shared[0].journeys), key=lambda id: -counts[id])
    drawn = set(
        list(dict.fromkeys([*first[: _MOST_JOURNEYS // 2], *(id for id, _ in counts.most_common())]))[:_MOST_JOURNEYS]
    )
    among = [replace(each, occurrences=tuple(o for o in each.occurrences if o.journey.id in drawn)) for each in shared]
    among = sorted((each for each in among if len(each.journeys) > 1), key=lambda each: -len(each.journeys))
    lines = accumulate(len(each.occurrences) for each in among[1:])
    return among[0], *(each for each, so_far in zip(among[1:], lines, strict=True) if so_far <= _MOST_LINES)


def _group(group: str, words: Words) -> str:
    return words.say(f"fields.options.Touchpoint.group.{group}") if group else words.say(f"{_SAY}.no_group")


def _note(playbook: Playbook, shared: Shared, words: Words) -> str:
    """In how many journeys, and between which scores."""
    scale, score = playbook.config.scales.emotion, [o.touchpoint.score for o in shared.occurrences]
    scored = [each for each in score if each is not None]
    journeys = words.count(f"{_SAY}.journeys", len(shared.journeys))
    if len(scored) < 2:
        return journeys
    low, high = (written_score(end, scale, words) for end in (min(scored), max(scored)))
    return words.say(f"{_SAY}.note.{'same' if low == high else 'apart'}", journeys=journeys, low=low, high=high)


def _points(
    network: Network,
    journeys: dict[str, Journey],
    places: Sequence[tuple[Shared, Occurrence]],
    words: Words,
) -> tuple[Point, ...]:
    rows = {(each.id, o.journey.id, o.touchpoint.id): row for row, (each, o) in enumerate(places)}
    points: list[Point] = []
    for id in network.journeys:
        title = journeys[id].title.read(words.language)
        named_here = [each for each in network.shared if any(o.journey.id == id for o in each.occurrences)]
        facts = ((words.say(f"{_SAY}.shares"), named(named_here, words)),)
        points.append(Point(0, len(points), title.words, facts, id, title.language))
    for tie in network.ties:
        touchpoint, journey = tie.occurrence.touchpoint, tie.occurrence.journey
        title = touchpoint.title.read(words.language)
        points.append(
            Point(
                series=0,
                index=len(points),
                title=title.words,
                facts=deed(touchpoint, words),
                href=f"{journey.id}{anchor(touchpoint)}",
                language=title.language,
                row=rows.get((network.shared[tie.shared].id, journey.id, touchpoint.id)),
            )
        )
    return tuple(points)


def _table(playbook: Playbook, places: Sequence[tuple[Shared, Occurrence]], words: Words) -> DataTable:
    phases = {(o.journey.id, phase.id): phase.name for _, o in places for phase, _ in playbook.columns(o.journey)}
    rows = []
    for shared, occurrence in places:
        journey, touchpoint = occurrence.journey, occurrence.touchpoint
        title, name = shared.title.read(words.language), journey.title.read(words.language)
        phase = phases[journey.id, touchpoint.phase].read(words.language)
        marks = [words.say(f"diagrams.legend.{symbol.key}") for symbol in judgements(touchpoint)]
        rows.append(
            (
                Cell(title.words, f"{journey.id}{anchor(touchpoint)}", title.language),
                Cell(name.words, journey.id, name.language),
                Cell(_group(shared.group, words) if shared.group else ""),
                Cell(phase.words, language=phase.language),
                Cell("" if touchpoint.feels is None else feeling(touchpoint.feels, words)),
                Cell(words.listing(marks)),
            )
        )
    facts = [f"diagrams.facts.{key}" for key in ("phase", "feels", "marks")]
    head = ["diagrams.facts.touchpoint", f"{_SAY}.journey", "fields.Touchpoint.group.label", *facts]
    return DataTable(tuple(words.say(key) for key in head), tuple(rows))


def _finding(playbook: Playbook, shared: Sequence[Shared], journeys: int, network: Network, words: Words) -> str:
    """How many are shared, which by most journeys, where experience differs most, and what isn't drawn."""
    most = [each for each in shared if len(each.journeys) == len(shared[0].journeys)]
    part = len(shared[0].journeys)
    form = "some" if part < journeys else "both" if part == 2 else "all"
    span = words.say(f"{_SAY}.span.{form}", part=numeral(words, part), whole=numeral(words, journeys))
    values = {"n": numeral(words, len(shared)), "titles": named(most, words), "span": span}
    if len(shared) == 1:
        sentences = [words.say(f"{_SAY}.count.one", **values)]
    elif len(most) == len(shared):
        sentences = [words.say(f"{_SAY}.count.tied", **values)]
    else:
        sentences = [words.say(f"{_SAY}.count.other", **values)]
        sentences.append(words.say(f"{_SAY}.most.{'one' if len(most) == 1 else 'other'}", **values))
    gap = max(each.gap for each in shared)
    if gap > 0:
        sentences.append(_apart(playbook, [each for each in shared if isclose(each.gap, gap)], words))
    elif any(len(each.experiences) > 1 for each in shared):
        sentences.append(words.say(f"{_SAY}.alike"))
    tied = {journey.id for each in shared for journey in each.journeys}
    if len(network.shared) < len(shared) or len(network.journeys) < len(tied):
        touchpoints = words.count(f"{_SAY}.touchpoints", len(network.shared))
        drawn = words.count(f"{_SAY}.journeys", len(network.journeys))
        sentences.append(words.say(f"{_SAY}.left_out", touchpoints=touchpoints, journeys=drawn))
    return " ".join(capital(sentence) for sentence in sentences)


def _apart(playbook: Playbook, widest: Sequence[Shared], words: Words) -> str:
    """Where journeys differ most in experience: between which two, or at which touchpoints by equally much."""
    if len(widest) > 1:
        gap = words.number(round(widest[0].gap, 1))
        return words.say(f"{_SAY}.apart.other", titles=named(widest, words), gap=gap)
    scale = playbook.config.scales.emotion
    (worst, low), (best, high) = widest[0].experiences[0], widest[0].experiences[-1]
    return words.say(
        f"{_SAY}.apart.one",
        title=widest[0].title.read(words.language).words,
        low=written_score(low, scale, words),
        worst=worst.title.read(words.language).words,
        high=written_score(high, scale, words),
        best=best.title.read(words.language).words,
    )
