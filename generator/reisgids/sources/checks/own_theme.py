"""The playbook's own templates and style sheets: mistakes in them, before a site is made with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reisgids import resources
from reisgids.problems import Place, Problem, problem
from reisgids.sources.files.reader import FolderReader
from reisgids.sources.text.encoding import decode
from reisgids.sources.text.source import Source

_TEMPLATES = ("theme/overrides", "theme/fragments")
_SHEETS = "theme/assets/css"
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
    for below in _TEMPLATES:
        for path in folder.walk(below) if (folder.root / below).is_dir() else ():
            if path.suffix == ".html":
                yield from reader.of(path, _template_problems) or ()
    pictures = _known_files(reader, languages)
    for path in folder.list(_SHEETS):
        if path.suffix == ".css" and not path.is_dir():
            yield from reader.of(path, _sheet_problems, pictures) or ()


def _template_problems(name: str, data: bytes, _language: str) -> tuple[Problem, ...]:
    source, problems = decode(name, data)
    if source is None:
        return tuple(problems)
    from jinja2 import Environment, TemplateSyntaxError

    environment = Environment(autoescape=True, extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"])
    environment.filters |= dict.fromkeys(_OF_THE_ENGINE, str)
    try:
        environment.compile(source.text)
    except TemplateSyntaxError as error:
        return (problem("template", source.at(error.lineno), reason=(error.message or "").rstrip(".")),)
    return ()


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
