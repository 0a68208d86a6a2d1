"""The chain of hand-overs, as one reads it from who delivers what and what is agreed on."""

from __future__ import annotations

from typing import Any

import pytest

from reisgids.insight.chain.handover_chain import ChainHandover, handover_chain, step_handovers
from reisgids.insight.chain.handover_risk import is_settled
from reisgids.model.touchpoint import Touchpoint


def moment(id: str, by: str | None = None, score: float | None = None, **more: Any) -> Touchpoint:
    feels = {} if score is None else {"feels": {"score": score}}
    return Touchpoint.model_validate({"id": id, "title": id, "phase": "p", "delivered_by": by, **feels, **more})


def chain(*touchpoints: Touchpoint, undescribed: bool = True) -> tuple[ChainHandover, ...]:
    return handover_chain(touchpoints, lambda party: party != "customer", undescribed=undescribed)


def told(handovers: tuple[ChainHandover, ...]) -> list[tuple[str, str | None, str, bool]]:
    return [(t.at.id, t.giver, t.receiver, t.back) for t in handovers]


def to(party: str, giver: str | None = None) -> dict[str, Any]:
    duties = {} if giver is None else {giver: "meldt", party: "doet"}
    return {"to": party, "agreement": "binnen een dag", "responsibilities": duties}


def test_a_hand_over_there_and_one_back_are_two_transfers() -> None:
    found = chain(
        moment("order", "own"),
        moment("delivery", "carrier", handover=[to("carrier", "own"), to("own", "carrier")]),
        moment("invoice", "own"),
    )
    assert told(found) == [("delivery", "own", "carrier", False), ("delivery", "carrier", "own", True)]


def test_back_is_to_whoever_passed_it_on_and_not_to_whoever_delivered_once() -> None:
    found = chain(
        moment("a", "own"),
        moment("b", "x", handover=to("x", "own")),
        moment("c", "y", handover=to("y", "x")),
        moment("d", "own", handover=to("own", "y")),
        moment("e", "y", handover=to("y", "own")),
    )
    assert [handover.back for handover in found] == [False, False, True, False]


def test_where_nobody_handed_over_to_the_giver_the_chain_begins_anew() -> None:
    found = chain(
        moment("a", "x", handover=to("y", "x")),
        moment("b", "own", handover=to("x", "own")),
        undescribed=False,
    )
    assert told(found) == [("a", "x", "y", False), ("b", "own", "x", False)]


def test_another_deliverer_without_a_hand_over_is_a_hand_over_without_description() -> None:
    touchpoints = (moment("a", "own", next=["b", "c"]), moment("b", "x", next=[]), moment("c", "x"))
    (found,) = chain(*touchpoints)
    assert (found.at.id, found.giver, found.receiver, found.description) == ("b", "own", "x", None)
    assert chain(*touchpoints, undescribed=False) == ()


@pytest.mark.parametrize("leaves", [True, False])
def test_a_hand_over_is_described_on_either_side_of_the_step(leaves: bool) -> None:
    described: dict[str, Any] = {"handover": to("x", "own")}
    nothing: dict[str, Any] = {}
    before, after = (described, nothing) if leaves else (nothing, described)
    (found,) = chain(moment("a", "own", **before), moment("b", "x", **after))
    assert found.description is not None


def test_a_loop_back_to_an_earlier_touchpoint_hands_over_where_it_leaves() -> None:
    found = chain(moment("a", "own"), moment("b", "x", next=["a"]))
    assert told(found) == [("b", "own", "x", False), ("b", "x", "own", True)]


def test_the_customer_bears_no_responsibility() -> None:
    assert chain(moment("a", "own"), moment("b", "customer"), moment("c", "own")) == ()


def test_a_giver_that_is_not_named_is_who_delivered_before_and_else_nobody() -> None:
    assert told(chain(moment("a", "own"), moment("b", "x", handover={"to": "x"}))) == [("b", "own", "x", False)]
    assert told(chain(moment("b", "x", handover={"to": "x"}))) == [("b", None, "x", False)]


def test_the_emotion_before_is_the_givers_and_after_it_the_receivers() -> None:
    arrives = chain(moment("a", "own", 1), moment("b", "x", -2, handover=to("x", "own")))
    assert [(t.before, t.after, t.change) for t in arrives] == [(1, -2, -3)]
    leaves = chain(moment("a", "own", 1, handover=to("x", "own")), moment("w"), moment("b", "x", 2))
    assert [(t.before, t.after, t.change) for t in leaves] == [(1, 2, 1)]
    unknown = chain(moment("a", "own"), moment("b", "x", -2, handover=to("x", "own")))
    assert [(t.before, t.after, t.change) for t in unknown] == [(None, -2, None)]


def test_settled_is_an_agreement_and_a_responsibility_on_both_sides() -> None:
    def settled(**handover: Any) -> bool:
        (found,) = chain(moment("a", "own"), moment("b", "x", handover={"to": "x", **handover}))
        return is_settled(found)

    both = {"own": "meldt", "x": "doet"}
    assert settled(agreement="binnen een dag", responsibilities=both)
    assert not settled(responsibilities=both)
    assert not settled(agreement="binnen een dag", responsibilities={"x": "doet"})
    assert not settled(agreement="binnen een dag", responsibilities={"own": "meldt"})


def test_a_touchpoint_that_leads_to_two_of_a_party_hands_over_once_where_that_is_described() -> None:
    touchpoints = (
        moment("a", "own", next=["b", "c"]),
        moment("b", "x", next=[]),
        moment("c", "x", handover=to("x", "own")),
    )
    (found,) = step_handovers(touchpoints, ["own", "x", "x"])
    assert (found.source, found.target, found.description) == (0, 2, touchpoints[2].handover[0])
    (link,) = chain(*touchpoints)
    assert link.description is found.description, "the flow and the chain say the same of it"
