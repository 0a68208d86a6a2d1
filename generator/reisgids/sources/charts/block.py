"""A chart of an author's own as it stands in a page: what is wrong with it, and where its data come from."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import yaml
from pydantic import Field

from reisgids.model.charts.known import HIGHEST, LOWEST
from reisgids.model.charts.own_chart import NAME
from reisgids.model.charts.yaml_values import NoDataError, yaml_values
from reisgids.model.values.base import Value, VisibleTo
from reisgids.model.values.scalars import Number
from reisgids.model.values.text import Text
from reisgids.problems import Problem, has_errors, problem
from reisgids.sources.charts.columns import used_columns
from reisgids.sources.charts.option import option_problems
from reisgids.sources.charts.sheet import ChartSheet, values_of
from reisgids.sources.values.parse import parse
from reisgids.sources.values.suggest import nearest
from reisgids.sources.yaml.yaml import YamlDocument

_OF_CHARTS = frozenset({"option", "finding", "data"})


class ChartBlock(Value):
    """What stands in a ```diagram block of the kind `chart`."""

    kind: str
    finding: Text
    option: Annotated[dict[str, Any], Field(min_length=1)]
    title: Text | None = None
    height: Number | None = None
    data: str | None = None
    visible_to: VisibleTo = ()


@dataclass(frozen=True)
class ReadChart:
    """A chart that was read. `sheet` is the file it draws from, `span` where a text replaces what is written.

    That text has the columns that are used; the span is counted in characters from the first line within the block.
    """

    problems: tuple[Problem, ...]
    audiences: tuple[str, ...] = ()
    sheet: str = ""
    span: tuple[int, int, str] | None = None


def is_chart(written: Mapping[str, Any]) -> bool:
    """Return whether a block is meant to be a chart of the author's own, whatever its kind is called."""
    return written.get("kind") == NAME or not _OF_CHARTS.isdisjoint(written)


def read_chart(
    document: YamlDocument,
    lines: Sequence[str],
    language: str,
    sheets: Mapping[str, ChartSheet],
    beside: Callable[[str], tuple[str, ...]],
) -> ReadChart:
    """Return a chart whose block is YAML without errors.

    `beside` gives the names under which a file that is written in the block may be among the `sheets`.
    """
    block, wrong = parse(ChartBlock, document, document.value, language=language)
    if block is None:
        return ReadChart(tuple(wrong))
    try:
        option = yaml_values(lines)["option"]
    except NoDataError:
        return ReadChart((problem("diagram-block", document.place()),))
    problems = list(option_problems(option, document, data=block.data is not None))
    if block.height is not None and not LOWEST <= block.height <= HIGHEST:
        here = document.place(("height",))
        problems.append(problem("chart-height", here, given=f"{block.height:g}", least=LOWEST, most=HIGHEST))
    if block.data is None:
        return ReadChart(tuple(problems), block.visible_to)
    name = next((name for name in beside(block.data) if name in sheets), "")
    if not name:
        near = nearest(block.data, [known.rpartition("/")[2] for known in sorted(sheets)])
        problems.append(problem("no-such-sheet", document.place(("data",)), given=block.data[:60], instead=near))
        return ReadChart(tuple(problems), block.visible_to)
    sheet = sheets[name]
    problems += sheet.problems
    if sheet.sheet is None or has_errors(problems):
        return ReadChart(tuple(problems), block.visible_to, name)
    columns, unknown = used_columns(option, sheet.sheet.columns, document)
    values, about = values_of(sheet.sheet, columns, document.place(("data",)))
    problems += [*unknown, *about]
    span = None if has_errors(problems) else _instead(lines, values)
    return ReadChart(tuple(problems), block.visible_to, name, span)


def _instead(lines: Sequence[str], values: Sequence[Sequence[Any]]) -> tuple[int, int, str]:
    """Return where `data: …` stands in the block, and what comes in its place."""
    root: Any = yaml.compose("\n".join(lines).translate(_ONE_LINE), Loader=yaml.CSafeLoader)
    key, value = next((key, value) for key, value in root.value if key.value == "data")
    start, end = (
        sum(len(line) + 1 for line in lines[: mark.line]) + mark.column for mark in (key.start_mark, value.end_mark)
    )
    return start, end, f"dataset: {_flow({'source': values})}"


_ONE_LINE = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""What libyaml takes for the end of a line, and nobody else."""


def _flow(value: Any) -> str:
    """Return a value as JSON that is YAML too, on one line."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
