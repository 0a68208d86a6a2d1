// The curve above the slides: all of it faintly, and drawn as far as the journey has been told.
import { curveThrough, shape } from "../../map/strip/shape.js";

const HEIGHT = 100;

function drawing(columns, heights, neutral, className) {
  const svg = shape("svg", { class: className, viewBox: `0 0 ${columns.length} ${HEIGHT}`, preserveAspectRatio: "none" });
  if (className.endsWith("all")) svg.append(shape("path", { class: "rg-strip__zero", d: `M0 ${neutral}H${columns.length}` }));
  svg.append(shape("path", { class: "rg-strip__line", d: curveThrough(columns, heights) }));
  return svg;
}

// Gives the element and what moves it: `to(n)` draws up to the n-th moment, counted from 1; 0 draws nothing yet.
export function curveOf(columns, { heights, neutral }) {
  const element = document.createElement("div");
  element.className = "rg-tell__curve";
  element.setAttribute("aria-hidden", "true");
  const point = document.createElement("i");
  element.append(
    drawing(columns, heights, neutral, "rg-tell__all"),
    drawing(columns, heights, neutral, "rg-tell__told"),
    point,
  );
  const to = (n) => {
    const column = columns[n - 1];
    const share = Math.min(1, Math.max(0, n > columns.length ? 1 : (n - 0.5) / columns.length));
    element.style.setProperty("--told", `${100 * share}%`);
    const height = column && heights[column.index];
    point.hidden = height === undefined || height === "-";
    if (!point.hidden) element.style.setProperty("--depth", `${height}%`);
  };
  return { element, to };
}
