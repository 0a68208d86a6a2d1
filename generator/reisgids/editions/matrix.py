"""Field by edition: what each edition of a playbook sees of each field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reisgids.editions.account import account
from reisgids.editions.redaction import At
from reisgids.editions.rules import Decision, VisibilityRule
from reisgids.model.config import INTERNAL, Edition, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.playbook import Playbook
from reisgids.model.register_files import REGISTERS
from reisgids.model.registers import Party
from reisgids.model.route import Route
from reisgids.model.touchpoint import Touchpoint
from reisgids.model.values.base import Audience, Score, Value, audiences_of, in_outline, values_in
from reisgids.model.values.text import Text

_COUNTED = (
    VisibilityRule.FIELD_NAMED,
    VisibilityRule.NAMED,
    VisibilityRule.MARKED_ENTRY,
    VisibilityRule.FIELD_OTHERS_NAMED,
    VisibilityRule.HIDE_BELOW,
)


@dataclass(frozen=True)
class FieldVisibility:
    """What an edition sees of a field. `policy` is all, own (of its own touchpoints), outline, close, marked or none.

    `shown` and `held` count the values in the playbook that are shown, or held back, because of a mark; among those
    held back are also the figures of too few answers for any edition.
    """

    policy: str
    shown: int = 0
    held: int = 0


@dataclass(frozen=True)
class FieldRow:
    """A field, as `Class.field` in the words of the YAML, and what each edition sees of it."""

    field: str
    cells: tuple[FieldVisibility, ...]


def matrix(playbook: Playbook) -> tuple[tuple[Edition, ...], tuple[FieldRow, ...]]:
    """Return the editions of a playbook, and per field what each of them sees."""
    editions = (INTERNAL, *(each for id, each in playbook.config.editions.items() if id != INTERNAL.id))
    marks = [Counter(_counted(account(playbook, each))) for each in editions]
    rows = []
    for kind in _kinds():
        for name, info in kind.model_fields.items():
            if name in ("visible_to", "fields_visible_to"):
                continue
            field = f"{kind.__name__}.{info.alias or name}"
            score = any(isinstance(mark, Score) for mark in info.metadata)
            rows.append(
                FieldRow(
                    field,
                    tuple(
                        FieldVisibility(
                            _policy(kind, name, audiences_of(info), in_outline(info), score, edition),
                            counted[field, True],
                            counted[field, False],
                        )
                        for edition, counted in zip(editions, marks, strict=True)
                    ),
                )
            )
    return editions, tuple(rows)


def _counted(decisions: Mapping[At, Decision]) -> Iterable[tuple[str, bool]]:
    for decision in decisions.values():
        if decision.field and decision.rule in _COUNTED:
            yield decision.field, decision.shown


def _policy(
    kind: type[Value], name: str, audiences: frozenset[Audience], outline: bool, score: bool, edition: Edition
) -> str:
    if edition.audience is Audience.INTERNAL:
        return "all"
    if edition.audience not in audiences:
        return "marked"
    if edition.audience is Audience.PARTNER and kind is Touchpoint and not outline:
        return "taking-part" if name == "handover" else "own"
    if edition.audience is Audience.PARTNER and kind is Party and not outline:
        return "close"
    return "own" if score and edition.audience is Audience.PARTNER else "all"


def _kinds() -> list[type[Value]]:
    """Return the classes that are written down, each before those that stand in it."""
    found: list[type[Value]] = []
    ahead: list[type[Value]] = [Journey, Touchpoint, *REGISTERS.values(), Route, ContentPage, SiteConfig]
    for root in list(ahead):
        _add(root, found, set(ahead))
    return found


def _add(kind: type[Value], found: list[type[Value]], roots: set[type[Value]]) -> None:
    if kind in found:
        return
    found.append(kind)
    for info in kind.model_fields.values():
        for inside in values_in(info.annotation):
            if inside not in roots and not issubclass(inside, Text):
                _add(inside, found, roots)
