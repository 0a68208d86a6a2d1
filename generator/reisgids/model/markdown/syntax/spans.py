"""Where links, pictures, code and escaped signs begin and end in a paragraph.

Their tokens get it in `meta`: `span` from where until where, in the content of their paragraph; of a link or a picture
also `label`, its words, and `target`, which is missing where it is defined elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, escape, image, link
from markdown_it.token import Token

Rule = Callable[[StateInline, bool], bool]
_BLANK = " \t\n"


def add_spans(reader: MarkdownIt) -> None:
    """Have the reader note where these are."""
    ruler = reader.inline.ruler
    ruler.at("link", _noting(link, "link_open", 0))
    ruler.at("image", _noting(image, "image", 1))
    ruler.at("autolink", _noting(autolink, "link_open", 0))
    ruler.at("backticks", _noting(backtick, "code_inline", 0))
    ruler.at("escape", _noting(escape, "text_special", 0))


def _noting(rule: Rule, kind: str, before: int) -> Rule:
    def noting(state: StateInline, silent: bool) -> bool:
        known, start, until = len(state.tokens), state.pos, state.posMax
        found = rule(state, silent)
        if found and not silent:
            token = next((token for token in state.tokens[known:] if token.type == kind), None)
            if token is not None:
                token.meta["span"] = (start, state.pos)
                if kind in ("link_open", "image") and token.markup != "autolink":
                    _note_target(state, token, start + before, until)
        return found

    return noting


def _note_target(state: StateInline, token: Token, bracket: int, until: int) -> None:
    """Note where the words and the target of a link are whose first bracket is there."""
    end, src = state.pos, state.src
    state.pos, state.posMax = end, until
    last = state.md.helpers.parseLinkLabel(state, bracket, token.type == "link_open")
    state.pos = end
    token.meta["label"] = (bracket + 1, last)
    if src[last + 1 : last + 2] != "(" or src[end - 1] != ")":
        return
    first = last + 2
    while first < until and src[first] in _BLANK:
        first += 1
    target = state.md.helpers.parseLinkDestination(src, first, until)
    if not target.ok:
        token.meta["target"] = (first, first)
    elif src[first : first + 1] == "<":
        token.meta["target"] = (first + 1, target.pos - 1)
    else:
        token.meta["target"] = (first, target.pos)
    token.meta["written"] = target.str if target.ok else ""
