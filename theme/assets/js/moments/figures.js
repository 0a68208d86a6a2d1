// Lights a moment up in every diagram that shows it, built or live, while the other moments of that diagram recede.
import { lightLive } from "../diagram/live.js";
import { FIGURE, MARK } from "../diagram/marks.js";
import { addressOf } from "./address.js";

const LIT = "is-lit";
const known = new WeakMap();

// The places in the drawing of `figure` by the address of their moment.
function placesOf(figure) {
  let places = known.get(figure);
  if (!places || places.count !== figure.querySelectorAll(MARK).length) {
    const marks = [...figure.querySelectorAll(MARK)];
    places = { count: marks.length, of: new Map() };
    for (const mark of marks) {
      const address = addressOf(mark.href);
      places.of.set(address, [...(places.of.get(address) ?? []), mark]);
    }
    known.set(figure, places);
  }
  return places.of;
}

// In a drawing of several journeys a moment is `journey/touchpoint`: a journey lights all of its moments up, a moment its
// journey.
const belong = (one, other) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

// What is drawn for a link: the item of its series, and whatever else stands for the same moment.
function drawnFor(figure, { dataset: { s, i } }) {
  const item = figure.querySelectorAll(`.rg-svg [data-series="${s}"][data-index="${i}"]`);
  const moment = item[0]?.dataset.moment;
  if (!moment) return item;
  return [...figure.querySelectorAll(".rg-svg [data-moment]")].filter((each) => belong(each.dataset.moment, moment));
}

export function lightFigure(figure, address) {
  const marks = (address && placesOf(figure).get(address)) ?? [];
  if (!marks.length && !figure.classList.contains("has-lit")) return;
  for (const before of figure.querySelectorAll(`.rg-canvas .${LIT}`)) before.classList.remove(LIT);
  figure.classList.toggle("has-lit", marks.length > 0);
  const items = new Map();
  for (const mark of marks) {
    mark.classList.add(LIT);
    items.set(`${mark.dataset.s} ${mark.dataset.i}`, mark.dataset);
    for (const drawn of drawnFor(figure, mark)) {
      drawn.classList.add(LIT);
      items.set(`${drawn.dataset.series} ${drawn.dataset.index}`, { s: drawn.dataset.series, i: drawn.dataset.index });
    }
  }
  lightLive(figure, [...items.values()]);
}

export function lightFigures(address) {
  for (const figure of document.querySelectorAll(FIGURE)) lightFigure(figure, address);
}
