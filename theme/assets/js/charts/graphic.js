// What stands around a diagram's data, in ECharts' own words: `graphic.elements`. ECharts' component can also move,
// group, align and merge them, and spends most of its time on being able to. This one puts circles, lines, paths,
// rectangles and texts where they belong, once.
import { ComponentModel, ComponentView } from "echarts/core";
import Circle from "zrender/lib/graphic/shape/Circle.js";
import Line from "zrender/lib/graphic/shape/Line.js";
import Rect from "zrender/lib/graphic/shape/Rect.js";
import { createFromString } from "zrender/lib/tool/path.js";
import { asItStands } from "./as-it-stands.js";
import { textLines } from "./text-lines.js";

const SHAPES = { circle: Circle, line: Line, rect: Rect };

class GraphicModel extends ComponentModel {
  static type = "graphic";

  mergeOption(option) {
    this.option = option;
  }
}
GraphicModel.prototype.preventAutoZ = true;

class GraphicView extends ComponentView {
  static type = "graphic";
  type = "graphic";

  render({ option }, ecModel) {
    const { fontFamily } = ecModel.get("textStyle");
    this.group.removeAll();
    for (const { type, x, y, z = 0, shape, style } of option.elements) {
      const place = { z, z2: 0, silent: true };
      if (type === "text") {
        for (const line of textLines({ x, y, fontFamily, ...style }, place)) this.group.add(line);
      } else if (type === "path") {
        this.group.add(createFromString(shape.d, { ...place, style }));
      } else {
        this.group.add(new SHAPES[type]({ ...place, shape, style }));
      }
    }
  }
}

export function installGraphic(registers) {
  registers.registerComponentModel(GraphicModel);
  registers.registerComponentView(GraphicView);
  registers.registerPreprocessor(({ graphic }) => {
    if (graphic) asItStands(graphic.elements);
  });
}
