// The comparison on the page: a blank figure, made by the build, filled with what was worked out of two or three curves.
import { compare } from "../comparison/compare.js";
import { disposeGone, redraw } from "../diagram/live.js";
import { linkBoxes, TARGET } from "./link-boxes.js";

const WIDEST = 1560;
// A drawing that fills less of its place than this has become too small for it.
const LEAST_SHARE = 0.6;
// So many pixels wider it may be: a scroll bar comes and goes with what is drawn.
const SCROLL_BAR = 24;

const roomOf = (root) => Math.min(root.clientWidth, WIDEST);

export function clear({ result }) {
  result.replaceChildren();
  result.hidden = true;
  disposeGone();
}

// Whether what is drawn, if anything is, suits the width that there is by now.
export function fits({ root, result, room }) {
  const now = roomOf(root);
  return result.hidden || (now + SCROLL_BAR >= room && room >= now * LEAST_SHARE);
}

// `curves` are [{id, page, journey}]: what was chosen, its page and the data of its journey.
export async function show(page, ground, curves) {
  const { words, result, root } = page;
  const chosen = curves.map(({ id, journey }) => [id, journey]);
  const pages = new Map(curves.map(({ journey: { id }, page }) => [id, page]));
  const rooms = [roomOf(root)];
  page.room = rooms[0];
  const { pictures: [picture], ...found } = compare({ chosen, ground, words, rooms });
  const figure = page.blank.content.firstElementChild.cloneNode(true);
  const one = (selector) => figure.querySelector(selector);
  rename(figure, `dia-${curves.map(({ id }) => id.replace(".", "-")).join("-")}-comparison`);
  one("figcaption").textContent = found.title;
  one(".rg-frame").setAttribute("aria-label", words.frame.replace("{title}", () => found.title));
  one(".rg-alt").replaceChildren(...found.sentences.flatMap((each) => [sentence(each), " "]));
  fillLegend(one(".rg-legend"), found.legend);
  fillTable(figure, found.table, pages);
  if (picture) place(figure, one(".rg-canvas"), picture, pages);
  else for (const part of [".rg-frame", ".rg-legend", ".rg-download"]) one(part).remove();
  result.replaceChildren(figure);
  result.hidden = false;
  if (picture && figure.isConnected) await redraw(figure, picture.option, picture.width);
  globalThis.ReisgidsDiagrams?.offer();
}

// Gives the canvas the size of the drawing, and the links over its points.
function place(figure, canvas, { option, width, height, points }, pages) {
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  Object.assign(figure.dataset, { width, height });
  if (!option.dataZoom) delete figure.dataset.zoom;
  canvas.append(...links(points, pages));
}

// A name of its own, which its pictures are saved under, also for what refers to parts of the figure.
function rename(figure, name) {
  const parts = { figcaption: "title", ".rg-alt": "finding" };
  for (const [selector, part] of Object.entries(parts)) figure.querySelector(selector).id = `${name}-${part}`;
  figure.id = name;
  figure.setAttribute("aria-labelledby", `${name}-title`);
  figure.setAttribute("aria-describedby", `${name}-finding`);
}

// A sentence of the finding, with what it rests on as the build writes it.
function sentence({ words, on, off }) {
  const span = document.createElement("span");
  span.textContent = words;
  span.dataset.switches = JSON.stringify(on);
  if (off.length) {
    span.dataset.without = JSON.stringify(off);
    span.hidden = true;
  }
  return span;
}

// The blank legend has a picture for each key, with the key as its label.
function fillLegend(list, legend) {
  const known = new Map([...list.children].map((entry) => [entry.textContent.trim(), entry]));
  list.replaceChildren(
    ...legend.map(([key, label]) => {
      const entry = known.get(key);
      entry.replaceChildren(entry.querySelector("svg"), label);
      return entry;
    }),
  );
}

const cellOf = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

function fillTable(figure, { head, rows }, pages) {
  const made = rows.map((cells) => {
    const row = document.createElement("tr");
    row.append(...cells.map(([text], number) => cellOf(number ? "td" : "th", text)));
    const [[text, address, language]] = cells;
    const [title] = row.cells;
    title.scope = "row";
    if (language) title.lang = language;
    title.replaceChildren(Object.assign(cellOf("a", text), { href: hrefOf(address, pages) }));
    return row;
  });
  const names = head.map((text) => Object.assign(cellOf("th", text), { scope: "col" }));
  figure.querySelector("thead tr").replaceChildren(...names);
  figure.querySelector("tbody").replaceChildren(...made);
  figure.querySelector("details.rg-table").open = true;
}

function hrefOf(address, pages) {
  const [journey, anchor] = address.split("#");
  return `${pages.get(journey)}#${anchor}`;
}

// A link over every point, whose tooltip tells what its row of the table does.
function links(points, pages) {
  const boxes = linkBoxes(points.map(({ place }) => place));
  return points.map(({ at: [series, index], title, language, href, row }, number) => {
    const link = document.createElement("a");
    link.className = "rg-mark";
    link.href = hrefOf(href, pages);
    Object.assign(link.dataset, { s: series, i: index, r: row });
    const { left, top } = boxes[number];
    Object.assign(link.style, { left: `${left}px`, top: `${top}px`, width: `${TARGET}px`, height: `${TARGET}px` });
    const name = cellOf("span", title);
    if (language) name.lang = language;
    link.append(name);
    return link;
  });
}
