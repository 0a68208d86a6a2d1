// The second tier: a live chart in place of a built SVG. At most one for each drawing of a figure. Each function takes a
// canvas, or a figure for its drawing for wide places.
//   wake(place)                     once somebody reaches for it
//   optionOf(place)                 a promise of what it was drawn from
//   redraw(place, option, width)    draws something else in its place
import { FIGURE, canvasIn, isNarrow, sizeOf } from "./canvas.js";
import { markAt } from "./marks.js";
import { hasOption, optionOf as known } from "./options.js";
import { beside, script } from "../shell/scripts.js";
import { leave, show } from "./tip.js";

// More than one bundle holds this module, hence the global.
const charts = (globalThis.reisgidsLive ??= new Map());

export const optionOf = (place) => known(canvasIn(place));

// A chart of an author's own is made of more of ECharts than our diagrams are.
const engine = (canvas) =>
  canvas.closest(FIGURE).dataset.own === undefined
    ? script(beside("echarts.js")).then(() => globalThis.ReisgidsCharts)
    : script(beside("echarts-more.js")).then(() => globalThis.ReisgidsOwnCharts);

function listen(canvas, chart) {
  chart.on("mouseover", ({ seriesIndex, dataIndex, event }) => {
    const mark = markAt(canvas, seriesIndex, dataIndex);
    const { clientX, clientY } = event?.event ?? {};
    if (mark) show(mark, canvas, { box: () => new DOMRect(clientX, clientY) });
  });
  chart.on("mouseout", leave);
}

function hostFor(built, width, height) {
  const host = document.createElement("div");
  host.className = "rg-live";
  host.setAttribute("aria-hidden", "true");
  Object.assign(host.style, { width: `${width}px`, height: `${height}px`, visibility: "hidden" });
  built.before(host);
  return host;
}

// Puts a chart of `option` where the drawing is.
function mount(canvas, draw, option, width = sizeOf(canvas).width) {
  const built = canvas.querySelector(".rg-svg");
  if (!canvas.isConnected || !built) return;
  const { height } = sizeOf(canvas);
  const host = hostFor(built, width, height);
  try {
    const chart = draw(host, { width, height, option });
    charts.set(canvas, { chart, host, built });
    listen(canvas, chart);
    const lit = [...built.querySelectorAll("[data-series].is-lit")];
    lightLive(canvas, lit.map(({ dataset: { series: s, index: i } }) => ({ s, i })));
    // Both in one frame: the reader never sees neither, nor both.
    host.style.visibility = "";
    built.style.visibility = "hidden";
    canvas.dispatchEvent(new Event("reisgids:live", { bubbles: true }));
  } catch (error) {
    host.remove();
    throw error;
  }
}

// Makes a drawing live, loading what that takes the first time. Where it fails the built SVG simply stays.
export async function wake(place) {
  const canvas = canvasIn(place);
  if (charts.has(canvas) || !hasOption(canvas)) return;
  try {
    const [{ mount: draw }, option] = await Promise.all([engine(canvas), known(canvas)]);
    if (!charts.has(canvas)) mount(canvas, draw, option);
  } catch (error) {
    console.warn(error);
  }
}

// Draws from another option, `width` pixels wide and as high as it was. The links over it are the caller's to move.
// Rejects, with everything as it was, where ECharts doesn't load or can't draw it.
export async function redraw(place, option, width) {
  const canvas = canvasIn(place);
  const { mount: draw } = await engine(canvas);
  const live = charts.get(canvas);
  if (live) {
    live.chart.redraw(option, width);
    live.host.style.width = `${width}px`;
  } else mount(canvas, draw, option, width);
  canvas.style.width = `${width}px`;
  if (!isNarrow(canvas)) canvas.closest(FIGURE).dataset.width = width;
}

export const liveOf = (place) => charts.get(canvasIn(place))?.chart ?? null;

// Lights items up ([{s, i}]) in a live chart, if there is one, as ECharts does what is pointed at.
export function lightLive(place, items) {
  liveOf(place)?.light(items.map(({ s, i }) => ({ seriesIndex: Number(s), dataIndex: Number(i) })));
}

// Switches series on and off by their names (a map), once it is live; gives which of its items are shown then.
export async function switchSeries(place, states, free) {
  await wake(place);
  return liveOf(place)?.switch(states, free) ?? null;
}

// Lets go of the charts whose figure has left the page, as instant navigation makes them do.
export function disposeGone() {
  for (const [canvas, { chart, host, built }] of charts) {
    if (canvas.isConnected) continue;
    chart.dispose();
    host.remove();
    built.style.visibility = "";
    charts.delete(canvas);
  }
}
