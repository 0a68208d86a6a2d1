// What a figure says of its points: the entries of its data-marks, found by series and index.
const READ = new WeakMap();

export const FIGURE = ".rg-diagram";
export const MARK = ".rg-mark";

const key = (series, index, edge) => `${series} ${index ?? ""} ${edge ?? ""}`;

function read(figure) {
  let marks = READ.get(figure);
  if (!marks) {
    const entries = JSON.parse(figure.dataset.marks || "[]");
    marks = new Map(entries.map((mark) => [key(mark.s, mark.i, mark.e), mark]));
    READ.set(figure, marks);
  }
  return marks;
}

export const markAt = (figure, series, index, edge) => read(figure).get(key(series, index, edge));

// The mark of a link over a point, or of an element of the built SVG.
export function markOf(figure, element) {
  const { s, i, e, series, index, edge } = element.dataset;
  return markAt(figure, s ?? series, i ?? index, e ?? edge);
}

export const linkTo = (figure, series, index) =>
  figure.querySelector(`${MARK}[data-s="${Number(series)}"][data-i="${Number(index)}"]`);
