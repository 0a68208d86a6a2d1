// A legend that switches what it names: series of the drawing, and with them the links over their points, the rows of the
// data table and the sentences of the finding that rest on them. Without this script it is a list.
import { FIGURE, canvasesOf } from "../diagram/canvas.js";
import { switchSeries } from "../diagram/live.js";
import { MARK } from "../diagram/marks.js";
import { addressOf } from "./address.js";

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

function offNames(figure) {
  return [...figure.querySelectorAll(`${SWITCH}:not([data-idle]) > button[aria-pressed="false"]`)].map(nameOf);
}

const listed = (value) => (value ? JSON.parse(value) : []);

// Says which of the finding still holds, and what is off.
function followFinding(figure, off, gone) {
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
  note.textContent = off.length ? words.replace("{names}", () => off.join(", ")) : "";
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

// Switches what a button of a legend names, where the event was about one.
export async function switchOn(event) {
  const button = event.target instanceof Element && event.target.closest(`.rg-legend > ${SWITCH} > button`);
  if (!button) return;
  const on = button.getAttribute("aria-pressed") !== "true";
  const figure = button.closest(FIGURE);
  // In the drawing that isn't shown too: a reader may turn the phone.
  const switched = canvasesOf(figure).map(async (canvas) => [canvas, await switchSeries(canvas, nameOf(button), on)]);
  const shown = new Map(await Promise.all(switched));
  if (![...shown.values()].some(Boolean)) return;
  button.setAttribute("aria-pressed", String(on));
  followFinding(figure, offNames(figure), followPoints(figure, shown));
}
