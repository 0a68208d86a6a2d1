// Words around a diagram's data that are no data themselves, in ECharts' own terms: texts in `graphic.elements`. ECharts'
// component can also move, group, align and merge them, and spends most of its time on being able to. This one puts texts
// where they belong, once.
import { ComponentModel, ComponentView } from "echarts/core";
import { textLines } from "./text-lines.js";

// Data that ECharts may use as it was given. It copies an option, and compares and merges every object in it, unless told
// by this mark (zrender's setAsPrimitive) that there is nothing inside to merge.
const asItStands = (data) => Object.defineProperty(data, "__ec_primitive__", { value: true });

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
    for (const { x, y, z = 0, style } of option.elements) {
      const place = { z, z2: 0, silent: true };
      for (const line of textLines({ x, y, fontFamily, ...style }, place)) this.group.add(line);
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
