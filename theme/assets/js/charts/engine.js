// ECharts with only what the diagrams draw with. The build (V8) and the browser import this same
// module, so that both lay out and paint a diagram alike.
import { getInstanceByDom, init, registerPreprocessor, setPlatformAPI, use } from "echarts/core";
import { LineChart, LinesChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { applyDefaults } from "./defaults.js";
import { installGraphic } from "./graphic.js";
import { measureText } from "./text-width.js";

setPlatformAPI({ measureText });
registerPreprocessor(applyDefaults);
use([GridComponent, installGraphic, LineChart, LinesChart, ScatterChart, SVGRenderer]);

export { getInstanceByDom, init };
