// Pieces of a drawing of the journey in small, in which each column is one unit wide.
const NAMESPACE = "http://www.w3.org/2000/svg";

export function shape(name, attributes) {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// The path of the curve through the middles of columns; `heights` has how far down each column of the map lies, or "-"
// where nothing is known.
export function curveThrough(columns, heights) {
  let pen = "M";
  return columns
    .map(({ index }, place) => {
      const drawn = heights[index] === "-" ? "" : `${pen}${place + 0.5} ${heights[index]}`;
      pen = drawn ? "L" : "M";
      return drawn;
    })
    .join("");
}
