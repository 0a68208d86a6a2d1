"""A content page: its front matter, and its Markdown."""

from __future__ import annotations

import html
from dataclasses import dataclass
from itertools import islice
from typing import Annotated

from pydantic import Field

from reisgids.model.markdown.document import document
from reisgids.model.values.base import Value, VisibleTo
from reisgids.model.values.scalars import Number
from reisgids.problems import Place, Problem, has_errors, problem
from reisgids.sources.text.encoding import decode
from reisgids.sources.text.invisible import invisible_entities, name_of
from reisgids.sources.text.source import Source
from reisgids.sources.values.parse import parse
from reisgids.sources.yaml.yaml import YamlDocument, read_yaml


class FrontMatter(Value):
    """What stands between the two lines of dashes on top of a page."""

    title: Annotated[str, Field(min_length=1, max_length=200)]
    description: Annotated[str, Field(max_length=1000)] = ""
    order: Number = 1000
    visible_to: VisibleTo = ()


@dataclass(frozen=True, eq=False)
class PageFile:
    """A page as read. `body` is the Markdown, which begins after line `lines_before` of the file."""

    path: str
    front: FrontMatter | None
    document: YamlDocument | None
    source: Source | None
    body: str = ""
    lines_before: int = 0
    problems: tuple[Problem, ...] = ()

    def at(self, line: int, column: int) -> Place:
        """Return the place of a line and column of the body, both counted from 1."""
        return self.source.at(line + self.lines_before, column) if self.source else Place(self.path)


def read_page(name: str, data: bytes, language: str) -> PageFile:
    """Return a Markdown file's front matter and body."""
    source, problems = decode(name, data)
    if source is None:
        return PageFile(name, None, None, None, problems=tuple(problems))
    strange = tuple(
        problem("control-character", source.at_offset(found.start()), character=name_of(html.unescape(found[0])))
        for found in islice(invisible_entities(document(source.text).text), 20)
    )
    if strange:
        return PageFile(name, None, None, source, problems=strange)
    front, body, lines = _split(source.text)
    if front is None:
        code = "no-front-matter" if lines == 0 else "open-front-matter"
        return PageFile(name, None, None, source, source.text, 0, (problem(code, source.at(1)),))
    written = read_yaml(source, yaml=front, lines_before=1)
    wrong: list[Problem] = []
    value = None
    if isinstance(written.value, dict):
        value, wrong = parse(FrontMatter, written, written.value, language=language)
    elif not has_errors(written.problems):
        wrong = [problem("missing-key", source.at(1), key="title")]
    found = (*written.problems, *wrong)
    return PageFile(name, value, written, source, body, lines, found)


def _split(text: str) -> tuple[str | None, str, int]:
    """Return front matter, body, and how many lines precede the body; no front matter is None, and 0 lines."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text, 0
    for number in range(1, len(lines)):
        if lines[number].rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 1
    return None, text, 1
