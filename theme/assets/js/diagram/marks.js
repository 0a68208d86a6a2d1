// What a figure says of its points: their links have title and address; the facts are those of a row of the figure's
// table (`r` in its data-marks) and, or else, `facts` of their own.
const READ = new WeakMap();

export const FIGURE = ".rg-diagram";
export const MARK = ".rg-mark";

export const linkTo = (figure, series, index) =>
  figure.querySelector(`${MARK}[data-s="${Number(series)}"][data-i="${Number(index)}"]`);

function factsOfRow(figure, number) {
  const row = figure.querySelectorAll(".rg-table tbody tr")[number];
  const names = [...figure.querySelectorAll(".rg-table thead th")].map((name) => name.textContent);
  const facts = [...(row?.cells ?? [])].map((cell, column) => [names[column], cell.textContent]);
  return facts.slice(1).filter(([, value]) => value !== "");
}

function entries(figure) {
  let found = READ.get(figure);
  if (!found) {
    found = new Map(JSON.parse(figure.dataset.marks || "[]").map((mark) => [`${mark.s} ${mark.i}`, mark]));
    READ.set(figure, found);
  }
  return found;
}

export function markAt(figure, series, index) {
  const link = linkTo(figure, series, index);
  if (!link) return null;
  const { r, facts = [] } = entries(figure).get(`${series} ${index}`) ?? {};
  return {
    s: Number(series),
    i: Number(index),
    title: link.textContent,
    lang: link.querySelector("[lang]")?.lang,
    href: link.getAttribute("href"),
    facts: [...(r === undefined ? [] : factsOfRow(figure, r)), ...facts],
  };
}

// The mark of a link over a point, or of an element of the built SVG.
export function markOf(figure, element) {
  const { s, i, series, index } = element.dataset;
  return markAt(figure, s ?? series, i ?? index);
}
