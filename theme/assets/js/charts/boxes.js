// Where every data element of a drawn chart stands: [{series, index, x, y, w, h}] in pixels of the
// canvas, in the order of series and data. What is silent can't be pointed at and has none.
const round = (value) => Math.round(value * 10) / 10;

function boxOf(element) {
  const rect = element.getBoundingRect().clone();
  rect.applyTransform(element.getComputedTransform());
  return [rect.x, rect.y, rect.width, rect.height].every(Number.isFinite) ? rect : null;
}

export function boxes(chart) {
  const found = [];
  chart.getModel().eachSeries((series) => {
    if (series.get("silent")) return;
    const data = series.getData();
    for (let index = 0; index < data.count(); index++) {
      const element = data.getItemGraphicEl(index);
      const box = element && !element.silent ? boxOf(element) : null;
      if (!box) continue;
      const [x, y, w, h] = [box.x, box.y, box.width, box.height].map(round);
      found.push({ series: series.seriesIndex, index: data.getRawIndex(index), x, y, w, h });
    }
  });
  return found;
}
