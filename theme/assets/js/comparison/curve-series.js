// One curve as series of ECharts, all of one name, by which the legend switches it.

// {lines, points, marks, flags, used}
export function curveSeries(curve, role, plot, kit, number) {
  const { moments, places, runs, title: name, id } = curve;
  const at = (n) => [places[n], moments[n].score];
  const line = (template, run) => ({ ...template, name, data: run.map((n) => (n === kit.break ? n : at(n))) });
  const kinds = ["gaps", "solid", "dashed"].filter((kind) => runs[kind].length);
  const item = ({ id: moment, title, score }, n) => {
    const place = score === null ? [places[n], plot.unscored] : at(n);
    return { id: `${id}/${moment}`, name: title, value: place };
  };
  const marked = moments.flatMap((moment, n) => judged(moment, item(moment, n), number, kit));
  const { poles, flags } = ends(curve, plot, kit, number);
  return {
    lines: [
      ...(poles.length ? [{ ...role.pole, name, data: poles }] : []),
      ...kinds.map((kind) => line(role[kind], runs[kind])),
    ],
    points: { ...role.points, name, data: moments.map((moment, n) => ({ ...item(moment, n), ...own(moment, kit) })) },
    marks: marked.length ? [{ ...role.marks, name, data: marked }] : [],
    flags: flags.length ? [{ ...role.flags, name, data: flags }] : [],
    used: [
      ...(runs.dashed.length ? ["assumed"] : []),
      ...moments.flatMap(({ symbols, score }) => [...symbols, ...(score === null ? ["unscored"] : [])]),
    ],
  };
}

const own = ({ score }, kit) => (score === null ? kit.unscored : {});

// What a moment is beside a point of the curve, away from the neutral line; of a third curve on the other side, where it
// would cover that of another.
function judged({ symbols, score }, item, number, { scale, stack, shapes }) {
  const below = score !== null && score < scale.centre;
  const away = (below ? 1 : -1) * (number > 1 ? -1 : 1) * stack;
  return symbols.map((key, step) => ({
    ...item,
    symbol: shapes[key],
    symbolOffset: [0, away * (step + 1)],
  }));
}

// The names of the highest and the lowest point, each at a pole from its row to the point.
function ends({ moments, places, ends }, plot, kit, number) {
  const rows = plot.rows(number);
  const poles = [];
  const flags = [];
  for (const [n, end, forms] of ends) {
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
