"""How important a touchpoint is to the customer and to the organisation, against how satisfied the customer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reisgids.model.touchpoint import Touchpoint
from reisgids.pages.touchpoint.cells import JourneyContext

RATINGS = ("customer", "organisation", "satisfaction")
"""The names of the points, in their order."""


@dataclass(frozen=True)
class Rating:
    """One point on the bar: `left` is its place between the ends of its scale, in per cents."""

    name: str
    label: str
    value: str
    left: float


@dataclass(frozen=True)
class RatingGap:
    """The stretch between the importance to the customer and the satisfaction, in per cents of the bar.

    `short` means that satisfaction stays behind.
    """

    left: float
    width: float
    short: bool


@dataclass(frozen=True)
class Ratings:
    """The points on the bar. `remark` states that the satisfaction isn't measured, or is only assumed; or is empty."""

    points: tuple[Rating, ...]
    gap: RatingGap | None
    assumed: bool
    remark: str


def ratings(here: JourneyContext, touchpoint: Touchpoint) -> Ratings | None:
    """Return both importances and the satisfaction, or None where nothing is written down."""
    scales, say = here.view.config.scales, here.reader.say
    importance, satisfaction = touchpoint.important, touchpoint.satisfied
    written = (
        ("customer", importance.customer if importance else None, scales.importance),
        ("organisation", importance.organisation if importance else None, scales.importance),
        ("satisfaction", satisfaction, scales.satisfaction),
    )
    points = {
        name: Rating(name, say(f"ratings.{name}"), here.reader.number(value), round(100 * scale.share(value), 1))
        for name, value, scale in written
        if value is not None
    }
    if not points:
        return None
    assumed = satisfaction is not None and touchpoint.evidence_of("satisfaction") == "assumed"
    missing = satisfaction is None and touchpoint.lacks("satisfaction") and touchpoint.is_contact
    remark = say("touchpoint.assumed") if assumed else say("touchpoint.unmeasured") if missing else ""
    return Ratings(tuple(points.values()), _gap(points), assumed, remark)


def rated(found: Sequence[Ratings | None]) -> str:
    """Return what all of these are about: `importance`, `satisfaction`, or `scales` for both.

    A remark is about the satisfaction.
    """
    every = [each for each in found if each]
    names = {point.name for each in every for point in each.points}
    if "satisfaction" not in names and not any(each.remark for each in every):
        return "importance"
    return "satisfaction" if names == {"satisfaction"} else "scales"


def _gap(points: dict[str, Rating]) -> RatingGap | None:
    if "customer" not in points or "satisfaction" not in points:
        return None
    wanted, had = points["customer"].left, points["satisfaction"].left
    return RatingGap(min(wanted, had), round(abs(wanted - had), 1), had < wanted) if wanted != had else None
