// Curves over each other as an ECharts option, put together from series that reisgids.diagrams.kinds.comparison.kit has
// made: across in columns of the frame, upwards in scores.
import { curveSeries } from "./curve-series.js";
import { plotOf } from "./plot.js";

// The first frame of the first curve that all others can be read in too, and each curve's track in it.
export function sharedFrame(curves) {
  const [first, ...others] = curves.map(({ tracks }) => tracks);
  const { key } = first.find(({ key }) => others.every((tracks) => tracks.some((track) => track.key === key)));
  return { key, tracks: curves.map(({ tracks }) => tracks.find((track) => track.key === key)) };
}

// {option, width, height, points, used}: `points` are by curve and moment ECharts' numbers of series and item and the place
// in pixels, `used` is what the legend explains.
export function drawing(curves, { key, tracks }, { kit, frames }, wide) {
  const frame = frames.find((each) => each.key === key);
  const plot = plotOf(frame, tracks, kit, wide);
  const drawn = curves.map((curve, number) => curveSeries({ ...curve, ...tracks[number] }, kit.roles[number], plot, kit, number));
  const series = [...groundSeries(frame, plot, kit), ...drawn.flatMap(({ lines }) => lines)];
  const points = drawn.map(({ points, marks, flags }) => {
    const place = series.push(points) - 1;
    series.push(...marks, ...flags);
    return points.data.map(({ value }, index) => ({ at: [place, index], place: plot.placeOf(value) }));
  });
  return {
    option: { ...kit.option, ...surroundings(plot, kit), series },
    width: plot.width,
    height: plot.height,
    points,
    used: new Set(drawn.flatMap(({ used }) => used)),
  };
}

function groundSeries({ columns, edges, rows }, plot, kit) {
  const { ground, borders, level } = kit.series;
  const top = plot.scoreAt(plot.header);
  const between = edges.flatMap((edge) => [[edge, plot.floor], [edge, top], kit.break]).slice(0, -1);
  const fitting = rows.filter(([least]) => least <= plot.across);
  const [, row] = fitting.at(-1) ?? rows[0];
  return [
    { ...ground, data: [[0, top], [columns, top]] },
    ...(between.length ? [{ ...borders, data: between }] : []),
    { ...level, data: [[0, kit.scale.centre], [columns, kit.scale.centre]] },
    ...row,
  ];
}

// The axes of the plot and of the row of phases above it, and what the scale is called beside them.
function surroundings({ left, across, header, height, columns, floor, top, scoreAt }, { axes, names }) {
  const [grid, row] = axes.grid;
  const [x, rowX] = axes.xAxis;
  const [y, rowY] = axes.yAxis;
  return {
    grid: [{ ...grid, left, width: across, top: header, height: height - header }, { ...row, left, width: across }],
    xAxis: [x, rowX].map((axis) => ({ ...axis, max: columns })),
    yAxis: [{ ...y, min: floor, max: scoreAt(header) }, rowY],
    graphic: { elements: names.map((element) => ({ ...element, y: element.y + top })) },
  };
}
