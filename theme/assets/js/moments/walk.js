// One stop of the Tab key for each drawing that is shown: the arrow keys walk from moment to moment, Home and End to the first and
// the last. Without this script every link is a stop of its own.
import { CANVAS } from "../diagram/canvas.js";
import { MARK } from "../diagram/marks.js";

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
// How much a step aside counts against a step ahead.
const ASIDE = 2;

const marksOf = (canvas) => [...canvas.querySelectorAll(`:scope > ${MARK}`)];
const shown = (canvas) => marksOf(canvas).filter((mark) => mark.checkVisibility());

function middle(mark) {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

// The nearest mark that way. Where nothing lies that way, the next one in their order.
function nextFrom(mark, marks, key) {
  const [across, down] = DIRECTIONS[key];
  const [x, y] = middle(mark);
  let best = null;
  let least = Infinity;
  for (const other of marks) {
    const [dx, dy] = middle(other).map((value, axis) => value - [x, y][axis]);
    const ahead = dx * across + dy * down;
    if (other === mark || ahead < 1) continue;
    const cost = ahead + ASIDE * Math.abs(across ? dy : dx) * (across ? 0.5 : 1);
    if (cost < least) [best, least] = [other, cost];
  }
  return best ?? (across ? marks[marks.indexOf(mark) + across] : null);
}

// Makes `mark`, or else the first one, the stop of its drawing.
function stopAt(canvas, mark = null) {
  const marks = marksOf(canvas);
  const stop = mark ?? marks.find((each) => each.tabIndex === 0) ?? marks[0];
  for (const each of marks) each.tabIndex = each === stop ? 0 : -1;
}

export function offerWalks() {
  for (const canvas of document.querySelectorAll(CANVAS)) stopAt(canvas);
}

// Where the stop is off now, another one is.
export function keepStop(canvas) {
  const there = marksOf(canvas).filter(({ classList }) => !classList.contains("rg-off") && !classList.contains("rg-out"));
  if (there.length && !there.some(({ tabIndex }) => tabIndex === 0)) stopAt(canvas, there[0]);
}

export function noteStop(mark) {
  const canvas = mark.closest(CANVAS);
  if (canvas) stopAt(canvas, mark);
}

// Moves the focus where a key asks for it; says whether it did.
export function walk(event) {
  const mark = event.target instanceof Element && event.target.closest(`${CANVAS} > ${MARK}`);
  if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const marks = shown(mark.parentElement);
  const to = { Home: marks[0], End: marks.at(-1) }[event.key] ?? (event.key in DIRECTIONS && nextFrom(mark, marks, event.key));
  if (!to) return false;
  event.preventDefault();
  to.focus();
  return true;
}
