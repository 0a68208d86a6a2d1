"""The largest journey: sixty touchpoints, eight partners, every field filled with long words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import ALL_RULES, AXE
from tests.browser.lettering import illegible
from tests.browser.map.test_map_controls import stands_above
from tests.browser.places import scrolls
from tests.browser.site_server import serve_folder
from tests.browser.visitor import Tab, Visitor
from tests.stress import JOURNEY, TOUCHPOINTS, stress_playbook

PAGE = f"journeys/{JOURNEY}/"
WIDTHS = (2560, 1440, 768, 390)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the largest journey is served."""
    root = stress_playbook(tmp_path_factory.mktemp("stress") / "playbook")
    done = subprocess.run(
        [sys.executable, "-m", "reisgids", "build", "--strict", str(root)],
        env={**os.environ, "REISGIDS_LANGUAGE": "en"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with serve_folder(root / "site") as served:
        yield served


@pytest.fixture(scope="module")
def browser(plain_browser: Browser) -> Browser:
    return plain_browser


@pytest.mark.parametrize(("language", "dark"), [("nl", False), ("en", True)], ids=["nl-light", "en-dark"])
def test_the_largest_journey_can_be_read_at_any_width(
    visitor: Visitor, address: str, language: str, dark: bool
) -> None:
    tab: Tab = visitor.tab(dark=dark)
    page = tab.page
    page.goto(f"{address}{language}/{PAGE}")
    page.evaluate("document.fonts.ready.then(() => true)")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert scrolls(page) <= width, width
    # A drawing is as large as it is, whatever the window.
    assert illegible(page) == []
    if dark:
        return
    page.set_viewport_size({"width": 1440, "height": 900})
    for other in (f"journeys/{JOURNEY}-straks/", "journeys/overview/"):
        page.goto(f"{address}{language}/{other}")
        assert illegible(page) == [], other
    page.goto(f"{address}{language}/{PAGE}")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(ALL_RULES)
    assert found == [], json.dumps(found, indent=1, ensure_ascii=False)
    assert [line for line in tab.wrong if "another host" not in line] == []


def test_all_sixty_points_stand_above_their_columns_narrow_and_wide(visitor: Visitor, address: str) -> None:
    page = visitor.tab().page
    page.goto(f"{address}nl/{PAGE}?view=compact")
    stands_above(page, TOUCHPOINTS)
    page.locator("[data-view=full]").click()
    stands_above(page, TOUCHPOINTS)
