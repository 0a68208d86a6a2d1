// Zooming a diagram to a part of the journey: by pinching, by the wheel with Ctrl, by buttons, by + and - and 0. The links
// over its points follow, and the address keeps which part it is.
import { FIGURE, canvasIn } from "../diagram/canvas.js";
import { liveOf, wake } from "../diagram/live.js";
import { MARK } from "../diagram/marks.js";
import { keepValues } from "../shell/search-part.js";

const PARAMETER = "zoom";
const ZOOMED = ".rg-diagram[data-zoom]";
const STEP = 0.6;
const KEYS = { "+": "in", "=": "in", "-": "out", 0: "all" };
const edges = new WeakMap();

const nameOf = (figure) => figure.id.replace(/^dia-/, "");
const half = (mark) => Number.parseFloat(mark.style.width) / 2;

function followLinks(figure, chart) {
  for (const mark of canvasIn(figure).querySelectorAll(`:scope > ${MARK}`)) {
    const x = chart.across(Number(mark.dataset.s), Number(mark.dataset.i));
    mark.classList.toggle("rg-out", x === null);
    if (x !== null) mark.style.left = `${Math.round((x - half(mark)) * 10) / 10}px`;
  }
}

// What stands at the left edge of a phase stays in sight while some of the phase is.
function followPhases(figure, chart, [from]) {
  if (!edges.has(figure)) {
    const rows = chart.series().map(({ id, data }) => (id?.startsWith("phase-") ? data.map(({ value }) => value[0]) : null));
    edges.set(figure, rows);
  }
  const all = [...new Set(edges.get(figure).flat())].filter((x) => x !== null).sort((a, b) => a - b);
  const shownAt = (x) => {
    const next = all.find((other) => other > x) ?? Infinity;
    return x < from && next > from ? from : x;
  };
  const moved = chart.series().map(({ data }, index) => {
    const row = edges.get(figure)[index];
    if (!row) return {};
    return { data: data.map((item, n) => ({ ...item, value: [shownAt(row[n]), ...item.value.slice(1)] })) };
  });
  chart.setSeries(moved);
}

function write(figure, { part, all }) {
  const written = `${nameOf(figure)}:${part.map((edge) => Math.round(edge * 10) / 10).join("-")}`;
  keepValues({ [PARAMETER]: all ? null : written });
}

// Of all there is no more to show.
function offerWays(figure, all) {
  const [on, ...back] = figure.querySelectorAll(".rg-zoom > button");
  if (all && back.includes(document.activeElement)) on.focus();
  for (const button of back) button.disabled = all;
}

let settling = 0;

function follow(figure) {
  const chart = liveOf(figure);
  const zoomed = chart?.zoomed();
  if (!zoomed) return;
  figure.classList.toggle("is-zoomed", !zoomed.all);
  offerWays(figure, zoomed.all);
  followPhases(figure, chart, zoomed.part);
  followLinks(figure, chart);
  clearTimeout(settling);
  settling = setTimeout(() => figure.isConnected && write(figure, zoomed), 200);
}

// Listens to a chart that has come alive.
export function listenToZoom({ target: canvas }) {
  const figure = canvas.closest(FIGURE);
  const chart = liveOf(canvas);
  if (!chart?.zoomed()) return;
  let asked = 0;
  chart.on("datazoom", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => follow(figure));
  });
}

// Shows less, more or all of a figure, around the moment of `mark` or else around its middle.
async function zoom(figure, way, mark) {
  await wake(figure);
  const chart = liveOf(figure);
  const zoomed = chart?.zoomed();
  if (!zoomed) return;
  if (way === "all") return chart.zoom(null);
  const [from, until] = zoomed.part;
  const item = mark && chart.series()[mark.dataset.s].data[mark.dataset.i];
  const middle = item?.value[0] ?? (from + until) / 2;
  const factor = way === "in" ? STEP : 1 / STEP;
  chart.zoom([middle - (middle - from) * factor, middle + (until - middle) * factor]);
}

export function zoomByButton({ target }) {
  const button = target instanceof Element && target.closest(".rg-zoom > button");
  if (button) zoom(button.closest(FIGURE), button.dataset.way);
}

export function zoomByKey(event) {
  const figure = event.target instanceof Element && event.target.closest(ZOOMED);
  if (!figure || !(event.key in KEYS) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!event.target.closest(".rg-frame")) return;
  event.preventDefault();
  zoom(figure, KEYS[event.key], event.target.closest(MARK));
}

export function zoomOut({ target }) {
  const figure = target instanceof Element && target.closest(".rg-frame .rg-canvas")?.closest(ZOOMED);
  if (figure) zoom(figure, "all");
}

// Puts the buttons beside the drawings that can be zoomed, and shows the part that the address names.
export function offerZoom() {
  for (const figure of document.querySelectorAll(ZOOMED)) {
    if (figure.querySelector(".rg-zoom")) continue;
    const words = JSON.parse(figure.dataset.zoom);
    const bar = document.createElement("p");
    bar.className = "rg-zoom";
    for (const [way, sign] of Object.entries({ in: "+", out: "\u2212", all: words.all })) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.way = way;
      button.textContent = sign;
      if (way !== "all") button.setAttribute("aria-label", words[way]);
      bar.append(button);
    }
    figure.querySelector(".rg-frame").before(bar);
    offerWays(figure, true);
  }
  showNamedPart();
}

async function showNamedPart() {
  const [, name, from, until] = /^(.+):([\d.]+)-([\d.]+)$/.exec(new URLSearchParams(location.search).get(PARAMETER) ?? "") ?? [];
  const figure = [...document.querySelectorAll(ZOOMED)].find((each) => nameOf(each) === name);
  if (!figure) return;
  await wake(figure);
  liveOf(figure)?.zoom([Number(from), Number(until)]);
}
