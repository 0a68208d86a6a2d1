"""What stands in a block of an author: a key and a word on each line, such as `kind: map`."""

from __future__ import annotations

from collections.abc import Sequence

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent

_AROUND = 2
"""The beginnings of a stream and of its document precede the mapping; as many ends follow it."""


def block_fields(lines: Sequence[str]) -> dict[str, str]:
    """Return the words by key, as they are written; nothing where the lines are no YAML, or more than keys and words.

    Who shows a block and who decides whether it may be shown read the same.
    """
    try:
        events = list(yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader))
    except yaml.YAMLError:
        return {}
    words = [event.value for event in events if isinstance(event, ScalarEvent)]
    shape = [type(event) for event in events if not isinstance(event, ScalarEvent)]
    if shape[_AROUND:-_AROUND] != [MappingStartEvent, MappingEndEvent]:
        return {}
    return dict(zip(words[::2], words[1::2], strict=True))
