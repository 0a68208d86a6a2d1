"""What a page would fetch, in the page itself: style sheet, fonts, scripts, and a policy that allows just those."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from html import escape

from reisgids.site.root.policy import lone_page_policy

FIRST = ("alone.js", "scheme.js")
LAST = ("site.js", "diagrams.js", "map.js")
HELD = ("echarts.js", "map-later.js", "pictures.js")
"""Scripts that run before the page is painted, those that run when it is there, and those that wait, packed, until a
reader reaches for what they do. The options of the page's diagrams wait with them."""

_OPTIONS = "options.js"

_FACE = re.compile(r"@font-face\{[^}]*\}")
_ADDRESS = re.compile(r"""url\(["']?(?!data:)([^"')#]+)["']?\)""")
_RANGE = re.compile(r"unicode-range:([^;}]+)")
_CHARSET = '<meta charset="utf-8">'


def inlined(html: str, style: str, file: Callable[[str], bytes | None], scripts: Mapping[str, str], data: str) -> str:
    """Return the page with all that it needs in it.

    `html` has `<meta charset="utf-8">`, `</head>` and `</body>`. `style` is its style sheet, and `file` gives what that
    names by address, or None where it isn't there. `scripts` holds each of `FIRST`, `LAST` and `HELD`; `data` is the
    script with the options of the page's diagrams, or empty.

    Raises:
        ValueError: a script can't stand in a page.
    """
    style = _with_files(style, file, frozenset(map(ord, html)))
    first = [_fit(scripts[name]) for name in FIRST]
    last = [_fit(scripts[name]) for name in LAST]
    held = {name: scripts[name] for name in HELD} | ({_OPTIONS: data} if data else {})
    policy = lone_page_policy(scripts=(*first, *last, *held.values()), styles=(style,))
    head = f"<style>{style}</style>\n{_elements(first)}</head>"
    foot = "".join(
        f'<script type="text/plain" data-held="{name}">{_packed(text)}</script>\n' for name, text in held.items()
    )
    before, charset, after = html.partition(_CHARSET)
    top, _, body = after.partition("</head>")
    content, _, end = body.rpartition("</body>")
    said = f'\n<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    return f"{before}{charset}{said}{top}{head}{content}{foot}{_elements(last)}</body>{end}"


def _elements(scripts: Iterable[str]) -> str:
    return "".join(f"<script>{text}</script>\n" for text in scripts)


def _fit(script: str) -> str:
    if re.search(r"</script|<!--", script, re.IGNORECASE):
        raise ValueError("a script holds what ends a script")
    return script


def _packed(script: str) -> str:
    return b64encode(gzip.compress(script.encode(), 9, mtime=0)).decode()


def _with_files(style: str, file: Callable[[str], bytes | None], characters: frozenset[int]) -> str:
    """Return the style sheet with the files in it that it names; a font with none of the characters is left out."""

    def face(rule: re.Match[str]) -> str:
        ranges = _RANGE.search(rule[0])
        return rule[0] if ranges is None or _any_of(ranges[1], characters) else ""

    def address(found: re.Match[str]) -> str:
        data = file(found[1])
        if data is None:
            return "none"
        kind = {"woff2": "font/woff2", "svg": "image/svg+xml"}.get(found[1].rpartition(".")[2], "image/png")
        return f'url("data:{kind};base64,{b64encode(data).decode()}")'

    return _ADDRESS.sub(address, _FACE.sub(face, style))


def _any_of(ranges: str, characters: frozenset[int]) -> bool:
    for each in ranges.split(","):
        first, _, last = each.strip().removeprefix("U+").partition("-")
        if any(code in characters for code in range(int(first, 16), int(last or first, 16) + 1)):
            return True
    return False
