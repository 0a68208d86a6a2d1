// The one place where journeys are compared: here is worked out what stands in the drawing, the finding and the table of two
// or three curves. It runs in the embedded V8 for the pairs that a site is built with, and in the browser for all others.
import { curveOf, distinct, titled } from "./curve.js";
import { differences, wayOf } from "./differences.js";
import { drawing, sharedFrame } from "./drawing.js";
import { finding } from "./finding.js";
import { table } from "./table.js";
import { fill } from "./words.js";

const MARKS = ["assumed", "truth", "pain", "delight", "unscored"];

// `chosen` are pairs of a curve's id and the data of its journey, `ground` the kit and the frames, `wide` the width of the
// place in pixels. Gives all of a diagram, as JSON values; without any score there is nothing to draw: `option` is null.
export function compare({ chosen, ground, words, wide }) {
  const curves = titled(chosen.map(([id, journey]) => curveOf(journey, id)), words);
  const way = wayOf(curves);
  const frame = sharedFrame(curves);
  const found = differences(curves);
  const scored = curves.some(({ low }) => low);
  const labels = distinct(curves.map((curve) => labelOf(curve, way, words)));
  const labelled = curves.map((curve, number) => ({ ...curve, title: labels[number] }));
  // Of two with one title only the labels say which is which.
  const named = new Set(curves.map(({ title }) => title)).size < curves.length ? labelled : curves;
  const { option, width, height, points, used } = drawing(labelled, frame, ground, wide);
  return {
    title: titleOf(curves, way, words),
    sentences: finding(named, found, way, frame.key, words).map(({ words: said, curves: on, unless }) => ({
      words: said,
      on: on.map((number) => labels[number]),
      off: unless.map((number) => labels[number]),
    })),
    option: scored ? { ...option, legend: { ...option.legend, data: labels } } : null,
    width,
    height,
    legend: [
      ...labels.map((label, number) => [`curve-${number + 1}`, label]),
      ...MARKS.filter((key) => used.has(key)).map((key) => [key === "assumed" ? key : `shape-${key}`, words.marks[key]]),
    ],
    table: table(named, found, way, words),
    points: curves.flatMap((curve, number) =>
      curve.moments.map((moment, place) => ({
        ...points[number][place],
        title: `${moment.title} – ${named[number].title}`,
        language: moment.language,
        href: `${curve.journey.id}#tp-${moment.id}`,
        row: found.findIndex(({ moments }) => moments[number] === moment),
      })),
    ),
  };
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
