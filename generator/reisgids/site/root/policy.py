"""What a page may load and run. The browser enforces it, also where a mistake of ours let something in."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

_NOTHING = "'none'"
_OWN = "'self'"

HEADERS = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone",
            "midi", "payment", "usb",
        )
    ),
}  # fmt: skip
"""The headers beside the policy: no other site learns which page was read, a file is what
its type names, no other site's page takes a file for a part of itself, and no page reaches for a device.

The search and the diagrams have their data in scripts, and a script can be read by every page that names it: behind a
login too, for the browser sends the cookie along."""


def page_policy(*, from_folder: bool = False) -> str:
    """Return the policy for a page's `<meta http-equiv="Content-Security-Policy">`.

    Scripts, styles, pictures and fonts come from the site's own files; no script, style sheet or event handler in a
    page itself counts. Only `style` attributes do, since every text of a drawing has its size in one and every point
    its place. With `from_folder` the page may also be opened as a file: not every browser takes the other files of a
    folder for its own.
    """
    own = f"{_OWN} file:" if from_folder else _OWN
    return _written(
        {
            "default-src": _NOTHING,
            "script-src": own,
            "style-src": own,
            "style-src-attr": "'unsafe-inline'",
            "img-src": own,
            "font-src": own,
            "connect-src": _OWN,
            "object-src": _NOTHING,
            "base-uri": _NOTHING,
            "form-action": _NOTHING,
        }
    )


def lone_page_policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return the policy for a page that is one file: it loads nothing, and runs what it holds itself.

    `scripts` and `styles` are the texts of its `<script>` and `<style>` elements, to the letter: what is not among
    them counts for nothing. Pictures and fonts may be written out in it.
    """
    return _written(
        {
            "default-src": _NOTHING,
            "script-src": _hashes(scripts),
            "style-src": _hashes(styles),
            "style-src-attr": "'unsafe-inline'",
            "img-src": "data:",
            "font-src": "data:",
            "object-src": _NOTHING,
            "base-uri": _NOTHING,
            "form-action": _NOTHING,
        }
    )


def server_headers() -> dict[str, str]:
    """Return the headers that a web server sends with every file of a site.

    Its policy is that of the pages, and adds what counts in a header only: no other site may show a page in a frame.
    """
    return {"Content-Security-Policy": f"{page_policy()}; frame-ancestors {_NOTHING}", **HEADERS}


def _hashes(texts: Iterable[str]) -> str:
    found = (b64encode(sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{each}'" for each in dict.fromkeys(found)) or _NOTHING


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())
