// The links over the points of a curve go to those of what takes its place, and back: so that they light up, are walked
// along and tell as the curve's do.
import { liveOf } from "../diagram/live.js";
import { MARK } from "../diagram/marks.js";

const homes = new WeakMap();

const pixels = (text) => Number.parseFloat(text);
const middleOf = ({ style }) => [pixels(style.left) + pixels(style.width) / 2, pixels(style.top) + pixels(style.height) / 2];

function homeOf(mark, chart) {
  if (!homes.has(mark)) {
    const { s, i, r, untold } = mark.dataset;
    const place = chart.placeOf(Number(s), Number(i));
    // How far the link is from its point: it may be about several marks.
    const aside = middleOf(mark).map((value, axis) => value - place[axis]);
    homes.set(mark, { s, i, r, untold, aside: aside.every(Number.isFinite) ? aside : [0, 0] });
  }
  return homes.get(mark);
}

function place(mark, [x, y]) {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  const round = (value) => `${Math.round(value * 10) / 10}px`;
  mark.style.left = round(x - pixels(mark.style.width) / 2);
  mark.style.top = round(y - pixels(mark.style.height) / 2);
}

function settle(mark, values) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete mark.dataset[name];
    else mark.dataset[name] = value;
  }
}

// `name` is that of the series in the curve's place, or undefined where nothing is.
export function moveLinks(canvas, name) {
  const chart = liveOf(canvas);
  for (const mark of canvas.querySelectorAll(`:scope > ${MARK}`)) {
    if (!name && !homes.has(mark)) continue;
    const { aside, ...home } = homeOf(mark, chart);
    const twin = name ? chart.twin(Number(home.s), Number(home.i), name) : null;
    if (twin) {
      const [s, i] = twin;
      settle(mark, { s, i, r: home.r ?? home.i, untold: "" });
      place(mark, chart.placeOf(s, i));
    } else if (mark.dataset.s !== home.s || mark.dataset.i !== home.i) {
      settle(mark, home);
      place(mark, chart.placeOf(Number(home.s), Number(home.i)).map((value, axis) => value + aside[axis]));
    }
  }
}
