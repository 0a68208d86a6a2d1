// All of ECharts that a chart of an author's own may be made of: loaded when a reader first reaches for such a chart.
import "./charts/own-tokens.js";
import "./charts/more.js";
import { getECData } from "echarts/lib/util/innerStore.js";
import { registerSSRDataGetter } from "zrender/lib/zrender.js";
import { init } from "./charts/engine.js";
import { showInstances } from "./charts/live-chart.js";
import { mount } from "./diagram/own-mount.js";

globalThis.ReisgidsOwnCharts = { mount, init, registerSSRDataGetter, getECData };
showInstances();
