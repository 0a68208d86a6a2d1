"""The hand-over chain: who passes responsibility to whom, there and back, and how the customer feels around it."""

from __future__ import annotations

from collections.abc import Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Point
from reisgids.diagrams.kinds.handover_chain.drawing import chain_option, look_of
from reisgids.diagrams.kinds.handover_chain.layout import Chain, chain_layout
from reisgids.diagrams.kinds.handover_chain.stints import brands_of, stints_of
from reisgids.diagrams.layout.lanes import Lane, from_top_to_bottom, provider_lane
from reisgids.diagrams.words.facts import Facts, anchor
from reisgids.diagrams.words.finding import capital, named, numeral
from reisgids.diagrams.words.handovers import transfers_of
from reisgids.diagrams.words.parties import may_be_named, party_name
from reisgids.insight.chain.handover_chain import Transfer
from reisgids.insight.chain.handover_risk import is_settled, risks
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.values.text import Text

NAME = "handover-chain"
ABOUT: About = "journey"
PLACE = 30
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
    transfers = transfers_of(playbook, journey)
    if not transfers:
        return None
    stints = stints_of(transfers, playbook.in_order(journey))
    lanes = {stint.party: provider_lane(playbook, stint.party, words, partly=journey.partly) for stint in stints}
    seen = {stint.seen for stint in stints} - {None}
    names = {party: party_name(playbook, party, words.language).words for party in (*lanes, *seen) if party}
    settled = tuple(is_settled(transfer) for transfer in transfers)
    chain = Chain(transfers, settled, stints, from_top_to_bottom(tuple(lanes.values())), names)
    layout = chain_layout(chain, words)
    whole = _table(playbook, transfers, lanes, words)
    table = whole.without_empty(partly=journey.partly)
    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say(f"{_SAID}.title"),
        alternative=_finding(chain, words),
        option=chain_option(playbook, journey, chain, layout, words),
        width=layout.width,
        height=layout.height,
        table=table,
        points=tuple(
            Point(0, n, _title(n, transfer, names, words), _facts(whole, n), anchor(transfer.at))
            for n, transfer in enumerate(transfers)
        ),
        legend=_legend(chain, words),
    )


def _title(n: int, transfer: Transfer, names: dict[str, str], words: Words) -> str:
    way = "to" if transfer.giver is None else "back" if transfer.back else "there"
    giver = names.get(transfer.giver or "", "")
    return words.say(f"{_SAID}.passes.{way}", n=n + 1, giver=giver, receiver=names[transfer.receiver])


def _facts(table: DataTable, n: int) -> Facts:
    """What matters most of a row: a whole one fills a screen."""
    places = [_COLUMNS.index(key) for key in _IN_A_TIP]
    return tuple((table.head[place], words) for place in places if (words := table.rows[n][place].words))


def _legend(chain: Chain, words: Words) -> tuple[tuple[str, str], ...]:
    keys = {look_of(*each) for each in zip(chain.transfers, chain.settled, strict=True)}
    keys |= {"chain-jump" for stint in chain.stints[1:] if stint.received is None}
    keys |= {"chain-drop" for transfer in chain.transfers if (transfer.change or 0) < 0}
    entries = words.find(f"{_SAID}.legend")
    return tuple((key, label) for key, label in entries.items() if key in keys)


def _table(playbook: Playbook, transfers: Sequence[Transfer], lanes: dict[str | None, Lane], words: Words) -> DataTable:
    head = dict(
        [(key, words.say(f"diagrams.facts.{key}")) for key in _HEAD]
        + [(key, words.say(f"{_SAID}.head.{key}")) for key in words.find(f"{_SAID}.head")]
    )
    rows = tuple(_row(playbook, n, transfer, lanes, words) for n, transfer in enumerate(transfers, 1))
    return DataTable(tuple(head[key] for key in _COLUMNS), rows)


