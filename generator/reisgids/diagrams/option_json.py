"""An ECharts option as JSON text, the same for the build's V8 and for the page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence


def option_json(option: object) -> str:
    r"""Return `option` as compact JSON in ASCII: `None` in mappings left out, every string as plain data.

    pyecharts' option objects are taken by their `opts`. Nothing in the text ends an HTML element or a line of
    script: `<`, U+2028 and all else beyond ASCII is written as `\u…`.

    Raises:
        TypeError: a value that is no data, such as pyecharts' `JsCode`.
        ValueError: a number that JSON hasn't, such as NaN.
    """
    text = json.dumps(_plain(option), ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _plain(value: object) -> object:
    value = getattr(value, "opts", value)
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_plain(inner) for inner in value]
    raise TypeError(f"a diagram's option holds a {type(value).__name__}, which is no data")
