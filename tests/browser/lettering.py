"""Whether the words in the drawings of a page can be read: none cut off by its edge, none across another."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

_ILLEGIBLE = """() => [...document.querySelectorAll('.rg-svg > svg')].flatMap(svg => {
  const edge = svg.getBoundingClientRect();
  const kind = svg.closest('.rg-diagram').dataset.kind;
  const boxes = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim()).map(text => {
    const {left, right, top, bottom, height} = text.getBoundingClientRect();
    // A line's box has room for accents and descenders; what counts is where most of the ink is.
    const spare = height / 5;
    return {words: text.textContent, left: left + 0.5, right: right - 0.5, top: top + spare, bottom: bottom - spare};
  });
  if (!edge.width) return [];
  const cut = boxes.filter(box => box.left < edge.left - 1 || box.right > edge.right + 1
    || box.top < edge.top - 1 || box.bottom > edge.bottom + 1).map(box => `${kind}: "${box.words}" is cut off`);
  const sorted = boxes.sort((one, other) => one.left - other.left);
  const across = sorted.flatMap((one, n) => {
    const found = [];
    for (let m = n + 1; m < sorted.length && sorted[m].left < one.right - 1; m += 1) {
      const other = sorted[m];
      if (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1) {
        found.push(`${kind}: "${one.words}" and "${other.words}" overlap`);
      }
    }
    return found;
  });
  return [...cut, ...across];
})"""


def illegible(page: Page) -> list[str]:
    """Return a line for each word in a drawing that is cut off or stands across another, with the kind of diagram."""
    found: Any = page.evaluate(_ILLEGIBLE)
    return list(found)
