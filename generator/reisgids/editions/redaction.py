"""One value as an edition may see it: the rules on fields, applied to everything within."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Set
from enum import Enum
from typing import Any, NamedTuple, TypeVar, cast

from reisgids.editions.marked_fields import MarkedField, fields_of, shown_whole
from reisgids.editions.rules import Decision, VisibilityRule, names_of
from reisgids.editions.written_fields import holds
from reisgids.model.config import Edition
from reisgids.model.measurement import Measurement
from reisgids.model.registers import Figure, Party
from reisgids.model.touchpoint import Handover, Touchpoint
from reisgids.model.values.base import Audience, PartlyShown, Value
from reisgids.model.values.text import Text
from reisgids.model.withheld import WITHHELD

V = TypeVar("V", bound=Value)
At = tuple[str, ...]
"""Where something stands in the model: ids and fields as people write them, from the playbook down."""
OnDecision = Callable[[At, Decision], None]
"""Gets each decision on something that is there."""
_QUOTES = ("quotes", "quote")
_BY_ENTRY = ("actions", "systems", "kpis", "lanes")
"""Registers, the own lanes among them, whose entries are shown wherever they are named when marked for an edition."""


class Depth(Enum):
    """How much of a value is seen: all of it as granted, what the audience sees by default, or an outline."""

    GRANTED = "granted"
    DEFAULT = "default"
    OUTLINE = "outline"


class _Choice(NamedTuple):
    """What is decided on a field; of a field that is shown for a few of its parts `only` names those."""

    decision: Decision
    depth: Depth
    only: Callable[[Any], bool] | None = None


class _Around(NamedTuple):
    """What a value stands in: in which value, whether that is the edition's own, and in which field, `Class.field`."""

    value: Value
    own: bool
    field: str


