"""The words that readers see, and the list in CONTRIBUTING.md that says which word each thing has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
LANGUAGES = ("nl", "en")
_LABELS = ROOT / "generator" / "reisgids" / "labels"
_STARTER = ROOT / "generator" / "reisgids" / "starter"
_OTHERS_WORDS = {"also", "synonyms", "quotes", "quote", "thinks", "click"}
"""Keys under which others speak: readers who search, customers, and the program that reads what was typed."""
_CODE = re.compile(r"^( *)(```+|~~~+).*?^\1\2 *$|`[^`\n]*`|<!--.*?-->|\]\([^)\s]*\)|^\[[^\]]*\]: .*?$", re.M | re.S)
_KEY = re.compile(r"^[\s#-]*[\w-]+:(?=\s)", re.M)
_BLANK = re.compile(r"\{[^{}]*\}|\[\[?[a-z]+\]\]?")
_SENTENCE = re.compile(r"(?<=[.!?:])[\"”’)*]*\s+|\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.|:))|(?<=\|)")


@dataclass(frozen=True)
class Thing:
    """A thing of the field: its word, and the words that are not used for it, per language."""

    name: str
    word: Mapping[str, str]
    instead_of: Mapping[str, tuple[str, ...]]
    otherwise: tuple[str, ...]
    """What these words are in when they mean something else."""


@dataclass(frozen=True)
class Turn:
    """A turn of phrase that wears out. In “Wie … ,” what is before the … opens the sentence, which has the rest too."""

    words: str
    language: str
    most: int


@dataclass(frozen=True)
class Said:
    """A text that readers see, and where it is written."""

    where: str
    language: str
    text: str


def things(contributing: str) -> tuple[Thing, ...]:
    """Return the list of words, from its table."""
    return tuple(
        Thing(name, {"nl": dutch, "en": english}, {"nl": _listed(not_dutch), "en": _listed(not_english)}, _listed(but))
        for name, dutch, english, not_dutch, not_english, but in _rows(contributing, "thing")
    )


def turns(contributing: str) -> tuple[Turn, ...]:
    """Return the turns of phrase that are counted, from their table."""
    return tuple(Turn(words, language, int(most)) for words, language, most in _rows(contributing, "turn"))


def _rows(text: str, head: str) -> Iterator[list[str]]:
    table = re.search(rf"^\| {head} \|.*\n\|[-| ]+\n((?:\|.*\n)+)", text, re.M)
    assert table, f"CONTRIBUTING.md has no table that begins with “{head}”"
    for line in table[1].splitlines():
        yield [cell.strip() for cell in line.strip("|").split("|")]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in cell.split(",") if each.strip())


def wrong_words(things: Iterable[Thing], texts: Iterable[Said]) -> Iterator[str]:
    """Yield every word that another one is the word for, with where it is and what to write."""
    known = tuple(things)
    for said in texts:
        for thing in known:
            text = said.text
            for phrase in thing.otherwise:
                text = re.sub(_whole(phrase), "·", text, flags=re.I)
            for word in thing.instead_of[said.language]:
                for found in re.finditer(_whole(word), text, re.I):
                    around = " ".join(text[max(0, found.start() - 40) : found.end() + 30].split())
                    yield f"{said.where}: “{found[0]}” is {thing.word[said.language]}: … {around} …"


def sentences_with(turn: Turn, texts: Iterable[Said]) -> list[str]:
    """Return the sentences in which a turn is met, each once; where it has to open them, no questions."""
    found: dict[str, str] = {}
    for said in texts:
        if said.language != turn.language:
            continue
        for sentence in _SENTENCE.split(said.text):
            plain = " ".join(sentence.split()).lstrip("-*|>:0123456789. ")
            opens, _, has = turn.words.partition(" …")
            if "…" in turn.words:
                met = plain.startswith(opens + " ") and has.strip() in plain and not plain.rstrip("*_ |").endswith("?")
            else:
                met = re.search(_whole(turn.words), plain, re.I) is not None
            if met:
                found.setdefault(plain, f"{said.where}: {plain[:110]}")
    return list(found.values())


def _whole(words: str) -> str:
    return r"(?<![\w-])" + r"\s+".join(map(re.escape, words.split())) + r"(?![\w-])"


def all_texts() -> Iterator[Said]:
    """Yield everything that readers see: labels, pages, journeys, and what `init` and `new` begin with."""
    for language in LANGUAGES:
        for path in sorted((_LABELS / language).rglob("*.yml")):
            yield from _values(path, language, _written(path))
        for path in sorted((ROOT / "content" / language).rglob("*.md")):
            yield _page(path, language)
        for path in sorted((_STARTER / language).rglob("*")):
            if path.is_file() and path.suffix != ".svg":
                said = _page(path, language)
                yield Said(said.where, language, _KEY.sub("", said.text))
    for path in (ROOT / "site-config.yml", *sorted((ROOT / "journeys").rglob("*.yml"))):
        yield from _in_two_languages(path, _written(path))


def _written(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def _page(path: Path, language: str) -> Said:
    return Said(_named(path), language, _CODE.sub(" · ", path.read_text("utf-8")))


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _values(path: Path, language: str, value: Any) -> Iterator[Said]:
    if isinstance(value, str):
        yield Said(_named(path), language, _BLANK.sub(" · ", _CODE.sub(" · ", value)))
    elif isinstance(value, list):
        for each in value:
            yield from _values(path, language, each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _OTHERS_WORDS:
                yield from _values(path, language, each)


def _in_two_languages(path: Path, value: Any) -> Iterator[Said]:
    if isinstance(value, list):
        for each in value:
            yield from _in_two_languages(path, each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in LANGUAGES:
                yield from _values(path, key, each)
            elif key not in _OTHERS_WORDS:
                yield from _in_two_languages(path, each)
