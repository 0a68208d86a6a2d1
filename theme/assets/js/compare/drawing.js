// Two tracks over each other in the frame that both journeys have, as reisgids.diagrams.comparison_drawing does it.
const ROLES = ["a", "b"];
const PLACE = /(-?[\d.]+) (-?[\d.]+)/g;

const round = (value) => Math.round(value * 10) / 10;

// The first frame of the first journey that the second can be read in too, and both tracks in it.
export function sharedFrame(first, second) {
  const others = new Map(second.tracks);
  const [key, track] = first.tracks.find(([key]) => others.has(key));
  return { key, tracks: [track, others.get(key)] };
}

// {option, width, height, places}: `places` are the points in the order of the series, each with its look.
export function drawing({ measures, frames }, { key, tracks }) {
  const stretch = Math.max(...tracks.map((track) => track.stretch));
  const across = (x) => round(measures.left + x * stretch);
  const ground = new Map(new Map(frames).get(key)).get(stretch);
  const roles = ROLES.map((role, number) => ({ role, track: tracks[number] }));
  const points = ({ role, track }) => track.points.map(([x, y, symbol]) => [across(x), y, `${role}-${symbol}`]);
  const further = ({ role, track }) => track.further.map(([x, y, symbol]) => [across(x), y, `${role}-further-${symbol}`]);
  const places = roles.flatMap(points);
  const all = [...places, ...roles.flatMap(further)];
  const option = {
    animation: false,
    textStyle: measures.axis,
    graphic: { elements: [...ground, ...roles.flatMap((each) => way(each, across, measures))] },
    series: [
      {
        type: "moments",
        looks: Object.fromEntries(all.map(([, , look]) => [look, measures.looks[look]])),
        label: measures.label,
        data: all.map(([x, y, look]) => ({ value: [x, y], look })),
      },
    ],
  };
  const width = Math.round(measures.left + measures.plot * stretch + measures.right);
  return { option, width, height: measures.height, places };
}

function way({ role, track }, across, measures) {
  const stretched = (d) => d.replace(PLACE, (_, x, y) => `${across(Number(x))} ${y}`);
  const paths = [
    [track.gaps, measures.gaps[role]],
    [track.line, measures.lines[role]],
  ];
  const lines = paths
    .filter(([d]) => d)
    .map(([d, style]) => ({ type: "path", shape: { d: stretched(d) }, style, z: 1 }));
  return [...lines, ...track.flags.flatMap((flag) => pole(flag, role, across, measures))];
}

function pole([at, end, text, row, side], role, across, { rows, colours, clear, pad, flag }) {
  const [x, y, fill] = [across(at), rows[role][row], colours[role]];
  const away = y < end ? clear : -clear;
  const line = { x1: x, y1: y - away / 2, x2: x, y2: end - away };
  const style = { ...flag, text, fill, align: side > 0 ? "left" : "right", verticalAlign: "middle" };
  return [
    { type: "line", shape: line, style: { stroke: fill, lineWidth: 1, opacity: 0.45 } },
    { type: "text", x: round(x + side * pad), y: round(y), style },
  ];
}
