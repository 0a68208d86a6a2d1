// A series of marks, each a shape at a place, maybe with a text: touchpoints, hand-overs, arrow heads. ECharts' scatter
// makes a model, a style and three states for every point; here each point has one of a few looks.
//
//   {type: "moments", looks: {NAME: {path, size: [width, height], silent, …paint}}, label: {…text style},
//    data: [{value: [x, y], look: NAME, text, label: {…text style, offset: [x, y]}}]}
//
// Places are pixels. A path fills its size, whatever its own.
import { ChartView, List, SeriesModel } from "echarts/core";
import { extendFromString } from "zrender/lib/tool/path.js";
import { asItStands } from "./as-it-stands.js";
import { textLines } from "./text-lines.js";

const Z = 2;
// As ECharts' own series recede while one of their items is meant.
const RECEDED = 0.25;
const MOST_SHAPES = 200;
const SHAPES = new Map();

// The class of elements with this path, stretched to its size, its middle at the origin.
function shapeOf(path, [width, height]) {
  const key = `${width} ${height} ${path}`;
  if (!SHAPES.has(key)) {
    if (SHAPES.size >= MOST_SHAPES) SHAPES.clear();
    const Shape = extendFromString(path);
    const first = new Shape();
    const box = first.getBoundingRect();
    const [across, down] = [width / box.width, height / box.height];
    // What one is transformed by, all are: they share the path.
    first.applyTransform([across, 0, 0, down, -across * (box.x + box.width / 2), -down * (box.y + box.height / 2)]);
    SHAPES.set(key, Shape);
  }
  return SHAPES.get(key);
}

class MomentsModel extends SeriesModel {
  static type = "series.moments";

  // No theme adds to it.
  mergeDefaultAndTheme(option) {
    option.z ??= Z;
  }

  getInitialData({ data }) {
    const list = new List(["x", "y"], this);
    list.initData(data);
    return list;
  }
}
Object.assign(MomentsModel.prototype, { preventAutoZ: true, ignoreStyleOnData: true });

class MomentsView extends ChartView {
  static type = "moments";
  type = "moments";

  highlight(series, ecModel, api, { dataIndex }) {
    (this.lit ??= new Set()).add(dataIndex);
    this.shade(series);
  }

  downplay(series) {
    this.lit = null;
    this.shade(series);
  }

  shade(series) {
    series.getData().eachItemGraphicEl((element, index) => {
      if (!element.silent) element.attr("style", { opacity: !this.lit || this.lit.has(index) ? 1 : RECEDED });
    });
  }

  render(series, ecModel) {
    const { looks, label, data, z } = series.option;
    const { fontFamily } = ecModel.get("textStyle");
    const list = series.getData();
    const place = { z, z2: 0 };
    this.group.removeAll();
    data.forEach(({ value: [x, y], look, text, label: own }, index) => {
      const { path, size, silent = false, ...style } = looks[look];
      const Shape = shapeOf(path, size);
      const element = new Shape({ ...place, x, y, silent, style });
      this.group.add(element);
      list.setItemGraphicEl(index, element);
      if (text) {
        const { offset: [right, down] = [0, 0], ...lettering } = { fontFamily, ...label, ...own };
        const at = { x: x + right, y: y + down };
        for (const line of textLines({ ...lettering, ...at, text }, { ...place, silent: true })) this.group.add(line);
      }
    });
  }
}

export function installMoments(registers) {
  registers.registerSeriesModel(MomentsModel);
  registers.registerChartView(MomentsView);
  registers.registerPreprocessor(({ series = [] }) => {
    for (const { type, data, looks } of series) if (type === "moments") [data, looks].forEach(asItStands);
  });
}
