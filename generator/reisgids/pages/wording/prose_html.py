"""Running text as HTML that can stand within a line: also in a paragraph, a cell or a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import ClassVar

from markdown_it.token import Token
from markupsafe import Markup, escape

from reisgids.model.markdown.link import SCHEMES, decoded, resolved, scheme
from reisgids.model.markdown.running_text import running_text
from reisgids.pages.wording.links import Links

ROOT = "index.md"
"""From this page an author counts who writes a link in a field, which can be shown on many pages."""
LINE_END = Markup("<br>\n")
_TO_PAGE = re.compile("\x1f([^\x1f#]*)(?:#([^\x1f]*))?\x1f")
_TAGS = {
    **{"strong_open": Markup("<strong>"), "strong_close": Markup("</strong>"), "em_open": Markup("<em>")},
    **{"em_close": Markup("</em>"), "s_open": Markup("<del>"), "s_close": Markup("</del>")},
}
_LIST = Markup('<span class="rg-points" role="list">')
_ITEM = Markup('<span class="rg-points__item" role="listitem">')
_NUMBER = Markup('<span class="rg-points__number">{}.</span> ')
_LINK = Markup('<a href="{}"{}>')
_END = Markup("</span>")


@lru_cache(maxsize=8192)
def prose_html(written: str) -> Markup:
    """Return a text with what its marks mean, escaped. Links to pages wait for `at_page`.

    It consists of what may stand in a line: a list is made of spans that say that they are one.
    """
    text = running_text(written)
    if text.is_plain:
        return LINE_END.join(escape(written).split("\n"))
    return _Html().of(text.tokens)


def at_page(html: str, links: Links) -> str:
    """Return HTML with its links to pages as the page of `links` writes them."""
    if "\x1f" not in html:
        return html
    return _TO_PAGE.sub(lambda found: str(escape(links.to(found[1], found[2] or ""))), html)


class _Html:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._numbers: list[int | None] = []
        self._closes: list[bool] = []
        """Of each link that is open, whether it has a tag to close."""
        self._between = False

    def of(self, tokens: Sequence[Token]) -> Markup:
        for token in tokens:
            if token.type == "inline":
                for child in token.children or ():
                    self._inline(child)
                self._between = True
            elif made := self._blocks.get(token.type):
                made(self, token)
        return Markup("".join(self._parts).strip())  # noqa: S704  each part is escaped

    def _put(self, part: str) -> None:
        self._parts.append(str(escape(part)))

    def _paragraph(self, _token: Token) -> None:
        if self._between:
            self._put(LINE_END if self._numbers else LINE_END * 2)
        self._between = False

    def _list(self, token: Token) -> None:
        self._between = False
        self._numbers.append(int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None)
        self._put(_LIST)

    def _list_end(self, _token: Token) -> None:
        self._numbers.pop()
        self._put(_END)
        self._between = False

    def _item(self, _token: Token) -> None:
        self._between = False
        self._put(_ITEM)
        if (number := self._numbers[-1]) is not None:
            self._put(_NUMBER.format(number))
            self._numbers[-1] = number + 1

    def _item_end(self, _token: Token) -> None:
        self._put(_END)
        self._between = False

    _blocks: ClassVar[dict[str, Callable[[_Html, Token], None]]] = {
        "paragraph_open": _paragraph,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "bullet_list_close": _list_end,
        "ordered_list_close": _list_end,
        "list_item_open": _item,
        "list_item_close": _item_end,
    }

    def _inline(self, token: Token) -> None:
        kind = token.type
        if kind in ("softbreak", "hardbreak"):
            self._put(LINE_END)
        elif kind == "code_inline":
            self._put(Markup("<code>{}</code>").format(token.content))
        elif kind == "link_open":
            self._link(token)
        elif kind == "link_close":
            if self._closes.pop():
                self._put(Markup("</a>"))
        elif token.nesting:
            self._put(_TAGS[kind])
        else:
            self._put(token.content)

    def _link(self, token: Token) -> None:
        href = str(token.attrs["href"])
        kind, path = scheme(href), resolved(href, ROOT)
        leads = kind in SCHEMES or (not kind and path is not None and not href.startswith("#"))
        self._closes.append(leads)
        if not leads:
            return
        if kind:
            self._put(_LINK.format(decoded(href), Markup(' rel="noopener noreferrer"') if "http" in kind else ""))
        else:
            self._put(_LINK.format(f"\x1f{path}#{href.partition('#')[2]}\x1f", ""))
