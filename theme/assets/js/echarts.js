// The full charting bundle: loaded by diagrams.js when a reader first reaches for a diagram.
import { registerPostUpdate, use } from "echarts/core";
import { DataZoomInsideComponent, LegendPlainComponent, TooltipComponent } from "echarts/components";
import { enterEmphasis } from "echarts/lib/util/states.js";
import { getECData } from "echarts/lib/util/innerStore.js";
import { registerSSRDataGetter } from "zrender/lib/zrender.js";
import { init } from "./charts/engine.js";
import { begin, common, showInstances } from "./charts/live-chart.js";

// What a still picture has no use for.
use([DataZoomInsideComponent, LegendPlainComponent, TooltipComponent]);

// ECharts has a series of lines along many corners light up, and leaves out that the others recede.
registerPostUpdate((model) => {
  model.eachSeriesByType("lines", (series) => {
    const style = series.getModel(["blur", "lineStyle"]).getLineStyle();
    series.getData().eachItemGraphicEl((item) => item.traverse((part) => (part.ensureState("blur").style = style)));
  });
});

// How the id of a series begins of which the items hang on points of other series, and go where their points go.
const ATTACHED = "with-";
const hangs = ({ id, data }) => String(id).startsWith(ATTACHED) && Array.isArray(data);

// The moments that still have a point, now that some series are off.
function shownMoments(chart) {
  const on = new Set();
  chart.getModel().eachSeries(({ option }) => {
    if (hangs(option)) return;
    for (const { id } of option.data ?? []) if (id) on.add(id);
  });
  return on;
}

// Which items stand for a moment that is shown: "series index" to yes or no.
function shownItems(chart, on) {
  const items = new Map();
  chart.getOption().series.forEach(({ data }, series) => {
    data?.forEach(({ id }, index) => id && items.set(`${series} ${index}`, on.has(id)));
  });
  return items;
}

// An item that is nowhere: a point without a place, a line without a length.
const nowhere = ({ coords: [first] = [], ...item }) =>
  first ? { ...item, coords: [first, first], symbol: ["none", "none"] } : { ...item, value: ["-", "-"] };

// What else is drawn for the moments of a batch: a second mark of one is in another series.
function sameMoments(chart, batch) {
  const series = [];
  chart.getModel().eachSeries((each) => (series[each.seriesIndex] = each.option.data ?? []));
  const ids = new Set(batch.map(({ seriesIndex, dataIndex }) => series[seriesIndex]?.[dataIndex]?.id).filter(Boolean));
  return series.flatMap((data, seriesIndex) =>
    data.flatMap(({ id }, dataIndex) => (ids.has(id) ? [{ seriesIndex, dataIndex }] : [])),
  );
}

// Puts a live chart of one of our diagrams into `host`.
function mount(host, sketch) {
  const hangingIn = ({ series = [] }) => [series].flat().filter(hangs).map(({ id, data }) => ({ id, data }));
  let hanging = hangingIn(sketch.option);
  let asked = null;
  const chart = begin(host, sketch);
  const placeOf = (series, index) => {
    const { data, xAxisIndex = 0, yAxisIndex = 0 } = chart.getOption().series[series];
    return chart.convertToPixel({ xAxisIndex, yAxisIndex }, data[index].value);
  };
  function switchTo(states, free) {
    asked = [states, free];
    chart.setOption({ legend: { selected: Object.fromEntries(states) } });
    const shown = shownMoments(chart);
    const placed = (item) => (free || shown.has(item.id) ? item : nowhere(item));
    const series = hanging.map(({ id, data }) => ({ id, data: data.map(placed) }));
    if (series.length) chart.setOption({ series });
    return shownItems(chart, shown);
  }
  return {
    // What a reader switched off stays off.
    ...common(chart, (option) => {
      hanging = hangingIn(option);
      if (asked) switchTo(...asked);
    }),
    light(meant) {
      chart.dispatchAction({ type: "downplay" });
      if (!meant.length) return;
      const batch = [...meant, ...sameMoments(chart, meant)];
      chart.dispatchAction({ type: "highlight", batch });
      // Each of them made the ones before it recede.
      for (const { seriesIndex, dataIndex } of batch) {
        const drawn = chart.getModel().getSeriesByIndex(seriesIndex)?.getData();
        const element = drawn?.getItemGraphicEl(drawn.indexOfRawIndex(dataIndex));
        if (element) enterEmphasis(element);
      }
    },
    // The part of the x axis that is shown, [from, until], and whether that is all; null where nothing can be zoomed.
    zoomed() {
      const [zoom] = chart.getOption().dataZoom ?? [];
      return zoom ? { part: [zoom.startValue, zoom.endValue], all: zoom.start === 0 && zoom.end === 100 } : null;
    },
    zoom: (part) =>
      chart.dispatchAction(
        part ? { type: "dataZoom", startValue: part[0], endValue: part[1] } : { type: "dataZoom", start: 0, end: 100 },
      ),
    // Where an item stands, in pixels from the left, or null outside the part that is shown.
    across(series, index) {
      const [x, y] = placeOf(series, index);
      return chart.containPixel({ gridIndex: 0 }, [x, y]) ? x : null;
    },
    // Where an item stands, in pixels from the left and from the top; not numbers where it stands nowhere.
    placeOf,
    // Where another series, by its name, has the moment of an item: numbers of series and item, or null.
    twin(series, index, name) {
      const all = chart.getOption().series;
      const { id } = all[series].data[index];
      for (const [other, { name: its, data = [] }] of all.entries()) {
        const found = its === name && id ? data.findIndex((item) => item.id === id) : -1;
        if (found >= 0) return [other, found];
      }
      return null;
    },
    // A text of the row at the left edge of what it is about stays in sight while that is.
    setSeries: (series) => chart.setOption({ series }),
    series: () => chart.getOption().series,
    // Switches series on and off by their names (a map), and gives what is shown then. What hangs on points goes with them,
    // unless it is `free`.
    switch: switchTo,
  };
}

globalThis.ReisgidsCharts = { mount, init, registerSSRDataGetter, getECData };
showInstances();
