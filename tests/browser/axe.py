"""What axe finds wrong with a page, as a browser shows it now."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.conftest import ROOT

AXE = ROOT / "build" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
_REPORT = """.violations.map(v => ({rule: v.id, nodes: v.nodes.slice(0, 5)
  .map(n => n.html.slice(0, 200) + ' ' + n.failureSummary.slice(0, 300))}))"""
ALL_RULES = (
    "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: "
    f"['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})){_REPORT}"
)
CONTRAST = (
    "async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: "
    f"{{type: 'rule', values: ['color-contrast', 'link-in-text-block']}}}})){_REPORT}"
)


def faults(page: Page) -> list[Any]:
    """Return what axe finds by all of its rules, in the scheme that the page is shown in."""
    page.evaluate(AXE.read_text("utf-8"))
    return list(page.evaluate(ALL_RULES))
