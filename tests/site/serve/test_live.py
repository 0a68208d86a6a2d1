"""What somebody who writes sees in the browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reisgids.site.serve.run import Serving
from tests.site.playbooks import journey, playbook

pytestmark = [pytest.mark.browser, pytest.mark.engine]


@pytest.fixture(scope="module")
def tab(plain_browser: Browser) -> Iterator[Page]:
    page = plain_browser.new_page()
    page.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    yield page
    page.close()


def test_a_save_reloads_a_mistake_covers_and_mending_it_uncovers(tab: Page, tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme", journeys=1)
    good = (root / "journeys/reis-0.yml").read_text()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    with Serving(root, port=0) as serving:
        tab.goto(f"{serving.address}/nl/journeys/reis-0/")
        expect(tab.locator("h1")).to_contain_text("Reis 0")
        journey(root, 0, "Na het opslaan")
        expect(tab.locator("h1")).to_contain_text("Na het opslaan")

        (root / "journeys/reis-0.yml").write_text('title: "<img src=x onerror=alert(1)>"\ntouchpoint: x\n')
        alert = tab.get_by_role("alert")
        expect(alert).to_contain_text("in het playbook")
        expect(alert).to_contain_text("journeys/reis-0.yml:2:1")
        expect(alert.locator("img")).to_have_count(0)
        expect(tab.locator("h1")).to_contain_text("Na het opslaan")

        (root / "journeys/reis-0.yml").write_text(good)
        expect(tab.locator("h1")).to_contain_text("Reis 0")
        expect(tab.get_by_role("alert")).to_have_count(0)
        assert [url for url in asked if not url.startswith(serving.address)] == []


def test_a_broken_start_shows_the_mistakes_and_then_the_site(tab: Page, tmp_path: Path) -> None:
    root = playbook(tmp_path / "acme", journeys=1)
    config = (root / "site-config.yml").read_text()
    (root / "site-config.yml").write_text("naam: x\n")
    with Serving(root, port=0) as serving:
        tab.goto(f"{serving.address}/en/journeys/reis-0/")
        expect(tab.get_by_role("alert")).to_contain_text("in the playbook")
        expect(tab.get_by_role("alert")).to_contain_text("site-config.yml:1:1")
        (root / "site-config.yml").write_text(config)
        expect(tab.locator("h1")).to_contain_text("English title")
        expect(tab.get_by_role("alert")).to_have_count(0)
