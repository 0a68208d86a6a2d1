// Draws an SVG element on a canvas, shape by shape. A browser could do so by itself from an image, but that has none of
// the page's fonts and a strict security policy refuses it.
const SHAPES = {
  path: (path, at) => path.addPath(new Path2D(at.d)),
  rect: (path, at) => path.roundRect(+at.x || 0, +at.y || 0, at.width, at.height, +at.rx || 0),
  circle: (path, at) => path.arc(at.cx, at.cy, at.r, 0, 2 * Math.PI),
  ellipse: (path, at) => path.ellipse(at.cx, at.cy, at.rx, at.ry, 0, 0, 2 * Math.PI),
  line(path, at) {
    path.moveTo(at.x1, at.y1);
    path.lineTo(at.x2, at.y2);
  },
  polyline: (path, at) => path.addPath(new Path2D(`M${at.points}`)),
  polygon: (path, at) => path.addPath(new Path2D(`M${at.points}Z`)),
};
const ALIGN = { start: "left", middle: "center", end: "right" };
const BASELINE = { central: "middle", middle: "middle", hanging: "top", "text-before-edge": "top" };
const REFERENCE = /url\(["']?#([^"')]+)/;
// What browsers can still make of a canvas, and phones can hold.
const MOST_PIXELS = 16_000;
const LARGEST = 100_000_000;

const attributesOf = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

function shapeOf(element, whole) {
  const at = attributesOf(element);
  for (const name of ["width", "height"]) if (at[name] === "100%") at[name] = whole.getAttribute(name);
  const path = new Path2D();
  SHAPES[element.tagName](path, at);
  return path;
}

function paintOf(value, whole, pen) {
  const id = REFERENCE.exec(value)?.[1];
  if (!id) return value;
  const found = whole.querySelector(`#${CSS.escape(id)}`);
  if (found?.tagName !== "linearGradient") return "none";
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => Number(found.getAttribute(name)));
  const gradient = pen.createLinearGradient(x1, y1, x2, y2);
  for (const stop of found.children) gradient.addColorStop(stop.offset.baseVal, stop.getAttribute("stop-color"));
  return gradient;
}

function letter(pen, element, style, drawWith) {
  const at = (name) => Number(element.getAttribute(name) ?? 0);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.textAlign = ALIGN[style.textAnchor] ?? "left";
  pen.textBaseline = BASELINE[style.dominantBaseline] ?? "alphabetic";
  pen[`${drawWith}Text`](element.textContent, at("x"), at("y"));
}

function paint(pen, element, whole) {
  const style = getComputedStyle(element);
  const isText = element.tagName === "text";
  const shape = isText ? null : shapeOf(element, whole);
  const base = pen.globalAlpha;
  const dashes = style.strokeDasharray;
  const steps = style.paintOrder.startsWith("stroke") ? ["stroke", "fill"] : ["fill", "stroke"];
  for (const step of steps) {
    const colour = paintOf(style[step], whole, pen);
    const width = parseFloat(style.strokeWidth);
    if (colour === "none" || (step === "stroke" && width === 0)) continue;
    pen[`${step}Style`] = colour;
    pen.globalAlpha = base * Number(style[`${step}Opacity`]);
    pen.lineWidth = width;
    pen.lineCap = style.strokeLinecap;
    pen.lineJoin = style.strokeLinejoin;
    pen.miterLimit = Number(style.strokeMiterlimit);
    pen.setLineDash(dashes === "none" ? [] : dashes.split(/[\s,]+/).map(parseFloat));
    if (isText) letter(pen, element, style, step);
    else pen[step](shape);
  }
}

function clip(pen, style, whole) {
  const id = REFERENCE.exec(style.clipPath)?.[1];
  const shapes = id ? whole.querySelector(`#${CSS.escape(id)}`)?.children : null;
  if (!shapes) return;
  const path = new Path2D();
  for (const shape of shapes) path.addPath(shapeOf(shape, whole));
  pen.clip(path);
}

function draw(pen, element, whole) {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  pen.save();
  const matrix = element.transform?.baseVal.consolidate()?.matrix;
  if (matrix) pen.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  pen.globalAlpha *= Number(style.opacity);
  clip(pen, style, whole);
  if (element.tagName === "text" || SHAPES[element.tagName]) paint(pen, element, whole);
  else if (element.tagName === "g" || element === whole) for (const child of element.children) draw(pen, child, whole);
  pen.restore();
}

// Gives a canvas with `whole`, twice as many pixels as it is wide and high, or as many as a canvas can have.
export function canvasOf(whole) {
  const [width, height] = ["width", "height"].map((name) => Number(whole.getAttribute(name)));
  const scale = Math.min(2, MOST_PIXELS / Math.max(width, height), Math.sqrt(LARGEST / (width * height)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  // Styles are only known of what is in the page.
  const host = document.createElement("div");
  host.setAttribute("aria-hidden", "true");
  Object.assign(host.style, { position: "fixed", left: "0", top: "0", width: "0", height: "0", overflow: "hidden" });
  host.append(whole);
  document.body.append(host);
  try {
    draw(pen, whole, whole);
  } finally {
    host.remove();
  }
  return canvas;
}
