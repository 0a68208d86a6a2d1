// What a figure says of its points: their links have title and address; the facts are those of a row of the figure's
// table and, once they are fetched, some of their own. A figure made in the browser has those in its links.
import { factsOf, hasOption } from "./options.js";

const FETCHED = new WeakMap();

export const FIGURE = ".rg-diagram";
export const MARK = ".rg-mark";

const linkTo = (figure, series, index) =>
  figure.querySelector(`${MARK}[data-s="${Number(series)}"][data-i="${Number(index)}"]`);

function factsOfRow(figure, number) {
  const row = figure.querySelectorAll(".rg-table tbody tr")[number];
  const names = [...figure.querySelectorAll(".rg-table thead th")].map((name) => name.textContent);
  const facts = [...(row?.cells ?? [])].map((cell, column) => [names[column], cell.textContent]);
  return facts.slice(1).filter(([, value]) => value !== "");
}

// Fetches the facts that the table lacks; says whether there is more to tell than before.
export async function learn(figure) {
  if (FETCHED.has(figure) || !hasOption(figure)) return false;
  FETCHED.set(figure, {});
  try {
    FETCHED.set(figure, await factsOf(figure));
    return true;
  } catch {
    FETCHED.delete(figure);
    return false;
  }
}

export function markAt(figure, series, index) {
  const link = linkTo(figure, series, index);
  if (!link) return null;
  const { untold, i: place, r: row = place } = link.dataset;
  const own = FETCHED.get(figure)?.[`${series} ${index}`] ?? JSON.parse(link.dataset.facts ?? "[]");
  return {
    s: Number(series),
    i: Number(index),
    title: link.textContent,
    lang: link.querySelector("[lang]")?.lang,
    href: link.getAttribute("href"),
    facts: [...(row === "" || untold !== undefined ? [] : factsOfRow(figure, row)), ...own],
  };
}

// The mark of a link over a point, or of an element of the built SVG.
export function markOf(figure, element) {
  const { s, i, series, index } = element.dataset;
  return markAt(figure, s ?? series, i ?? index);
}
