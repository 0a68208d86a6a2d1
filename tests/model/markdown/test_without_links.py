"""A text without some of its links."""

from __future__ import annotations

import pytest

from reisgids.model.markdown.document import Document
from reisgids.model.markdown.link import Link
from reisgids.model.markdown.without_links import without_links


def without_away(text: str) -> str:
    """Return the text without what leads to away.md."""

    def gone(link: Link) -> bool:
        return link.target == "away.md"

    return without_links(Document(text), gone)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("See [there](away.md).", "See there."),
        ("See [**there**](away.md) and [here](here.md).", "See **there** and [here](here.md)."),
        ("See `[there](away.md)`.", "See `[there](away.md)`."),
        ("See [there][x], [x][], [x] and [y].\n\n[x]: away.md\n", "See there, x, x and [y].\n\n\n"),
        ("See [there][X].\n\n[x]: away.md \"Title\"\n[y]: here.md", "See there.\n\n\n[y]: here.md"),
        ("Nothing to see.", "Nothing to see."),
    ],
)  # fmt: skip
def test_what_was_linked_stays_as_text(text: str, left: str) -> None:
    assert without_away(text) == left
