// A live chart of an author's own in the place of its picture: it answers as ECharts does, with its own tooltip and legend.
import { init } from "../charts/engine.js";

const still = (option) => ({ ...option, animation: false, stateAnimation: { duration: 0 } });

export function mount(host, { option, width, height }) {
  const chart = init(host, null, { renderer: "svg", width, height });
  chart.setOption(still(option));
  chart.getZr().refreshImmediately();
  return {
    dispose: () => chart.dispose(),
    on: (event, listener) => chart.on(event, listener),
    // No moments of a journey are in it, and what zooms it is its own.
    light() {},
    zoomed: () => null,
    redraw(other, wide) {
      chart.resize({ width: wide, silent: true });
      chart.setOption(still(other), { notMerge: true });
      chart.getZr().refreshImmediately();
    },
  };
}
