"""A chart that an author wrote: a ```diagram block of the kind `chart`, with an option of ECharts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from reisgids.model.charts.yaml_values import NoDataError, yaml_values
from reisgids.model.values.text import Reading

NAME = "chart"
"""The kind of such a block."""
_HEIGHT = 360
_WORDED = frozenset({"categories", "data", "finding", "formatter", "indicator", "name", "source", "title", "text"})
"""Keys under which an author's own words stand; under others are those of ECharts."""


@dataclass(frozen=True)
class OwnChart:
    """The chart in one language. `height` is in pixels, `option` what ECharts takes, as it is written."""

    title: Reading
    finding: Reading
    option: Mapping[str, Any] = field(hash=False)
    height: int = _HEIGHT


def own_chart(lines: Sequence[str], page_language: str, language: str) -> OwnChart | None:
    """Return the chart in the lines of a block, or None where they hold no chart.

    `page_language` is that of words without a language, `language` the one in which it is shown.
    """
    block = _block("\n".join(lines))
    option = block.get("option")
    if block.get("kind") != NAME or not isinstance(option, dict):
        return None
    if "dataset" in block:
        option = {"dataset": block["dataset"], **option}
    finding = _reading(block.get("finding"), page_language, language)
    height = block.get("height")
    whole = height if isinstance(height, int) and not isinstance(height, bool) else _HEIGHT
    return OwnChart(_reading(block.get("title"), page_language, language), finding, option, whole)


def chart_texts(lines: Sequence[str]) -> Iterator[str | float]:
    """Yield the author's own words and numbers in a block, whether it is a chart of their own or not."""
    waiting: list[tuple[Any, bool]] = [(_block("\n".join(lines)), False)]
    while waiting:
        value, worded = waiting.pop()
        if isinstance(value, dict):
            waiting += reversed([(inner, worded or key in _WORDED) for key, inner in value.items()])
        elif isinstance(value, list):
            waiting += reversed([(inner, worded) for inner in value])
        elif isinstance(value, str) and worded:
            yield value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield float(value)


@lru_cache(maxsize=256)
def _block(text: str) -> dict[str, Any]:
    try:
        value = yaml_values(text.split("\n"))
    except NoDataError:
        return {}
    return value if isinstance(value, dict) else {}


def _reading(words: Any, page_language: str, language: str) -> Reading:
    if isinstance(words, dict):
        for each in (language, *words):
            if words.get(each):
                return Reading(str(words[each]).strip(), each)
        return Reading("", language)
    return Reading("" if words is None else str(words).strip(), page_language)
