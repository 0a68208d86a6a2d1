"""What stands in braces right behind a picture or a link: `![plan](plan.png){ width="300" }`."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_BRACES = re.compile(r"\{:?([^{}\n]*)\}")
_PART = re.compile(
    r"""(?P<name>[\w-]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'}]+))|(?P<word>\S+)"""
)
_SIZE = re.compile(r"([0-9]{1,5})(?:px)?|[0-9]{1,3}%")
_BUTTON = (".md-button", ".md-button--primary")


def add_attributes(reader: MarkdownIt) -> None:
    """Have the reader take what it knows of them to their pictures and links; the rest stays text."""
    reader.inline.ruler.before("link", "attributes", _attributes)


def _attributes(state: StateInline, silent: bool) -> bool:
    found = _BRACES.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "{" else None
    if silent or found is None or state.pending or not state.tokens:
        return False
    last = state.tokens[-1]
    if last.type not in ("image", "link_close"):
        return False
    picture = last.type == "image"
    known = _of_picture(found[1]) if picture else _of_link(found[1])
    if known is None:
        return False
    if not picture:
        level = last.level
        last = next(each for each in reversed(state.tokens) if each.type == "link_open" and each.level == level)
    last.attrs.update(known)
    last.meta["braces"] = found.span()
    state.pos = found.end()
    return True


def _of_picture(written: str) -> dict[str, str | int | float] | None:
    """Return the size and the side of a picture; None where anything else is asked of it."""
    known: dict[str, str | int | float] = {}
    for part in _PART.finditer(written):
        name = part["name"]
        value = part["double"] or part["single"] or part["bare"] or ""
        if name in ("width", "height") and (size := _SIZE.fullmatch(value)):
            known[name] = size[1] or value
        elif name == "align" and value in ("left", "right", "center"):
            known["class"] = f"rg-{value}"
        elif not (name == "loading" and value in ("lazy", "eager")):
            return None
    return known


def _of_link(written: str) -> dict[str, str | int | float] | None:
    words = written.split()
    if not words or any(word not in _BUTTON for word in words):
        return None
    return {"class": "rg-button" if _BUTTON[1] in words else "rg-button rg-button--quiet"}
