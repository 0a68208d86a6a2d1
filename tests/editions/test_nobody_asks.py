"""After redaction nobody asks which edition it is: what may be said is in the values."""

from __future__ import annotations

import re
from pathlib import Path

from reisgids import resources

_PACKAGE = Path(str(resources.__file__)).parent
_ROOMS = ("insight", "diagrams", "pages", "site")
_QUESTION = re.compile(
    r"edition\.(audience|party|others|is_public)|Audience\.[A-Z]|\b(tells_all|knows|shows|shows_state)\(|\bknown_(status|evidence)"
)
_MAY = {
    "pages/edition.py: edition.audience": "the badge on every page names the audience",
    "pages/edition.py: edition.is_public": "whether search engines are welcome is a fact of the edition",
    "pages/field_reference.py: Audience.": "it explains the marks of the model, whatever the edition",
    "pages/home.py: edition.party": "a partner is greeted by name, with a way to its own page",
    "pages/cover_phases.py: edition.party": "the cover of a partner's edition shows its own part",
    "pages/map_columns.py: edition.party": "a partner's own columns are marked as its own",
    "pages/stops.py: edition.party": "in a partner's edition a route's lists are of that partner",
    "site/language_redirect.py: edition.is_public": "search engines may list the public edition only",
    "site/root_files.py: edition.is_public": "the same, for the web server's headers",
    "site/zip.py: edition.is_public": "the text beside the site asks not to pass it on, unless it is public",
}
"""Where something is asked of the edition, by room and file, and why."""


def test_nobody_asks_the_edition_again() -> None:
    found = {
        f"{room}/{file.name}: {_asked(match[0])}"
        for room in _ROOMS
        for file in sorted((_PACKAGE / room).rglob("*.py"))
        for match in _QUESTION.finditer(file.read_text("utf-8"))
    }
    assert found == set(_MAY)


def test_no_template_of_ours_asks_the_edition() -> None:
    folder = resources.folder("theme") / "fragments"
    asking = [file.name for file in sorted(folder.rglob("*.html")) if "audience" in file.read_text("utf-8")]
    assert asking == []


def _asked(question: str) -> str:
    return "Audience." if question.startswith("Audience") else question
