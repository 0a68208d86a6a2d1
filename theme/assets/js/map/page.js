// What a page with a map holds: its columns with what they are found by, and where things stand.
import { copyHead } from "./head.js";

const words = (list) => new Set((list ?? "").split(" ").filter(Boolean));

function column(head, copied, index) {
  const { tp: id, phase, channels, parties, marks } = head.dataset;
  return {
    id,
    index,
    head,
    cells: [head, copied],
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

// Gives null for a map without controls. Reads a map once: its head is copied.
export function readPage(root) {
  const controls = document.querySelector("[data-rg-controls]");
  if (!controls) return null;
  const frame = root.querySelector(".rg-map");
  const table = frame.querySelector("table");
  const copy = copyHead(frame, table);
  const heads = (of) => [...of.querySelectorAll(".rg-touchpoints .rg-tp")];
  const copied = heads(copy);
  const page = {
    path: location.pathname,
    root,
    controls,
    frame,
    table,
    copy,
    strip: controls.querySelector("[data-rg-strip]"),
    curve: root.matches(".rg-diagram") ? root : null,
    words: JSON.parse(controls.dataset.words),
    full: Number(frame.dataset.column),
    lane: Number(frame.dataset.lane),
    columns: heads(table).map((head, index) => column(head, copied[index], index)),
    phases: [table, copy].flatMap((of) => [...of.querySelectorAll(".rg-phases")].map(phaseRow)),
    lanes: [...table.querySelectorAll("tr[data-lane]")],
    headings: [...document.querySelectorAll(".rg-touchpoints-phase")],
  };
  for (const row of table.tBodies[0].rows) addRow(page, row);
  return page;
}

export const phone = matchMedia("(max-width: 48rem)");
export const still = matchMedia("(prefers-reduced-motion: reduce)");
