"""XML from somebody else as a small tree: no entity, no document type, no depth and no size without end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from reisgids.imports.draft import NoJourneyError, SourceSpot, WrittenValue

_DEEPEST = 40
_MOST = 50_000


@dataclass
class XmlNode:
    """An element: its name and attributes in small letters, and what stands in it."""

    name: str
    line: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[XmlNode] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its own text, without white space around it."""
        return " ".join("".join(self.parts).split())

    @property
    def at(self) -> SourceSpot:
        """Where it begins."""
        return SourceSpot(self.line)

    def all(self, *names: str) -> Iterator[XmlNode]:
        """Yield the elements below it with one of these names, in order, however deep."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.all(*names)

    def first(self, *names: str) -> XmlNode | None:
        """Return the first of these elements below it, by the order of the names."""
        return next((found for name in names for found in self.all(name)), None)

    def own(self, *names: str) -> WrittenValue | None:
        """Return what an attribute or an element right below it says; None where nothing does."""
        for name in names:
            if written := " ".join(self.attributes.get(name, "").split()):
                return WrittenValue(written, self.at)
            for child in self.children:
                if child.name == name and child.text:
                    return WrittenValue(child.text, child.at)
        return None

    def value(self, *names: str) -> WrittenValue | None:
        """Return what an attribute or an element of one of these names says; None where nothing does."""
        for name in names:
            if written := " ".join(self.attributes.get(name, "").split()):
                return WrittenValue(written, self.at)
            for found in self.all(name):
                if found.text:
                    return WrittenValue(found.text, found.at)
        return None


def xml_tree(text: str) -> XmlNode:
    """Return the root of an XML text. Names are in small letters, without prefix, hyphens and underscores.

    Raises:
        NoJourneyError: it is no well-formed XML, or holds what no journey needs: a document type, entities, too much.
    """
    return _Tree().parse(text)


class _Tree:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.buffer_text = True
        self.open: list[XmlNode] = []
        self.root: XmlNode | None = None
        self.count = 0

    def parse(self, text: str) -> XmlNode:
        # The text is decoded already, so what it says of its own encoding no longer holds.
        text = re.sub(r"^\s*<\?xml\b[^>]*\?>", lambda found: "\n" * found[0].count("\n"), text)
        try:
            self.parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            raise NoJourneyError("xml-broken", line=error.lineno, reason=expat.ErrorString(error.code) or "") from None
        assert self.root
        return self.root

    def _doctype(self, *_: object) -> None:
        raise NoJourneyError("xml-doctype", line=self.parser.CurrentLineNumber)

    def _entity(self, *_: object) -> None:
        raise NoJourneyError("xml-doctype", line=self.parser.CurrentLineNumber)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if len(self.open) >= _DEEPEST or self.count > _MOST:
            raise NoJourneyError("xml-too-much", line=self.parser.CurrentLineNumber)
        plain = {_plain(key): value for key, value in attributes.items()}
        node = XmlNode(_plain(name), self.parser.CurrentLineNumber, plain)
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _characters(self, data: str) -> None:
        if self.open:
            self.open[-1].parts.append(data)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]", "", name.rpartition(":")[2]).lower()
