// Where things stand in the drawing of a comparison, in pixels: the row of phases, a rail with the names of the highest
// points, the scale, what has no score, and a rail with the names of the lowest points.
import { round, scaled } from "./scaled.js";

// `wide` is how wide the place for it is; where moments need more room to stand clear of each other, it gets wider.
export function plotOf({ columns, edges, rows }, tracks, kit, wide) {
  const { left, right, header, row, gap, margin, plot, closest, scale } = kit;
  const needed = Math.max(...tracks.map((track) => (track.closest ? (columns / track.closest) * closest : 0)));
  const across = Math.round(Math.max(wide - left - right, needed));
  const rail = tracks.length * row + gap;
  const top = header + rail + margin;
  const bottom = top + plot;
  const height = bottom + margin + gap + rail;
  const { pixel, scoreAt } = scaled(scale, bottom, top);
  const [floor, ceiling] = [scoreAt(height), scoreAt(header)];
  const [, phases] = rows.filter(([least]) => least <= across).at(-1) ?? rows[0];
  return {
    width: left + across + right,
    height,
    columns,
    across,
    unscored: scoreAt(bottom + margin),
    pixel,
    scoreAt,
    // The value of an item in a column and at a score, where it stands, and how far from that something beside it is.
    value: (x, score) => [x, score],
    placeOf: ([x, score]) => [round(left + (x / columns) * across), pixel(score)],
    aside: (distance) => [0, -distance],
    monotone: "x",
    // The middles of the rows in which the names of a curve's highest and lowest point stand.
    rows: (number) => ({ high: header + gap / 2 + row * (number + 0.5), low: height - gap / 2 - row * (number + 0.5) }),
    level: [[0, scale.centre], [columns, scale.centre]],
    ground: [[0, ceiling], [columns, ceiling]],
    borders: edges.map((edge) => [[edge, floor], [edge, ceiling]]),
    phases,
    surroundings: {
      grid: [
        { ...kit.axes.grid[0], left, width: across, top: header, height: height - header },
        { ...kit.axes.grid[1], left, width: across },
      ],
      xAxis: kit.axes.xAxis.map((axis) => ({ ...axis, max: columns })),
      yAxis: [{ ...kit.axes.yAxis[0], min: floor, max: ceiling }, kit.axes.yAxis[1]],
      graphic: { elements: kit.names.map((element) => ({ ...element, y: element.y + top })) },
    },
  };
}
