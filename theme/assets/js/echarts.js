// The full charting bundle: loaded by diagrams.js when a reader first reaches for a diagram.
import { init } from "./diagram/engine.js";

// Puts a live chart into `host` that looks exactly like the SVG that was built from the same option.
function mount(host, { option, width, height }) {
  const chart = init(host, null, { renderer: "svg", width, height });
  chart.setOption({ ...option, animation: false, stateAnimation: { duration: 0 } });
  chart.getZr().refreshImmediately();
  return {
    dispose: () => chart.dispose(),
    emphasise: (series, index) => chart.dispatchAction({ type: "highlight", seriesIndex: series, dataIndex: index }),
    calm: () => chart.dispatchAction({ type: "downplay" }),
    on: (event, listener) => chart.on(event, listener),
  };
}

globalThis.ReisgidsCharts = { mount };
