// The comparison on the page: a blank figure, made by the build, filled with two journeys.
import { disposeGone, redraw } from "../diagram/live.js";
import { cells, differences, overTime } from "./differences.js";
import { drawing, sharedFrame } from "./drawing.js";
import { finding } from "./finding.js";
import { linkBoxes, TARGET } from "./link-boxes.js";
import { fill } from "./words.js";

export function clear({ result }) {
  result.replaceChildren();
  result.hidden = true;
  disposeGone();
}

export async function show(page, frames, [first, second]) {
  const { words, result } = page;
  const way = overTime(first, second) ? "change" : "beside";
  const frame = sharedFrame(first, second);
  const drawn = drawing(frames, frame);
  const found = differences(first, second);
  const figure = page.blank.content.firstElementChild.cloneNode(true);
  const one = (selector) => figure.querySelector(selector);
  rename(figure, `dia-${first.id}-${second.id}-comparison`);
  one(".rg-download").hidden = false;
  one("figcaption").textContent = words.title[way];
  one(".rg-alt").textContent = finding(first, second, found, frame.key, words);
  fillLegend(figure, [first, second], frame.tracks, way, words);
  fillTable(figure, [first, second], found, way, words);
  const canvas = one(".rg-canvas");
  Object.assign(canvas.style, { width: `${drawn.width}px`, height: `${drawn.height}px` });
  Object.assign(figure.dataset, { width: drawn.width, height: drawn.height });
  addMarks(figure, canvas, [first, second], found, drawn, words);
  if (!first.low && !second.low) for (const part of [one(".rg-frame"), one(".rg-legend")]) part.remove();
  result.replaceChildren(figure);
  result.hidden = false;
  if (canvas.isConnected) await redraw(figure, drawn.option, drawn.width);
}

// A name of its own, which its pictures are saved under, also for what refers to parts of the figure.
function rename(figure, name) {
  const parts = { figcaption: "title", ".rg-alt": "finding" };
  for (const [selector, part] of Object.entries(parts)) figure.querySelector(selector).id = `${name}-${part}`;
  figure.id = name;
  figure.setAttribute("aria-labelledby", `${name}-title`);
  figure.setAttribute("aria-describedby", `${name}-finding`);
}

// The lines by name, and of the shapes those that the drawing has.
function fillLegend(figure, journeys, tracks, way, words) {
  const used = new Set(tracks.flatMap(({ points, further }) => [...points, ...further].map(([, , symbol]) => symbol)));
  const [first, second, ...shapes] = figure.querySelectorAll(".rg-legend > li");
  [first, second].forEach((entry, number) => {
    const { title, state, language } = journeys[number];
    const name = document.createElement("span");
    name.textContent = fill(words.legend[way][state], { title });
    if (language !== document.documentElement.lang) name.lang = language;
    entry.append(name);
  });
  ["truth", "pain", "delight", "unscored"].forEach((symbol, number) => {
    if (!used.has(symbol)) shapes[number].remove();
  });
}

const href = (journey, touchpoint) => `${journey.page}#tp-${touchpoint.id}`;

function fillTable(figure, [first, second], found, way, words) {
  const rows = found.map((each) => {
    const row = document.createElement("tr");
    const shown = each.one ?? each.other;
    row.append(
      ...cells(each, way, words).map((text, number) => {
        const cell = document.createElement(number ? "td" : "th");
        cell.textContent = text;
        return cell;
      }),
    );
    const [title] = row.cells;
    title.scope = "row";
    if (shown.language) title.lang = shown.language;
    const link = document.createElement("a");
    link.href = href(each.one ? first : second, shown);
    link.textContent = shown.title;
    title.replaceChildren(link);
    return row;
  });
  figure.querySelector("tbody").replaceChildren(...rows);
  figure.querySelector("details.rg-table").open = true;
}

// A link over every point, and what its tooltip tells beside its row of the table.
function addMarks(figure, canvas, journeys, found, { places }, words) {
  const sides = journeys.flatMap((journey, side) => {
    const own = journey.touchpoints.map(([id]) => id);
    return own.map((id) => ({ journey, side: side ? "other" : "one", id }));
  });
  const boxes = linkBoxes(places);
  sides.forEach(({ journey, side, id }, index) => {
    const row = found.findIndex((each) => each[side]?.id === id);
    const touchpoint = found[row][side];
    const link = document.createElement("a");
    link.className = "rg-mark";
    link.href = href(journey, touchpoint);
    Object.assign(link.dataset, { s: 0, i: index, r: row, facts: JSON.stringify([[words.journey, journey.title]]) });
    const { left, top } = boxes[index];
    Object.assign(link.style, { left: `${left}px`, top: `${top}px`, width: `${TARGET}px`, height: `${TARGET}px` });
    const name = document.createElement("span");
    name.textContent = touchpoint.title;
    if (touchpoint.language) name.lang = touchpoint.language;
    link.append(name);
    canvas.append(link);
  });
}
