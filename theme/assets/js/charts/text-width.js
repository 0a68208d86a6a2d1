// How wide a text is, from the fonts' own advance widths: the same in V8, which has no fonts, and in
// the browser, so that a live chart lays out its labels exactly as the built SVG did.
import { chars, faces } from "reisgids:metrics";

const PLACE = new Map([...chars].map((char, index) => [char, index]));
const FONT = /^(.*?)([\d.]+)px\s*(.*)$/;
const UNKNOWN = 0.6;
const FULL_WIDTH = 1;
const SOURCES = new Map();

// The faces of one family, lightest first; between two weights the width is interpolated, as the
// variable font does it.
function widthsFor(family, weight) {
  const face = /serif 4/i.test(family) ? faces.serif : faces.sans;
  const [light, bold = light] = face;
  const share =
    bold === light ? 0 : Math.min(1, Math.max(0, (weight - light.weight) / (bold.weight - light.weight)));
  return light.widths.map((width, index) => (width + (bold.widths[index] - width) * share) / 1000);
}

function sourceFor(font) {
  let source = SOURCES.get(font);
  if (!source) {
    const [, style = "", size = "12", family = ""] = FONT.exec(font) ?? [];
    const weight = /bold/.test(style) ? 700 : Number(/\b\d{3}\b/.exec(style)?.[0] ?? 400);
    source = { size: Number(size), widths: widthsFor(family, weight) };
    SOURCES.set(font, source);
  }
  return source;
}

export function measureText(text, font) {
  const { size, widths } = sourceFor(font || "12px sans-serif");
  let ems = 0;
  for (const char of text ?? "") {
    const place = PLACE.get(char);
    ems += place === undefined ? (char >= "\u2e80" ? FULL_WIDTH : UNKNOWN) : widths[place];
  }
  return { width: ems * size };
}
