// Where things stand in the drawing of a comparison for narrow places, in pixels: the journey goes down, scores go from left
// to right, and every phase begins with its name.
import { round, scaled } from "./scaled.js";

export function tallPlotOf({ columns, edges, tall }, tracks, kit, wide) {
  const { scale, closest, tall: { header, left, right, aside, least } } = kit;
  const needed = Math.max(...tracks.map((track) => (track.closest ? closest / track.closest : 0)));
  const column = Math.round(Math.max(needed, least)) + tall.head;
  const share = tall.head / column;
  const height = header + columns * column;
  const { pixel, scoreAt } = scaled(scale, left, wide - right);
  const [floor, ceiling] = [scoreAt(0), scoreAt(wide)];
  const down = (x) => Math.round((Math.floor(x) + share + (1 - share) * (x - Math.floor(x))) * 10000) / 10000;
  return {
    width: wide,
    height,
    columns,
    unscored: scoreAt(aside),
    pixel,
    scoreAt,
    value: (x, score) => [score, down(x)],
    placeOf: ([score, y]) => [pixel(score), round(header + y * column)],
    aside: (distance) => [distance, 0],
    monotone: "y",
    rows: null,
    level: [[scale.centre, 0], [scale.centre, columns]],
    ground: [[floor, columns], [ceiling, columns]],
    borders: edges.map((edge) => [[floor, edge], [ceiling, edge]]),
    phases: tall.series,
    surroundings: {
      grid: [0, 1].map(() => ({ ...kit.axes.grid[0], left: 0, width: wide, top: header, height: columns * column })),
      xAxis: [{ ...kit.axes.yAxis[0], min: floor, max: ceiling }, { ...kit.axes.xAxis[1], max: 1 }],
      yAxis: [0, 1].map((number) => ({ ...kit.axes.xAxis[number], max: columns, inverse: true })),
      graphic: { elements: kit.tall.names.map(({ score, ...element }) => ({ ...element, x: pixel(score) })) },
    },
  };
}
