"""Where a text that YAML refuses goes deeper than we read.

libyaml looks ahead, up to a thousand characters on one line, before it gives the events of what it saw. Some of its
versions refuse deep brackets while they look, others find another mistake behind them. So the brackets in that stretch
are counted here: how deep a text may go is up to us, whatever the version.
"""

from __future__ import annotations

import re

import yaml as pyyaml
from yaml import CSafeLoader
from yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

_BRACKET_FIRST = re.compile(r"(?:[\s,]|[-?:](?=\s)|#[^\n]*|[&!]\S*)*+[\[{]")
_PIECE = re.compile(
    r"""
      (?P<quoted>  (?<![^\s\[\]{},:?]) (?: "(?:[^"\\]|\\.)*(?:"|\Z) | '(?:[^']|'')*(?:'|\Z) ) )
    | (?P<comment> (?<!\S) \#[^\n]* )
    | (?P<open>    [\[{] )
    | (?P<close>   [\]}] )
    """,
    re.VERBOSE | re.DOTALL,
)


def cut_where_too_deep(text: str, deepest: int) -> str | None:
    """Return a text that YAML refuses up to the bracket with which more than `deepest` levels are open.

    None where it doesn't go so deep before it is refused. Brackets in quotes, comments and texts don't count. Takes
    time in proportion to the length of the text.
    """
    start, depth, in_brackets, refused = _given_before_refusal(text)
    stretch = text[start : refused + 1]
    if not in_brackets and not _BRACKET_FIRST.match(stretch):
        return None
    open_before = depth
    for piece in _PIECE.finditer(stretch):
        if piece["open"]:
            depth += 1
            if depth > deepest:
                return text[: start + piece.end()]
        elif piece["close"]:
            depth = max(open_before, depth - 1)
    return None


def _given_before_refusal(text: str) -> tuple[int, int, bool, int]:
    """Return where the last event ended, how many levels were open then and whether in brackets, and where it failed."""
    loader = CSafeLoader(text)
    end, flows = 0, list[bool]()
    try:
        while True:
            event = loader.get_event()
            if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                flows.append(bool(event.flow_style))
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                flows.pop()
            elif isinstance(event, StreamEndEvent):
                return end, len(flows), False, end
            end = event.end_mark.index
    except pyyaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return end, len(flows), bool(flows and flows[-1]), mark.index if mark else end
    finally:
        loader.dispose()
