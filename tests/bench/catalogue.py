"""How long the catalogue takes to show what a reader asks for."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from tests.browser.site_server import chromium, serve_folder

_ASKED = ("klantreis 7", "", "8", "klantreis 99", "")
_UNTIL_PAINTED = """async asked => {
  const field = document.querySelector('#rg-filters input[type=search]');
  const start = performance.now();
  field.value = asked;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await new Promise(requestAnimationFrame);
  await new Promise(painted => {
    const channel = new MessageChannel();
    channel.port1.onmessage = painted;
    channel.port2.postMessage(0);
  });
  return performance.now() - start;
}"""


def filter_time(site: Path, page: str) -> float:
    """Return the milliseconds from a changed text to the painted cards: the median, with the wait for the frame."""
    with serve_folder(site) as address, sync_playwright() as playwright, chromium(playwright) as browser:
        tab = browser.new_page(viewport={"width": 1440, "height": 900})
        tab.goto(address + page, wait_until="networkidle")
        return median(float(tab.evaluate(_UNTIL_PAINTED, asked)) for _ in range(3) for asked in _ASKED)
