// Runs in the embedded V8 while a site is built, after echarts.js: the diagrams of Reisgids itself.
import { drawer } from "./charts/draw.js";

// What only answers a reader costs time and draws nothing.
function still({ series, dataZoom, legend, tooltip, ...option }) {
  // What is off until a reader switches it on stands last: leaving it out gives no other series another number.
  const on = (series ?? []).filter(({ name }) => legend?.selected?.[name] !== false);
  const drawn = on.map(({ emphasis, blur, ...one }) => ({ ...one, emphasis: { disabled: true } }));
  return { ...option, series: drawn, animation: false };
}

// Nothing is zoomed here, so nothing leaves its grid: its clips would be a path and a group for each series, a
// twentieth of a page.
const unclip = (chart) => chart.getZr().storage.traverse((element) => element.removeClipPath());

globalThis.reisgidsDraw = drawer(globalThis.ReisgidsCharts, still, unclip);
