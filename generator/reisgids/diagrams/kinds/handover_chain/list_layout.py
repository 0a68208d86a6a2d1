"""Where everything of a chain stands in narrow places, in pixels: a list, with the parties' lanes at its left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.diagrams.drawing.lettering import wrap
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.kinds.handover_chain.layout import (
    BAR,
    BRAND,
    BRAND_LINE,
    NAME,
    NAME_LINE,
    TITLE,
    TITLE_LINE,
    Chain,
)
from reisgids.diagrams.kinds.handover_chain.places import ChainPlaces, Segment, Spot, name_size
from reisgids.diagrams.kinds.handover_chain.turns import brands_of
from reisgids.diagrams.layout.phase_header import phase_colour
from reisgids.insight.chain.handover_chain import ChainHandover
from reisgids.labels.words import Words
from reisgids.model.config import Scale
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook

HEAD = 36
"""How high the heading of a phase is."""
_EDGE = 16
_STEP, _ROOM = 24, 108
_BESIDE = 20
_NUMBER = 28
"""From the middle of a hand-over's number to where its title begins, with half of the number before that."""
_CHANGE = 44
_SLOPE, _HALF = 17, 14
_PAD = 8
_SHORTEST = 44
_JUMP = 24


@dataclass(frozen=True)
class PhaseHead:
    """The heading of a phase: where it begins, its number, its name and its colour."""

    top: float
    number: int
    name: str
    colour: str


@dataclass(frozen=True)
class SeenStretch:
    """Whom the customer sees, in lines, where these begin, and until where that holds."""

    lines: tuple[str, ...]
    top: float
    bottom: float


@dataclass(frozen=True)
class ListLayout:
    """The places, the middle of each lane, where the words begin, the headings, and the height of it all."""

    places: ChainPlaces
    lanes: tuple[float, ...]
    step: float
    words: float
    heads: tuple[PhaseHead, ...]
    seen: tuple[SeenStretch, ...]
    top: float
    height: int


def list_layout(playbook: Playbook, journey: Journey, chain: Chain, words: Words) -> ListLayout:
    """Return the layout: from top to bottom each turn, and between two of them the hand-over."""
    step = min(_STEP, _ROOM / max(1, len(chain.rows) - 1))
    lanes = tuple(_EDGE + step * row for row in range(len(chain.rows)))
    left = lanes[-1] + _BESIDE
    return _List(playbook, journey, chain, words, lanes, step, left).laid_out()


