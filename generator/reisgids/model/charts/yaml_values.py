"""YAML as data: texts, numbers, yes and no, by the core rules of YAML 1.2, which are also those of JSON."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_DEEPEST = 24
_WORDS: dict[str, Any] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_WHOLE = re.compile(r"[-+]?[0-9]{1,15}")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]{1,30}|[0-9]{1,30}(?:\.[0-9]{0,30})?)(?:[eE][-+]?[0-9]{1,3})?")
# libyaml takes these for line ends (YAML 1.1); to everybody else they are characters. They travel in disguise.
_DISGUISE = str.maketrans({"\x85": "\ufdd0", "\u2028": "\ufdd1", "\u2029": "\ufdd2"})
_UNDISGUISE = str.maketrans({"\ufdd0": "\x85", "\ufdd1": "\u2028", "\ufdd2": "\u2029"})


class NoDataError(Exception):
    """The text is no YAML, or more than data."""


def yaml_values(lines: Sequence[str]) -> Any:
    """Return what the lines hold: mappings with text keys, lists, texts, finite numbers, True, False and None.

    Raises:
        NoDataError: the lines are no YAML; or they refer to each other, are more than one document, or too deep.
    """
    try:
        return _Building().built(yaml.parse("\n".join(lines).translate(_DISGUISE), Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise NoDataError(str(error)) from None


class _Building:
    def __init__(self) -> None:
        self._root: list[Any] = []
        self._open: list[tuple[Any, str | None]] = [(self._root, None)]
        self._documents = 0

    def built(self, events: Any) -> Any:
        for event in events:
            self._take(event)
        return self._root[0] if self._root else None

    def _take(self, event: Any) -> None:
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise NoDataError("second document")
        elif isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
            raise NoDataError("alias")
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            if len(self._open) > _DEEPEST:
                raise NoDataError("too deep")
            made: Any = {} if isinstance(event, MappingStartEvent) else []
            self._put(made)
            self._open.append((made, None))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._open.pop()
        elif isinstance(event, ScalarEvent):
            container, key = self._open[-1]
            if isinstance(container, dict) and key is None:
                self._open[-1] = (container, event.value.translate(_UNDISGUISE))
            else:
                self._put(_scalar(event))

    def _put(self, value: Any) -> None:
        container, key = self._open[-1]
        if isinstance(container, list):
            container.append(value)
        elif key is None:
            raise NoDataError("a key that is no text")
        else:
            container[key] = value
            self._open[-1] = (container, None)


def _scalar(event: ScalarEvent) -> Any:
    text: str = event.value
    if event.style is None or event.style == "":
        if text in _WORDS:
            return _WORDS[text]
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text) and isfinite(float(text)):
            return float(text)
    return text.translate(_UNDISGUISE)
