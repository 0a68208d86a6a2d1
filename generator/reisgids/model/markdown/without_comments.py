"""A Markdown text without its comments: what they hold is never published."""

from __future__ import annotations

from reisgids.model.markdown.document import Document, document

_ROUNDS = 8
"""Taking a comment out can make another; a text that goes on doing so is cut off at the first one left."""


def without_comments(written: Document) -> Document:
    """Return the text without its comments. Its lines keep their numbers."""
    for _ in range(_ROUNDS):
        if not written.comments:
            return written
        parts, done = [], 0
        for comment in written.comments:
            parts += [written.body[done : comment.start], "\n" * written.body.count("\n", comment.start, comment.end)]
            done = comment.end
        written = document("".join([*parts, written.body[done:]]))
    return document(written.body[: written.comments[0].start]) if written.comments else written
