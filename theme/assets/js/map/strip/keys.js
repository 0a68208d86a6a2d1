// Less, more or all of the journey in the map, by + and - and 0, around the touchpoint that has the focus.
const STEP = 0.6;
const FEWEST = 3;
const WAYS = { "+": STEP, "=": STEP, "-": 1 / STEP, 0: Infinity };

// The ids of the first and the last touchpoint that a key leaves, or null for all.
function partAfter({ found, shown }, key, focused) {
  const all = found.filter(({ empty }) => !empty);
  const now = shown.filter(({ empty }) => !empty);
  const count = Math.max(FEWEST, Math.round(now.length * WAYS[key]));
  if (count >= all.length) return null;
  const [first, last] = [all.indexOf(now[0]), all.indexOf(now.at(-1))];
  const middle = focused ? all.indexOf(focused) : (first + last) / 2;
  const start = Math.min(all.length - count, Math.max(0, Math.round(middle - (count - 1) / 2)));
  return [all[start].id, all[start + count - 1].id];
}

export function listen(page, change) {
  page.root.addEventListener("keydown", (event) => {
    if (!(event.key in WAYS) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!page.frame.contains(event.target)) return;
    event.preventDefault();
    const hash = event.target.closest("a")?.hash ?? "";
    const focused = page.columns.find(({ id }) => id && hash === `#tp-${id}`);
    change({ part: partAfter(page, event.key, focused) });
  });
  page.frame.addEventListener("dblclick", ({ target }) => {
    if (target.closest(".rg-canvas") && page.state.part) change({ part: null });
  });
}
