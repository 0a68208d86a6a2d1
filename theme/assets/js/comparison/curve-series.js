// One curve as series of ECharts, all of one name, by which the legend switches it.
import { ends, scores } from "./ends.js";

// {lines, points, marks, flags}
export function curveSeries(curve, role, plot, kit, number) {
  const { moments, places, runs, title: name, id } = curve;
  const at = (n) => plot.value(places[n], moments[n].score ?? plot.unscored);
  const line = (template, run) => {
    const data = run.map((n) => (n === kit.break ? n : at(n)));
    return { ...template, name, data, ...(template.smoothMonotone ? { smoothMonotone: plot.monotone } : {}) };
  };
  const item = ({ id: moment, title }, n) => ({ id: `${id}/${moment}`, name: title, value: at(n) });
  const kinds = ["gaps", "solid", "dashed"].filter((kind) => runs[kind].length);
  const points = moments.map((moment, n) => ({ ...item(moment, n), ...(moment.score === null ? kit.unscored : {}) }));
  const marked = moments.flatMap((moment, n) => judged(moment, item(moment, n), number, plot, kit));
  const { poles, flags } = plot.rows ? ends(curve, plot, kit, number) : { poles: [], flags: [] };
  if (!plot.rows) for (const [n, label] of scores(curve, role, plot, kit, number)) points[n].label = label;
  return {
    lines: [
      ...(poles.length ? [{ ...role.pole, name, data: poles }] : []),
      ...kinds.map((kind) => line(role[kind], runs[kind])),
    ],
    points: { ...role.points, name, data: points },
    marks: marked.length ? [{ ...role.marks, name, data: marked }] : [],
    flags: flags.length ? [{ ...role.flags, name, data: flags }] : [],
  };
}

// What a moment is beside a point of the curve, away from the neutral line; of a third curve on the other side, where it
// would cover that of another.
function judged({ symbols, score }, item, number, plot, { scale, stack, shapes }) {
  const below = score !== null && score < scale.centre;
  const away = (below ? -1 : 1) * (number > 1 ? -1 : 1) * stack;
  return symbols.map((key, step) => ({
    ...item,
    symbol: shapes[key],
    symbolOffset: plot.aside(away * (step + 1)),
  }));
}
