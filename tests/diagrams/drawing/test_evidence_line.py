from reisgids.diagrams.drawing.curve import Point, Segment
from reisgids.diagrams.drawing.evidence_line import evidence_line


def points(*scores: float | None) -> list[Point | None]:
    return [None if score is None else (n + 0.5, score) for n, score in enumerate(scores)]


def reach(segments: tuple[Segment, ...]) -> tuple[float, float]:
    return min(segment[0][0] for segment in segments), max(segment[-1][0] for segment in segments)


def test_a_point_without_neighbours_gives_no_line() -> None:
    line = evidence_line(points(1, None, -1), [False, False, False])
    assert (line.supported, line.assumed) == ((), ())


def test_the_line_breaks_where_a_score_is_missing() -> None:
    line = evidence_line(points(1, 2, None, -1, 0, 1, None), [False] * 7)
    assert len(line.supported) == 3
    assert not [segment for segment in line.supported if segment[0][0] < 2.5 < segment[-1][0]]


def test_a_point_is_assumed_half_way_to_its_neighbours() -> None:
    line = evidence_line(points(0, 0, 0), [False, True, False])
    assert reach(line.assumed) == (1, 2)
    assert reach(line.supported) == (0.5, 2.5)
    assert not [x for segment in line.supported for x, _ in segment if 1 < x < 2]


def test_two_assumed_neighbours_share_one_piece() -> None:
    line = evidence_line(points(0, 1), [True, True])
    assert (len(line.assumed), line.supported) == (1, ())
