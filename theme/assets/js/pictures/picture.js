// A diagram as a picture that can stand by itself, on a slide or in a report: its title, its finding, its legend and the
// drawing, on paper of the reader's scheme.
import { canvasIn } from "../diagram/canvas.js";
import { columnsOf } from "./columns.js";
import { colourIn, makePlain } from "./plain-colours.js";

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 32;
const LEAST_WIDTH = 480;
const MEASURE = 860;
const SANS = '"Inter", sans-serif';
const SERIF = '"Source Serif 4", serif';
const KEY = 16;
const SCALE = 104;
const PHASES = 40;
const TITLE = { size: 12, leading: 16 };
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

// A word that is too wide for a line by itself, in pieces that aren't.
function pieces(word, width, font) {
  const found = [];
  let rest = word;
  while (rest.length > 2 && widthOf(rest, font) > width) {
    let cut = rest.length - 2;
    while (cut > 1 && widthOf(`${rest.slice(0, cut)}-`, font) > width) cut -= 1;
    found.push(`${rest.slice(0, cut)}-`);
    rest = rest.slice(cut);
  }
  return [...found, rest];
}

function broken(text, width, font) {
  const lines = [];
  for (const word of text.split(" ").flatMap((each) => pieces(each, width, font))) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && !lines.at(-1).endsWith("-") && widthOf(longer, font) <= width) lines[lines.length - 1] = longer;
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

  // A line of text at its place, which doesn't move what comes after.
  put(text, x, y, { size = 12, weight = 400, family = SANS, fill = SOFT, anchor = "start" } = {}) {
    const style = { "font-size": size, "font-weight": weight, "font-family": family, fill, "text-anchor": anchor };
    this.elements.push(make("text", { x: round(x), y: round(y), ...style }, text));
  }

  // The drawing of a map's curve, with what the map has around it.
  placeColumns(drawing, { width, height }, { phases, titles, scale }) {
    const left = MARGIN + SCALE;
    const column = width / titles.length;
    let x = left;
    for (const { name, span, colour } of phases) {
      const bar = { x: round(x), y: round(this.y), width: round(span * column - 2), height: 3, fill: colour };
      this.elements.push(make("rect", bar));
      this.put(name, x, this.y + 24, { size: 14, weight: 600, family: SERIF, fill: INK });
      x += span * column;
    }
    this.y += PHASES;
    for (const { name, y } of scale) {
      const lines = broken(name, SCALE - 12, `400 12px ${SANS}`);
      lines.forEach((line, n) => this.put(line, MARGIN, this.y + y + 4 + 15 * (n - (lines.length - 1) / 2)));
    }
    this.place(drawing, height, left);
    this.y += 20 - MARGIN;
    const under = titles.map((title) => broken(title, column - 12, `500 ${TITLE.size}px ${SANS}`));
    under.forEach((lines, number) => {
      const middle = left + column * (number + 0.5);
      const style = { size: TITLE.size, weight: 500, fill: INK, anchor: "middle" };
      lines.forEach((line, n) => this.put(line, middle, this.y + TITLE.leading * n, style));
    });
    this.y += TITLE.leading * Math.max(...under.map((lines) => lines.length)) + MARGIN - TITLE.size;
  }

  place(drawing, height, left = MARGIN) {
    const held = make("g", { transform: `translate(${left} ${round(this.y)})`, "font-family": SANS });
    const shown = [...drawing.children].filter((child) => child.tagName !== "style");
    held.append(...shown.map((child) => child.cloneNode(true)));
    this.elements.push(held);
    this.y += height + MARGIN;
  }
}

// Gives an SVG element with plain colours, not part of the page yet; what it draws is what `figure` shows now.
export function picture(figure) {
  // The one for wide places: on a slide there is room.
  const canvas = canvasIn(figure);
  const drawing = canvas.querySelector(".rg-live svg") ?? canvas.querySelector(".rg-svg svg");
  const [width, height] = [Number(figure.dataset.width), Number(figure.dataset.height)];
  const columns = columnsOf(figure);
  const sheet = new Sheet(Math.max(LEAST_WIDTH, width + 2 * MARGIN + (columns ? SCALE : 0)));
  const [subject, title] = [textOf(document, "h1"), textOf(figure, "figcaption")];
  sheet.write(subject, { size: 13, fill: SOFT, after: 2 });
  sheet.write(title, { size: 22, weight: 600, family: SERIF, fill: INK, leading: 1.3, after: 4 });
  // What a reader switched off says nothing here either.
  sheet.write(figure.querySelector(".rg-alt").innerText.trim().replace(/\s+/g, " "), { size: 14, fill: SOFT, after: 12 });
  sheet.explain([...figure.querySelectorAll('.rg-legend > li:not(:has([aria-pressed="false"], :disabled))')]);
  if (columns?.titles.length) sheet.placeColumns(drawing, { width, height }, columns);
  else sheet.place(drawing, height);
  const size = { width: Math.ceil(sheet.width), height: Math.ceil(sheet.y) };
  const whole = make("svg", { xmlns: NAMESPACE, ...size, viewBox: `0 0 ${size.width} ${size.height}` });
  const ground = make("rect", { width: "100%", height: "100%", fill: "var(--rg-paper, #fbf9f4)" });
  whole.append(make("title", {}, subject ? `${title} – ${subject}` : title), ground, ...sheet.elements);
  makePlain(whole, colourIn(figure));
  return whole;
}
