from __future__ import annotations

from typing import Any

import pytest

from reisgids.editions.redaction import Redaction
from reisgids.insight.chain.handover_chain import ChainHandover, handover_chain
from reisgids.insight.chain.handover_risk import Risk, risks
from reisgids.model.config import Edition
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience
from reisgids.model.values.text import Text

BOTH = {"own": "meldt", "x": "doet"}


def seen_by(audience: Audience, *touchpoints: Touchpoint) -> list[Touchpoint]:
    """Return the touchpoints as an edition for that audience has them."""
    if audience is Audience.INTERNAL:
        return list(touchpoints)
    party = "x" if audience is Audience.PARTNER else None
    edition = Edition(id="e", title=Text(nl="E", en="E"), audience=audience, party=party)
    redaction = Redaction(edition, 0, lambda _at, _decision: None)
    return [seen for each in touchpoints if (seen := redaction.of(each, ())) is not None]


def handover(
    before: float | None = None,
    after: float | None = None,
    audience: Audience = Audience.INTERNAL,
    **handover: Any,
) -> ChainHandover:
    """Return the hand-over from *own* to *x* with these scores around it, as an edition has it."""

    def moment(id: str, by: str, score: float | None, **more: Any) -> Touchpoint:
        feels = {} if score is None else {"feels": {"score": score}}
        given = {"id": id, "title": id, "phase": "p", "delivered_by": by, **feels, **more}
        return Touchpoint.model_validate(given)

    order = [moment("a", "own", before), moment("b", "x", after, handover={"to": "x", **handover})]
    (found,) = handover_chain(seen_by(audience, *order), lambda _: True, undescribed=False)
    return found


def kinds(found: ChainHandover) -> list[str]:
    return [risk.kind for risk in risks(found, 0)]


def test_an_emotion_that_drops_is_a_risk_and_one_that_stays_is_none() -> None:
    settled: dict[str, Any] = {"agreement": "binnen een dag", "responsibilities": BOTH}
    assert risks(handover(1, -1.5, **settled), 0) == (Risk("emotion", 1, -1.5),)
    assert risks(handover(1, 1, **settled), 0) == ()
    assert risks(handover(None, -2, **settled), 0) == ()


@pytest.mark.parametrize(
    ("before", "after", "neutral", "risky"),
    [(2, 1, 0, False), (2, 0, 0, False), (1, -1, 0, True), (-1, -2, 0, True), (4, 2, 3, True), (5, 4, 3, False)],
)
def test_a_drop_that_ends_at_neutral_or_above_is_no_risk(
    before: float, after: float, neutral: float, risky: bool
) -> None:
    found = handover(before, after, agreement="binnen een dag", responsibilities=BOTH)
    assert bool(risks(found, neutral)) == risky


@pytest.mark.parametrize(
    ("responsibilities", "sides"),
    [({"own": "meldt"}, ("x",)), ({"x": "doet"}, ("own",)), ({}, ("own", "x"))],
)
def test_it_is_said_on_which_side_nobody_knows_what_to_do(
    responsibilities: dict[str, str], sides: tuple[str, ...]
) -> None:
    (only,) = risks(handover(agreement="binnen een dag", responsibilities=responsibilities), 0)
    assert (only.kind, only.sides) == ("responsibilities", sides)


def test_what_may_be_withheld_is_not_called_missing() -> None:
    assert kinds(handover()) == ["agreement", "responsibilities"]
    (agreement, sides) = risks(handover(audience=Audience.PARTNER), 0)
    assert agreement.kind == "agreement"
    assert sides.sides == ("x",), "whoever gives may be hidden, with what they are responsible for"
    assert kinds(handover(audience=Audience.PUBLIC, visible_to=["public"])) == []


def test_only_who_sees_everything_reads_that_a_hand_over_is_not_described() -> None:
    order = [
        Touchpoint.model_validate({"id": by, "title": by, "phase": "p", "delivered_by": by}) for by in ("own", "x")
    ]
    for audience, told in ((Audience.INTERNAL, ["description"]), (Audience.ONBOARDING, [])):
        (found,) = handover_chain(seen_by(audience, *order), lambda _: True, undescribed=True)
        assert kinds(found) == told
