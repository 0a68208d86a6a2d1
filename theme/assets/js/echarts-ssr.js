// Runs in the embedded V8 while a site is built: many options in, many SVGs out, in one call.
import { registerSSRDataGetter } from "zrender/lib/zrender.js";
import { getECData } from "echarts/lib/util/innerStore.js";
import { boxes } from "./diagram/boxes.js";
import { init } from "./diagram/engine.js";
import { serialise } from "./diagram/serialise.js";

// ECharts keeps what it knows of a category or a name under that name in plain objects. A channel called __proto__ must
// not reach the prototype of all objects: it would spoil every later drawing.
delete Object.prototype.__proto__;

// V8 alone has no timers; nothing that is drawn in one go needs one to fire.
globalThis.setTimeout ??= () => 0;
globalThis.clearTimeout ??= () => {};

// A label belongs to the element that it is attached to, and answers for it.
function dataOf(element) {
  for (let host = element; host; host = host.__hostTarget ?? host.parent) {
    const data = getECData(host);
    if (data.dataIndex != null && data.seriesIndex != null) return data;
  }
  return null;
}

// What only answers a reader costs time and draws nothing.
function still({ series, dataZoom, legend, tooltip, ...option }) {
  const drawn = (series ?? []).map(({ emphasis, blur, ...one }) => ({ ...one, emphasis: { disabled: true } }));
  return { ...option, series: drawn, animation: false };
}

function markElements(chart) {
  registerSSRDataGetter((element) => {
    const data = element.silent ? null : dataOf(element);
    if (!data) return null;
    const series = chart.getModel().getSeriesByIndex(data.seriesIndex);
    if (series?.get("silent")) return null;
    const list = series?.getData(data.dataType);
    const index = list ? list.getRawIndex(data.dataIndex) : data.dataIndex;
    return {
      each(use) {
        use(data.seriesIndex, "series");
        use(index, "index");
        const id = series?.option.data?.[index]?.id;
        if (id) use(id, "moment");
      },
    };
  });
}

function draw({ id, width, height, option }) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    markElements(chart);
    chart.setOption(still(option));
    // A chart that will update, as the live one says it will, draws circles as paths: a shade apart from <circle>.
    const root = chart.getZr().painter.renderToVNode({ useViewBox: true, willUpdate: true });
    return { svg: serialise(root, id, option.textStyle?.fontFamily), marks: boxes(chart) };
  } finally {
    chart.dispose();
  }
}

function drawSafely(sketch) {
  try {
    return draw(sketch);
  } catch (error) {
    return { error: String(error?.message ?? error).slice(0, 200) };
  }
}

globalThis.reisgidsDraw = (sketches) => JSON.stringify(JSON.parse(sketches).map(drawSafely));
