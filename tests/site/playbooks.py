"""A small playbook on disk, for the tests that go all the way."""

from __future__ import annotations

from pathlib import Path

CONFIG = """\
name: {nl: Reisgids van Acme, en: Acme guide}
organisation: {name: Acme}
languages: [nl, en]
library: {use: nee}
"""
JOURNEY = """\
title: {nl: TITEL, en: English title}
market: b2b
phases: b2b-6
touchpoints:
  - title: {nl: Advertentie, en: Advert}
    phase: awareness
    feels: {word: {nl: blij, en: happy}, score: 1}
  - title: {nl: Factuur, en: Invoice}
    phase: engage
    feels: {word: {nl: boos, en: angry}, score: -2}
"""


def playbook(root: Path, *, journeys: int = 1) -> Path:
    """Write a playbook with that many journeys, `reis-0`, `reis-1` …, and return its folder."""
    (root / "journeys").mkdir(parents=True)
    (root / "content/nl/over").mkdir(parents=True)
    (root / "content/en/over").mkdir(parents=True)
    (root / "site-config.yml").write_text(CONFIG, "utf-8")
    for number in range(journeys):
        journey(root, number, f"Reis {number}")
    for language, text in (("nl", "Wij schrijven."), ("en", "We write.")):
        page = f"---\ntitle: Over\n---\n\n{text} <b>x</b> [thuis](../index.md)\n"
        (root / "content" / language / "over/index.md").write_text(page, "utf-8")
    return root


def journey(root: Path, number: int, title: str) -> None:
    """Write one journey."""
    (root / "journeys" / f"reis-{number}.yml").write_text(JOURNEY.replace("TITEL", title), "utf-8")
