// Draws options as SVG in the embedded V8: many options in, many SVGs out, in one call.
import { registerSSRDataGetter } from "zrender/lib/zrender.js";
import { getECData } from "echarts/lib/util/innerStore.js";
import { boxes } from "./boxes.js";
import { init } from "./engine.js";
import { serialise } from "./serialise.js";

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

function drawOne({ id, width, height, option }, still, marksOf) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    markElements(chart);
    chart.setOption(still(option));
    // A chart that will update, as the live one says it will, draws circles as paths: a shade apart from <circle>.
    const root = chart.getZr().painter.renderToVNode({ useViewBox: true, willUpdate: true });
    return { svg: serialise(root, id, option.textStyle?.fontFamily), marks: marksOf(chart) };
  } finally {
    chart.dispose();
  }
}

// Gives a function from the JSON of sketches to the JSON of drawings. `still` makes of an option what a picture of it is
// drawn from, `marksOf` finds in a drawn chart what can be pointed at.
export function drawer(still, marksOf = boxes) {
  function drawSafely(sketch) {
    try {
      return drawOne(sketch, still, marksOf);
    } catch (error) {
      return { error: String(error?.message ?? error).slice(0, 200) };
    }
  }
  return (sketches) => JSON.stringify(JSON.parse(sketches).map(drawSafely));
}
