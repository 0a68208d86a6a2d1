"""A section of a generated page: a heading with its anchor, and our own HTML under it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reisgids.pages.shared.fragments import Fragments
from reisgids.pages.shared.page import Block, Fragment, Markdown


@dataclass(frozen=True)
class Section:
    """One section. `anchor` is the heading's id; `template` shows `values`; `words` is what the search finds."""

    anchor: str
    title: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    words: str = ""

    def blocks(self, fragments: Fragments, shared: Mapping[str, object], *, headed: bool) -> tuple[Block, ...]:
        """Return the HTML, under a heading unless what it stands in has the same."""
        html = Fragment(self.anchor, fragments.render(self.template, **shared, **self.values))
        return (Markdown(f"### {self.title} {{#{self.anchor}}}"), html) if headed else (html,)


def joined(words: Iterable[str]) -> str:
    """Return the words that the search finds as one text, empty ones left out."""
    return " ".join(word for word in words if word)
