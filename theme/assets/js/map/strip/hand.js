// What a hand does with the strip: dragging its window moves the map, dragging beside it (or anywhere with Shift) chooses
// a part of the journey, a click goes there, a double click shows all again.
import { follow } from "./strip.js";

// Pixels that a finger or a mouse may tremble.
const STILL = 5;

const trackOf = ({ strip }) => strip.querySelector(".rg-strip__track");

function shareAt(page, { clientX }) {
  const { left, width } = trackOf(page).getBoundingClientRect();
  return Math.min(0.999, Math.max(0, (clientX - left) / width));
}

function go(page, event) {
  const { frame, found, shown, width } = page;
  const place = shareAt(page, event) * found.length;
  const start = Math.max(0, found.indexOf(shown[0]));
  frame.scrollLeft = (place - start) * width - (frame.clientWidth - page.lane) / 2;
}

// Whether a pointer is on the window while there is something beside it to move it to.
function isOnWindow(page, { clientX }) {
  const { left, right } = page.strip.querySelector(".rg-strip__window").getBoundingClientRect();
  const whole = trackOf(page).getBoundingClientRect();
  return right - left < whole.width - STILL && clientX >= left && clientX <= right;
}

function showBrush(page, from, until) {
  const brush = page.strip.querySelector(".rg-strip__brush");
  brush.hidden = from === null;
  if (from === null) return;
  brush.style.left = `${100 * Math.min(from, until)}%`;
  brush.style.width = `${100 * Math.abs(until - from)}%`;
}

// The ids of the first and the last touchpoint between two places of the strip.
function partBetween({ found }, from, until) {
  const [first, last] = [Math.min(from, until), Math.max(from, until)].map((share) => Math.floor(share * found.length));
  const chosen = found.slice(first, last + 1).filter(({ empty }) => !empty);
  return chosen.length && chosen.length < found.filter(({ empty }) => !empty).length
    ? [chosen[0].id, chosen.at(-1).id]
    : null;
}

export function listen(page, change) {
  if (!page.strip) return;
  const track = trackOf(page);
  let begun = null;
  page.frame.addEventListener("scroll", () => follow(page), { passive: true });
  track.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    track.setPointerCapture(event.pointerId);
    const moves = !event.shiftKey && isOnWindow(page, event);
    begun = { x: event.clientX, share: shareAt(page, event), moves };
  });
  track.addEventListener("pointermove", (event) => {
    if (!begun || !track.hasPointerCapture(event.pointerId)) return;
    if (begun.moves) go(page, event);
    else if (Math.abs(event.clientX - begun.x) > STILL) showBrush(page, begun.share, shareAt(page, event));
  });
  track.addEventListener("pointerup", (event) => {
    const from = begun;
    begun = null;
    if (!from) return;
    showBrush(page, null);
    if (from.moves) return;
    if (Math.abs(event.clientX - from.x) <= STILL) go(page, event);
    else change({ part: partBetween(page, from.share, shareAt(page, event)) });
  });
  track.addEventListener("pointercancel", () => {
    begun = null;
    showBrush(page, null);
  });
  track.addEventListener("dblclick", () => change({ part: null }));
}
