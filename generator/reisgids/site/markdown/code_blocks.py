"""Blocks of code: their colours, title, and lines that are numbered or stand out."""

from __future__ import annotations

from markdown import Markdown
from pymdownx.highlight import Highlight

from reisgids.model.markdown.fence_options import fence_options


class CodeBlocks:
    """Makes the HTML of blocks of code. What it returns stands for that until the page is finished."""

    def __init__(self, md: Markdown) -> None:
        self._md = md
        self._highlight = Highlight(md, use_pygments=True, guess_lang=False, stripnl=False, anchor_linenums=False)

    def fenced(self, info: str, code: str) -> str:
        """Return what stands for a block whose first line has this behind its fence."""
        options = fence_options(info)
        made = self._highlight.highlight(
            code.rstrip("\n"),
            options.language,
            "highlight",
            hl_lines=list(options.marked),
            linestart=options.first if options.first is not None else -1,
            title=options.title or None,
        )
        return str(self._md.htmlStash.store(made))
