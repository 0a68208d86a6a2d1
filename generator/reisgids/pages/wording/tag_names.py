"""What a tag is called on a page: its name in the page's language, or the tag as it was written."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from reisgids.model.playbook import Playbook
from reisgids.pages.wording.links import Links
from reisgids.pages.wording.people import Named
from reisgids.pages.wording.reader import Reader


def tag_name(reader: Reader, view: Playbook, tag: str) -> Markup:
    """Return what a tag is called."""
    name = view.config.name_of_tag(tag)
    return reader.text(name) if name else escape(tag)


def plain_tag_name(reader: Reader, view: Playbook, tag: str) -> str:
    """Return what a tag is called as plain words, for the search."""
    name = view.config.name_of_tag(tag)
    return reader.plain(name) if name else tag


def linked_tags(reader: Reader, view: Playbook, links: Links, tags: Iterable[str]) -> tuple[Named, ...]:
    """Return tags by their names, each a link to all that has it."""
    return tuple(Named(tag_name(reader, view, tag), links.tag(tag)) for tag in tags)
