from __future__ import annotations

from typing import Any

import pytest

from reisgids.insight.chain.handover_chain import Transfer, handover_chain
from reisgids.insight.chain.handover_risk import Risk, risks
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience

BOTH = {"own": "meldt", "x": "doet"}


def transfer(before: float | None = None, after: float | None = None, **handover: Any) -> Transfer:
    """Return the hand-over from *own* to *x* with these scores around it."""

    def moment(id: str, by: str, score: float | None, **more: Any) -> Touchpoint:
        feels = {} if score is None else {"feels": {"score": score}}
        given = {"id": id, "title": id, "phase": "p", "delivered_by": by, **feels, **more}
        return Touchpoint.model_validate(given)

    order = [moment("a", "own", before), moment("b", "x", after, handover={"to": "x", **handover})]
    (found,) = handover_chain(order, lambda _: True, undescribed=False)
    return found


def kinds(found: Transfer, audience: Audience = Audience.INTERNAL) -> list[str]:
    return [risk.kind for risk in risks(found, audience)]


def test_an_emotion_that_drops_is_a_risk_and_one_that_stays_is_none() -> None:
    settled = {"agreement": "ja", "responsibilities": BOTH}
    assert risks(transfer(1, -1.5, **settled), Audience.INTERNAL) == (Risk("emotion", 1, -1.5),)
    assert risks(transfer(1, 1, **settled), Audience.INTERNAL) == ()
    assert risks(transfer(None, -2, **settled), Audience.INTERNAL) == ()


@pytest.mark.parametrize(
    ("responsibilities", "sides"),
    [({"own": "meldt"}, ("x",)), ({"x": "doet"}, ("own",)), ({}, ("own", "x"))],
)
def test_it_is_said_on_which_side_nobody_knows_what_to_do(
    responsibilities: dict[str, str], sides: tuple[str, ...]
) -> None:
    (only,) = risks(transfer(agreement="ja", responsibilities=responsibilities), Audience.INTERNAL)
    assert (only.kind, only.sides) == ("responsibilities", sides)


def test_what_an_edition_may_not_see_is_not_called_missing() -> None:
    nothing = transfer()
    assert kinds(nothing) == ["agreement", "responsibilities"]
    (agreement, sides) = risks(nothing, Audience.PARTNER)
    assert agreement.kind == "agreement"
    assert sides.sides == ("x",), "whoever gives may be hidden, with what they are responsible for"
    assert kinds(nothing, Audience.PUBLIC) == []


def test_only_who_sees_everything_reads_that_a_hand_over_is_not_described() -> None:
    order = [
        Touchpoint.model_validate({"id": by, "title": by, "phase": "p", "delivered_by": by}) for by in ("own", "x")
    ]
    (found,) = handover_chain(order, lambda _: True, undescribed=True)
    assert kinds(found) == ["description"]
    assert kinds(found, Audience.ONBOARDING) == []
