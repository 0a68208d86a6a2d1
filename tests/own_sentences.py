"""Seven words in a row that stand in the sources too: facts come from elsewhere, sentences don't.

What the sources say isn't in this repository; `tests/sources.digests` holds a digest of each seven words of theirs.
`python -m tests.own_sentences FILE …` adds those of more texts.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.word_list import Said

DIGESTS = Path(__file__).with_name("sources.digests")
EXACT = Path(__file__).with_name("said_exactly.txt")
IN_A_ROW = 7
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*%?")
_LINK = re.compile(r"\]\([^)]*\)")


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters, without marks and addresses."""
    return [word.replace("’", "'") for word in _WORD.findall(_LINK.sub("]", text).casefold())]


def rows(said: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each seven words in a row, with where they begin."""
    for start in range(len(said) - IN_A_ROW + 1):
        yield start, " ".join(said[start : start + IN_A_ROW])


def digest(row: str) -> str:
    """Return what stands for seven words in a row."""
    return hashlib.sha256(row.encode()).hexdigest()[:12]


def known() -> frozenset[str]:
    """Return the digests of all that the sources say."""
    return frozenset(DIGESTS.read_text("ascii").split())


def said_exactly() -> frozenset[str]:
    """Return the rows within names, lists, formulas and quotes, which are the field's and stay as they are."""
    lines = EXACT.read_text("utf-8").splitlines()
    return frozenset(row for line in lines if not line.startswith("#") for _, row in rows(words(line)))


def borrowed(texts: Iterable[Said], digests: frozenset[str], exactly: frozenset[str]) -> list[str]:
    """Return where texts have seven words or more in a row that a source has too."""
    found = []
    for said in texts:
        its = words(said.text)
        last = -2
        for start, row in rows(its):
            if row in exactly or digest(row) not in digests:
                continue
            if start > last + 1:
                found.append(f"{said.where}: … {' '.join(its[start : start + 12])} …")
            last = start
    return found


def main(files: list[str]) -> None:
    """Add the digests of texts to those that are there."""
    new = {digest(row) for file in files for _, row in rows(words(Path(file).read_text("utf-8")))}
    there = set(known()) if DIGESTS.exists() else set()
    DIGESTS.write_text("\n".join(sorted(there | new)) + "\n", "ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
