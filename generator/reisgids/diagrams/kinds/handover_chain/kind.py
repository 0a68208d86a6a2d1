"""The hand-over chain: who passes responsibility to whom, there and back, and how the customer feels around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.handover_chain.drawing import ChainDrawing, Place, chain_drawing, narrow_chain
from reisgids.diagrams.kinds.handover_chain.layout import Chain
from reisgids.diagrams.kinds.handover_chain.passing import DROP, look_of
from reisgids.diagrams.kinds.handover_chain.turns import brands_of, turns_of
from reisgids.diagrams.layout.lanes import Lane, from_top_to_bottom, provider_lane
from reisgids.diagrams.words.facts import Facts, anchor, party_page
from reisgids.diagrams.words.finding import capital, named, numeral
from reisgids.diagrams.words.handovers import handovers_of
from reisgids.diagrams.words.parties import may_be_named, party_name
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.insight.chain.handover_risk import is_settled, unsettled
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.values.text import Text

NAME = "handover-chain"
ABOUT: About = "journey"
PLACE = 30
Legend = tuple[tuple[str, str], ...]
_SAID = "diagrams.handover_chain"
_COLUMNS = (
    "number", "from", "to", "touchpoint", "way", "when", "agreement", "giver_does", "receiver_does", "data",
    "complaint", "emotion",
)  # fmt: skip
_IN_A_TIP = ("touchpoint", "agreement", "complaint", "emotion")
_HEAD = ("from", "to", "touchpoint", "when", "agreement", "data", "complaint")


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the journey's chain of hand-overs, or None where it has none."""
    (journey,) = journeys
    handovers = handovers_of(playbook, journey)
    if not handovers:
        return None
    turns = turns_of(handovers, playbook.in_order(journey))
    lanes = {turn.party: provider_lane(playbook, turn.party, words, partly=journey.partly) for turn in turns}
    seen = {turn.seen for turn in turns} - {None}
    names = {party: party_name(playbook, party, words.language).words for party in (*lanes, *seen) if party}
    settled = tuple(is_settled(handover) for handover in handovers)
    chain = Chain(handovers, settled, turns, from_top_to_bottom(tuple(lanes.values())), names)
    legend = _legend(chain, words)
    whole = _table(playbook, handovers, lanes, words)
    sentences = _finding(chain, dict(legend), words)
    wide, narrow = (
        _picture(playbook, chain, draw(playbook, journey, chain, dict(legend), words), whole, legend, words)
        for draw in (chain_drawing, narrow_chain)
    )
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAID}.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=wide.option,
        width=wide.width,
        height=wide.height,
        table=whole.without_empty(partly=journey.partly),
        points=wide.points,
        legend=legend,
        sentences=sentences,
        narrow=narrow,
    )


def _picture(
    playbook: Playbook, chain: Chain, drawing: ChainDrawing, table: DataTable, legend: Legend, words: Words
) -> Picture:
    """A drawing with its points: the hand-overs, and the names of the parties that have a page."""
    points = (
        Point(
            *place,
            title=_title(n, handover, chain.names, words),
            facts=_facts(table, n),
            href=anchor(handover.at),
            row=n,
            told=False,
        )
        for n, (place, handover) in enumerate(zip(drawing.handovers, chain.handovers, strict=True))
    )
    option = switched(drawing.option, [label for _, label in legend])
    return Picture(option, drawing.width, drawing.height, (*points, *_parties(playbook, chain, drawing.turns, words)))


def _parties(playbook: Playbook, chain: Chain, places: Sequence[Place], words: Words) -> Iterator[Point]:
    """The names of the turns' parties, each with how often its party takes over and hands over."""
    for turn, place in zip(chain.turns, places, strict=True):
        if turn.party is None or turn.party not in playbook.parties:
            continue
        name = chain.rows[chain.row(turn.party)].name
        counts = {
            "takes_over": sum(handover.receiver == turn.party for handover in chain.handovers),
            "hands_over": sum(handover.giver == turn.party for handover in chain.handovers),
        }
        facts = tuple(
            (words.say(f"{_SAID}.{key}"), words.say(f"{_SAID}.times.{_times(n)}", n=numeral(words, n)))
            for key, n in counts.items()
            if n
        )
        yield Point(*place, title=name.words, facts=facts, href=party_page(turn.party), language=name.language)


def _times(n: int) -> str:
    return {1: "one", 2: "two"}.get(n, "other")


def _title(n: int, handover: ChainHandover, names: Mapping[str, str], words: Words) -> str:
    way = "to" if handover.giver is None else "back" if handover.back else "there"
    giver = names.get(handover.giver or "", "")
    return words.say(f"{_SAID}.passes.{way}", n=n + 1, giver=giver, receiver=names[handover.receiver])


def _facts(table: DataTable, n: int) -> Facts:
    """What matters most of a row: a whole one fills a screen."""
    places = [_COLUMNS.index(key) for key in _IN_A_TIP]
    return tuple((table.head[place], words) for place in places if (words := table.rows[n][place].words))


def _legend(chain: Chain, words: Words) -> Legend:
    keys = {look_of(*each) for each in zip(chain.handovers, chain.settled, strict=True)}
    keys |= {"chain-jump" for turn in chain.turns[1:] if turn.received is None}
    keys |= {"chain-drop" for handover in chain.handovers if (handover.change or 0) < 0}
    entries = words.find(f"{_SAID}.legend")
    return tuple((key, label) for key, label in entries.items() if key in keys)


