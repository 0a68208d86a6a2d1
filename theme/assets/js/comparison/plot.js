// Where things stand in the drawing of a comparison, in pixels: the row of phases, a rail with the names of the highest
// points, the scale, what has no score, and a rail with the names of the lowest points.

const round = (value) => Math.round(value * 10) / 10;

// `wide` is how wide the place for it is; where moments need more room to stand clear of each other, it gets wider.
export function plotOf({ columns }, tracks, { left, right, header, row, gap, margin, plot, closest, scale }, wide) {
  const needed = Math.max(...tracks.map((track) => (track.closest ? (columns / track.closest) * closest : 0)));
  const across = Math.round(Math.max(wide - left - right, needed));
  const rail = tracks.length * row + gap;
  const top = header + rail + margin;
  const bottom = top + plot;
  const unscored = bottom + margin;
  const height = unscored + gap + rail;
  const pixel = (score) => round(top + plot * (1 - (score - scale.min) / (scale.max - scale.min)));
  const scoreAt = (y) => Math.round((scale.min + (1 - (y - top) / plot) * (scale.max - scale.min)) * 10000) / 10000;
  return {
    left,
    columns,
    across,
    header,
    top,
    height,
    width: left + across + right,
    column: across / columns,
    unscored: scoreAt(unscored),
    floor: scoreAt(height),
    pixel,
    scoreAt,
    placeOf: ([x, score]) => [round(left + (x / columns) * across), pixel(score)],
    // The middles of the rows in which the names of a curve's highest and lowest point stand.
    rows: (number) => ({ high: header + gap / 2 + row * (number + 0.5), low: height - gap / 2 - row * (number + 0.5) }),
  };
}
