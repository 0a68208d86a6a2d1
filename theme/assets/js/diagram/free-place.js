// Where a box of text stands beside what it explains: above, below, right or left of it, within the window, where it
// covers the fewest other marks.
const GAP = 10;
const EDGE = 8;

const between = (value, least, most) => Math.max(least, Math.min(value, most));
const covers = (one, other) =>
  one.left < other.right && one.left + one.width > other.left && one.top < other.bottom && one.top + one.height > other.top;

// `box` is what it explains, `element` the text, `others` the boxes not to cover; gives {left, top} in the window.
export function freePlace(box, { offsetWidth: width, offsetHeight: height }, others) {
  const { clientWidth, clientHeight } = document.documentElement;
  const [right, bottom] = [clientWidth - width - EDGE, clientHeight - height - EDGE];
  const across = between(box.left + box.width / 2 - width / 2, EDGE, right);
  const down = between(box.top + box.height / 2 - height / 2, EDGE, bottom);
  const places = [
    { left: across, top: box.top - height - GAP },
    { left: across, top: box.top + box.height + GAP },
    { left: box.left + box.width + GAP, top: down },
    { left: box.left - width - GAP, top: down },
  ];
  const fits = ({ left, top }) => left >= EDGE && left <= right && top >= EDGE && top <= bottom;
  const covered = (place) => others.filter((other) => covers({ ...place, width, height }, other)).length;
  const [best] = places.filter(fits).map((place) => [covered(place), place]).sort(([a], [b]) => a - b);
  return best ? best[1] : { left: across, top: between(places[1].top, EDGE, Math.max(EDGE, bottom)) };
}
