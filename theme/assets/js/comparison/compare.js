// The one place where journeys are compared: here is worked out what stands in the drawing, the finding and the table of two
// or three curves. It runs in the embedded V8 for the pairs that a site is built with, and in the browser for all others.
import { curveOf, distinct, titled } from "./curve.js";
import { differences, wayOf } from "./differences.js";
import { drawing, sharedFrame } from "./drawing.js";
import { finding } from "./finding.js";
import { table } from "./table.js";
import { fill } from "./words.js";

const MARKS = ["truth", "pain", "delight"];

// `chosen` are pairs of a curve's id and the data of its journey, `ground` the kit and the frames, `rooms` the widths to draw
// for, in pixels. Gives all of a diagram, as JSON values, with a picture for each room; none without any score.
export function compare({ chosen, ground, words, rooms }) {
  const curves = titled(chosen.map(([id, journey]) => curveOf(journey, id)), words);
  const way = wayOf(curves);
  const frame = sharedFrame(curves);
  const found = differences(curves);
  const labels = distinct(curves.map((curve) => labelOf(curve, way, words)));
  const labelled = curves.map((curve, number) => ({ ...curve, title: labels[number] }));
  // Of two with one title only the labels say which is which.
  const named = new Set(curves.map(({ title }) => title)).size < curves.length ? labelled : curves;
  const drawn = curves.some(({ low }) => low) ? rooms.map((wide) => drawing(labelled, frame, ground, wide)) : [];
  return {
    title: titleOf(curves, way, words),
    sentences: finding(named, found, way, frame.key, words).map(({ words: said, curves: on, unless }) => ({
      words: said,
      on: on.map((number) => labels[number]),
      off: unless.map((number) => labels[number]),
    })),
    legend: [...labels.map((label, number) => [`curve-${number + 1}`, label]), ...explained(curves, words)],
    table: table(named, found, way, words),
    pictures: drawn.map(({ option, width, height, places }) => ({
      option: { ...option, legend: { ...option.legend, data: labels } },
      width,
      height,
      points: named.flatMap((curve, number) => points(curve, number, places[number], found)),
    })),
  };
}

const points = ({ moments: own, title, journey }, number, places, found) =>
  own.map((moment, place) => ({
    ...places[place],
    title: `${moment.title} – ${title}`,
    language: moment.language,
    href: `${journey.id}#tp-${moment.id}`,
    row: found.findIndex(({ moments }) => moments[number] === moment),
  }));

// What else than the curves there is in the drawing, in the order in which a legend has it.
function explained(curves, { marks }) {
  const moments = curves.flatMap((curve) => curve.moments);
  const there = {
    assumed: curves.some(({ runs }) => runs.dashed.length),
    ...Object.fromEntries(MARKS.map((key) => [key, moments.some(({ symbols }) => symbols.includes(key))])),
    unscored: moments.some(({ score }) => score === null),
  };
  return Object.keys(there)
    .filter((key) => there[key])
    .map((key) => [key === "assumed" ? key : `shape-${key}`, marks[key]]);
}

function labelOf({ title, journey: { state } }, way, words) {
  const said = way === "change" ? words.legend.change : words.legend.beside;
  return said[state] && way !== "personas" ? fill(said[state], { title }) : title;
}

function titleOf(curves, way, { title }) {
  if (way !== "several") return title[way];
  if (curves[0].oneJourney) return title.personas;
  return curves.some(({ persona }) => persona) ? title.mixed : title.several;
}
