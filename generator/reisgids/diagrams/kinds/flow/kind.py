"""The flow: what follows what, in a swim lane per party, with branches, loops and hand-overs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reisgids.diagrams.diagram import About, Cell, DataTable, Diagram, Picture, Point, Sentence
from reisgids.diagrams.drawing.narrow import WIDTH
from reisgids.diagrams.drawing.symbols import judgements
from reisgids.diagrams.echarts.option import switched
from reisgids.diagrams.kinds.flow.drawing import FlowDrawing, flow_drawing
from reisgids.diagrams.kinds.flow.graph import FlowGraph, flow_graph
from reisgids.diagrams.kinds.flow.ground import names_width, phase_columns
from reisgids.diagrams.kinds.flow.handover_marks import HandoverMark, handover_marks
from reisgids.diagrams.kinds.flow.layout import flow_layout
from reisgids.diagrams.kinds.flow.moments import flow_boxes
from reisgids.diagrams.kinds.flow.narrow import narrow_drawing
from reisgids.diagrams.layout.columns import Column, columns_of
from reisgids.diagrams.layout.lanes import Lane, from_top_to_bottom, lanes_of
from reisgids.diagrams.layout.phase_header import HEIGHT
from reisgids.diagrams.words.facts import Facts, anchor, party_page
from reisgids.diagrams.words.finding import capital, named, numeral
from reisgids.diagrams.words.parties import may_be_named, party_name
from reisgids.labels.words import Words
from reisgids.model.journey import Journey
from reisgids.model.playbook import Playbook
from reisgids.model.withheld import WITHHELD

NAME = "flow"
ABOUT: About = "journey"
PLACE = 20


def diagram(playbook: Playbook, journeys: Sequence[Journey], words: Words) -> Diagram | None:
    """Return the journey's flow.

    A journey of one touchpoint has none, nor has one of which it is withheld what follows what.
    """
    (journey,) = journeys
    columns = columns_of(playbook, journey, words.language)
    if len(columns) < 2:
        return None
    touchpoints = [column.touchpoint for column in columns]
    if all(touchpoint.next is WITHHELD for touchpoint in touchpoints):
        return None
    lanes = lanes_of(playbook, touchpoints, words)
    order = from_top_to_bottom(lanes)
    graph = flow_graph(columns, lanes, order)
    titles, box = flow_boxes(columns, graph.columns)
    phases = phase_columns(columns, graph, words.language)
    layout = flow_layout(graph, box, HEIGHT, names_width(order), [(p.first, p.last, p.width) for p in phases])
    handovers = handover_marks(columns, lanes, layout, undescribed=not journey.partly)
    drawing = flow_drawing(playbook, journey, columns, titles, box, order, graph, phases, layout, handovers, words)
    legend = _legend(columns, handovers, words)
    sentences = _finding(columns, order, graph, handovers, words)
    names = {series.get("name") for series in drawing.option["series"]}
    switches = [label for _, label in legend if label in names]
    numbers = {phase.id: number for number, phase in enumerate(playbook.model_phases(journey), 1)}
    narrow = narrow_drawing(numbers, columns, lanes, graph, handovers, words)

    def points(of: FlowDrawing) -> tuple[Point, ...]:
        return (
            *_moment_points(of, columns),
            *_handover_points(playbook, of, columns, handovers, lanes, words),
            *_lane_points(playbook, of, order, lanes, words),
        )

    return Diagram(
        journey=journey.id,
        id=f"dia-{journey.id}-{NAME}",
        kind=NAME,
        title=words.say("diagrams.flow.title"),
        alternative=" ".join(sentence.words for sentence in sentences),
        option=switched(drawing.option, switches),
        width=round(layout.width),
        height=round(layout.height),
        table=_table(columns, lanes, graph, words),
        points=points(drawing),
        legend=legend,
        sentences=sentences,
        narrow=Picture(switched(narrow.option, switches), WIDTH, narrow.height, points(narrow)),
    )


def _moment_points(of: FlowDrawing, columns: Sequence[Column]) -> Iterator[Point]:
    for row, (place, column) in enumerate(zip(of.moments, columns, strict=True)):
        title = column.title
        yield Point(*place, title.words, href=anchor(column.touchpoint), language=title.language, row=row)


def _handover_points(
    playbook: Playbook,
    of: FlowDrawing,
    columns: Sequence[Column],
    handovers: Sequence[HandoverMark],
    lanes: Sequence[Lane],
    words: Words,
) -> Iterator[Point]:
    for place, handover in zip(of.handovers, handovers, strict=True):
        facts = _handover_facts(playbook, handover, lanes, words)
        href = anchor(columns[handover.step.source].touchpoint)
        yield Point(*place, title=words.say("diagrams.facts.handover"), facts=facts, href=href)


def _lane_points(
    playbook: Playbook, of: FlowDrawing, order: Sequence[Lane], lanes: Sequence[Lane], words: Words
) -> Iterator[Point]:
    """The parties, where the drawing has them by themselves."""
    for place, lane in zip(of.lanes, order, strict=bool(of.lanes)):
        if lane.party in playbook.parties:
            facts, href = _lane_facts(lane, lanes, words), party_page(lane.party)
            yield Point(*place, title=lane.name.words, facts=facts, href=href, language=lane.name.language)


def _lane_facts(lane: Lane, lanes: Sequence[Lane], words: Words) -> Facts:
    n = lanes.count(lane)
    moments = words.say(f"diagrams.flow.delivers.{_form(n)}", n=numeral(words, n))
    return ((words.say("diagrams.facts.delivers"), moments),)


def _handover_facts(playbook: Playbook, handover: HandoverMark, lanes: Sequence[Lane], words: Words) -> Facts:
    description, language = handover.description, words.language
    found = [
        ("from", lanes[handover.step.source].name.words),
        ("to", lanes[handover.step.target].name.words),
    ]
    if description is None:
        found.append(("agreement", words.say("diagrams.flow.not_described")))
    else:
        texts = {"when": description.when, "agreement": description.agreement, "data": description.data}
        found += [(key, text.read(language).words) for key, text in texts.items() if text is not None]
        if description.complaint_lands_at is not None and may_be_named(playbook, description.complaint_lands_at):
            found.append(("complaint", party_name(playbook, description.complaint_lands_at, language).words))
    return tuple((words.say(f"diagrams.facts.{key}"), value) for key, value in found)


def _legend(columns: Sequence[Column], handovers: Sequence[HandoverMark], words: Words) -> tuple[tuple[str, str], ...]:
    touchpoints = [column.touchpoint for column in columns]
    keys = {symbol.key for touchpoint in touchpoints for symbol in judgements(touchpoint)}
    keys |= {handover.key for handover in handovers}
    keys |= {"start", "end"} | {"box-assumed" for column in columns if column.assumed}
    keys |= {"box-customer" for t in touchpoints if t.kind == "customer-moment"}
    order = (
        "truth", "pain", "delight", "handover", "handover-open", "box-customer", "box-assumed", "start", "end",
    )  # fmt: skip
    return tuple((key, words.say(f"diagrams.legend.{key}")) for key in order if key in keys)


def _table(columns: Sequence[Column], lanes: Sequence[Lane], graph: FlowGraph, words: Words) -> DataTable:
    head = ("touchpoint", "phase", "delivered_by", "next")
    rows = []
    for number, (column, lane) in enumerate(zip(columns, lanes, strict=True)):
        phase = column.phase.name.read(words.language)
        targets = [columns[step.target].title.words for step in graph.steps if step.source == number]
        if number in graph.ends:
            targets.append(words.say("diagrams.legend.end"))
        rows.append(
            (
                Cell(column.title.words, anchor(column.touchpoint), column.title.language),
                Cell(phase.words, language=phase.language),
                Cell(lane.name.words, language=lane.name.language),
                Cell("; ".join(targets)),
            )
        )
    return DataTable(tuple(words.say(f"diagrams.facts.{key}") for key in head), tuple(rows))


def _finding(
    columns: Sequence[Column], order: Sequence[Lane], graph: FlowGraph, handovers: Sequence[HandoverMark], words: Words
) -> tuple[Sentence, ...]:
    """How many moments at how many parties, where the way parts, where it goes back, and the hand-overs."""
    say = "diagrams.flow"
    parties = sum(lane.provides for lane in order)
    moments = numeral(words, len(columns))
    sentences = [
        words.say(f"{say}.parties.{_form(parties)}", moments=moments, parties=numeral(words, parties))
        if parties
        else words.say(f"{say}.moments", moments=moments)
    ]
    targets = [[step.target for step in graph.steps if step.source == n] for n in range(len(columns))]
    forks = [columns[n].touchpoint for n, next_ones in enumerate(targets) if len(next_ones) > 1]
    if forks:
        sentences.append(words.say(f"{say}.forks", titles=named(forks, words)))
    back = [columns[step.source].touchpoint for step in graph.steps if step.back]
    if back:
        sentences.append(words.say(f"{say}.back", titles=named(tuple({t.id: t for t in back}.values()), words)))
    if handovers:
        open_ones = sum(handover.description is None for handover in handovers)
        form = {0: "none", len(handovers): "all"}.get(open_ones, _form(open_ones))
        key = f"{say}.handovers.{_form(len(handovers))}.{form}"
        sentences.append(words.say(key, n=numeral(words, len(handovers)), open=numeral(words, open_ones)))
        switches = tuple(dict.fromkeys(words.say(f"diagrams.legend.{each.key}") for each in handovers))
    else:
        switches = ()
    *others, last = map(capital, sentences)
    return (*map(Sentence, others), Sentence(last, switches=switches))


def _form(n: int) -> str:
    return "one" if n == 1 else "other"
