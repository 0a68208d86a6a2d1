"""The check of a finished site: no byte of it gives away what its edition hides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.site.leaks.leak import Leak
from reisgids.site.leaks.parts import FilePart, UnreadableError, parts
from reisgids.site.leaks.places import places
from reisgids.site.leaks.search_terms import SearchTerms, search_terms


def leaks(folder: Path, whole: Playbook, view: Playbook) -> tuple[Leak, ...]:
    """Return every place in the folder with something of the `whole` playbook which the `view` hides.

    Where nothing is withheld, nothing is read. Else as `found_in`.
    """
    if not view.withheld:
        return ()
    return found_in(folder, search_terms(whole, view))


def found_in(folder: Path, search: SearchTerms) -> tuple[Leak, ...]:
    """Return every place in the folder with something of what is searched for.

    `folder` is a built site, or a single file. It is looked for in the bytes of every file and in the names of files
    and folders, however it is escaped, broken over elements, packed or compressed. By path, then by place; one value
    comes once per place.
    """
    if not search:
        return ()
    if folder.is_file():
        return tuple(_in_file(folder.read_bytes(), folder.name, search))
    found: list[Leak] = []
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        name = path.relative_to(folder).as_posix()
        found += _in_name(name, search)
        if path.is_file():
            found += _in_file(path.read_bytes(), name, search)
    return tuple(found)


def _in_name(name: str, search: SearchTerms) -> Iterator[Leak]:
    """Yield what the last part of a path gives away: the folders above it are reported on their own."""
    data = name.encode("utf-8", "surrogateescape")
    for place in places(data, search):
        if place.end > data.rfind(b"/"):
            yield Leak(name, "name", place.value.at, place.value.text)


def _in_file(data: bytes, name: str, search: SearchTerms) -> Iterator[Leak]:
    said: set[tuple[str, str]] = set()
    try:
        for part in parts(data):
            for leak in _in_part(part, name, search):
                # What is no text is read in several ways, of which more than one can find it.
                if part.is_text or (leak.within, leak.said) not in said:
                    said.add((leak.within, leak.said))
                    yield leak
    except UnreadableError:
        yield Leak(name, "unreadable")


def _in_part(part: FilePart, name: str, search: SearchTerms) -> Iterator[Leak]:
    for place in places(part.data, search):
        line, column = _line(part.data, place.start) if part.is_text else (0, 0)
        at, said = place.value
        yield Leak(name, place.written, at, said, part.within, line, column, place.start)


def _line(data: bytes, offset: int) -> tuple[int, int]:
    begin = data.rfind(b"\n", 0, offset) + 1
    return data.count(b"\n", 0, offset) + 1, len(data[begin:offset].decode("utf-8", "replace")) + 1
