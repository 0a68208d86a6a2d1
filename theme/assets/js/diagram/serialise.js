// A drawn chart's virtual SVG as text. Its own serialiser, because ECharts' leaves attribute values
// unescaped, counts ids per process and carries a <style> that a strict security policy refuses.
const META = "ecmeta_";
const DATA = { [`${META}series`]: "data-series", [`${META}index`]: "data-index", [`${META}edge`]: "data-edge" };
const NOISE = new Set(["xmlns", "xmlns:xlink", "version", "baseProfile", "class"]);
const NUMERIC = new Set(["d", "points", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "cx", "cy", "r", "rx", "ry"]);
const LONG_NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

const escapeText = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const escapeValue = (text) => escapeText(text).replace(/"/g, "&quot;");
const shorten = (number) => String(Math.round(Number(number) * 100) / 100);

class Ids {
  constructor(prefix) {
    this.prefix = prefix;
    this.known = new Map();
  }

  of(id) {
    if (!this.known.has(id)) this.known.set(id, `${this.prefix}-${this.known.size}`);
    return this.known.get(id);
  }

  inside(value) {
    return value.replace(/url\((['"]?)#([^)'"]+)\1\)/g, (_, __, id) => `url(#${this.of(id)})`);
  }
}

function attribute(name, value, ids) {
  if (value === false || value == null || NOISE.has(name)) return "";
  if (name.startsWith(META)) return DATA[name] ? ` ${DATA[name]}="${escapeValue(String(value))}"` : "";
  let text = value === true ? "" : String(value);
  if (name === "id") text = ids.of(text);
  else if (name === "href" || name === "xlink:href") text = text.startsWith("#") ? `#${ids.of(text.slice(1))}` : text;
  else if (NUMERIC.has(name) || (name === "transform" && text.startsWith("translate"))) {
    text = text.replace(LONG_NUMBER, shorten);
  } else text = ids.inside(text);
  return ` ${name === "xlink:href" ? "href" : name}="${escapeValue(text)}"`;
}

function element(node, ids) {
  if (node.tag === "style") return "";
  const attributes = Object.entries(node.attrs ?? {}).map(([name, value]) => attribute(name, value, ids));
  const inner = escapeText(node.text ?? "") + (node.children ?? []).map((child) => element(child, ids)).join("");
  return `<${node.tag}${attributes.join("")}>${inner}</${node.tag}>`;
}

export function serialise(root, prefix) {
  return element(root, new Ids(prefix));
}
