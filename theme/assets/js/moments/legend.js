// A legend that switches what it names: series of the drawing, and with them the links over their points, the rows of the
// data table and the sentences of the finding that rest on them. Without this script it is a list.
//
// One entry may switch the whole curve. With it off, the first wave that is on takes its place.
import { FIGURE, canvasesOf } from "../diagram/canvas.js";
import { switchSeries } from "../diagram/live.js";
import { MARK } from "../diagram/marks.js";
import { addressOf } from "./address.js";
import { moveLinks } from "./in-place.js";
import { keepStop } from "./walk.js";

const SWITCH = "[data-switch]";

export function offerSwitches() {
  for (const item of document.querySelectorAll(`.rg-legend > ${SWITCH}`)) {
    if (item.querySelector("button")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", String(item.dataset.idle === undefined));
    button.append(...item.childNodes);
    item.append(button);
  }
}

const nameOf = (button) => button.textContent.trim();

// The entries of a legend as they are once `flipped` is pressed.
function entriesOf(figure, flipped) {
  return [...figure.querySelectorAll(`.rg-legend > ${SWITCH} > button`)].map((button) => {
    const { idle, whole, inPlace } = button.parentElement.dataset;
    const on = (button.getAttribute("aria-pressed") === "true") !== (button === flipped);
    return { button, name: nameOf(button), on, idle: idle !== undefined, whole: whole !== undefined, inPlace };
  });
}

// Which series are on, by their names; whether the whole curve is off, and the name of what takes its place.
function statesOf(entries) {
  const off = entries.some(({ whole, on }) => whole && !on);
  const first = off ? entries.find(({ inPlace, on }) => inPlace && on) : undefined;
  const states = new Map();
  for (const each of entries) {
    states.set(each.name, each.on && each !== first && (each.idle || !off));
    if (each.inPlace) states.set(each.inPlace, each === first);
  }
  return { states, off, inPlace: first?.inPlace };
}

const listed = (value) => (value ? JSON.parse(value) : []);

// Says which of the finding still holds, and what is off: of what a reader may lay beside it that goes without saying.
function followFinding(figure, entries, gone) {
  const off = entries.filter(({ on }) => !on).map(({ name }) => name);
  const finding = figure.querySelector(".rg-alt");
  for (const sentence of finding.querySelectorAll("[data-moments], [data-switches]")) {
    const { moments, switches, without } = sentence.dataset;
    sentence.hidden =
      !listed(without).every((name) => off.includes(name)) ||
      listed(switches).some((name) => off.includes(name)) ||
      listed(moments).some((moment) => gone.has(addressOf(moment)));
  }
  let note = finding.querySelector(".rg-alt-off");
  if (!note) {
    note = document.createElement("span");
    note.className = "rg-alt-off";
    finding.append(" ", note);
  }
  const words = figure.querySelector(".rg-legend").dataset.off;
  const told = entries.filter(({ on, idle, button }) => !on && !idle && !button.disabled).map(({ name }) => name);
  note.textContent = told.length ? words.replace("{names}", () => told.join(", ")) : "";
}

// `shown` has of each canvas which of its items are shown.
function followPoints(figure, shown) {
  const gone = new Set();
  const rows = figure.querySelectorAll(".rg-table tbody tr");
  // A row may be about several points: it is there while one of them is.
  const there = new Map();
  for (const mark of figure.querySelectorAll(`.rg-canvas > ${MARK}`)) {
    const { s, i, r = i } = mark.dataset;
    const off = shown.get(mark.parentElement)?.get(`${s} ${i}`) === false;
    mark.classList.toggle("rg-off", off);
    if (r !== "" && rows[r]) there.set(rows[r], there.get(rows[r]) || !off);
    if (off) gone.add(addressOf(mark.href));
  }
  for (const [row, shows] of there) row.hidden = !shows;
  return gone;
}

// Of each figure, when the last press of its legend is done: a chart that is still coming keeps the next one waiting.
const turns = new WeakMap();

// Switches what a button of a legend names, where the event was about one.
export function switchOn(event) {
  const button = event.target instanceof Element && event.target.closest(`.rg-legend > ${SWITCH} > button`);
  if (!button) return;
  const figure = button.closest(FIGURE);
  const turn = (turns.get(figure) ?? Promise.resolve()).then(() => press(figure, button));
  turns.set(figure, turn.catch(() => {}));
}

async function press(figure, button) {
  const entries = entriesOf(figure, button);
  const { states, off, inPlace } = statesOf(entries);
  // In the drawing that isn't shown too: a reader may turn the phone.
  const canvases = canvasesOf(figure);
  const switched = canvases.map(async (canvas) => [canvas, await switchSeries(canvas, states, off)]);
  const shown = new Map(await Promise.all(switched));
  if (![...shown.values()].some(Boolean)) return;
  for (const each of entries) {
    each.button.setAttribute("aria-pressed", String(each.on));
    each.button.disabled = off && !each.idle && !each.whole;
  }
  for (const canvas of canvases) if (shown.get(canvas)) moveLinks(canvas, inPlace);
  followFinding(figure, entries, followPoints(figure, shown));
  canvases.forEach(keepStop);
}
