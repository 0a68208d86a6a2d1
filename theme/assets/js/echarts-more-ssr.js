// Runs in the embedded V8 while a site is built, after echarts-more.js: the charts that authors wrote themselves.
import { drawer } from "./charts/draw.js";

globalThis.reisgidsDraw = drawer(
  globalThis.ReisgidsOwnCharts,
  (option) => ({ ...option, animation: false }),
  () => {},
  () => [],
);
