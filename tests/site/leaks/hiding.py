"""A small playbook with an edition that hides something of every kind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from reisgids.model.playbook import Playbook
from reisgids.site.pipeline.pipeline import Pipeline

DAY = dt.date(2026, 11, 22)
NOTE = 'De koerier & zijn "coöperatie" <b>naïef</b>'
"""A hidden text with everything in it that is ever escaped."""
PLAIN = "Loods raakt pakketten kwijt"
QUOTE = "Nooit meer bij Acme"
CHANGED = dt.date(2026, 3, 17)
SLUG = "geheime-verhuizing"
SHOWN = "Bestelling komt te laat aan"

_CONFIG = """\
name: Reisgids van Acme
organisation: {name: Acme}
languages: [nl, en]
library: {use: nee}
editions:
  instroom: {title: Voor nieuwe collega's, audience: onboarding}
  zusterbedrijf: {title: Alleen voor Zusterbedrijf, audience: public}
"""
_OPEN = f"""\
title: Webwinkel
status: published
phases: b2b-6
touchpoints:
  - title: Bezorging
    phase: engage
    pain: {{text: {SHOWN}}}
    note: '{NOTE}'
    quotes: [{QUOTE}]
  - title: Retour
    phase: engage
    note: {PLAIN}
"""
_DRAFT = f"""\
title: Verhuizing naar Almelo
status: draft
phases: b2b-6
reviewed: {CHANGED}
touchpoints:
  - title: Sleuteloverdracht loods
    phase: engage
"""
_PAGE = """\
---
title: Over
---

Wat iedereen mag lezen.

::: visible_to: internal
## Onderhandelingen met Zwolle

Wij gaan **volgend jaar** weg. Zie het [plan](plannen/vertrek-zwolle.md).
:::
"""


def hiding(root: Path) -> Path:
    """Write the playbook and return its folder."""
    for folder in ("journeys", "content/nl/over/plannen", "content/en/over"):
        (root / folder).mkdir(parents=True)
    (root / "site-config.yml").write_text(_CONFIG, "utf-8")
    (root / "journeys/webwinkel.yml").write_text(_OPEN, "utf-8")
    (root / f"journeys/{SLUG}.yml").write_text(_DRAFT, "utf-8")
    (root / "content/nl/over/index.md").write_text(_PAGE, "utf-8")
    page = "---\ntitle: Vertrek uit Zwolle\nvisible_to: internal\n---\n\nNiets.\n"
    (root / "content/nl/over/plannen/vertrek-zwolle.md").write_text(page, "utf-8")
    return root


def whole_and_view(root: Path, edition: str = "instroom") -> tuple[Playbook, Playbook]:
    """Return the playbook in a folder, and what an edition sees of it."""
    pipeline = Pipeline(root, DAY)
    made = pipeline.edition(edition)
    assert made, pipeline.loaded.problems
    return made.whole, made.view
