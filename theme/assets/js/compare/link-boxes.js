// Where the links over points stand, so that none is across another.
export const TARGET = 24;
const BETWEEN = 0.2;
const ROUNDS = 12;

const round = (value) => Math.round(value * 10) / 10;

// [{left, top}] of links around these places, each TARGET wide and high.
export function linkBoxes(places) {
  const boxes = places.map(([x, y]) => ({ left: x - TARGET / 2, top: y - TARGET / 2 }));
  const order = boxes.map((_, number) => number).sort((a, b) => boxes[a].left - boxes[b].left || a - b);
  const close = order.flatMap((one, place) => {
    const end = order.findIndex((other, later) => later > place && boxes[other].left >= boxes[one].left + TARGET);
    const near = order.slice(place + 1, end < 0 ? undefined : end);
    return near.map((other) => [Math.min(one, other), Math.max(one, other)]);
  });
  for (let turn = 0, moved = true; moved && turn < ROUNDS; turn++) {
    moved = false;
    for (const [one, other] of close) {
      const below = boxes[other].top - boxes[one].top;
      if (Math.abs(below) >= TARGET) continue;
      const step = (TARGET + BETWEEN - Math.abs(below)) / (below >= 0 ? 2 : -2);
      boxes[one].top = round(boxes[one].top - step);
      boxes[other].top = round(boxes[other].top + step);
      moved = true;
    }
  }
  return boxes;
}
