// Shows the map as the state says: which columns, how wide, which lanes, which phase model.
import { moveCurve } from "./curve-door.js";
import { LISTS } from "./address.js";
import { reflect } from "./controls.js";
import { showLanes } from "./lanes.js";
import { phone } from "./page.js";

const NARROWEST = 44;
const TIGHT = 96;
const UPRIGHT = 120;
const WIDEST = 280;
const EDGE = 8;

const within = (chosen, values) => chosen.size === 0 || [...chosen].some((value) => values.has(value));

function isShown({ empty, found }, state, existing) {
  const [phase] = found.phase;
  // It is empty in the journey's own phases.
  if (empty && state.model) return false;
  return (!state.existing || existing.has(phase)) && LISTS.every((name) => within(state[name], found[name]));
}

// The part of what is found that a reader chose, from one touchpoint to another; all of it where either is gone.
function partOf({ found, state: { part } }) {
  const [from, until] = (part ?? []).map((id) => found.findIndex((column) => column.id === id));
  return part && from >= 0 && until >= from ? found.slice(from, until + 1) : found;
}

function hide(element, gone) {
  element?.classList.toggle("rg-out", gone);
}

// The widest columns that all fit, when the reader asks for that; as built when all are shown.
function widthOf(page, count) {
  const room = Math.floor((page.room - page.lane - EDGE) / Math.max(1, count));
  if (page.state.compact) return Math.min(page.full, Math.max(NARROWEST, room));
  return count === page.columns.length ? page.full : Math.max(page.full, Math.min(WIDEST, room));
}

function spanPhases(page, shown) {
  for (const { row, goals, model, heads } of page.phases) {
    row.hidden = model !== page.state.model;
    if (goals) goals.hidden = row.hidden;
    for (const [place, { head, from, to }] of heads.entries()) {
      const inside = shown.filter(({ index }) => index >= from && index < to);
      hide(head, inside.length === 0);
      head.colSpan = Math.max(1, inside.length);
      const goal = goals?.cells[place + 1];
      hide(goal, inside.length === 0);
      if (goal) goal.colSpan = head.colSpan;
      head.classList.toggle("is-tight", inside.length * page.width < TIGHT);
      if (!row.hidden) for (const column of page.columns.slice(from, to)) column.phase = head;
    }
  }
  const other = page.phases.some(({ row }) => !row.hidden && row.classList.contains("rg-phases--other"));
  page.table.classList.toggle("is-in-other-phases", other);
  for (const cell of page.table.querySelectorAll(".rg-curve td")) cell.colSpan = Math.max(1, shown.length);
  for (const cell of page.table.querySelectorAll(".rg-visibility [colspan]")) cell.colSpan = shown.length + 1;
}

// On a phone: the headings of phases that have no card left.
function showHeadings(page) {
  for (const heading of page.headings) {
    if ("empty" in heading.dataset) continue;
    let next = heading.nextElementSibling;
    while (next?.matches(".rg-touchpoint.rg-out")) next = next.nextElementSibling;
    hide(heading, !next?.matches(".rg-touchpoint"));
  }
}

// Titles stand upright where their words are too long for the columns.
function turnTitles({ root, shown, state, width }) {
  root.classList.remove("is-narrow");
  const tooLong = ({ head }) => {
    const title = head.querySelector(".rg-tp__title");
    return title.scrollWidth > title.clientWidth;
  };
  if (state.compact && width < UPRIGHT) root.classList.toggle("is-narrow", shown.some(tooLong));
}

// Where the shown phases meet, counted in columns.
function borders(page) {
  const { heads } = page.phases.find(({ row }) => !row.hidden);
  let edge = 0;
  return heads
    .filter(({ head }) => !head.classList.contains("rg-out"))
    .map(({ head }) => (edge += head.colSpan))
    .slice(0, -1);
}

export function show(page) {
  const { state } = page;
  const existing = new Set((page.controls.querySelector("[data-existing]")?.dataset.existing ?? "").split(" "));
  page.found = page.columns.filter((column) => isShown(column, state, existing));
  page.shown = partOf(page);
  const { shown } = page;
  page.root.classList.toggle("is-compact", state.compact);
  showLanes(page);
  for (const column of page.columns) {
    const gone = !shown.includes(column);
    for (const cell of column.cells) hide(cell, gone);
    hide(column.section, gone);
  }
  showHeadings(page);
  page.room = page.frame.clientWidth;
  page.width = phone.matches ? page.full : widthOf(page, shown.length);
  spanPhases(page, shown);
  for (const { style } of [page.table, page.copy]) {
    style.setProperty("--columns", shown.length);
    style.setProperty("--column", `${page.width}px`);
  }
  turnTitles(page);
  reflect(page);
  if (!phone.matches) moveCurve(page, borders(page));
}
