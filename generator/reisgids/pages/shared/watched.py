"""A playbook that notes what is read of it, so that a page's key covers all that the page was made from.

A part has a name: that of a field of the playbook, of one entry of a mapping (`parties transporteur`), of one journey
(`journey offerte`), or of the answer to a question (`answer <module> <function> …`). A page is the same as long as
every part that was read for it is: what is read decides what is read next.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from types import FunctionType
from typing import Any, TypeVar

from reisgids.model.journey import Journey
from reisgids.model.playbook import Answer, Columns, Playbook
from reisgids.pages.shared.digests import digest_of, digest_of_value

V = TypeVar("V")


class Reads(set[str]):
    """The names of the parts that were read, and what was worked out from others, which may still be reading."""

    def __init__(self) -> None:
        super().__init__()
        self.worked_out: list[Reads] = []

    def all(self) -> frozenset[str]:
        """Return the names of all that was read so far."""
        return frozenset(self).union(*(each.all() for each in self.worked_out))


class WatchedMapping(Mapping[str, V]):
    """A mapping that notes which entries are looked up, and when it is gone through as a whole."""

    def __init__(self, whole: Mapping[str, V], name: str, reads: Reads) -> None:
        self._whole, self._name, self._reads = whole, name, reads

    def __getitem__(self, id: str) -> V:
        self._reads.add(f"{self._name} {id}")
        return self._whole[id]

    def __contains__(self, id: object) -> bool:
        self._reads.add(f"{self._name} {id}")
        return id in self._whole

    def __iter__(self) -> Iterator[str]:
        self._reads.add(self._name)
        return iter(self._whole)

    def __len__(self) -> int:
        self._reads.add(self._name)
        return len(self._whole)


class WatchedPlaybook(Playbook):
    """A playbook like `whole`, of which each part that is read is added to `reads`."""

    def __init__(self, whole: Playbook, reads: Reads) -> None:
        self.__dict__.update(_whole=whole, _reads=reads)

    def journey(self, id: str) -> Journey | None:
        """Return the journey with that id; only that one has been read."""
        self._reads.add(f"journey {id}")
        return self._whole.journey(id)

    def columns(self, journey: Journey) -> Columns:
        """Return the journey's phases that have touchpoints; the phases come from the configuration or a model."""
        _ = self.config, self.phase_models
        return self._whole.columns(journey)

    def answer(self, question: Callable[..., Answer], *about: str) -> Answer:
        """Return what a question about the whole playbook comes to; only the answer has been read."""
        plain_function(question)
        self._reads.add("answer " + "\0".join((question.__module__, question.__name__, *about)))
        return self._whole.answer(question, *about)

    @property
    def _whole(self) -> Playbook:
        found: Playbook = self.__dict__["_whole"]
        return found

    @property
    def _reads(self) -> Reads:
        found: Reads = self.__dict__["_reads"]
        return found


class _WatchedField:
    """A field of a watched playbook: noted when it is first read, from then on an attribute like any other."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, watched: WatchedPlaybook, kind: type[WatchedPlaybook]) -> Any:
        value = getattr(watched._whole, self._name)
        if isinstance(value, Mapping):
            value = WatchedMapping(value, self._name, watched._reads)
        else:
            watched._reads.add(self._name)
        watched.__dict__[self._name] = value
        return value


for _field in fields(Playbook):
    setattr(WatchedPlaybook, _field.name, _WatchedField(_field.name))


def plain_function(function: Callable[..., Any]) -> None:
    """Refuse what can hold more than it is given: a function that knows variables around it, or a method.

    Raises:
        TypeError: it isn't a function of a module.
    """
    if not isinstance(function, FunctionType) or function.__closure__ or "<" in function.__qualname__:
        raise TypeError(f"not a function of a module: {function!r}")


class PlaybookParts:
    """The parts of a playbook as it is now, and of other `mappings` by name: of each its digest."""

    def __init__(self, view: Playbook, mappings: Mapping[str, Mapping[str, Any]]) -> None:
        self._view, self._mappings = view, mappings
        self._known: dict[str, str] = {}
        self._keys: dict[tuple[str, ...], str] = {}

    def key(self, names: Iterable[str]) -> str:
        """Return one digest of the parts with these names; of one that isn't there that it isn't."""
        these = tuple(sorted(names))
        known = self._keys.get(these)
        if known is None:
            known = self._keys[these] = digest_of(*(f"{name}={self._digest(name)}" for name in these))
        return known

    def _digest(self, name: str) -> str:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._found(name)
        return known

    def _found(self, name: str) -> str:
        part, _, id = name.partition(" ")
        if part == "answer":
            return digest_of_value(self._answer(*id.split("\0")))
        if part == "journey":
            return digest_of_value(self._view.journey(id))
        whole = self._mappings[part] if part in self._mappings else getattr(self._view, part, None)
        if not id:
            return digest_of_value(whole)
        return digest_of_value(whole[id]) if isinstance(whole, Mapping) and id in whole else ""

    def _answer(self, module: str, name: str, *about: str) -> Any:
        question = getattr(sys.modules.get(module), name, None)
        return None if question is None else self._view.answer(question, *about)
