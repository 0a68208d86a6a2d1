"""Which texts of a value a partner or the public may read, going by the playbook's editions and the marks on fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from reisgids.health.finding import At
from reisgids.model.config import Edition, SiteConfig
from reisgids.model.journey import Journey
from reisgids.model.markdown.content import ContentPage
from reisgids.model.route import Route
from reisgids.model.touchpoint import Handover, Touchpoint
from reisgids.model.values.base import Audience, Value, audiences_of, in_outline
from reisgids.model.values.text import Text
from reisgids.model.withheld import shown


class _Depth(Enum):
    DEFAULT = 0
    GRANTED = 1
    OUTLINE = 2


def outside(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """Return the editions for partners and for the public."""
    return tuple(each for each in editions if each.audience in (Audience.PARTNER, Audience.PUBLIC))


def places_read_outside(value: Value, editions: Iterable[Edition]) -> frozenset[At]:
    """Return where in a value the texts stand that at least one of the editions may show."""
    return frozenset(at for edition in editions for at in _Outsider(edition).reads(value))


def lines_read_outside(page: ContentPage, editions: Iterable[Edition]) -> frozenset[int]:
    """Return which lines of a page's body, counted from 0, at least one of the editions shows."""
    return frozenset(line for edition in editions for line in _Outsider(edition).lines(page))


class _Outsider(NamedTuple):
    edition: Edition

    def _named(self, audiences: Iterable[str]) -> bool:
        edition = self.edition
        return not {edition.id, edition.audience.value, edition.party}.isdisjoint(audiences)

    def lines(self, page: ContentPage) -> Iterator[int]:
        """Yield the lines of a page that the edition shows."""
        if self._named(page.visible_to):
            hidden = {
                line
                for block in page.document.blocks.blocks
                if not self._named(block.audiences)
                for line in range(block.first, (block.last or len(page.document.lines)) + 1)
            }
            yield from (line for line in range(len(page.document.lines)) if line not in hidden)

    def reads(self, value: Value) -> Iterator[At]:
        """Yield where the texts stand that the edition may show."""
        visible_to: tuple[str, ...] = getattr(value, "visible_to", ())
        if visible_to and not self._named(visible_to):
            return
        if not visible_to and not self._has_unmarked(value):
            return
        yield from self._in_value(value, (), _Depth.DEFAULT)

    def _has_unmarked(self, value: Value) -> bool:
        """Return whether the edition may have a whole without a mark."""
        if isinstance(value, SiteConfig):
            return True
        if self.edition.audience is Audience.PUBLIC or isinstance(value, (ContentPage, Route)):
            return False
        return not isinstance(value, Journey) or any(self._takes_part(each) for each in value.touchpoints)

    def _takes_part(self, touchpoint: Touchpoint) -> bool:
        return self._delivers(touchpoint) or any(self._passes(touchpoint, each) for each in touchpoint.handover)

    def _delivers(self, touchpoint: Touchpoint) -> bool:
        return touchpoint.delivered_by == self.edition.party

    def _passes(self, touchpoint: Touchpoint, handover: Handover) -> bool:
        return self.edition.party in (handover.to, *handover.responsibilities) or self._delivers(touchpoint)

    def _in_value(self, value: Value, at: At, depth: _Depth) -> Iterator[At]:
        marked: Mapping[str, tuple[str, ...]] = getattr(value, "fields_visible_to", {})
        for name, info in type(value).model_fields.items():
            inside = shown(getattr(value, name))
            if not inside or isinstance(inside, (str, bool, int, float)):
                continue
            key = info.alias or name
            if key in marked:
                if self._named(marked[key]):
                    yield from self._inside(inside, (*at, key), _Depth.GRANTED, value)
            elif self._sees(name, info, depth):
                yield from self._inside(inside, (*at, key), depth, value)
            else:
                yield from self._marked_parts(inside, (*at, key), value)

    def _sees(self, name: str, info: FieldInfo, depth: _Depth) -> bool:
        if depth is _Depth.OUTLINE:
            return in_outline(info) or name == "handover"
        return depth is _Depth.GRANTED or self.edition.audience in audiences_of(info)

    def _marked_parts(self, inside: Any, at: At, around: Value) -> Iterator[At]:
        """Yield from what is marked for the edition itself in a field that it doesn't see by default."""
        parts = enumerate(inside) if isinstance(inside, tuple) else [("", inside)]
        for number, part in parts:
            if self._named(getattr(part, "visible_to", ())):
                yield from self._inside(part, at if number == "" else (*at, number), _Depth.DEFAULT, around)

    def _inside(self, inside: Any, at: At, depth: _Depth, around: Value) -> Iterator[At]:
        if isinstance(inside, Text):
            yield at
        elif isinstance(inside, tuple):
            for number, each in enumerate(inside):
                yield from self._inside(each, (*at, number), depth, around)
        elif isinstance(inside, dict):
            for key, each in inside.items():
                yield from self._inside(each, (*at, key), depth, around)
        elif isinstance(inside, Value):
            yield from self._part(inside, at, depth, around)

    def _part(self, part: Value, at: At, depth: _Depth, around: Value) -> Iterator[At]:
        visible_to: tuple[str, ...] = getattr(part, "visible_to", ())
        if visible_to and not self._named(visible_to):
            return
        if isinstance(part, Touchpoint):
            others = self.edition.audience is Audience.PARTNER and not self._delivers(part)
            if others and self.edition.others == "none" and not visible_to and not self._takes_part(part):
                return
            depth = _Depth.OUTLINE if others else _Depth.DEFAULT
        elif visible_to:
            depth = _Depth.GRANTED
        elif isinstance(part, Handover) and depth is _Depth.OUTLINE and isinstance(around, Touchpoint):
            if not self._passes(around, part):
                return
            depth = _Depth.DEFAULT
        yield from self._in_value(part, at, depth)
