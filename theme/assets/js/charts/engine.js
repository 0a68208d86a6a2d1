// ECharts with only what the diagrams draw with. The build (V8) and the browser import this same
// module, so that both lay out and paint a diagram alike.
import { getInstanceByDom, init, registerPreprocessor, setPlatformAPI, use } from "echarts/core";
import { HeatmapChart, LineChart, LinesChart, ScatterChart } from "echarts/charts";
import { GridComponent, VisualMapPiecewiseComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { applyDefaults } from "./defaults.js";
import { installGraphic } from "./graphic.js";
import { measureText } from "./text-width.js";

setPlatformAPI({ measureText });
registerPreprocessor(applyDefaults);
use([
  GridComponent,
  HeatmapChart,
  installGraphic,
  LineChart,
  LinesChart,
  ScatterChart,
  SVGRenderer,
  VisualMapPiecewiseComponent,
]);

export { getInstanceByDom, init };
