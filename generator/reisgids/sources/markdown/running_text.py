"""What authors write in running text: Markdown for which a field has no room, and links that lead nowhere."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from urllib.parse import unquote

from pydantic import BaseModel

from reisgids.labels.words import LANGUAGES
from reisgids.model.markdown.link import SCHEMES, resolved, scheme
from reisgids.model.markdown.running_text import running_text
from reisgids.model.values.prose import Prose
from reisgids.problems import Place, Problem, problem
from reisgids.sources.checks.translations import texts_in
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.markdown.anchors import is_missing
from reisgids.sources.markdown.attachment import ATTACHMENTS
from reisgids.sources.markdown.html_instead import instead_of
from reisgids.sources.markdown.surroundings import Surroundings
from reisgids.sources.pictures.picture import PICTURES
from reisgids.sources.playbook.config import ConfigFile
from reisgids.sources.playbook.journeys import JourneyFile
from reisgids.sources.playbook.registers import Register, RegisterEntry
from reisgids.sources.playbook.routes import RouteFile
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import Path as At
from reisgids.sources.yaml.yaml import YamlDocument

Placed = Callable[[int], Place]
_FOLDED = 2
"""So many lines more than it has a text can take in the file."""
FROM = "index.md"
"""The page from which the links in a field are counted."""
_NO_ROOM = {
    "heading": re.compile(r"^#{1,6}[ \t]+\S|(?<=\S)\n {0,3}(?:={3,}|-{3,})[ \t]*$", re.MULTILINE),
    "table": re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$", re.MULTILINE),
    "picture": re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)"),
    "code": re.compile(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE),
    "quote": re.compile(r"^>[ \t]+[^\W\d]", re.MULTILINE),
    "box": re.compile(r"^(?:!!!|\?\?\?\+?|===)[ \t]+\S", re.MULTILINE),
    "note": re.compile(r"\[\^[^\[\]\s]+\]"),
}
_IN_A_FIELD = frozenset(f"tag-{name}" for name in ("br", "b", "i", "a", "ul", "ol", "code", "del"))
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_SPAN = re.compile(r"(`+)(?!`).{1,500}?(?<!`)\1(?!`)")


def told_problems(
    reader: FolderReader,
    config: ConfigFile,
    registers: Mapping[str, Register],
    journeys: Iterable[JourneyFile],
    routes: Iterable[RouteFile],
    around: Surroundings,
) -> Iterator[Problem]:
    """Yield what is wrong with all running text of a playbook."""
    entries = (entry for register in registers.values() for entry in register.entries.values())
    files: list[ConfigFile | JourneyFile | RouteFile | RegisterEntry] = [config, *journeys, *routes, *entries]
    for file in files:
        if file.value is not None and file.document is not None:
            at = file.at if isinstance(file, RegisterEntry) else ()
            key = (told_problems, file, around.digest)
            yield from reader.cache.of(key, partial(_in_value, file.value, file.document, at, around))


def _in_value(value: BaseModel, document: YamlDocument, at: At, around: Surroundings) -> tuple[Problem, ...]:
    found: list[Problem] = []
    for path, text in texts_in(value, at):
        for language in LANGUAGES:
            if not isinstance(text, Prose) or text.lacks((language,)):
                continue
            written = text.written(language).words
            if not running_text(written).is_plain or any(each.search(written) for each in _NO_ROOM.values()):
                place = partial(_place, document, (*path, language), written)
                found += _no_room(written, place)
                found += _dead_links(written, place, language, around)
    return tuple(found)


def _place(document: YamlDocument, path: At, written: str, offset: int) -> Place:
    """Return where a part of a text stands: in the line of the file that has it, or else where the text begins."""
    begins = document.place(path)
    start = written.rfind("\n", 0, offset) + 1
    line = written[start:].split("\n", 1)[0].strip()
    for number in range(begins.line, begins.line + written.count("\n") + _FOLDED):
        column = document.source.line(number).find(line)
        if column >= 0 and line:
            return document.source.at(number, column + offset - start + 1)
    return begins


def _no_room(written: str, at: Placed) -> Iterator[Problem]:
    plain = _SPAN.sub(lambda span: "x" * len(span[0]), written)
    for kind, pattern in _NO_ROOM.items():
        if found := pattern.search(plain):
            start = found.start() + found[0].rfind("\n") + 1
            given = written[start:].split("\n", 1)[0].strip()[:40]
            yield problem("no-room-in-text", at(start), severity="warning", unfit=kind, fit=kind, given=given)
    for tag in _TAG.finditer(plain):
        if rather := instead_of(tag[0]):
            said = rather if rather in _IN_A_FIELD else ""
            yield problem("raw-html", at(tag.start()), severity="warning", given=tag[0][:40], rather=said)
            return


def _dead_links(written: str, at: Placed, language: str, around: Surroundings) -> Iterator[Problem]:
    for link in running_text(written).links:
        place, given, kind = at(link.start), link.target[:60], scheme(link.target)
        path = resolved(link.target, FROM)
        known = around.anchors.get(f"{language}/{path}", around.anchors.get(path or ""))
        if kind:
            if kind not in SCHEMES:
                yield problem("unsafe-link", place, severity="warning", given=given)
        elif path is None or link.target.startswith(("#", "?")) or not link.target:
            yield problem("link-from-text", place, given=given)
        elif path not in around.pages:
            if path.lower().endswith((*ATTACHMENTS, *PICTURES)):
                yield problem("file-from-text", place, given=given)
            else:
                yield problem("broken-link-in-text", place, given=given, instead=_meant(path, around))
        elif is_missing(path, anchor := unquote(html.unescape(link.target).partition("#")[2]), known):
            instead = nearest(anchor, sorted(known or ()))
            yield problem("no-such-anchor", place, given=anchor[:60], page=path, instead=instead)


def _meant(path: str, around: Surroundings) -> str:
    candidates = (f"{path}.md", f"{path}/index.md")
    return next((name for name in candidates if name in around.pages), nearest(path, sorted(around.pages)))
