// What a page with a map holds: its columns with what they are found by, and where things stand.
const words = (list) => new Set((list ?? "").split(" ").filter(Boolean));

function column(head, index) {
  const { tp: id, phase, channels, parties, marks } = head.dataset;
  return {
    id,
    index,
    head,
    cells: [head],
    // A phase without touchpoints has a column too; its heading stands for its section.
    empty: id === undefined,
    title: head.querySelector(".rg-tp__title").textContent.trim(),
    section:
      id === undefined
        ? document.querySelector(`.rg-touchpoints-phase[data-empty][data-phase="${phase}"]`)
        : document.getElementById(`tp-${id}`),
    found: { phase: new Set([phase]), channel: words(channels), party: words(parties), only: words(marks) },
  };
}

// A row of phases: which columns each of its heads covers when all are shown, and the row with what they are for.
function phaseRow(row) {
  let start = 0;
  const heads = [...row.querySelectorAll("th")].map((head) => {
    const from = start;
    start += head.colSpan;
    return { head, from, to: start };
  });
  const goals = row.nextElementSibling?.matches(".rg-goals") ? row.nextElementSibling : null;
  return { row, goals, model: row.dataset.model ?? "", heads };
}

export function addRow(page, row) {
  if (row.cells.length !== page.columns.length + 1) return;
  page.columns.forEach(({ cells }, index) => cells.push(row.cells[index + 1]));
}

// Gives null on a page without a map.
export function readPage() {
  const root = document.querySelector(".rg-journey-map");
  const controls = root?.querySelector("[data-rg-controls]");
  if (!controls) return null;
  const frame = root.querySelector(".rg-map");
  const table = frame.querySelector("table");
  const page = {
    path: location.pathname,
    root,
    controls,
    frame,
    table,
    strip: root.querySelector("[data-rg-strip]"),
    curve: root.matches(".rg-diagram") ? root : null,
    words: JSON.parse(controls.dataset.words),
    full: Number(frame.dataset.column),
    lane: Number(frame.dataset.lane),
    columns: [...table.querySelectorAll(".rg-touchpoints .rg-tp")].map(column),
    phases: [...table.querySelectorAll(".rg-phases")].map(phaseRow),
    lanes: [...table.querySelectorAll("tr[data-lane]")],
    headings: [...document.querySelectorAll(".rg-touchpoints-phase")],
  };
  for (const row of table.tBodies[0].rows) addRow(page, row);
  return page;
}

export const phone = matchMedia("(max-width: 48rem)");
export const still = matchMedia("(prefers-reduced-motion: reduce)");
