// What a figure says of its points: their links have title and address; the facts are those of a row of the figure's
// table and, once they are fetched, some of their own. A figure made in the browser has those in its links.
import { CANVAS, FIGURE } from "./canvas.js";
import { factsOf, hasOption } from "./options.js";

const FETCHED = new WeakMap();

export const MARK = ".rg-mark";

const linkTo = (canvas, series, index) =>
  canvas.querySelector(`${MARK}[data-s="${Number(series)}"][data-i="${Number(index)}"]`);

function factsOfRow(canvas, number) {
  const figure = canvas.closest(FIGURE);
  const row = figure.querySelectorAll(".rg-table tbody tr")[number];
  const names = [...figure.querySelectorAll(".rg-table thead th")].map((name) => name.textContent);
  const facts = [...(row?.cells ?? [])].map((cell, column) => [names[column], cell.textContent]);
  return facts.slice(1).filter(([, value]) => value !== "");
}

// Fetches the facts that the table lacks; says whether there is more to tell than before.
export async function learn(canvas) {
  if (FETCHED.has(canvas) || !hasOption(canvas)) return false;
  FETCHED.set(canvas, {});
  try {
    FETCHED.set(canvas, await factsOf(canvas));
    return true;
  } catch {
    FETCHED.delete(canvas);
    return false;
  }
}

export function markAt(canvas, series, index) {
  const link = linkTo(canvas, series, index);
  if (!link) return null;
  const { untold, i: place, r: row = place } = link.dataset;
  const own = FETCHED.get(canvas)?.[`${series} ${index}`] ?? JSON.parse(link.dataset.facts ?? "[]");
  return {
    s: Number(series),
    i: Number(index),
    title: link.textContent,
    lang: link.querySelector("[lang]")?.lang,
    href: link.getAttribute("href"),
    facts: [...(row === "" || untold !== undefined ? [] : factsOfRow(canvas, row)), ...own],
  };
}

// The mark of a link over a point, or of an element of the built SVG.
export function markOf(element) {
  const { s, i, series, index } = element.dataset;
  return markAt(element.closest(CANVAS), s ?? series, i ?? index);
}
