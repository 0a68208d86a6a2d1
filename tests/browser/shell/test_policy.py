"""The policy of the pages: nothing of the site needs more than it allows, and what slips into a page doesn't run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from reisgids.site.root.policy import server_headers
from tests.browser.kinds import JOURNEY, KINDS
from tests.browser.visitor import ADDRESS, Visitor
from tests.browser.within_policy import open_within_policy, use

_INTRUDERS = """
<script>window.ran = (window.ran ?? 0) + 1</script>
<script src="data:text/javascript,window.ran=(window.ran??0)+1"></script>
<script src="http://elsewhere.example/x.js"></script>
<img src="missing.png" onerror="window.ran = (window.ran ?? 0) + 1">
<img src="http://elsewhere.example/x.png">
<style>.rg-header { background-image: url(http://elsewhere.example/x.png) }</style>
<iframe src="http://elsewhere.example/"></iframe>
<base href="http://elsewhere.example/">
<form action="http://elsewhere.example/"><button id="send">x</button></form>
<a id="run" href="javascript:window.ran=1">x</a>
"""


def test_the_page_of_what_is_not_there_stays_within_its_policy(visitor: Visitor) -> None:
    """Every kind of page is tried in test_every_page.py, while it is open there."""
    tab = visitor.tab()
    open_within_policy(tab, "nl/404.html")
    use(tab.page, "nl")
    assert tab.refused() == []
    assert tab.wrong == []


def test_the_panel_of_the_map_the_filter_and_the_comparison_stay_within_the_policy(visitor: Visitor) -> None:
    tab = visitor.tab()
    page = tab.open(f"nl/{JOURNEY}")
    page.locator(".rg-map .rg-tp a").first.click()
    expect(page.locator(".rg-touchpoint.is-open")).to_be_visible()
    page.locator("[data-view=compact]").click()
    assert tab.refused() == []
    page = tab.open("nl/journeys/")
    page.locator("#rg-catalogue-search").fill("machine")
    page.locator("#rg-catalogue-search").press("Enter")
    page.locator('input[name="market"][value="b2b"]').check()
    page.wait_for_url("**/?market=b2b&q=machine")
    assert tab.refused() == []
    page = tab.open("nl/compare/")
    page.locator("select[name=a]").select_option("verpakkingsmachine")
    page.locator("select[name=b]").select_option("luchthaven")
    page.locator("[data-result] > .rg-diagram .rg-live svg").wait_for(state="attached")
    assert tab.refused() == []
    assert tab.wrong == []


@pytest.mark.parametrize("by", ["page", "server"])
def test_what_slips_into_a_page_neither_runs_nor_asks_another_host(visitor: Visitor, built: Path, by: str) -> None:
    tab = visitor.tab()
    page = tab.page

    html = (built / "nl/method/index.html").read_text("utf-8").replace("</body>", f"{_INTRUDERS}</body>")
    headers = {"content-type": "text/html; charset=utf-8"}
    if by == "server":
        headers |= server_headers()
        html = html.replace('http-equiv="Content-Security-Policy"', "")
    page.route(f"{ADDRESS}nl/method/", lambda route: route.fulfill(body=html, headers=headers))
    page.goto(f"{ADDRESS}nl/method/")
    for id in ("send", "run"):
        page.evaluate("id => document.getElementById(id).click()", id)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert {each.split()[0] for each in tab.refused()} >= {
        "script-src-elem", "script-src-attr", "style-src-elem", "img-src", "frame-src", "base-uri", "form-action",
    }  # fmt: skip
    assert page.url == f"{ADDRESS}nl/method/"
    assert not [url for url in tab.finished if not url.startswith(ADDRESS)]


def test_no_page_of_the_site_holds_a_script_a_style_sheet_or_an_event_handler(built: Path) -> None:
    inline = re.compile(
        r"<style\b[^>]*>|<script\b(?![^>]*\ssrc=)[^>]*>|<[a-z][^<>]*\son[a-z]+\s*=[^>]*>", re.IGNORECASE
    )
    found = {file: inline.findall(file.read_text("utf-8")) for file in sorted(built.rglob("*.html"))}
    assert len(found) > len(KINDS)
    assert {str(file): each for file, each in found.items() if each} == {}
