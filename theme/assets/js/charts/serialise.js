// A drawn chart's virtual SVG as text. Its own serialiser, because ECharts' leaves attribute values
// unescaped, counts ids per process and carries a <style> that a strict security policy refuses.
const META = "ecmeta_";
const DATA = {
  ecmeta_series: "data-series",
  ecmeta_index: "data-index",
  ecmeta_moment: "data-moment",
  ecmeta_ends: "data-ends",
  "xlink:href": "href",
};
// The links over the points are what is pointed at; a drawing needs nothing for it.
const NOISE = new Set(["xmlns", "xmlns:xlink", "version", "baseProfile", "class", "pointer-events"]);
const LENGTHS = new Set(["points", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "cx", "cy", "r", "rx", "ry"]);
const LONG_NUMBER = /-?\d+\.\d{4,}(?:e-?\d+)?/g;
const REFERENCE = /url\((['"]?)#([^)'"]+)\1\)/g;
const SPECIAL = /[&<>"]/;
const UNEVEN_SPACE = /^\s|\s\s|[^\S ]|\s$/;

const escapeText = (text) =>
  SPECIAL.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
const escapeValue = (text) => (SPECIAL.test(text) ? escapeText(text).replace(/"/g, "&quot;") : text);
const shorten = (number) => String(Math.round(Number(number) * 1000) / 1000);
const MOVED = /^(matrix\((?:[^,]+,){4})([^,]+),([^,)]+)\)$/;
const LONG_PLACE = /-?\d+\.\d{3,}/g;
const place = (number) => String(Math.round(Number(number) * 100) / 100);

// Nothing to see: the background that ECharts always draws, the boxes around its labels, the lines of bands, the points of
// texts.
const isUnpainted = ({ fill, stroke, "stroke-width": width }) => fill === "none" && (!stroke || width === 0);
const isBlank = ({ tag, attrs }) =>
  (tag === "rect" || tag === "path") && (isUnpainted(attrs) || `${attrs.transform}`.startsWith("matrix(0,0,0,0,"));
const isDrawn = (node) => node.tag !== "style" && !isBlank(node);

// Ids are numbered by their first appearance, after `prefix`: unique on a page and the same in every run.
function idsAfter(prefix) {
  const known = new Map();
  return (id) => {
    if (!known.has(id)) known.set(id, `${prefix}-${known.size}`);
    return known.get(id);
  };
}

// `family` is the font family of most texts: it then stands once, on the root, and so does the weight of most.
export function serialise(root, prefix, family) {
  const idOf = idsAfter(prefix);
  const common = family ? [`font-family:${family};`, "font-weight:400;"] : [];

  function value(name, text, scaled) {
    if (name === "id") return idOf(text);
    if (name === "style") return common.reduce((left, each) => left.replace(each, ""), text);
    if (name === "href" && text.startsWith("#")) return `#${idOf(text.slice(1))}`;
    if (LENGTHS.has(name) || (name === "transform" && text.startsWith("translate"))) {
      return text.replace(LONG_NUMBER, shorten);
    }
    // A shape that is scaled keeps its digits, and so does an arc: one that ends where it began is no circle.
    if (name === "d" && !scaled && !text.includes("A")) return text.replace(LONG_PLACE, place);
    if (name === "transform") return text.replace(MOVED, (_, scale, x, y) => `${scale}${place(x)},${place(y)})`);
    return text.includes("url(") ? text.replace(REFERENCE, (_, __, id) => `url(#${idOf(id)})`) : text;
  }

  function attributes(attrs, text) {
    let written = "";
    for (const key in attrs) {
      const raw = attrs[key];
      if (raw === false || raw == null || NOISE.has(key)) continue;
      const name = DATA[key] ?? key;
      if (name.startsWith(META) || (name === "xml:space" && !UNEVEN_SPACE.test(text))) continue;
      if (name === "text-anchor" && raw === "start") continue;
      const shown = value(name, raw === true ? "" : String(raw), "transform" in attrs);
      if (shown !== "" || name !== "style") written += ` ${name}="${escapeValue(shown)}"`;
    }
    return written;
  }

  function element({ tag, attrs = {}, children, text = "" }) {
    let inner = escapeText(text);
    for (const child of children ?? []) if (isDrawn(child)) inner += element(child);
    if (tag === "g" && !inner) return "";
    const open = `<${tag}${attributes(attrs, text)}`;
    return inner || tag === "text" ? `${open}>${inner}</${tag}>` : `${open}/>`;
  }

  return element(family ? { ...root, attrs: { ...root.attrs, "font-family": family, "font-weight": 400 } } : root);
}
