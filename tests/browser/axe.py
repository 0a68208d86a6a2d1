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


def faults(page: Page, within: str = "html") -> list[Any]:
    """Return what axe finds by all of its rules in a part of the page (a selector), in the scheme that it is shown in.

    What is far from where a reader is isn't laid out yet on some pages: there, axe is to look at what is.
    """
    page.evaluate(AXE.read_text("utf-8"))
    return list(page.evaluate(ALL_RULES.replace("document", "within").replace("()", "(within)", 1), within))
