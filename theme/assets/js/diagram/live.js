// The second tier: a live chart in place of a figure's built SVG. At most one for each figure.
//   wake(figure)                     once somebody reaches for it
//   optionOf(figure)                 a promise of what it was drawn from
//   redraw(figure, option, width)    draws something else in its place
import { markAt } from "./marks.js";
import { hasOption, optionOf } from "./options.js";
import { beside, script } from "../shell/scripts.js";
import { leave, show } from "./tip.js";

// More than one bundle holds this module, hence the global.
const charts = (globalThis.reisgidsLive ??= new Map());

export { optionOf };

// A chart of an author's own is made of more of ECharts than our diagrams are.
const engine = ({ dataset: { own } }) =>
  own === undefined
    ? script(beside("echarts.js")).then(() => globalThis.ReisgidsCharts)
    : script(beside("echarts-more.js")).then(() => globalThis.ReisgidsOwnCharts);

function listen(figure, chart) {
  chart.on("mouseover", ({ seriesIndex, dataIndex, event }) => {
    const mark = markAt(figure, seriesIndex, dataIndex);
    const { clientX, clientY } = event?.event ?? {};
    if (mark) show(mark, figure, { box: () => new DOMRect(clientX, clientY) });
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

// Puts a chart of `option` where the figure's drawing is.
function mount(figure, draw, option, width = Number(figure.dataset.width)) {
  const built = figure.querySelector(".rg-svg");
  if (!figure.isConnected || !built) return;
  const height = Number(figure.dataset.height);
  const host = hostFor(built, width, height);
  try {
    const chart = draw(host, { width, height, option });
    charts.set(figure, { chart, host, built });
    listen(figure, chart);
    const lit = [...built.querySelectorAll("[data-series].is-lit")];
    lightLive(figure, lit.map(({ dataset: { series: s, index: i } }) => ({ s, i })));
    // Both in one frame: the reader never sees neither, nor both.
    host.style.visibility = "";
    built.style.visibility = "hidden";
    figure.dispatchEvent(new Event("reisgids:live", { bubbles: true }));
  } catch (error) {
    host.remove();
    throw error;
  }
}

// Makes `figure` live, loading what that takes the first time. Where it fails the built SVG simply stays.
export async function wake(figure) {
  if (charts.has(figure) || !hasOption(figure)) return;
  try {
    const [{ mount: draw }, option] = await Promise.all([engine(figure), optionOf(figure)]);
    if (!charts.has(figure)) mount(figure, draw, option);
  } catch (error) {
    console.warn(error);
  }
}

// Draws `figure` from another option, `width` pixels wide and as high as it was. The links over it are the caller's to
// move. Rejects, with everything as it was, where ECharts doesn't load or can't draw it.
export async function redraw(figure, option, width) {
  const { mount: draw } = await engine(figure);
  const live = charts.get(figure);
  if (live) {
    live.chart.redraw(option, width);
    live.host.style.width = `${width}px`;
  } else mount(figure, draw, option, width);
  figure.dataset.width = width;
  figure.querySelector(".rg-canvas").style.width = `${width}px`;
}

export const liveOf = (figure) => charts.get(figure)?.chart ?? null;

// Lights items up ([{s, i}]) in the live chart of `figure`, if it has one, as ECharts does what is pointed at.
export function lightLive(figure, items) {
  const chart = charts.get(figure)?.chart;
  if (!chart) return;
  chart.light(items.map(({ s, i }) => ({ seriesIndex: Number(s), dataIndex: Number(i) })));
}

// Switches the series of a name in `figure` on or off, once it is live; gives which of its items are shown then.
export async function switchSeries(figure, name, on) {
  await wake(figure);
  return charts.get(figure)?.chart.switch(name, on) ?? null;
}

// Lets go of the charts whose figure has left the page, as instant navigation makes them do.
export function disposeGone() {
  for (const [figure, { chart, host, built }] of charts) {
    if (figure.isConnected) continue;
    chart.dispose();
    host.remove();
    built.style.visibility = "";
    charts.delete(figure);
  }
}
