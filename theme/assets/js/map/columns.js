// Moves the emotion curve's option from the columns that it was drawn over to others: some left out, others as wide as
// the table's are by now. Its x axis counts columns; what it draws with keeps its number in its series.
//
// `from` is the width of a column as drawn; `to` is {shown: indices of the columns that remain, in order, empty: those
// that hold nothing, width, borders: where phases meet, in columns from the left}.
const BREAK = "-";
const AWAY = -1;

function placer({ shown, empty = [] }) {
  const places = new Map(shown.map((index, place) => [index, place]));
  return {
    // The middle of a column, or null where it is gone.
    middle: (x) => (places.has(Math.floor(x)) ? places.get(Math.floor(x)) + 0.5 : null),
    // An edge between columns: how many columns are left before it.
    edge: (x) => shown.filter((index) => index < x).length,
    // Whether nothing is missing between the middles of two columns that holds something.
    joined(start, end) {
      for (let column = Math.floor(start); column <= Math.floor(end); column++) {
        if (!places.has(column) && !empty.includes(column)) return false;
      }
      return places.has(Math.floor(start)) && places.has(Math.floor(end));
    },
  };
}

const isEdge = (x) => Number.isInteger(x);

// A line through middles of columns, broken where one between is gone.
function movedLine(data, place) {
  const moved = [];
  data.forEach((end, index) => {
    const start = data[index - 1];
    if (index === 0 || start === BREAK || end === BREAK) return;
    if (!place.joined(start[0], end[0])) return;
    const [from, to] = [start, end].map(([x, y]) => [place.middle(x), y]);
    const last = moved.at(-1);
    if (last && last !== BREAK && last[0] === from[0]) moved.push(to);
    else moved.push(...(moved.length ? [BREAK] : []), from, to);
  });
  return moved;
}

const movedEdges = (data, place) => data.map((at) => (at === BREAK ? at : [place.edge(at[0]), at[1]]));

// Phases meet where the table's do.
function movedBorders([[, low], [, high]], { borders }) {
  return borders.flatMap((edge) => [[edge, low], [edge, high], BREAK]).slice(0, -1);
}

// What is drawn between two places stands left of everything where its column is gone: it keeps its number.
function movedPoint(point, place) {
  if (point.coords) return { ...point, coords: point.coords.map(([x, y]) => [place.middle(x) ?? AWAY, y]) };
  const [x, ...rest] = point.value;
  return { ...point, value: [place.middle(x) ?? BREAK, ...rest] };
}

function movedData({ id, type, data }, place, to) {
  if (id === "borders") return movedBorders(data, to);
  if (type !== "line") return data.map((point) => movedPoint(point, place));
  return isEdge(data[0][0]) ? movedEdges(data, place) : movedLine(data, place);
}

export function movedOption(option, from, to) {
  const place = placer(to);
  const count = to.shown.length;
  const [grid, axis] = [option.grid[0], option.xAxis[0]];
  return {
    ...option,
    grid: [{ ...grid, width: to.width * count }],
    xAxis: [{ ...axis, max: count }],
    series: option.series.map((series) => ({ ...series, data: movedData(series, place, to) })),
  };
}

// Where the middle of a link over a point goes, in pixels, or null where its column is gone; it keeps its distance to
// the middle of its column.
export function movedPlace(x, from, to) {
  const column = Math.round(x / from - 0.5);
  const place = to.shown.indexOf(column);
  return place < 0 ? null : Math.round(((place + 0.5) * to.width + x - (column + 0.5) * from) * 10) / 10;
}