class Redaction:
    """Redacts values for one edition, and reports each decision.

    `minimum_n` is the threshold of a figure without a mark, `hide_below` that of any; `marked` are the ids of entries
    marked for the edition, by register; `unknown` are the parties that the edition can't have: to it they deliver
    nothing and take nothing over.
    """

    def __init__(
        self,
        edition: Edition,
        minimum_n: int,
        report: OnDecision,
        marked: Mapping[str, Collection[str]] | None = None,
        unknown: Set[str] = frozenset(),
        hide_below: int = 0,
    ) -> None:
        self.edition = edition
        self.audience = edition.audience
        self._names = names_of(edition)
        self._minimum_n = minimum_n
        self._hide_below = hide_below
        self.report = report
        self._marked = marked or {}
        self._unknown = unknown

    def named(self, audiences: tuple[str, ...]) -> bool:
        """Return whether a `visible_to` names this edition."""
        return not self._names.isdisjoint(audiences)

    def decided(self, at: At, shown: bool, rule: VisibilityRule, field: str = "") -> bool:
        """Report a decision, and return whether something is shown."""
        self.report(at, Decision(shown, rule, field))
        return shown

    def mark(self, audiences: tuple[str, ...]) -> Decision:
        """Return what a `visible_to` decides."""
        named = self.named(audiences)
        return Decision(named, VisibilityRule.NAMED if named else VisibilityRule.OTHERS_NAMED)

    def on_whole(self, visible_to: tuple[str, ...]) -> Decision:
        """Return what is decided on a page or a route: what has no mark is for colleagues."""
        if visible_to:
            return self.mark(visible_to)
        if self.audience is Audience.ONBOARDING:
            return Decision(True, VisibilityRule.BY_DEFAULT)
        return Decision(
            False, VisibilityRule.UNMARKED if self.audience is Audience.PUBLIC else VisibilityRule.NOT_BY_DEFAULT
        )

    def sees(self, touchpoint: Touchpoint, field: str) -> bool:
        """Return whether a field that belongs to the outline is shown of a touchpoint, which itself may be hidden."""
        if touchpoint.visible_to and not self.named(touchpoint.visible_to):
            return False
        return not self.withholds(touchpoint, field)

    def conceals(self, party: Party) -> bool:
        """Return whether the edition can't have a party, whatever refers to it: it or its name is for others."""
        return (bool(party.visible_to) and not self.named(party.visible_to)) or self.withholds(party, "name")

    def withholds(self, value: Party | Touchpoint, field: str) -> bool:
        """Return whether a value marks one of its fields as for others."""
        return field in value.fields_visible_to and not self.named(value.fields_visible_to[field])

    def owns(self, touchpoint: Touchpoint) -> bool:
        """Return whether the edition's party delivers the touchpoint, as far as the edition may know."""
        known = self.edition.party not in self._unknown and self.sees(touchpoint, "delivered_by")
        return known and touchpoint.delivered_by == self.edition.party

    def passes(self, touchpoint: Touchpoint, handover: Handover) -> bool:
        """Return whether the edition's party takes over or hands on in a hand-over, as far as the edition may know."""
        if handover.visible_to and not self.named(handover.visible_to):
            return False
        if not self.sees(touchpoint, "handover") or not self._unknown.isdisjoint((handover.to, self.edition.party)):
            return False
        return self.edition.party in (handover.to, *handover.responsibilities) or self.owns(touchpoint)

    def of(self, value: V, at: At, depth: Depth = Depth.DEFAULT, *, own: bool = True) -> V | None:
        """Return the value without what the edition may not see, or None where it can't do without that.

        A field that isn't shown is empty, or holds `WITHHELD` where its default would be read as a value: also where
        nothing is written in it, for that is nobody's business either. `own` is False for what belongs to a touchpoint
        of another party than a partner edition's.
        """
        if isinstance(value, Text):
            return value
        kind = type(value)
        marked: dict[str, tuple[str, ...]] = getattr(value, "fields_visible_to", {})
        kept: dict[str, Any] = {}
        for field in fields_of(kind):
            inside = getattr(value, field.name)
            if inside is None or inside == {} or (inside == () and not field.none_counts):
                if field.withheld and not self._choice(field, inside, marked, depth, own).decision.shown:
                    kept[field.name] = WITHHELD
                continue
            here = (*at, field.key)
            choice = self._choice(field, inside, marked, depth, own)
            shown = None
            around = _Around(value, own, f"{kind.__name__}.{field.key}")
            if self.decided(here, choice.decision.shown, choice.decision.rule, around.field):
                shown = self._inside(inside, here, choice, around) if inside != () else ()
            if shown is not None:
                kept[field.name] = shown
            elif field.needed:
                self.decided(at, False, VisibilityRule.LACKS)
                return None
            elif field.withheld:
                kept[field.name] = WITHHELD
        written = {name for name, inside in kept.items() if holds(kind.model_fields[name], inside)}
        redacted = kind.model_construct(_fields_set=written, **kept)
        if isinstance(redacted, PartlyShown) and not shown_whole(kind, self.audience):
            redacted._partly = True
        return cast(V, redacted)

    def _choice(
        self, field: MarkedField, inside: Any, marked: Mapping[str, tuple[str, ...]], depth: Depth, own: bool
    ) -> _Choice:
        if field.score and not own:
            return _Choice(Decision(False, VisibilityRule.ANOTHERS_SCORE), depth)
        if field.key in marked:
            named = self.named(marked[field.key])
            rule = VisibilityRule.FIELD_NAMED if named else VisibilityRule.FIELD_OTHERS_NAMED
            return _Choice(Decision(named, rule), Depth.GRANTED)
        if depth is Depth.GRANTED:
            return _Choice(Decision(True, VisibilityRule.GRANTED), depth)
        if depth is Depth.OUTLINE:
            if field.outline or field.name == "handover":
                return _Choice(
                    Decision(True, VisibilityRule.OUTLINE if field.outline else VisibilityRule.TAKES_PART), depth
                )
            return self._some(field, inside, VisibilityRule.BEYOND_OUTLINE, depth)
        if self.audience in field.audiences:
            return _Choice(Decision(True, VisibilityRule.BY_DEFAULT), depth)
        return self._some(
            field, inside, VisibilityRule.QUOTE if field.name in _QUOTES else VisibilityRule.NOT_BY_DEFAULT, depth
        )

    def _some(self, field: MarkedField, inside: Any, rule: VisibilityRule, depth: Depth) -> _Choice:
        """Return what is decided on a field that isn't shown by default: some of its parts may be marked themselves."""
        parts = inside if isinstance(inside, (tuple, dict)) else (inside,)
        if any(self.named(getattr(part, "visible_to", ())) for part in parts if isinstance(part, Value)):
            return _Choice(
                Decision(True, VisibilityRule.NAMED), depth, lambda part: bool(getattr(part, "visible_to", ()))
            )
        by_entry = depth is Depth.DEFAULT and field.register in _BY_ENTRY
        entries = self._marked.get(field.register, ()) if by_entry else ()
        if any(part in entries for part in parts if isinstance(part, str)):
            return _Choice(Decision(True, VisibilityRule.MARKED_ENTRY), depth, lambda part: part in entries)
        return _Choice(Decision(False, rule), depth)

    def _inside(self, inside: Any, at: At, choice: _Choice, around: _Around) -> Any:
        if isinstance(inside, tuple):
            shown = [
                self._inside(each, (*at, getattr(each, "id", str(number))), choice, around)
                for number, each in enumerate(inside)
            ]
            return tuple(each for each in shown if each is not None) or None
        if isinstance(inside, dict):
            chosen = {key: each for key, each in inside.items() if choice.only is None or choice.only(key)}
            choice = choice._replace(only=None)
            found = {key: self._inside(each, (*at, key), choice, around) for key, each in chosen.items()}
            return {key: each for key, each in found.items() if each is not None} or None
        if choice.only is not None and not choice.only(inside):
            return None
        return self._value(inside, at, choice.depth, around) if isinstance(inside, Value) else inside

    def _value(self, value: Value, at: At, depth: Depth, around: _Around) -> Value | None:
        own = around.own
        visible_to: tuple[str, ...] = getattr(value, "visible_to", ())
        if visible_to and not self.decided(at, *self.mark(visible_to)):
            return None
        if isinstance(value, Touchpoint):
            return self._touchpoint(value, at)
        if isinstance(value, Measurement | Figure) and (held := self._on_figure(value, around)):
            self.report(at, held)
            return None
        if visible_to:
            return self.of(value, at, Depth.GRANTED, own=own)
        if isinstance(value, Handover) and depth is Depth.OUTLINE and isinstance(around.value, Touchpoint):
            if not self.passes(around.value, value):
                self.decided(at, False, VisibilityRule.NO_PART)
                return None
            return self.of(value, at, own=own)
        return self.of(value, at, depth, own=own)

    def _on_figure(self, figure: Measurement | Figure, around: _Around) -> Decision | None:
        """Return why a figure is held back, or None where it isn't. Of a few people no mark gives leave to show it."""
        if figure.n is not None and figure.n < self._hide_below:
            return Decision(False, VisibilityRule.HIDE_BELOW, around.field)
        if figure.n is not None and figure.n < self._minimum_n and not getattr(figure, "visible_to", ()):
            return Decision(False, VisibilityRule.TOO_FEW)
        about = figure.party if isinstance(figure, Measurement) else None
        if self.audience is Audience.PARTNER and about and about != self.edition.party:
            return Decision(False, VisibilityRule.ANOTHERS_SCORE)
        return None

    def _touchpoint(self, touchpoint: Touchpoint, at: At) -> Touchpoint | None:
        if self.audience is not Audience.PARTNER or self.owns(touchpoint):
            return self.of(touchpoint, at)
        passes = any(self.passes(touchpoint, each) for each in touchpoint.handover)
        if self.edition.others == "none" and not passes and not touchpoint.visible_to:
            self.decided(at, False, VisibilityRule.LEFT_OUT)
            return None
        return self.of(touchpoint, at, Depth.OUTLINE, own=False)
