// A drawn chart's virtual SVG as text. Its own serialiser, because ECharts' leaves attribute values
// unescaped, counts ids per process and carries a <style> that a strict security policy refuses.
const META = "ecmeta_";
const DATA = new Map([
  ["ecmeta_series", "data-series"],
  ["ecmeta_index", "data-index"],
  ["ecmeta_edge", "data-edge"],
]);
const NOISE = new Set(["xmlns", "xmlns:xlink", "version", "baseProfile", "class"]);
const LENGTHS = new Set(["points", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "cx", "cy", "r", "rx", "ry"]);
const LONG_NUMBER = /-?\d+\.\d{4,}(?:e-?\d+)?/g;
const REFERENCE = /url\((['"]?)#([^)'"]+)\1\)/g;

const escapeText = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const escapeValue = (text) => escapeText(text).replace(/"/g, "&quot;");
const shorten = (number) => String(Math.round(Number(number) * 1000) / 1000);

// Paths keep their digits: many are a unit wide and scaled, and an arc that ends where it began is no circle.
const isLength = (name, text) => LENGTHS.has(name) || (name === "transform" && text.startsWith("translate"));

// Nothing to see and nothing to point at: the background that ECharts always draws.
const isBlank = ({ tag, attrs }) => tag === "rect" && attrs.fill === "none" && !attrs.stroke;

// Ids are numbered by their first appearance, after `prefix`: unique on a page and the same in every run.
function idsAfter(prefix) {
  const known = new Map();
  return (id) => {
    if (!known.has(id)) known.set(id, `${prefix}-${known.size}`);
    return known.get(id);
  };
}

// `family` is the font family of most texts: it then stands once, on the root.
export function serialise(root, prefix, family) {
  const idOf = idsAfter(prefix);
  const common = family ? `font-family:${family};` : "";

  function value(name, text) {
    if (name === "id") return idOf(text);
    if (name === "style" && common) return text.replace(common, "");
    if (name === "href" && text.startsWith("#")) return `#${idOf(text.slice(1))}`;
    if (isLength(name, text)) return text.replace(LONG_NUMBER, shorten);
    return text.replace(REFERENCE, (_, __, id) => `url(#${idOf(id)})`);
  }

  function attribute([key, raw]) {
    if (raw === false || raw == null || NOISE.has(key)) return "";
    const name = key === "xlink:href" ? "href" : (DATA.get(key) ?? key);
    if (name.startsWith(META)) return "";
    const text = value(name, raw === true ? "" : String(raw));
    return text === "" && name === "style" ? "" : ` ${name}="${escapeValue(text)}"`;
  }

  function element({ tag, attrs = {}, children = [], text = "" }) {
    const inner = escapeText(text) + children.map((child) => (isDrawn(child) ? element(child) : "")).join("");
    const open = `<${tag}${Object.entries(attrs).map(attribute).join("")}`;
    return inner || tag === "text" ? `${open}>${inner}</${tag}>` : `${open}/>`;
  }

  const isDrawn = (node) => node.tag !== "style" && !isBlank(node);
  return element(common ? { ...root, attrs: { ...root.attrs, "font-family": family } } : root);
}
