"""Where everything stands in a YAML text: each value with the characters at which it begins and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml import CSafeLoader, MappingNode, ScalarNode, SequenceNode

from reisgids.imports.writer.changes import Path

_BLOCK = ("|", ">")


class Spots:
    """The values of a YAML text. Offsets count characters of the text.

    Raises:
        YAMLError: it is no YAML.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Any = yaml.compose(text, Loader=CSafeLoader)

    def node(self, path: Path) -> Any:
        """Return the node at a path.

        Raises:
            KeyError: there is none.
        """
        node = self.root
        for step in path:
            if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
                node = node.value[step]
            elif isinstance(node, MappingNode):
                node = self.pair(node, str(step))[1]
            else:
                raise KeyError(path)
        return node

    def has(self, path: Path) -> bool:
        """Return whether there is something at a path."""
        try:
            self.node(path)
        except KeyError:
            return False
        return True

    def pair(self, mapping: Any, key: str) -> tuple[Any, Any]:
        """Return the nodes of a key and of its value.

        Raises:
            KeyError: it isn't there.
        """
        for each, value in mapping.value:
            if each.value == key:
                return each, value
        raise KeyError(key)

    def end(self, node: Any) -> int:
        """Return where the last character of a value ends; for a block of text that is its last line with words."""
        if isinstance(node, ScalarNode):
            end = int(node.end_mark.index)
            if node.style in _BLOCK:
                written = self.text[node.start_mark.index : end].rstrip()
                return int(node.start_mark.index) + len(written)
            return end
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self.end_of_pair(*last) if isinstance(node, MappingNode) else self.end(last)

    def end_of_pair(self, key: Any, value: Any) -> int:
        """Return where a key with its value ends."""
        if isinstance(value, ScalarNode) and value.start_mark.index == value.end_mark.index:
            return self.text.index(":", key.end_mark.index) + 1
        return self.end(value)

    def line_start(self, offset: int) -> int:
        """Return where the line begins in which an offset lies."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Return where the line ends in which an offset lies, behind its line break."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def dash(self, item: Any, column: int) -> int:
        """Return where the dash of an item stands, in a list whose dashes stand in a column.

        Raises:
            KeyError: it doesn't begin its line.
        """
        for start in self._lines_up(item.start_mark.index):
            line = self.text[start : self.line_end(start)]
            if line[column : column + 1] == "-" and not line[:column].strip():
                return start + column
        raise KeyError(column)

    def _lines_up(self, offset: int) -> Iterator[int]:
        start = self.line_start(offset)
        yield start
        while start:
            start = self.line_start(start - 1)
            yield start
