// Draws options as SVG in the embedded V8: many options in, many SVGs out, in one call. It draws with the very bundle that
// makes a diagram live, which runs before it, so that both lay out and paint alike and one ECharts less is shipped.
import { boxes } from "./boxes.js";
import { serialise } from "./serialise.js";

// ECharts keeps what it knows of a category or a name under that name in plain objects. A channel called __proto__ must
// not reach the prototype of all objects: it would spoil every later drawing.
delete Object.prototype.__proto__;

// V8 alone has no timers; nothing that is drawn in one go needs one to fire.
globalThis.setTimeout ??= () => 0;
globalThis.clearTimeout ??= () => {};

// A label belongs to the element that it is attached to, and answers for it.
function dataOf(element, getECData) {
  for (let host = element; host; host = host.__hostTarget ?? host.parent) {
    const data = getECData(host);
    if (data.dataIndex != null && data.seriesIndex != null) return data;
  }
  return null;
}

function markElements({ registerSSRDataGetter, getECData }, chart) {
  registerSSRDataGetter((element) => {
    const data = dataOf(element, getECData);
    if (!data) return null;
    const series = chart.getModel().getSeriesByIndex(data.seriesIndex);
    const list = series?.getData(data.dataType);
    const index = list ? list.getRawIndex(data.dataIndex) : data.dataIndex;
    const { id, ends } = series?.option.data?.[index] ?? {};
    // What nobody can point at is told of where it stands for a moment: it lights up with that.
    if (!id && !ends && (element.silent || series?.get("silent"))) return null;
    return {
      each(use) {
        use(data.seriesIndex, "series");
        use(index, "index");
        if (id) use(id, "moment");
        if (Array.isArray(ends)) use(ends.join(" "), "ends");
      },
    };
  });
}

function drawOne(charts, { id, width, height, option }, still, finish, marksOf) {
  const chart = charts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    markElements(charts, chart);
    chart.setOption(still(option));
    finish(chart);
    // A chart that will update, as the live one says it will, draws circles as paths: a shade apart from <circle>.
    const root = chart.getZr().painter.renderToVNode({ useViewBox: true, willUpdate: true });
    return { svg: serialise(root, id, option.textStyle?.fontFamily), marks: marksOf(chart) };
  } finally {
    chart.dispose();
  }
}

// Gives a function from the JSON of sketches to the JSON of drawings. `charts` is what a bundle draws with, `still` makes
// of an option what a picture of it is drawn from, `finish` changes the chart before it is written, `marksOf` finds in it
// what can be pointed at.
export function drawer(charts, still, finish, marksOf = boxes) {
  function drawSafely(sketch) {
    try {
      return drawOne(charts, sketch, still, finish, marksOf);
    } catch (error) {
      return { error: String(error?.message ?? error).slice(0, 200) };
    }
  }
  return (sketches) => JSON.stringify(JSON.parse(sketches).map(drawSafely));
}
