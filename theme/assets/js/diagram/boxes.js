// Where every data element of a drawn chart stands: [{series, index, x, y, w, h}] in pixels of the
// canvas, in the order of series and data. Edges of a graph have `edge` instead of `index`.
const POINT = 8;

function boxOf(element, layout) {
  if (element) {
    const rect = element.getBoundingRect().clone();
    rect.applyTransform(element.getComputedTransform());
    if (Number.isFinite(rect.x) && Number.isFinite(rect.y)) return [rect.x, rect.y, rect.width, rect.height];
  }
  if (Array.isArray(layout) && layout.every((value) => Number.isFinite(value))) {
    return [layout[0] - POINT / 2, layout[1] - POINT / 2, POINT, POINT];
  }
  return null;
}

const round = (value) => Math.round(value * 10) / 10;

function addBoxes(found, series, data, key) {
  for (let index = 0; index < data.count(); index++) {
    const box = boxOf(data.getItemGraphicEl(index), data.getItemLayout(index));
    if (!box) continue;
    const [x, y, w, h] = box.map(round);
    found.push({ series, [key]: data.getRawIndex(index), x, y, w, h });
  }
}

export function boxes(chart) {
  const found = [];
  chart.getModel().eachSeries((series) => {
    addBoxes(found, series.seriesIndex, series.getData(), "index");
    const edges = series.getEdgeData?.();
    if (edges) addBoxes(found, series.seriesIndex, edges, "edge");
  });
  return found;
}
