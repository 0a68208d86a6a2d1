"""The playbook's own templates and style sheets: mistakes in them, before a site is made with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reisgids import resources
from reisgids.problems import Place, Problem, problem
from reisgids.sources.checks.replaced_files import FRAGMENTS, OVERRIDES, SHEETS, replaced_problems, shipped_files
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.text.encoding import decode
from reisgids.sources.text.source import Source
from reisgids.sources.values.suggest import nearest

_OF_THE_ENGINE = ("url", "script_tag")
"""Filters that the engine adds to those of Jinja."""
_PIECE = re.compile(
    r"""
      (?P<comment> /\*.*?(?:\*/|\Z) )
    | (?P<import>  @import\b\s*(?:url\(\s*)?["']?(?P<imported>[^"')\s;]*) )
    | (?P<url>     url\(\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>[^"')\s]*))\s*\) )
    | (?P<text>    "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
    | (?P<brace>   [{}] )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|(?!data:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def theme_problems(reader: FolderReader, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield what is wrong with the files in the playbook's folder `theme`, where that isn't the shipped one."""
    folder = reader.folder
    own = folder.root / "theme"
    if not own.is_dir() or own.is_symlink() or own.resolve() == resources.folder("theme").resolve():
        return
    for below in (OVERRIDES, FRAGMENTS):
        paths = [path for path in _walk(reader, below) if path.suffix == ".html"]
        names = frozenset(folder.name(path).removeprefix(f"{below}/") for path in paths)
        used: set[str] = set()
        for path in paths:
            found = reader.of(path, _template, below, names)
            if found is not None:
                yield from found.problems
                used |= found.used
        yield from replaced_problems(below, names, used)
    pictures = _known_files(reader, languages)
    sheets = [path for path in _walk(reader, SHEETS) if path.suffix == ".css"]
    for path in sheets:
        yield from reader.of(path, _sheet_problems, pictures) or ()
    yield from replaced_problems(SHEETS, [folder.name(path).removeprefix(f"{SHEETS}/") for path in sheets])


def _walk(reader: FolderReader, below: str) -> Iterable[Path]:
    return reader.folder.walk(below) if (reader.folder.root / below).is_dir() else ()


@dataclass(frozen=True)
class _Template:
    """What is wrong with a template, and which others it is made with."""

    problems: tuple[Problem, ...]
    used: frozenset[str] = frozenset()


def _template(name: str, data: bytes, _language: str, below: str, own: frozenset[str]) -> _Template:
    source, problems = decode(name, data)
    if source is None:
        return _Template(tuple(problems))
    from jinja2 import Environment, TemplateSyntaxError
    from jinja2.nodes import Const, Extends, FromImport, Import, Include

    environment = Environment(autoescape=True, extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    environment.filters |= dict.fromkeys(_OF_THE_ENGINE, str)
    try:
        environment.compile(source.text)
        tree = environment.parse(source.text)
    except TemplateSyntaxError as error:
        return _Template((problem("template", source.at(error.lineno), reason=(error.message or "").rstrip(".")),))
    known, used, missing = shipped_files(below) | own, set(), []
    for node in tree.find_all((Extends, FromImport, Import, Include)):
        # A name that is only known when the page is made can't be looked up; one that may be missing needn't.
        template = node.template if isinstance(node, Extends | FromImport | Import | Include) else None
        if not isinstance(template, Const) or not isinstance(template.value, str):
            continue
        given = template.value
        used.add(given)
        if given not in known and not (isinstance(node, Include) and node.ignore_missing):
            moved = [path for path in sorted(known) if path.rpartition("/")[2] == given.rpartition("/")[2]]
            instead = moved[0] if moved else nearest(given, sorted(known))
            place = source.at(node.lineno)
            missing.append(problem("no-such-template", place, given=given[:80], instead=instead, folder=below))
    return _Template(tuple(missing), frozenset(used))


def _known_files(reader: FolderReader, languages: tuple[str, ...]) -> frozenset[str]:
    """Return the files to which a style sheet can refer, by their paths in the site of a language."""
    found: set[str] = set()
    for number, language in enumerate(languages):
        root = reader.folder.root / "content" / language
        there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.suffix != ".md"}
        found = there if number == 0 else found & there
    dist = resources.folder("theme") / "assets" / "dist"
    return frozenset(found | {f"assets/{path.relative_to(dist).as_posix()}" for path in dist.rglob("*")})


def _sheet_problems(name: str, data: bytes, _language: str, files: frozenset[str]) -> tuple[Problem, ...]:
    source, problems = decode(name, data)
    return tuple(problems) if source is None else tuple(_in_sheet(source, files))


def _in_sheet(source: Source, files: frozenset[str]) -> Iterator[Problem]:
    opened: list[int] = []
    for piece in _PIECE.finditer(source.text):
        place = source.at_offset(piece.start())
        if piece["import"]:
            yield _warning("css-import", place, piece["imported"])
        elif piece["url"]:
            target = piece["double"] or piece["single"] or piece["bare"] or ""
            if _ELSEWHERE.match(target):
                yield _warning("css-elsewhere", place, target)
            elif target and not target.startswith(("#", "data:")) and _from_sheet(target) not in files:
                yield _warning("css-no-such-file", place, target)
        elif piece["brace"] == "{":
            opened.append(piece.start())
        elif piece["brace"] and not opened:
            yield _warning("css-braces", place, "}")
        elif piece["brace"]:
            opened.pop()
    if opened:
        yield _warning("css-braces", source.at_offset(opened[-1]), "{")


def _from_sheet(target: str) -> str:
    """Return the path of a file in the site that a style sheet, which stands in `assets/`, refers to."""
    parts = ["assets"]
    for part in re.split(r"[?#]", target)[0].split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _warning(code: str, place: Place, given: str) -> Problem:
    return problem(code, place, severity="warning", given=given[:80])
