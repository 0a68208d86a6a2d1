"""Who may ask `serve` for something: the browser of somebody on this machine, on behalf of the guide itself."""

from __future__ import annotations

from email.message import Message

_NAMES = ("127.0.0.1", "localhost")
_WEB = 80


def is_our_name(host: str, port: int) -> bool:
    """Return whether a request was sent to us by our own name: the name of another site could lead here too."""
    return host in {f"{name}:{port}" for name in _NAMES} or (port == _WEB and host in _NAMES)


def is_for_us(headers: Message, method: str) -> bool:
    """Return whether a request comes from a page of ours, or from a person: never from a page of another site.

    Browsers send that in `Sec-Fetch-Site`; another port of this machine is another site too. Who follows a link to the
    guide, in a message or a list of tasks, comes from another site and is let in: the guide opens in the tab itself,
    where no other page can read it, and in no frame. A program that is no browser sends nothing, and reads what it
    wants on this machine anyway.
    """
    if headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}:
        return True
    opened = (headers.get("Sec-Fetch-Mode"), headers.get("Sec-Fetch-Dest"))
    return method == "GET" and opened == ("navigate", "document")
