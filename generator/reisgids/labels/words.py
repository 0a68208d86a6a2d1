"""Every word of Reisgids itself, per language: a lookup over the YAML files beside this module."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

LANGUAGES = ("nl", "en")
"""The languages of Reisgids; the first is the source language."""


class Words:
    """The words of one language.

    A key is a dotted path, its first part the file or the folder: `interface.journeys.title` stands in
    `<language>/interface.yml`, `pages.home.title` in one of the files of `<language>/pages/`: one per room.
    """

    def __init__(self, language: str, entries: Mapping[str, Any], *, signed_scores: bool = True) -> None:
        self.language = language
        self._signed_scores = signed_scores
        self._entries = entries
        self._known: dict[str, Any] = {}

    def find(self, key: str) -> Any:
        """Return what stands at `key` (a text, or a mapping of texts), or None."""
        if key in self._known:
            return self._known[key]
        found: Any = self._entries
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                return None
            found = found[part]
        self._known[key] = found
        return found

    def texts(self) -> Iterator[str]:
        """Yield every text, as it is written: what is filled in stands between braces."""
        waiting: list[Any] = [self._entries]
        while waiting:
            found = waiting.pop()
            if isinstance(found, str):
                yield found
            elif isinstance(found, Mapping):
                waiting.extend(found.values())
            elif isinstance(found, list):
                waiting.extend(found)

    def names(self) -> Iterator[str]:
        """Yield every part of every key, such as the names of fields and of the values to choose from."""
        waiting: list[Any] = [self._entries]
        while waiting:
            found = waiting.pop()
            if isinstance(found, Mapping):
                yield from found
                waiting.extend(found.values())

    def say(self, key: str, **values: object) -> str:
        """Return the text at `key`, filled in with `values`.

        Raises:
            KeyError: there is no text at `key`.
        """
        found = self.find(key)
        if not isinstance(found, str):
            raise KeyError(f"{self.language}: {key}")
        return found.format_map(values) if values else found

    def count(self, key: str, n: int, **values: object) -> str:
        """Return the text for `n` things: the entry's `one` or `other`, in which `{n}` is the number."""
        return self.say(f"{key}.{'one' if n == 1 else 'other'}", n=self.number(n), **values)

    def number(self, value: float, digits: int | None = None) -> str:
        """Return a number as this language writes it, with a real minus sign; whole numbers without decimals.

        `digits` fixes the number of decimals; without it there are as many as the value has, at most two.
        """
        text = f"{value:,.2f}".rstrip("0").rstrip(".") if digits is None else f"{value:,.{digits}f}"
        if text.lstrip("-0.,") == "":
            text = text.lstrip("-")
        if self.language == "nl":
            text = text.translate(str.maketrans(",.", ".,"))
        return text.replace("-", "−")

    def for_scores_from(self, lowest: float) -> Words:
        """Return these words for a playbook whose lowest emotion is so low: a plus needs scores below zero."""
        return self if (lowest < 0) == self._signed_scores else _with_scores(self.language, lowest < 0)

    def euros(self, amount: float) -> str:
        """Return an amount in euros as this language writes it: € 18.000, €18,000; cents only where there are any."""
        number = self.number(amount, 0 if float(amount).is_integer() else 2)
        return f"€\N{NO-BREAK SPACE}{number}" if self.language == "nl" else f"€{number}"

    def score(self, value: float) -> str:
        """Return an emotion, with its sign where the scale goes below zero: −2, 0, +1,5."""
        return self.signed(value) if self._signed_scores else self.number(value)

    def signed(self, value: float) -> str:
        """Return a difference, or a figure that goes below zero, with its sign."""
        return f"+{self.number(value)}" if value > 0 else self.number(value)

    def day(self, day: dt.date) -> str:
        """Return a date in full: 3 november 2026."""
        return f"{day.day} {self.say(f'interface.months.m{day.month}')} {day.year}"

    def listing(self, parts: list[str]) -> str:
        """Return the parts as an enumeration: a, b en c."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.say('interface.and')} {parts[-1]}"


@cache
def _with_scores(language: str, signed: bool) -> Words:
    return Words(language, words(language)._entries, signed_scores=signed)


@cache
def words(language: str) -> Words:
    """Return the words of a language.

    Raises:
        ValueError: Reisgids does not have the language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    return Words(language, _Rooms(files(__package__) / language))


class _Rooms(Mapping[str, Any]):
    """What stands in the files and folders of a language by their names, each read when it is first asked for.

    Most commands need one of them, and reading all takes longer than starting Python.
    """

    def __init__(self, language: Traversable) -> None:
        found = sorted(language.iterdir(), key=lambda each: each.name)
        self._places = {each.name.removesuffix(".yml"): each for each in found if _holds_words(each)}
        self._known: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._known:
            self._known[name] = _read(self._places[name])
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _holds_words(place: Traversable) -> bool:
    return place.is_dir() or place.name.endswith(".yml")


def _read(place: Traversable) -> Any:
    """Return what stands in a file, or in all files of a folder together."""
    if not place.is_dir():
        return yaml.load(place.read_text("utf-8"), Loader=yaml.CSafeLoader)
    files_in = sorted(filter(_holds_words, place.iterdir()), key=lambda each: each.name)
    return {key: text for each in files_in for key, text in _read(each).items()}
