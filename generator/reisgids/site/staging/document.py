"""A page as the stage holds it: a Markdown file, and its fragments beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import yaml

from reisgids.pages.shared.digests import digest_of
from reisgids.pages.shared.page import Fragment, Page, Rendered
from reisgids.site.markdown.fragments import mark_line, seal_line

OPTIONS = "assets/options/"
"""Where below `docs/` the scripts with the options of diagrams are."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class StagedDocument:
    """The text of the Markdown file, and the fragments it asks for. `name` is what the fragments' file is called.

    `options` is the path below `docs/` of the script with the options of its diagrams, or empty.
    """

    text: str
    name: str
    fragments: Mapping[str, str]
    options: str = ""


def document(page: Page, rendered: Rendered) -> StagedDocument:
    """Return the page as a document. The same page gives the same text, and another when a fragment changes."""
    blocks = [
        (block.name, _plain(block.html)) if isinstance(block, Fragment) else ("", _closed(_plain(block.text)))
        for block in rendered.blocks
    ]
    seal = digest_of(page.path, page.language_of_body, *(part for block in blocks for part in block))[:32]
    name = f"{_slug(page.path)}.{seal}"
    lines = [
        seal_line(name, page.path, page.language_of_body),
        *(mark_line(name, each) if each else text for each, text in blocks),
    ]
    body = "\n\n".join(lines)
    options = _options_path(rendered.options)
    text = f"---\n{_front_matter(page, rendered, options)}---\n\n{body}\n"
    return StagedDocument(text, name, {each: html for each, html in blocks if each}, options)


def _options_path(script: str) -> str:
    return f"{OPTIONS}{sha256(script.encode()).hexdigest()[:20]}.js" if script else ""


def _slug(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.removesuffix(".md").lower()).strip("-")[:60]


def _front_matter(page: Page, rendered: Rendered, options: str) -> str:
    known: dict[str, Any] = {"title": one_line(page.title)}
    if page.description:
        known["description"] = one_line(page.description)
    known["template"] = f"{page.layout}.html"
    known["reisgids"] = {
        "path": page.path,
        "section": page.section,
        "layout": page.layout,
        "diagrams": rendered.diagrams,
        "options": options,
        "language_of_title": page.language_of_title,
    }
    return yaml.dump(known, Dumper=yaml.CSafeDumper, allow_unicode=True, width=1 << 30, sort_keys=False)


def one_line(text: str) -> str:
    """Return the text on one line, without control characters."""
    return " ".join(_CONTROL.sub("", text).split())


def _plain(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _closed(text: str) -> str:
    """Return the text with its last code fence closed, so that it doesn't swallow what follows on the page."""
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and found[1].startswith(fence) and not line.strip(" `~"):
            fence = ""
    return f"{text}\n{fence}" if fence else text
