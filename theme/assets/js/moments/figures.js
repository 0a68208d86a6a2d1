// Lights a moment up in every diagram that shows it, built or live, while the other moments of that diagram recede.
import { FIGURE, canvasesOf } from "../diagram/canvas.js";
import { lightLive } from "../diagram/live.js";
import { MARK } from "../diagram/marks.js";
import { addressOf } from "./address.js";

const LIT = "is-lit";
const known = new WeakMap();

// The places in a drawing by the address of their moment, and of the moments that they belong to.
function placesOf(canvas) {
  let places = known.get(canvas);
  if (!places || places.count !== canvas.querySelectorAll(MARK).length) {
    const marks = [...canvas.querySelectorAll(MARK)];
    places = { count: marks.length, of: new Map() };
    for (const mark of marks) {
      for (const link of [mark.href, ...JSON.parse(mark.dataset.moments ?? "[]")]) {
        const address = addressOf(link);
        places.of.set(address, [...(places.of.get(address) ?? []), mark]);
      }
    }
    known.set(canvas, places);
  }
  return places.of;
}

// In a drawing of several journeys a moment is `journey/touchpoint`: a journey lights all of its moments up, a moment its
// journey.
const belong = (one, other) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

const drawnAt = (canvas, { dataset: { s, i } }) =>
  canvas.querySelector(`.rg-svg [data-series="${s}"][data-index="${i}"]`);

// What else is drawn for the moments that `marks` mean. What has ends stands between moments, or for several: a way, a
// hand-over, a party. A moment lights all that has it as an end. Something with ends lights these, and what lies between.
function drawnFor(canvas, marks) {
  const own = marks.map((mark) => drawnAt(canvas, mark)?.dataset).filter((data) => data?.moment);
  const single = own.filter(({ ends }) => ends === undefined);
  const meant = single.length ? single.map(({ moment }) => moment) : own.flatMap(({ ends }) => ends.split(" "));
  const isMeant = (id) => meant.some((each) => belong(id, each));
  return [...canvas.querySelectorAll(".rg-svg :is([data-moment], [data-ends])")].filter(({ dataset: { moment, ends } }) => {
    if (ends === undefined) return isMeant(moment);
    return single.length ? ends.split(" ").some(isMeant) : ends.split(" ").every(isMeant);
  });
}

function lightCanvas(canvas, address) {
  const marks = (address && placesOf(canvas).get(address)) ?? [];
  for (const before of canvas.querySelectorAll(`.${LIT}`)) before.classList.remove(LIT);
  const items = new Map();
  const light = ({ classList, dataset: { series: s, index: i } }) => {
    classList.add(LIT);
    items.set(`${s} ${i}`, { s, i });
  };
  for (const mark of marks) {
    mark.classList.add(LIT);
    items.set(`${mark.dataset.s} ${mark.dataset.i}`, mark.dataset);
    const { s, i } = mark.dataset;
    for (const drawn of canvas.querySelectorAll(`.rg-svg [data-series="${s}"][data-index="${i}"]`)) light(drawn);
  }
  if (marks.length) drawnFor(canvas, marks).forEach(light);
  lightLive(canvas, [...items.values()]);
}

function lightFigure(figure, address) {
  const canvases = canvasesOf(figure);
  const shows = address !== null && canvases.some((canvas) => placesOf(canvas).has(address));
  if (!shows && !figure.classList.contains("has-lit")) return;
  figure.classList.toggle("has-lit", shows);
  for (const canvas of canvases) lightCanvas(canvas, address);
}

export function lightFigures(address) {
  for (const figure of document.querySelectorAll(FIGURE)) lightFigure(figure, address);
}
