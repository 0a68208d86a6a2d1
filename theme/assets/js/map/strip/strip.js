// The journey in small: its curve in the colours of its phases, and which part of it the map's frame holds. What a hand
// does with it stands in hand.js. On a phone there is none: the curve runs beside the cards.
import { phone } from "../page.js";
import { curveThrough, shape } from "./shape.js";

const HEIGHT = 100;
const KINDS = ["pain", "truth", "delight"];

const colourOf = (phase) => /rg-phase--\d/.exec(phase.className)[0];

// The marks keep their shape however wide the strip is.
function marks(shown, heights) {
  const found = [];
  shown.forEach(({ index, found: { only } }, place) => {
    const kind = KINDS.find((mark) => only.has(mark));
    if (!kind || heights[index] === "-") return;
    const mark = document.createElement("i");
    mark.className = `rg-strip__mark rg-strip__mark--${kind}`;
    Object.assign(mark.style, { left: `${(100 * (place + 0.5)) / shown.length}%`, top: `${heights[index]}%` });
    found.push(mark);
  });
  return found;
}

function drawing(page) {
  const { found: shown, strip } = page;
  const heights = strip.dataset.heights.split(" ");
  const svg = shape("svg", { viewBox: `0 0 ${shown.length || 1} ${HEIGHT}`, preserveAspectRatio: "none" });
  shown.forEach(({ phase }, x) => svg.append(shape("rect", { class: colourOf(phase), x, width: 1, height: HEIGHT })));
  svg.append(shape("path", { class: "rg-strip__zero", d: `M0 ${strip.dataset.neutral}H${shown.length}` }));
  svg.append(shape("path", { class: "rg-strip__line", d: curveThrough(shown, heights) }));
  return [svg, ...marks(shown, heights)];
}

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function showSpan({ strip }, start, span, text) {
  strip.style.setProperty("--start", start);
  strip.style.setProperty("--span", span);
  strip.querySelector(".rg-strip__told").textContent = text;
}

const touchpoints = (columns) => columns.filter(({ empty }) => !empty);

// Fewer need no map of the map.
const FEWEST = 4;

function followFrame(page) {
  const { strip, frame, found, shown, width, words } = page;
  const total = found.length;
  const before = (count) => touchpoints(found.slice(0, count)).length;
  const start = Math.max(0, found.indexOf(shown[0]));
  const held = Math.min(shown.length, (frame.clientWidth - page.lane) / width);
  const [from, room] = [start + frame.scrollLeft / width, held];
  strip.classList.toggle("is-needless", total < FEWEST);
  const left = Math.min(total, Math.floor(from + 0.5) + 1);
  const right = Math.max(left, Math.min(total, Math.floor(from + room + 0.25)));
  const all = before(total);
  const first = Math.min(all, before(left - 1) + 1);
  const told = { first, last: Math.max(first, before(right)), total: all };
  showSpan(page, from / total, Math.min(1, room / total), fill(words.place, told));
}

function update(page) {
  if (page.strip && page.shown.length && !phone.matches) followFrame(page);
}

export function draw(page) {
  if (!page.strip) return;
  page.strip.querySelector(".rg-strip__drawn").replaceChildren(...drawing(page));
  page.strip.classList.toggle("is-needless", page.found.length === 0);
  update(page);
}

let asked = 0;

export function follow(page) {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(() => update(page));
}
