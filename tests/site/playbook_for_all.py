"""A small playbook for four audiences, with much in it that two of them don't see."""

from __future__ import annotations

from pathlib import Path

from tests.site.playbooks import playbook

HIDDEN = "Magazijn vergat het pakket"
OTHERWISE = "Chauffeur sliep die nacht slecht"

_EDITIONS = """\
url: https://gids.example/
editions:
  nieuw: {title: {nl: Voor nieuwe collega's, en: For new colleagues}, audience: onboarding}
  koerier: {title: {nl: Voor de koerier, en: For the courier}, audience: partner, party: koerier}
  openbaar: {title: {nl: Openbaar, en: Public}, audience: public}
"""
_JOURNEY = """\
title: {nl: Bestelling, en: Order}
status: published
phases: b2b-6
visible_to: [onboarding, koerier, public]
touchpoints:
EARLIER  - title: {nl: Bezorging, en: Delivery}
    phase: initiate
    delivered_by: koerier
    note: WORDS
    feels: {word: WORDS, score: SCORE}
    pain: {text: WORDS}
    quotes:
      - WORDS
"""
_EARLIER = """\
  - title: {nl: Bezorging, en: Delivery}
    phase: initiate
    delivered_by: anders
    feels: {word: WORDS, score: SCORE}
    visible_to: [internal]
"""
_PARTIES = """\
koerier: {name: Snelle Koerier, kind: partner}
anders: {name: WORDS, kind: own}
"""
_PAGE = """\
---
title: Voor wie bezorgt
visible_to: [onboarding, koerier, public]
---

Bel aan.

::: visible_to: internal
WORDS
:::
"""


def for_all(root: Path, *, words: str = HIDDEN, score: int = -2, extra: int = 1) -> Path:
    """Write the playbook and return its folder.

    What neither the partner nor the public sees are the words, the score, and so many journeys, pages and touchpoints:
    they come before what is seen, and the touchpoints are called the same.
    """
    root = playbook(root, journeys=0)

    def write(path: str, text: str) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = text.replace("EARLIER", _EARLIER * extra).replace("WORDS", words).replace("SCORE", str(score))
        file.write_text(text, "utf-8")

    config = (root / "site-config.yml").read_text("utf-8")
    write("site-config.yml", config + _EDITIONS)
    write("journeys/registers/parties.yml", _PARTIES)
    write("journeys/bestelling.yml", _JOURNEY)
    for language in ("nl", "en"):
        write(f"content/{language}/over/bezorgen.md", _PAGE)
    for number in range(extra):
        touchpoints = "touchpoints:\n  - {title: WORDS, phase: engage}\n"
        write(f"journeys/aan-het-begin-{number}.yml", f"title: WORDS {number}\nstatus: draft\n{touchpoints}")
        write(f"content/nl/begin/bladzijde-{number}.md", f"---\ntitle: WORDS {number}\norder: {number}\n---\n\nWORDS\n")
    return root
