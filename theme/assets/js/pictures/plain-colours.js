// The colours of the reader's scheme as they are: a picture that leaves the page takes no custom properties along.
const PAINTS = ["fill", "stroke", "stop-color"];
const FAMILY = /"(Inter|Source Serif 4)"/;
const FAMILIES = {
  Inter: "Inter, 'Segoe UI', Helvetica, Arial, sans-serif",
  "Source Serif 4": "'Source Serif 4', Georgia, 'Times New Roman', serif",
};

// A function from any colour that CSS knows to `#rrggbb`, as it is seen in `place`.
export function colourIn(place) {
  const known = new Map();
  const probe = document.createElement("span");
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const read = (colour) => {
    place.append(probe);
    probe.style.color = colour;
    pen.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    pen.fillRect(0, 0, 1, 1);
    const [...rgb] = pen.getImageData(0, 0, 1, 1).data.slice(0, 3);
    return `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
  return (colour) => {
    if (!known.has(colour)) known.set(colour, read(colour));
    return known.get(colour);
  };
}

// Makes the colours and fonts of `drawing`, an SVG element, plain, and takes away what only the page needs.
export function makePlain(drawing, colour) {
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    for (const name of PAINTS) {
      const paint = element.getAttribute(name) ?? "";
      if (paint.includes("var(")) element.setAttribute(name, colour(paint));
    }
    const family = FAMILY.exec(element.style.fontFamily || element.getAttribute("font-family"))?.[1];
    if (family) {
      element.style.fontFamily = "";
      element.setAttribute("font-family", FAMILIES[family]);
    }
    for (const name of ["class", "data-series", "data-index"]) element.removeAttribute(name);
  }
}
