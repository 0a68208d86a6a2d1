"""An ECharts option as JSON text, the same for the build's V8 and for the page."""

from __future__ import annotations

import json

_MARKUP = {char: f"\\u{ord(char):04x}" for char in "<>&'"}


def option_json(option: object) -> str:
    r"""Return `option` as compact JSON in ASCII, every string plain data.

    Nothing in the text ends an HTML element, a line of script or an attribute in single quotes: `<`, `>`, `&`, `'`,
    U+2028 and all else beyond ASCII is written as `\u…`.

    Raises:
        TypeError: a value that is no data, such as pyecharts' `JsCode`.
        ValueError: a number that JSON hasn't, such as NaN.
    """
    text = json.dumps(option, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    for char, escaped in _MARKUP.items():
        text = text.replace(char, escaped)
    return text