def _table(
    playbook: Playbook, handovers: Sequence[ChainHandover], lanes: dict[str | None, Lane], words: Words
) -> DataTable:
    head = dict(
        [(key, words.say(f"diagrams.facts.{key}")) for key in _HEAD]
        + [(key, words.say(f"{_SAID}.head.{key}")) for key in words.find(f"{_SAID}.head")]
    )
    rows = tuple(_row(playbook, n, handover, lanes, words) for n, handover in enumerate(handovers, 1))
    return DataTable(tuple(head[key] for key in _COLUMNS), rows)


def _row(
    playbook: Playbook, n: int, handover: ChainHandover, lanes: dict[str | None, Lane], words: Words
) -> tuple[Cell, ...]:
    language, description = words.language, handover.description
    giver, receiver = lanes[handover.giver].name, lanes[handover.receiver].name
    title = handover.at.title.read(language)
    duties = {} if description is None else description.responsibilities
    lands_at = None if description is None else description.complaint_lands_at

    def text(found: Text | None, missing: str = "") -> Cell:
        if found is None:
            return Cell(missing)
        reading = found.read(language)
        return Cell(reading.words, language=reading.language)

    missing = words.say(f"{_SAID}.missing")
    found = unsettled(handover)
    undescribed = any(risk.kind == "description" for risk in found)
    unagreed = undescribed or any(risk.kind == "agreement" for risk in found)
    without = {side for risk in found for side in risk.sides}

    def duty(party: str | None) -> Cell:
        return text(duties.get(party or ""), missing if undescribed or party in without else "")

    emotion = ""
    if handover.before is not None and handover.after is not None:
        scores = {"before": words.score(handover.before), "after": words.score(handover.after)}
        emotion = words.say(f"{_SAID}.emotion", **scores)
    return (
        Cell(str(n)),
        Cell(giver.words, language=giver.language),
        Cell(receiver.words, language=receiver.language),
        Cell(title.words, anchor(handover.at), title.language),
        Cell(words.say(f"{_SAID}.ways.{'back' if handover.back else 'there'}")),
        text(description.when if description else None),
        text(description.agreement if description else None, missing if unagreed else ""),
        duty(handover.giver),
        duty(handover.receiver),
        text(description.data if description else None),
        Cell(
            party_name(playbook, lands_at, language).words
            if lands_at is not None and may_be_named(playbook, lands_at)
            else ""
        ),
        Cell(emotion),
    )


def _finding(chain: Chain, legend: Mapping[str, str], words: Words) -> tuple[Sentence, ...]:
    """How many hand-overs between how many parties, whom the customer sees, the steepest drop, what is missing.

    Each rests on those hand-overs that it is about, by their entry in the legend.
    """
    looks = [look_of(*each) for each in zip(chain.handovers, chain.settled, strict=True)]
    labels = tuple(dict.fromkeys(legend[look] for look in looks))
    sentences = [Sentence(capital(_count(chain.handovers, words)), switches=labels)]
    brands = {party for party, _, _ in brands_of(chain.turns)}
    if len(brands) == 1:
        sentences.append(Sentence(words.say(f"{_SAID}.sees", party=chain.names[min(brands)])))
    drop = _drop(chain.handovers, words)
    if drop:
        dropping = (legend[DROP],) if DROP in legend else ()
        sentences.append(Sentence(capital(drop), switches=(*labels, *dropping)))
    n, unsettled = len(chain.handovers), chain.settled.count(False)
    if unsettled:
        form = ("one" if n == 1 else "all") if unsettled == n else "some_one" if unsettled == 1 else "some"
        unagreed = (legend[look] for look, settled in zip(looks, chain.settled, strict=True) if not settled)
        lacking = words.say(f"{_SAID}.open.{form}", open=numeral(words, unsettled))
        sentences.append(Sentence(capital(lacking), switches=tuple(dict.fromkeys(unagreed))))
    return tuple(sentences)


def _count(handovers: Sequence[ChainHandover], words: Words) -> str:
    parties = {party for handover in handovers for party in (handover.giver, handover.receiver)} - {None}
    n, back = len(handovers), sum(handover.back for handover in handovers)
    key = "count" if len(parties) > 1 else "count_to_one"
    form = "one" if n == 1 else "other"
    count = words.say(f"{_SAID}.{key}.{form}", n=numeral(words, n), parties=numeral(words, len(parties)))
    way = "none" if not back else "all" if back == n else "one" if back == 1 else "other"
    return words.say(f"{_SAID}.back.{way}", count=count, back=numeral(words, back))


def _drop(handovers: Sequence[ChainHandover], words: Words) -> str:
    changes = [handover.change for handover in handovers if handover.change is not None]
    if not changes:
        return ""
    steepest = min(changes)
    if steepest >= 0:
        return words.say(f"{_SAID}.drop.none")
    drops = [handover for handover in handovers if handover.change == steepest]
    first = drops[0]
    titles = named(tuple({handover.at.id: handover.at for handover in drops}.values()), words)
    return words.say(
        f"{_SAID}.drop.{'one' if len(drops) == 1 else 'other'}",
        titles=titles,
        before=words.score(first.before or 0),
        after=words.score(first.after or 0),
        points=words.signed(steepest),
    )
