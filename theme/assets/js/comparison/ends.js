// What tells the highest and the lowest point of a curve from the others.

// Their names, each at a pole from its row to the point.
export function ends({ moments, places, ends: found }, plot, kit, number) {
  const rows = plot.rows(number);
  const poles = [];
  const flags = [];
  for (const [n, end, , forms] of found) {
    const row = rows[end];
    const clear = end === "high" ? -kit.clear : kit.clear;
    const x = places[n];
    const [text, width] = forms.find(([, width]) => width <= plot.across / 3) ?? forms.at(-1);
    const right = (x / plot.columns) * plot.across + width + kit.pad <= plot.across;
    poles.push(
      ...(poles.length ? [kit.break] : []),
      [x, plot.scoreAt(row)],
      [x, plot.scoreAt(plot.pixel(moments[n].score) + clear)],
    );
    const label = right ? {} : { position: "left", align: "right" };
    flags.push({ value: [x, plot.scoreAt(row), text], label });
  }
  return { poles, flags };
}

// Where there is no room for names their scores, as labels by the number of the moment: outside what else stands beside it.
export const scores = ({ moments, ends: found }, { flags: { label: { color } } }, plot, kit, number) =>
  found.map(([n, , text]) => {
    const { score, symbols } = moments[n];
    const [position, away] = score < kit.scale.centre ? ["left", -1] : ["right", 1];
    // The marks of a third curve stand on the other side.
    const offset = plot.aside(number > 1 ? 0 : away * symbols.length * kit.stack);
    return [n, { ...kit.score, color, show: true, formatter: text, position, offset }];
  });
