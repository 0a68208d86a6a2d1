// A live chart of an author's own in the place of its picture: it answers as ECharts does, with its own tooltip and legend.
import { begin, common } from "../charts/live-chart.js";

export const mount = (host, sketch) => ({
  ...common(begin(host, sketch)),
  // No moments of a journey are in it, and what zooms it is its own.
  light() {},
  zoomed: () => null,
});
