"""YAML as people write it: the words as they stand, and the place of each of them.

The values are built from libyaml's events, not by its loader: the loader crashes on deep nesting, reads `010` as 8,
`nee` as false and `1:30` as 90, and lets the last of two equal keys win. Here every scalar stays the text that was
written; the model decides by field what is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml as pyyaml
from yaml import CSafeLoader
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from reisgids.model.markdown.block_marks import mark_of, may_hold_marks
from reisgids.problems import Place, Problem, problem
from reisgids.sources.text.invisible import invisible, name_of
from reisgids.sources.text.source import Source
from reisgids.sources.yaml.instead import begun, quoted
from reisgids.sources.yaml.leftovers import cut_off_lines, leftover, list_mark
from reisgids.sources.yaml.syntax import explain

Path = tuple[str | int, ...]
"""Where a value stands in a document: keys and indices from the root."""

DEEPEST = 24
LARGEST = 16_000_000
_MANY = 200
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
# libyaml takes these for line ends (YAML 1.1); to everybody else they are characters. They travel in disguise.
_DISGUISE = str.maketrans({"\x85": "\ufdd0", "\u2028": "\ufdd1", "\u2029": "\ufdd2"})
_UNDISGUISE = str.maketrans({"\ufdd0": "\x85", "\ufdd1": "\u2028", "\ufdd2": "\u2029"})

_Marks = dict[tuple[Path, bool], tuple[int, int]]


@dataclass(frozen=True)
class YamlDocument:
    """The content of a YAML file: dicts with text keys, lists, texts, and None for nothing.

    `yaml` is the part of the file that is YAML and `lines_before` the number of lines that precede it.
    """

    source: Source
    value: Any
    problems: tuple[Problem, ...] = ()
    yaml: str = field(default="", repr=False)
    lines_before: int = 0
    outline: _Marks = field(default_factory=dict, repr=False)
    """Line and column of the values that are at most two steps deep: the parts of the file, and their parts."""

    @cached_property
    def _marks(self) -> _Marks:
        """Line and column of every value and (True) of every key; found only when it is needed."""
        marks: _Marks = {}
        _Builder(self.source, self.yaml, self.lines_before, marks).build()
        return marks

    def place(self, path: Path = (), *, key: bool = False) -> Place:
        """Return where the value at `path` stands, or its key.

        Parts of the path that aren't there are skipped, since much can be written shorter than the model has it.
        """
        node: Any = self.value
        found: Path = ()
        for part in path:
            if isinstance(node, dict):
                if part not in node:
                    continue
            elif not (isinstance(node, list) and isinstance(part, int) and part < len(node)):
                continue
            node, found = node[part], (*found, part)
        mark = None if key else self.outline.get((found, False))
        mark = mark or (key and self._marks.get((found, True))) or self._marks.get((found, False))
        return self.source.at(*mark) if mark else self.source.whole()


def read_yaml(source: Source, *, yaml: str | None = None, lines_before: int = 0) -> YamlDocument:
    """Return the content of a YAML file, or of the YAML part of it. With errors, the value is as far as was read."""
    text = source.text if yaml is None else yaml
    if len(text) > LARGEST:
        problems = (problem("file-too-large", source.whole(), most=LARGEST // 1_000_000),)
        return YamlDocument(source, None, problems)
    builder = _Builder(source, text, lines_before, None)
    value = builder.build()
    return YamlDocument(source, value, tuple(builder.problems), text, lines_before, builder.outline)


class _StopReadingError(Exception):
    """What follows can't be parsed any more."""


