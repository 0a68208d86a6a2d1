"""Tags, links and texts per party as they stand in one cell, so that people can read them and they can be read back.

What is meant is a tuple with one text for each: a tag, `Title: https://…` or just the address, `party: text` with the
short name of the party.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reisgids.model.values.tags import same_tag
from reisgids.workbook.name_list import NameList
from reisgids.workbook.unreadable import UnreadableCellError

BULLET = re.compile(r"^\s*[•◦▪–-]\s+")
"""What may stand before a line in a cell with several."""
_BETWEEN_TAGS = re.compile(r"[,;\n]")
_ADDRESS = re.compile(r"(?:^|\s)((?:https?://|mailto:)\S+)$")


def tags_written(tags: Sequence[str]) -> str:
    """Return tags with commas between them, or each on a line where one has a comma in it."""
    if any(_BETWEEN_TAGS.search(tag) or BULLET.match(f"{tag} ") for tag in tags):
        return "\n".join(f"• {tag}" for tag in tags)
    return ", ".join(tags)


def tags_read(text: str) -> tuple[str, ...]:
    """Return the tags in a cell, each once, without a # in front."""
    lines = text.split("\n")
    parts = (
        [BULLET.sub("", line) for line in lines]
        if lines[0].lstrip().startswith("•")
        else _BETWEEN_TAGS.split(text)
    )  # fmt: skip
    plain = (one_line(part).removeprefix("#").strip() for part in parts)
    return tuple({same_tag(tag): tag for tag in plain if tag}.values())


def link_meant(url: str, title: str | None) -> str:
    """Return a link as one text."""
    return f"{one_line(title)}: {url}" if one_line(title) else url


def link_parts(line: str) -> tuple[str, str | None]:
    """Return the address and the title of a link, which may be missing.

    Raises:
        UnreadableCellError: no address stands at its end.
    """
    found = _ADDRESS.search(line)
    if found is None:
        raise UnreadableCellError("link", line)
    title = line[: found.start()].strip().removesuffix(":").strip()
    return found[1], title or None


def links_read(text: str) -> tuple[str, ...]:
    """Return the links in a cell, one for each line.

    Raises:
        UnreadableCellError: a line has no address.
    """
    lines = (one_line(BULLET.sub("", line)) for line in text.split("\n"))
    return tuple(link_meant(*link_parts(line)) for line in lines if line)


def per_name_written(texts: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the texts per party, each on a line behind the name of the party."""
    pairs = (text.partition(": ") for text in texts)
    return "\n".join(f"{names.get(id, id)}: {words}" for id, _, words in pairs)


def per_name_read(text: str, names: NameList) -> tuple[str, ...]:
    """Return the texts per party in a cell. A line without a colon goes on with the line above it.

    Raises:
        UnreadableCellError: nobody has the name before a colon, a party has two, or the first line names nobody.
    """
    found: dict[str, str] = {}
    last = ""
    for line in filter(None, (one_line(BULLET.sub("", each)) for each in text.split("\n"))):
        id, words = _who(line, names)
        if id in found or (id is None and (":" in line or not last)):
            given = line.partition(":")[0].strip() if ":" in line else line
            raise UnreadableCellError("per-name-twice" if id else "name" if ":" in line else "per-name", given)
        if id is None:
            found[last] += f" {line}"
        else:
            found[id], last = words, id
    return tuple(f"{id}: {words}" for id, words in found.items() if words)


def _who(line: str, names: NameList) -> tuple[str | None, str]:
    """Return who a line is about, by the longest name that it begins with, and what it says."""
    for colon in reversed([found.start() for found in re.finditer(":", line)]):
        if id := names.id_of(line[:colon]):
            return id, line[colon + 1 :].strip()
    return None, line


def texts_per_name(meant: Any) -> dict[str, str]:
    """Return what is meant by the short names of the parties."""
    return {id: words for id, _, words in (each.partition(": ") for each in meant or ())}


def one_line(words: str | None) -> str:
    """Return words with single spaces between them."""
    return " ".join((words or "").split())
