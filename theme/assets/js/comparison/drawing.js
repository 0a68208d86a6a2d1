// Curves over each other as an ECharts option, put together from series that reisgids.diagrams.kinds.comparison.kit has
// made: along the journey in columns of the frame, across it in scores.
import { curveSeries } from "./curve-series.js";
import { plotOf } from "./plot.js";
import { tallPlotOf } from "./tall-plot.js";

// The first frame of the first curve that all others can be read in too, and each curve's track in it.
export function sharedFrame(curves) {
  const [first, ...others] = curves.map(({ tracks }) => tracks);
  const { key } = first.find(({ key }) => others.every((tracks) => tracks.some((track) => track.key === key)));
  return { key, tracks: curves.map(({ tracks }) => tracks.find((track) => track.key === key)) };
}

// {option, width, height, places}: `places` are by curve and moment ECharts' numbers of series and item, and where that is in
// pixels. In a narrow room, or one that it wouldn't fit in, the journey goes down, and is all there without a zoom.
export function drawing(curves, { key, tracks }, { kit, frames }, wide) {
  const frame = frames.find((each) => each.key === key);
  const across = plotOf(frame, tracks, kit, wide);
  const narrow = wide < kit.narrow || (wide < kit.wide && across.width > wide);
  const plot = narrow ? tallPlotOf(frame, tracks, kit, wide) : across;
  const drawn = curves.map((curve, number) => curveSeries({ ...curve, ...tracks[number] }, kit.roles[number], plot, kit, number));
  const series = [...groundSeries(plot, kit), ...drawn.flatMap(({ lines }) => lines)];
  labelOnce(drawn.flatMap(({ points }) => points.data));
  const places = drawn.map(({ points, marks, flags }) => {
    const place = series.push(points) - 1;
    series.push(...marks, ...flags);
    return points.data.map(({ value }, index) => ({ at: [place, index], place: plot.placeOf(value) }));
  });
  const { dataZoom, ...option } = kit.option;
  return {
    option: { ...option, ...(narrow ? {} : { dataZoom }), ...plot.surroundings, series },
    width: plot.width,
    height: plot.height,
    places,
  };
}

// Where curves meet, one label does for all.
function labelOnce(items) {
  const labelled = new Set();
  for (const item of items.filter(({ label }) => label)) {
    const place = item.value.join(" ");
    if (labelled.has(place)) delete item.label;
    labelled.add(place);
  }
}

function groundSeries({ ground, borders, level, phases }, kit) {
  const between = borders.flatMap((border) => [...border, kit.break]).slice(0, -1);
  return [
    { ...kit.series.ground, data: ground },
    ...(between.length ? [{ ...kit.series.borders, data: between }] : []),
    { ...kit.series.level, data: level },
    ...phases,
  ];
}