class _Builder:
    """Builds the value of one document; in `marks`, where given, it notes where everything stands."""

    def __init__(self, source: Source, text: str, lines_before: int, marks: _Marks | None) -> None:
        self.problems: list[Problem] = []
        self.outline: _Marks = {}
        self._source = source
        self._before = lines_before
        self._marks = marks
        self._disguised = not text.isascii() and any(sign in text for sign in "\x85\u2028\u2029")
        self._text = text.translate(_DISGUISE) if self._disguised else text
        self._cut_off = cut_off_lines(self._text)

    def build(self) -> Any:
        root: list[Any] = []
        loader = CSafeLoader(self._text)
        try:
            self._follow(loader, root)
        except _StopReadingError:
            return None
        except pyyaml.MarkedYAMLError as error:
            if deep := self._too_deep(error):
                self.problems.append(problem("too-deep", self._place(deep), most=DEEPEST))
                return None
            mistake = self._syntax_error(error)
            self.problems = [p for p in self.problems if p.place.line != mistake.place.line] + [mistake]
            return None
        except pyyaml.YAMLError:
            self.problems.append(problem("syntax", self._source.at(1 + self._before)))
            return None
        finally:
            loader.dispose()
        return root[0] if root else None

    def _too_deep(self, error: pyyaml.MarkedYAMLError) -> Any:
        """Return where the text before an error goes too deep, or None.

        Some versions of libyaml refuse deep nesting themselves, before they hand out the events that precede it.
        """
        # The end of a text that nobody closes is also that of the file; it begins at the other mark.
        marks = (error.problem_mark, error.context_mark)
        return next((deep for mark in marks if mark and (deep := self._too_deep_before(mark.index))), None)

    def _too_deep_before(self, index: int) -> Any:
        depth = 0
        loader = CSafeLoader(self._text[:index])
        try:
            event: Any = loader.get_event()
            while type(event) is not StreamEndEvent:
                depth += type(event) in (MappingStartEvent, SequenceStartEvent)
                depth -= type(event) in (MappingEndEvent, SequenceEndEvent)
                if depth > DEEPEST:
                    return event.start_mark
                event = loader.get_event()
        except pyyaml.YAMLError:
            return None
        finally:
            loader.dispose()
        return None

    def _follow(self, loader: CSafeLoader, root: list[Any]) -> None:
        """Go through the events of the document and put its value in `root`.

        `stack` holds the open containers, for each mapping the key that waits for its value, and the marks of the
        keys that it has.
        """
        marks = self._marks
        container: Any = root
        key: str | None = None
        keys_seen: dict[str, Any] = {}
        stack: list[tuple[Any, str | None, dict[str, Any]]] = []
        path: list[str | int] = []
        documents = 0
        while True:
            event: Any = loader.get_event()
            kind = type(event)
            value: Any
            if kind is ScalarEvent:
                value = self._scalar(event)
            elif kind is MappingStartEvent:
                value = {}
            elif kind is SequenceStartEvent:
                value = []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                container, key, keys_seen = stack.pop()
                key = None
                if path:
                    path.pop()
                continue
            elif kind is AliasEvent:
                value = None
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._report("second-document", event.start_mark)
                    raise _StopReadingError
                continue
            elif kind is StreamEndEvent:
                return
            else:
                continue
            if event.anchor is not None or (kind is not AliasEvent and event.tag is not None):
                self._refuse(event)

            if type(container) is dict:
                if key is None:
                    if kind is not ScalarEvent:
                        self._report("key-not-text", event.start_mark)
                        raise _StopReadingError
                    key = value or ""
                    if key in keys_seen:
                        first = self._place(keys_seen[key])
                        self._report("duplicate-key", event.start_mark, also=(first,), key=key[:60])
                    keys_seen[key] = event.start_mark
                    if marks is not None:
                        marks[((*path, key), True)] = self._line_and_column(event)
                    continue
                container[key] = value
                step: str | int = key
                key = None
            else:
                step = len(container)
                container.append(value)
            if marks is not None:
                marks[((*path, step) if stack else (), False)] = self._line_and_column(event)
            elif len(stack) <= 2:
                self.outline[((*path, step) if stack else (), False)] = self._line_and_column(event)
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(stack) >= DEEPEST:
                    self._report("too-deep", event.start_mark, most=DEEPEST)
                    raise _StopReadingError
                if stack:
                    path.append(step)
                stack.append((container, key, keys_seen))
                container, key, keys_seen = value, None, {}

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if not event.style:
            if event.end_mark.line in self._cut_off or (not value and event.start_mark.line in self._cut_off):
                self._cut_off_text(event)
            if value in _EMPTY:
                return None
            self._refuse_marks(event)
            if (code := list_mark(value)) and self._begins_line(event.start_mark):
                self._report(code, event.start_mark, sign=value[0], instead=f"- {begun(value[1:])}")
            elif code := leftover(value):
                self._report(code, event.start_mark, given=value[:60], instead=quoted(value.strip("“”„‘’‚")))
        else:
            self._refuse_marks(event)
            if event.style == '"' and (found := next(invisible(value), None)):
                self._report("control-character", event.start_mark, character=name_of(found[0]))
        return value.translate(_UNDISGUISE) if self._disguised else value

    def _refuse_marks(self, event: Any) -> None:
        """Report a line that marks a block for some readers: here it would do nothing, and all of it be published."""
        if may_hold_marks(event.value):
            for number, line in enumerate(event.value.split("\n")):
                if mark_of(line):
                    in_block = event.style in ("|", ">")
                    at = event.start_mark.line + 1 + self._before + (number + 1) * in_block
                    place = self._source.at(at, self._source.line(at).find(line.strip()) + 1 or 1)
                    self.problems.append(problem("block-in-field", place, given=line.strip()[:60]))
                    return

    def _begins_line(self, mark: Any) -> bool:
        return not self._source.line(mark.line + 1 + self._before)[: mark.column].strip()

    def _cut_off_text(self, event: Any) -> None:
        mark = event.end_mark if event.value else event.start_mark
        rest = self._source.line(mark.line + 1 + self._before)[mark.column :].strip()
        if rest.startswith("#") and rest[1:2].strip():
            self.problems.append(
                problem(
                    "text-after-hash",
                    self._place(mark),
                    severity="warning",
                    lost=rest[:60],
                    instead=quoted(f"{event.value} {rest}"),
                )
            )

    def _refuse(self, event: Any) -> None:
        if type(event) is AliasEvent:
            self._report("alias", event.start_mark, sign=f"*{event.anchor}"[:60])
        elif event.anchor is not None:
            self._report("alias", event.start_mark, sign=f"&{event.anchor}"[:60])
        else:
            sign = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report("tag", event.start_mark, sign=sign[:60])

    def _report(self, code: str, mark: Any, *, also: tuple[Place, ...] = (), **values: Any) -> None:
        self.problems.append(problem(code, self._place(mark), also=also, **values))
        if len(self.problems) >= _MANY:
            raise _StopReadingError

    def _place(self, mark: Any) -> Place:
        return self._source.at(mark.line + 1 + self._before, mark.column + 1)

    def _line_and_column(self, event: Any) -> tuple[int, int]:
        return event.start_mark.line + 1 + self._before, event.start_mark.column + 1

    def _syntax_error(self, error: pyyaml.MarkedYAMLError) -> Problem:
        context = error.context_mark
        mark = error.problem_mark or context
        fault = explain(
            self._text.split("\n"),
            f"{error.problem or ''} {error.context or ''}",
            (mark.line, mark.column) if mark else (0, 0),
            (context.line, context.column) if context else None,
        )
        place = self._source.at(fault.line + 1 + self._before, fault.column + 1)
        return problem(fault.code, place, **fault.values)
