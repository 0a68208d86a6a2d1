// Moves the emotion curve's option from the columns that it was drawn over to others: some left out, others as wide as
// the table's are by now. All lengths are pixels from the left.
//
// `from` is the width of a column as drawn; `to` is {shown: indices of the columns that remain, in order, empty: those
// that hold nothing, width, borders: where phases meet, in columns from the left}.
const FAR = -1e4;
const STEP = /([MLCZ])([^MLCZ]*)/g;

const round = (value) => Math.round(value * 10) / 10;

function placer(from, { shown, empty = [], width }) {
  const places = new Map(shown.map((index, place) => [index, place]));
  const columnAt = (x) => Math.round(x / from - 0.5);

  return {
    // The middle of a column, or what stands beside it: at the same distance.
    beside(x) {
      const column = columnAt(x);
      const place = places.get(column);
      return place === undefined ? null : round((place + 0.5) * width + x - (column + 0.5) * from);
    },
    // Edges of columns: how many columns are left on that side.
    edge: (x) => shown.filter((index) => index < Math.round(x / from)).length * width,
    // From the middle of one column to that of a later one, where none between is missing that holds something: a way
    // to place what is there.
    between(start, end) {
      const first = Math.floor(Math.min(start, end) / from - 0.5 + 1e-3);
      const last = Math.ceil(Math.max(start, end) / from - 0.5 - 1e-3);
      for (let column = first; column <= last; column++) {
        if (!places.has(column) && !empty.includes(column)) return null;
      }
      const step = first === last ? width : ((places.get(last) - places.get(first)) * width) / (last - first);
      return (x) => round((places.get(first) + 0.5) * width + ((x - (first + 0.5) * from) * step) / from);
    },
  };
}

// The pieces of a path, each from one place to the next, run by run; `base` is where a closed run's ground lies.
function runsOf(d) {
  const runs = [];
  let at;
  for (const [, step, digits] of d.matchAll(STEP)) {
    const places = digits.trim().split(/[ ,]+/).map(Number);
    if (step === "M") runs.push({ pieces: [], base: null });
    const run = runs.at(-1);
    if (step === "Z") {
      run.base = run.pieces.pop().places[1];
      run.pieces.pop();
      continue;
    }
    if (step !== "M") run.pieces.push({ step, at, places });
    at = places.slice(-2);
  }
  return runs;
}

function movedPath(d, place) {
  const written = [];
  for (const { pieces, base } of runsOf(d)) {
    let begun = null;
    let last = null;
    const end = () => {
      if (begun !== null && base !== null) written.push(`L${last} ${base}L${begun} ${base}Z`);
      begun = null;
    };
    for (const { step, at, places } of pieces) {
      const moved = place.between(at[0], places.at(-2));
      if (!moved) {
        end();
        continue;
      }
      if (begun === null) {
        begun = moved(at[0]);
        written.push(`M${begun} ${at[1]}`);
      }
      written.push(step + places.map((value, n) => (n % 2 ? value : moved(value))).join(" "));
      last = moved(places.at(-2));
    }
    end();
  }
  return written.join("");
}

const isUpright = ({ type, shape }) => type === "line" && shape.x1 === shape.x2;

const MOVES = {
  path: ({ d }, place) => ({ d: movedPath(d, place) }),
  rect(shape, place) {
    const x = place.edge(shape.x);
    return { ...shape, x, width: place.edge(shape.x + shape.width) - x };
  },
  line: (shape, place) => ({ ...shape, x1: place.edge(shape.x1), x2: place.edge(shape.x2) }),
};

function movedElement(element, place) {
  if (element.type === "text") return { ...element, x: place.beside(element.x) ?? FAR };
  const shape = MOVES[element.type]?.(element.shape, place) ?? element.shape;
  return { ...element, shape };
}

const isLeft = ({ type, shape }) => (type === "path" ? shape.d !== "" : type !== "rect" || shape.width > 0);

// Phases meet where the table's do: their lines are drawn anew, all like the first.
function bordersLike(line, { borders, width }) {
  return borders.map((edge) => ({ ...line, shape: { ...line.shape, x1: edge * width, x2: edge * width } }));
}

export function movedOption(option, from, to) {
  const place = placer(from, to);
  const { elements } = option.graphic;
  const upright = elements.find(isUpright);
  const others = elements.filter((element) => !isUpright(element)).map((element) => movedElement(element, place));
  const lines = upright ? bordersLike(upright, to) : [];
  const [first, ...rest] = option.series;
  const data = first.data.map((point) => {
    const [x, y] = point.value;
    return { ...point, value: [place.beside(x) ?? FAR, y] };
  });
  return {
    ...option,
    graphic: { ...option.graphic, elements: [...others.filter(isLeft), ...lines] },
    series: [{ ...first, data }, ...rest],
  };
}

// Where the middle of a link over a point goes, or null where its column is gone.
export const movedPlace = (x, from, to) => placer(from, to).beside(x);
