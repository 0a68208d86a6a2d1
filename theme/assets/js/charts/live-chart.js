// What every live chart begins with, one of ours or of an author's own: it looks like the SVG that was built from the same
// option, and nothing in it moves.
import { getInstanceByDom, init } from "./engine.js";

const still = (option) => ({ ...option, animation: false, stateAnimation: { duration: 0 } });

export function begin(host, { option, width, height }) {
  const chart = init(host, null, { renderer: "svg", width, height });
  chart.setOption(still(option));
  chart.getZr().refreshImmediately();
  return chart;
}

// What a page does with any of them; `restore` puts back what another option would have changed.
export const common = (chart, restore = () => {}) => ({
  dispose: () => chart.dispose(),
  on: (event, listener) => chart.on(event, listener),
  redraw(other, wide) {
    const before = chart.getOption();
    chart.resize({ width: wide, silent: true });
    chart.setOption(still(other), { notMerge: true });
    restore(other, before);
    chart.getZr().refreshImmediately();
  },
});

// For whoever knows ECharts: echarts.getInstanceByDom(document.querySelector(".rg-live")) in the console. A page can have
// loaded two bundles, each with charts of its own.
export function showInstances() {
  const elsewhere = globalThis.echarts?.getInstanceByDom;
  globalThis.echarts = { getInstanceByDom: (host) => getInstanceByDom(host) ?? elsewhere?.(host) };
}
