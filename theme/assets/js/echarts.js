// The full charting bundle: loaded by diagrams.js when a reader first reaches for a diagram.
import { init } from "./diagram/engine.js";

const still = (option) => ({ ...option, animation: false, stateAnimation: { duration: 0 } });

// Puts a live chart into `host` that looks exactly like the SVG that was built from the same option.
function mount(host, { option, width, height }) {
  const chart = init(host, null, { renderer: "svg", width, height });
  chart.setOption(still(option));
  chart.getZr().refreshImmediately();
  return {
    dispose: () => chart.dispose(),
    on: (event, listener) => chart.on(event, listener),
    redraw(other, wide) {
      chart.resize({ width: wide, silent: true });
      chart.setOption(still(other), { notMerge: true });
      chart.getZr().refreshImmediately();
    },
  };
}

globalThis.ReisgidsCharts = { mount };