def _row(
    playbook: Playbook, n: int, transfer: Transfer, lanes: dict[str | None, Lane], words: Words
) -> tuple[Cell, ...]:
    language, handover = words.language, transfer.handover
    giver, receiver = lanes[transfer.giver].name, lanes[transfer.receiver].name
    title = transfer.at.title.read(language)
    duties = {} if handover is None else handover.responsibilities
    lands_at = None if handover is None else handover.complaint_lands_at

    def text(found: Text | None, missing: str = "") -> Cell:
        if found is None:
            return Cell(missing)
        reading = found.read(language)
        return Cell(reading.words, language=reading.language)

    missing = words.say(f"{_SAID}.missing")
    found = risks(transfer)
    undescribed = any(risk.kind == "description" for risk in found)
    unagreed = undescribed or any(risk.kind == "agreement" for risk in found)
    without = {side for risk in found for side in risk.sides}

    def duty(party: str | None) -> Cell:
        return text(duties.get(party or ""), missing if undescribed or party in without else "")

    emotion = ""
    if transfer.before is not None and transfer.after is not None:
        scores = {"before": words.score(transfer.before), "after": words.score(transfer.after)}
        emotion = words.say(f"{_SAID}.emotion", **scores)
    return (
        Cell(str(n)),
        Cell(giver.words, language=giver.language),
        Cell(receiver.words, language=receiver.language),
        Cell(title.words, anchor(transfer.at), title.language),
        Cell(words.say(f"{_SAID}.ways.{'back' if transfer.back else 'there'}")),
        text(handover.when if handover else None),
        text(handover.agreement if handover else None, missing if unagreed else ""),
        duty(transfer.giver),
        duty(transfer.receiver),
        text(handover.data if handover else None),
        Cell(
            party_name(playbook, lands_at, language).words
            if lands_at is not None and may_be_named(playbook, lands_at)
            else ""
        ),
        Cell(emotion),
    )


def _finding(chain: Chain, words: Words) -> str:
    """How many hand-overs between how many parties, whom the customer sees, the steepest drop, what is missing."""
    sentences = [_count(chain.transfers, words)]
    brands = {party for party, _, _ in brands_of(chain.stints)}
    if len(brands) == 1:
        sentences.append(words.say(f"{_SAID}.sees", party=chain.names[min(brands)]))
    sentences += _drop(chain.transfers, words)
    n, unsettled = len(chain.transfers), chain.settled.count(False)
    if unsettled:
        form = ("one" if n == 1 else "all") if unsettled == n else "some_one" if unsettled == 1 else "some"
        sentences.append(words.say(f"{_SAID}.open.{form}", open=numeral(words, unsettled)))
    return " ".join(capital(sentence) for sentence in sentences)


def _count(transfers: Sequence[Transfer], words: Words) -> str:
    parties = {party for transfer in transfers for party in (transfer.giver, transfer.receiver)} - {None}
    n, back = len(transfers), sum(transfer.back for transfer in transfers)
    key = "count" if len(parties) > 1 else "count_to_one"
    form = "one" if n == 1 else "other"
    count = words.say(f"{_SAID}.{key}.{form}", n=numeral(words, n), parties=numeral(words, len(parties)))
    way = "none" if not back else "all" if back == n else "one" if back == 1 else "other"
    return words.say(f"{_SAID}.back.{way}", count=count, back=numeral(words, back))


def _drop(transfers: Sequence[Transfer], words: Words) -> list[str]:
    changes = [transfer.change for transfer in transfers if transfer.change is not None]
    if not changes:
        return []
    steepest = min(changes)
    if steepest >= 0:
        return [words.say(f"{_SAID}.drop.none")]
    drops = [transfer for transfer in transfers if transfer.change == steepest]
    first = drops[0]
    titles = named(tuple({transfer.at.id: transfer.at for transfer in drops}.values()), words)
    return [
        words.say(
            f"{_SAID}.drop.{'one' if len(drops) == 1 else 'other'}",
            titles=titles,
            before=words.score(first.before or 0),
            after=words.score(first.after or 0),
            points=words.signed(steepest),
        )
    ]
