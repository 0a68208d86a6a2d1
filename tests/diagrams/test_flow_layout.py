from itertools import combinations, pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from reisgids.diagrams.kinds.flow.graph import FlowGraph, flow_graph
from reisgids.diagrams.kinds.flow.handover_marks import handover_marks
from reisgids.diagrams.kinds.flow.layout import FlowLayout, flow_layout
from reisgids.diagrams.layout.columns import columns_of
from reisgids.diagrams.layout.lanes import from_top_to_bottom, lanes_of
from reisgids.labels.words import words
from tests.diagrams.playbooks import PARTIES, journey, playbook, touchpoint

BOX = (90.0, 50.0)
PHASES = ("awareness", "consideration", "purchase")


def laid_out(*touchpoints: dict[str, Any]) -> tuple[FlowGraph, FlowLayout]:
    drawn = journey(*touchpoints)
    context = playbook(drawn)
    columns = columns_of(context, drawn, "nl")
    lanes = lanes_of(context, [column.touchpoint for column in columns], words("nl"))
    graph = flow_graph(columns, lanes, from_top_to_bottom(lanes))
    return graph, flow_layout(graph, BOX, 40)


@st.composite
def flows(draw: st.DrawFn) -> list[dict[str, Any]]:
    n = draw(st.integers(2, 12))
    ids = [f"t{i}" for i in range(n)]
    phases = sorted(draw(st.lists(st.sampled_from(PHASES), min_size=n, max_size=n)), key=PHASES.index)
    return [
        touchpoint(
            id,
            id,
            id,
            phase,
            delivered_by=draw(st.sampled_from([None, *PARTIES])),
            next=draw(st.none() | st.lists(st.sampled_from(ids), max_size=3)),
        )
        for id, phase in zip(ids, phases, strict=True)
    ]


def pieces(layout: FlowLayout) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return [piece for line in layout.lines for piece in pairwise(line.path)]


@settings(max_examples=200, deadline=None)
@given(flows())
def test_no_line_runs_through_a_box_whatever_leads_to_what(touchpoints: list[dict[str, Any]]) -> None:
    _, layout = laid_out(*touchpoints)
    for (x1, y1), (x2, y2) in pieces(layout):
        assert x1 == x2 or y1 == y2
        for x, y in layout.centres:
            left, right, top, bottom = x - BOX[0] / 2, x + BOX[0] / 2, y - BOX[1] / 2, y + BOX[1] / 2
            beside = max(x1, x2) <= left or min(x1, x2) >= right
            above_or_below = max(y1, y2) <= top or min(y1, y2) >= bottom
            assert beside or above_or_below


@settings(max_examples=200, deadline=None)
@given(flows())
def test_no_two_boxes_overlap_and_everything_lies_inside(touchpoints: list[dict[str, Any]]) -> None:
    _, layout = laid_out(*touchpoints)
    for i, (x, y) in enumerate(layout.centres):
        assert BOX[0] / 2 <= x <= layout.width - BOX[0] / 2
        assert BOX[1] / 2 <= y <= layout.height - BOX[1] / 2
        for other_x, other_y in layout.centres[:i]:
            assert abs(x - other_x) >= BOX[0] or abs(y - other_y) >= BOX[1]
    for a, b in pieces(layout):
        assert all(0 <= x <= layout.width and 0 <= y <= layout.height for x, y in (a, b))


@settings(max_examples=100, deadline=None)
@given(flows())
def test_no_hand_over_covers_another_and_each_lies_inside(touchpoints: list[dict[str, Any]]) -> None:
    drawn = journey(*touchpoints)
    context = playbook(drawn)
    columns = columns_of(context, drawn, "nl")
    lanes = lanes_of(context, [column.touchpoint for column in columns], words("nl"))
    _, layout = laid_out(*touchpoints)
    marks = [mark.place for mark in handover_marks(columns, lanes, layout, undescribed=True)]
    for (x, y), (other_x, other_y) in combinations(marks, 2):
        assert max(abs(x - other_x), abs(y - other_y)) > 15
    assert all(8 <= x <= layout.width - 8 and 8 <= y <= layout.height - 8 for x, y in marks)


@settings(max_examples=100, deadline=None)
@given(flows())
def test_later_phases_stand_further_right(touchpoints: list[dict[str, Any]]) -> None:
    _, layout = laid_out(*touchpoints)
    by_phase = [
        [centre[0] for centre, t in zip(layout.centres, touchpoints, strict=True) if t["phase"] == phase]
        for phase in PHASES
    ]
    found = [places for places in by_phase if places]
    assert all(max(a) < min(b) for a, b in pairwise(found))


def test_without_next_each_leads_to_the_one_after_it() -> None:
    graph, _ = laid_out(*(touchpoint(f"t{i}", f"t{i}", f"t{i}", "awareness") for i in range(3)))
    assert [(step.source, step.target, step.back) for step in graph.steps] == [(0, 1, False), (1, 2, False)]
    assert graph.starts == (0,)
    assert graph.ends == (2,)


def test_branches_stand_below_each_other_and_an_empty_next_is_an_end() -> None:
    graph, _ = laid_out(
        touchpoint("a", "a", "a", "awareness", next=["b", "c"]),
        touchpoint("b", "b", "b", "awareness", next=[]),
        touchpoint("c", "c", "c", "awareness"),
    )
    assert [(spot.column, spot.row) for spot in graph.spots] == [(0, 0), (1, 0), (1, 1)]
    assert graph.ends == (1, 2)


def test_a_moment_that_leads_to_itself_and_a_hand_back_are_steps_back() -> None:
    graph, _ = laid_out(
        touchpoint("a", "a", "a", "awareness", next=["b"], delivered_by="verlinde"),
        touchpoint("b", "b", "b", "awareness", next=["b", "a"], delivered_by="transport"),
    )
    assert [(step.source, step.target, step.back) for step in graph.steps] == [
        (0, 1, False),
        (1, 1, True),
        (1, 0, True),
    ]
