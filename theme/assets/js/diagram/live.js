// The second tier: a live chart in place of a figure's built SVG. At most one for each figure.
import { markAt } from "./marks.js";
import { leave, show } from "./tip.js";

const source = document.currentScript?.src ?? "";
const charts = new Map();
let engine;

function load() {
  engine ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("echarts.js", source).href;
    script.onload = () => resolve(globalThis.ReisgidsCharts);
    script.onerror = () => {
      engine = undefined;
      reject(new Error("echarts.js did not load"));
    };
    document.head.append(script);
  });
  return engine;
}

function listen(figure, chart) {
  chart.on("mouseover", ({ seriesIndex, dataIndex, event }) => {
    const mark = markAt(figure, seriesIndex, dataIndex);
    const { clientX, clientY } = event?.event ?? {};
    if (mark) show(mark, figure, () => new DOMRect(clientX, clientY));
  });
  chart.on("mouseout", leave);
}

function mount(figure, { mount: draw }) {
  const built = figure.querySelector(".rg-svg");
  if (charts.has(figure) || !figure.isConnected || !built) return;
  const size = { width: Number(figure.dataset.width), height: Number(figure.dataset.height) };
  const host = document.createElement("div");
  host.className = "rg-live";
  host.setAttribute("aria-hidden", "true");
  Object.assign(host.style, { position: "absolute", left: "0", top: "0", visibility: "hidden" });
  Object.assign(host.style, { width: `${size.width}px`, height: `${size.height}px` });
  built.before(host);
  try {
    const chart = draw(host, { ...size, option: JSON.parse(figure.dataset.option) });
    charts.set(figure, { chart, host, built });
    listen(figure, chart);
    // Both in one frame: the reader never sees neither, nor both.
    host.style.visibility = "";
    built.style.visibility = "hidden";
  } catch (error) {
    host.remove();
    throw error;
  }
}

// Makes `figure` live, loading ECharts the first time. Where that fails the built SVG simply stays.
export function wake(figure) {
  if (charts.has(figure) || !figure.dataset.option) return;
  load()
    .then((charting) => mount(figure, charting))
    .catch((error) => console.warn(error));
}

export function emphasise(figure, mark) {
  const live = charts.get(figure);
  live?.chart.calm();
  if (mark && mark.i !== undefined) live?.chart.emphasise(mark.s, mark.i);
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
