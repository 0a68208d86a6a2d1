// The map is one stop of the Tab key. Its arrows walk the links in it: sideways from touchpoint to touchpoint within a
// lane, up and down from lane to lane within a touchpoint.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

const seen = (element) => element.checkVisibility();

// The links over the curve have an order of their own.
const LINKS = ".rg-touchpoints a[href], tbody a[href]";

const linksIn = (cell) => [...(cell?.querySelectorAll("a[href]") ?? [])].filter(seen);

const rowsOf = ({ table, columns }) => [...table.rows].filter((row) => row.cells.length === columns.length + 1 && seen(row));

function becomeStop({ table }, link) {
  for (const other of table.querySelectorAll(LINKS)) if (other !== link) other.tabIndex = -1;
  link.removeAttribute("tabindex");
}

// The link that a step leads to from another, or null at the edge.
function next(page, link, [down, right]) {
  const rows = rowsOf(page);
  const cell = link.closest("td, th");
  const within = linksIn(cell);
  const beside = within[within.indexOf(link) + right];
  if (right && beside) return beside;
  let [row, column] = [rows.indexOf(cell.parentElement) + down, cell.cellIndex + right];
  while (rows[row]?.cells[column]) {
    const found = linksIn(rows[row].cells[column]);
    if (found.length) return right < 0 ? found.at(-1) : found[0];
    row += down;
    column += right;
  }
  return null;
}

export function listen(page) {
  const { table } = page;
  const first = table.querySelector(".rg-touchpoints a[href]");
  if (!first) return;
  becomeStop(page, first);
  table.addEventListener("focusin", ({ target }) => {
    if (target.matches("a[href]") && !target.closest(".rg-canvas")) becomeStop(page, target);
  });
  table.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const link = event.target.closest("a[href]");
    if (!step || !link || link.closest(".rg-canvas") || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = next(page, link, step);
    event.preventDefault();
    to?.focus();
  });
}

// The stop stays on what is shown.
export function keepStop(page) {
  const stop = [...page.table.querySelectorAll(LINKS)].find((link) => link.tabIndex === 0);
  if (!stop || seen(stop)) return;
  const shown = page.shown.find(({ empty }) => !empty)?.head.querySelector("a[href]");
  if (shown) becomeStop(page, shown);
}
