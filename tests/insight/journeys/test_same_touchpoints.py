from reisgids.insight.journeys.same_touchpoints import same_touchpoints


def test_the_surest_name_decides_then_the_next_and_no_touchpoint_is_taken_twice() -> None:
    first = [("levering", "", "levering"), ("rekening", "factuur", "eerste factuur"), ("a", "", "bellen")]
    second = [("b", "", "bellen"), ("nota", "factuur", "nota"), ("levering", "", "bezorging"), ("c", "", "bellen")]
    assert same_touchpoints(first, second) == {0: 2, 1: 1, 2: 0}


def test_those_of_one_name_are_paired_in_order() -> None:
    first = [("a", "", "bellen"), ("b", "", "bellen"), ("c", "", "bellen")]
    second = [("x", "", "bellen"), ("y", "", "bellen")]
    assert same_touchpoints(first, second) == {0: 0, 1: 1}


def test_an_empty_name_is_no_name() -> None:
    assert same_touchpoints([("a", "", "x")], [("b", "", "y")]) == {}
    assert same_touchpoints([], [("b", "", "y")]) == {}
