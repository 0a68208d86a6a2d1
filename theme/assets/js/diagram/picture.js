// A diagram as a picture that can stand by itself, on a slide or in a report: its title, its finding, its legend and the
// drawing, on paper of the reader's scheme.
import { colourIn, makePlain } from "./plain-colours.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 32;
const LEAST_WIDTH = 480;
const MEASURE = 860;
const SANS = '"Inter", sans-serif';
const SERIF = '"Source Serif 4", serif';
const KEY = 16;
const INK = "var(--rg-ink, #1d2b33)";
const SOFT = "var(--rg-soft, #5d6466)";

const round = (length) => Math.round(length * 10) / 10;
const textOf = (place, selector) => place.querySelector(selector)?.textContent.trim().replace(/\s+/g, " ") ?? "";

function make(name, attributes, content = "") {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = content;
  return made;
}

const pen = document.createElement("canvas").getContext("2d");

function widthOf(text, font) {
  pen.font = font;
  return pen.measureText(text).width;
}

function broken(text, width, font) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// Stacks elements from the top; `y` is how far it has come.
class Sheet {
  constructor(width) {
    this.width = width;
    this.y = MARGIN;
    this.elements = [];
  }

  write(text, { size, weight = 400, family = SANS, fill, leading = 1.45, after = 0 }) {
    if (!text) return;
    for (const line of broken(text, Math.min(MEASURE, this.width - 2 * MARGIN), `${weight} ${size}px ${family}`)) {
      const style = { "font-size": size, "font-weight": weight, "font-family": family, fill };
      this.elements.push(make("text", { x: MARGIN, y: round(this.y + size), ...style }, line));
      this.y += size * leading;
    }
    this.y += after;
  }

  explain(legend) {
    let x = MARGIN;
    for (const entry of legend) {
      const label = entry.textContent.trim();
      const wide = KEY + 7 + widthOf(label, `400 13px ${SANS}`) + 22;
      if (x > MARGIN && x + wide > this.width - MARGIN) [x, this.y] = [MARGIN, this.y + 22];
      const key = make("g", { transform: `translate(${round(x)} ${round(this.y)})` });
      key.append(...[...(entry.querySelector("svg")?.children ?? [])].map((child) => child.cloneNode(true)));
      const style = { "font-size": 13, "font-family": SANS, fill: SOFT };
      this.elements.push(key, make("text", { x: round(x + KEY + 7), y: round(this.y + 12.5), ...style }, label));
      x += wide;
    }
    if (legend.length) this.y += 22 + 14;
  }

  place(drawing, height) {
    const held = make("g", { transform: `translate(${MARGIN} ${round(this.y)})`, "font-family": SANS });
    const shown = [...drawing.children].filter((child) => child.tagName !== "style");
    held.append(...shown.map((child) => child.cloneNode(true)));
    this.elements.push(held);
    this.y += height + MARGIN;
  }
}

// Gives an SVG element with plain colours, not part of the page yet; what it draws is what `figure` shows now.
export function picture(figure) {
  const drawing = figure.querySelector(".rg-live svg") ?? figure.querySelector(".rg-svg svg");
  const [width, height] = [Number(figure.dataset.width), Number(figure.dataset.height)];
  const sheet = new Sheet(Math.max(LEAST_WIDTH, width + 2 * MARGIN));
  const [subject, title] = [textOf(document, "h1"), textOf(figure, "figcaption")];
  sheet.write(subject, { size: 13, fill: SOFT, after: 2 });
  sheet.write(title, { size: 22, weight: 600, family: SERIF, fill: INK, leading: 1.3, after: 4 });
  sheet.write(textOf(figure, ".rg-alt"), { size: 14, fill: SOFT, after: 12 });
  sheet.explain([...figure.querySelectorAll(".rg-legend > li")]);
  sheet.place(drawing, height);
  const size = { width: Math.ceil(sheet.width), height: Math.ceil(sheet.y) };
  const whole = make("svg", { xmlns: NAMESPACE, ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  const ground = make("rect", { width: "100%", height: "100%", fill: "var(--rg-paper, #fbf9f4)" });
  whole.append(make("title", {}, subject ? `${title} – ${subject}` : title), ground, ...sheet.elements);
  makePlain(whole, colourIn(figure));
  return whole;
}
