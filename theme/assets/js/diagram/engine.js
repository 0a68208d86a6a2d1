// ECharts with only what the diagrams draw with. The build (V8) and the browser import this same
// module, so that both lay out and paint a diagram alike.
import { init, registerPreprocessor, setPlatformAPI, use } from "echarts/core";
import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, ScatterChart } from "echarts/charts";
import {
  DataZoomInsideComponent,
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { applyDefaults } from "./defaults.js";
import { measureText } from "./text-width.js";

setPlatformAPI({ measureText });
registerPreprocessor(applyDefaults);
use([
  BarChart,
  CustomChart,
  DataZoomInsideComponent,
  GraphChart,
  GraphicComponent,
  GridComponent,
  HeatmapChart,
  LabelLayout,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  ScatterChart,
  SVGRenderer,
  VisualMapPiecewiseComponent,
]);

export { init };
