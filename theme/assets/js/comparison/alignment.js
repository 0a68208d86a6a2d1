// Which moments of several curves are the same one.

// Of two lists of names, which item of the second is which of the first: by the surest name, then by the next. Where
// several have the same name, they are paired in order; an empty name is none.
function pairs(first, second) {
  const found = new Map();
  const sorts = Math.max(0, ...first.map((names) => names.length));
  for (let sort = 0; sort < sorts; sort++) {
    const taken = new Set(found.values());
    const waiting = new Map();
    second.forEach((names, number) => {
      if (!names[sort] || taken.has(number)) return;
      if (!waiting.has(names[sort])) waiting.set(names[sort], []);
      waiting.get(names[sort]).push(number);
    });
    first.forEach((names, number) => {
      const [match] = found.has(number) ? [] : (waiting.get(names[sort]) ?? []);
      if (match !== undefined) found.set(number, waiting.get(names[sort]).shift());
    });
  }
  return found;
}

// A row for each moment of any of the curves: that moment in each of them, or null. First all of the first curve, then
// what only later ones have.
export function aligned(curves) {
  const rows = [];
  curves.forEach(({ moments }, curve) => {
    const left = new Set(moments.keys());
    for (let earlier = 0; earlier < curve; earlier++) {
      const open = rows.filter((row) => row[earlier] && !row[curve]);
      const ours = [...left];
      const found = pairs(
        open.map((row) => row[earlier].names),
        ours.map((number) => moments[number].names),
      );
      for (const [row, place] of found) {
        open[row][curve] = moments[ours[place]];
        left.delete(ours[place]);
      }
    }
    for (const number of left) rows.push(curves.map((_, other) => (other === curve ? moments[number] : null)));
  });
  return rows;
}
