from __future__ import annotations

from typing import Any

from reisgids.insight.chain.party_experience import Mean, party_experience
from reisgids.model.journey import Journey
from tests.pages.playbooks import playbook


def journey(id: str, *scores: tuple[str, float | None], **head: Any) -> Journey:
    """Return a journey of touchpoints, each with who delivers it and its score."""
    touchpoints = [
        {"id": f"t{n}", "title": f"T{n}", "phase": "purchase", "delivered_by": by, "evidence": "observed",
         **({} if score is None else {"feels": {"score": score}})}
        for n, (by, score) in enumerate(scores)
    ]  # fmt: skip
    return Journey.model_validate({"id": id, "title": id, "touchpoints": touchpoints, **head})


def test_the_mean_of_a_partys_touchpoints_stands_beside_that_of_the_whole_journey() -> None:
    view = playbook(journey("a", ("vervoer", -2), ("vervoer", -1), ("vervoer", None), ("eigen", 1), ("eigen", 2)))
    (only,) = party_experience(view, "vervoer")
    assert (only.journey.id, only.here, only.whole) == ("a", Mean(-1.5, 2, 0), Mean(0, 4, 0))


def test_what_rests_on_an_assumption_is_counted() -> None:
    its = journey("a", ("vervoer", -1), ("eigen", 1))
    assumed = its.touchpoints[0].model_copy(update={"evidence": "assumed"})
    view = playbook(its.model_copy(update={"touchpoints": (assumed, its.touchpoints[1])}))
    (only,) = party_experience(view, "vervoer")
    assert (only.here.assumed, only.whole.assumed) == (1, 1)


def test_without_other_scores_there_is_nothing_to_compare_with() -> None:
    alone = journey("a", ("vervoer", -1), ("eigen", None))
    elsewhere = journey("b", ("eigen", 1), ("eigen", 2))
    assert party_experience(playbook(alone, elsewhere), "vervoer") == ()


def test_a_journey_in_two_states_counts_once() -> None:
    now = journey("a", ("vervoer", -1), ("eigen", 1), counterpart="b")
    wished = journey("b", ("vervoer", 2), ("eigen", 2), state="to-be", counterpart="a")
    assert [each.journey.id for each in party_experience(playbook(now, wished), "vervoer")] == ["a"]
