"""One page of every kind that the site has."""

from __future__ import annotations

JOURNEY = "journeys/verpakkingsmachine/"
KINDS = (
    "",
    "journeys/",
    JOURNEY,
    "journeys/luchthaven/",
    "compare/",
    "journeys/overview/",
    "personas/",
    "parties/",
    "parties/noordlijn/",
    "health/",
    "touchpoints/",
    "actions/",
    "actions/kpis/",
    "actions/measurements/",
    "method/",
    "method/state/",
    "method/eight-steps/7-analysis/",
    "method/concepts/",
    "method/forms/workshop-plan/",
    "guide/",
    "guide/charts/",
    "guide/markdown/",
    "guide/fields/",
    "guide/crib-sheet/",
    "journeys/tags/",
    "glossary/",
    "routes/",
    "routes/nieuw-bij-customer-service/",
)
"""Paths below a language's folder."""
LANGUAGES = ("nl", "en")
EVERY_PAGE = tuple(f"{language}/{kind}" for language in LANGUAGES for kind in KINDS)
