// Runs in the embedded V8 while a site is built, after echarts.js: the diagrams of Reisgids itself.
import { drawer } from "./charts/draw.js";

// What only answers a reader costs time and draws nothing.
function still({ series, dataZoom, legend, tooltip, ...option }) {
  const drawn = (series ?? []).map(({ emphasis, blur, ...one }) => ({ ...one, emphasis: { disabled: true } }));
  return { ...option, series: drawn, animation: false };
}

globalThis.reisgidsDraw = drawer(globalThis.ReisgidsCharts, still);
