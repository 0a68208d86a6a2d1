"""What differs between two journeys, touchpoint by touchpoint: the data table of a comparison.

`theme/assets/js/compare/differences.js` makes the same table of any two journeys.
"""

from __future__ import annotations

from dataclasses import dataclass

from reisgids.diagrams.diagram import Cell, DataTable
from reisgids.diagrams.kinds.comparison.compared import Compared, ComparedTouchpoint
from reisgids.insight.journeys.same_touchpoints import same_touchpoints
from reisgids.labels.words import Words

_SAY = "diagrams.comparison.table"


@dataclass(frozen=True)
class Difference:
    """A touchpoint of either journey, or of both: then `first` and `second` are the same one. `kind` names the row.

    `kind` is only-first, only-second, same, or what changed most: better, worse or other.
    """

    first: ComparedTouchpoint | None
    second: ComparedTouchpoint | None
    kind: str


def differences(first: Compared, second: Compared) -> list[Difference]:
    """Return what changed, then what only the first journey has, what only the second has, and what stayed."""
    pairs = same_touchpoints([t.names for t in first.touchpoints], [t.names for t in second.touchpoints])
    both = [_pair(first.touchpoints[one], second.touchpoints[other]) for one, other in pairs.items()]
    found = set(pairs.values())
    return [
        *(each for each in both if each.kind != "same"),
        *(Difference(t, None, "only-first") for n, t in enumerate(first.touchpoints) if n not in pairs),
        *(Difference(None, t, "only-second") for n, t in enumerate(second.touchpoints) if n not in found),
        *(each for each in both if each.kind == "same"),
    ]


def _pair(one: ComparedTouchpoint, other: ComparedTouchpoint) -> Difference:
    if one.score is not None and other.score is not None and one.score != other.score:
        return Difference(one, other, "better" if other.score > one.score else "worse")
    same = _shown(one) == _shown(other) and one.marks == other.marks
    return Difference(one, other, "same" if same else "other")


def _shown(touchpoint: ComparedTouchpoint) -> tuple[str, ...]:
    return touchpoint.phase, touchpoint.feels, touchpoint.channel, touchpoint.provider


def over_time(first: Compared, second: Compared) -> bool:
    """Return whether the second is what the first is to become: then the words are new and gone."""
    linked = first.counterpart == second.id or second.counterpart == first.id
    return linked and (first.state, second.state) == ("as-is", "to-be")


def difference_table(first: Compared, second: Compared, found: list[Difference], words: Words) -> DataTable:
    """Return a row per difference: the touchpoint, how it differs, phase, feeling, channel, deliverer, marks."""
    way = "change" if over_time(first, second) else "beside"
    names = {"first": first.title, "second": second.title}
    head = ["touchpoint", "difference", "phase", "feels", "channel", "delivered_by", "marks"]
    rows = []
    for each in found:
        shown = each.first or each.second
        assert shown is not None
        page = first.id if each.first else second.id
        both = each.first is not None and each.second is not None
        a, b = (_shown(t) if t else ("",) * 4 for t in (each.first, each.second))
        cells = [_changed(one, other, words) if both else one or other for one, other in zip(a, b, strict=True)]
        rows.append(
            (
                Cell(shown.title, f"{page}#tp-{shown.id}", shown.language),
                Cell(words.say(f"{_SAY}.{way}.{each.kind}", **names)),
                *(Cell(cell) for cell in cells),
                Cell(_marks(each, way, words)),
            )
        )
    said = [words.say(f"{_SAY}.difference" if key == "difference" else f"diagrams.facts.{key}") for key in head]
    return DataTable(tuple(said), tuple(rows))


def _changed(one: str, other: str, words: Words) -> str:
    if one == other:
        return one
    nothing = words.say(f"{_SAY}.nothing")
    return words.say(f"{_SAY}.changed", one=one or nothing, other=other or nothing)


def _marks(difference: Difference, way: str, words: Words) -> str:
    """The marks that stay, then those that only one of the two has."""
    one, other = difference.first, difference.second
    if one is None or other is None:
        return words.listing(list((one or other).marks)) if one or other else ""  # type: ignore[union-attr]
    kept = words.listing([mark for mark in one.marks if mark in other.marks])
    gone = words.listing([mark for mark in one.marks if mark not in other.marks])
    new = words.listing([mark for mark in other.marks if mark not in one.marks])
    said = [kept] if kept else []
    said += [words.say(f"{_SAY}.{way}.marks_gone", marks=gone)] if gone else []
    said += [words.say(f"{_SAY}.{way}.marks_new", marks=new)] if new else []
    return "; ".join(said)