class _List:
    """A list that grows downwards."""

    def __init__(
        self,
        playbook: Playbook,
        journey: Journey,
        chain: Chain,
        words: Words,
        lanes: tuple[float, ...],
        step: float,
        left: float,
    ) -> None:
        self.chain, self.words, self.scale = chain, words, playbook.config.scales.emotion
        self.phases = {phase.id: (n, phase) for n, phase in enumerate(playbook.model_phases(journey), 1)}
        self.lanes, self.step, self.left = lanes, step, left
        self.names_in = tuple(wrap(lane.name.words, NAME, WIDTH - left - 4, 4) for lane in chain.rows)
        room = WIDTH - left - _NUMBER - _CHANGE
        self.titles_in = tuple(
            wrap(each.at.title.read(words.language).words, TITLE, room, 6) for each in chain.handovers
        )
        self.y = 0.0
        self.heads: list[PhaseHead] = []
        self.between: list[float] = []
        self.middles: list[float] = []
        self.named: list[float] = []
        self.jumps: dict[int, Segment] = {}

    def laid_out(self) -> ListLayout:
        """Return the layout of the whole chain."""
        chain = self.chain
        brands = {first: (party, end) for party, first, end in brands_of(chain.turns)}
        begun: list[tuple[int, tuple[str, ...], float]] = []
        self._head(chain.handovers[0])
        top = self.y
        for number, turn in enumerate(chain.turns):
            if number and turn.received is None:
                self._jump(number)
            elif turn.received is not None:
                self._handover(turn.received)
            if number in brands:
                name = chain.names[brands[number][0]]
                said = name if begun else self.words.say("diagrams.handover_chain.seen", party=name)
                lines = wrap(said, BRAND, WIDTH - self.left - 4, 3)
                begun.append((brands[number][1], lines, self.y))
                self.y += len(lines) * BRAND_LINE + _PAD
            self._name(self.names_in[chain.row(turn.party)])
        edges = [top, *self.between, self.y]
        return ListLayout(
            places=self._places(edges),
            lanes=self.lanes,
            step=self.step,
            words=self.left,
            heads=tuple(self.heads),
            seen=tuple(SeenStretch(lines, y, edges[end]) for end, lines, y in begun),
            top=top,
            height=round(self.y + 2),
        )

    def _head(self, handover: ChainHandover) -> None:
        number, phase = self.phases[handover.at.phase]
        if self.heads and self.heads[-1].number == number:
            return
        colour = phase_colour(number, len(self.phases))
        self.heads.append(PhaseHead(self.y, number, phase.name.read(self.words.language).words, colour))
        self.y += HEAD

    def _name(self, lines: Sequence[str]) -> None:
        height = len(lines) * NAME_LINE + 2 * _PAD
        self.named.append(self.y + height / 2)
        self.y += height

    def _handover(self, number: int) -> None:
        self._head(self.chain.handovers[number])
        height = max(_SHORTEST, len(self.titles_in[number]) * TITLE_LINE + _PAD)
        self.middles.append(self.y + height / 2)
        self.between.append(self.y + height / 2)
        self.y += height

    def _jump(self, turn: int) -> None:
        y = self.y + _JUMP / 2
        before, after = sorted(self.lanes[self.chain.row(self.chain.turns[n].party)] for n in (turn - 1, turn))
        self.jumps[turn] = ((before + BAR / 2 + 2, y), (after - BAR / 2 - 2, y))
        self.between.append(y)
        self.y += _JUMP

    def _places(self, edges: Sequence[float]) -> ChainPlaces:
        chain = self.chain
        across = [self.lanes[chain.row(turn.party)] for turn in chain.turns]
        ends = [(across[n - 1], across[n]) for n, turn in enumerate(chain.turns) if turn.received is not None]
        arrows: list[Segment] = []
        for y, (start, end) in zip(self.middles, ends, strict=True):
            away = BAR / 2 if end > start else -BAR / 2
            arrows.append(((start + away, y), (end - 2 * away, y)))
        right = WIDTH - _CHANGE / 2
        changes = tuple((right, y) for y in self.middles)
        return ChainPlaces(
            bars=tuple(((x, edges[n]), (x, edges[n + 1])) for n, x in enumerate(across)),
            names=tuple(
                ((self.left, y), (name_size(self.names_in[chain.row(turn.party)])[0] / 2, 0.0))
                for y, turn in zip(self.named, chain.turns, strict=True)
            ),
            jumps=self.jumps,
            arrows=tuple(arrows),
            numbers=tuple((self.left + _NUMBER / 2 - 4, y) for y in self.middles),
            titles=tuple((self.left + _NUMBER, y) for y in self.middles),
            rules=tuple(
                ((max(pair) + BAR / 2 + 3, y), (self.left - 1, y)) for y, pair in zip(self.middles, ends, strict=True)
            ),
            changes=changes,
            slopes=tuple(_slope(self.scale, *each) for each in zip(chain.handovers, changes, strict=True)),
            names_in=self.names_in,
            titles_in=self.titles_in,
        )


def _slope(scale: Scale, handover: ChainHandover, spot: Spot) -> Segment | None:
    """The emotion before and after, above a spot."""
    if handover.before is None or handover.after is None:
        return None
    before, after = (spot[1] - _SLOPE * scale.share(score) for score in (handover.before, handover.after))
    return (spot[0] - _HALF, before), (spot[0] + _HALF, after)
