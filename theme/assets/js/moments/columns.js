// Lights a moment up in the map: its column of the table. And finds of a cell which moment it belongs to.
import { addressOf } from "./address.js";

const LIT = "is-lit";

const momentUnder = (head) => (head?.dataset.tp ? addressOf(`#tp-${head.dataset.tp}`) : null);

// The moment whose column holds `element`, or whose section it is, or null.
export function momentOf(element) {
  const section = element.closest(".rg-touchpoint[id^='tp-']");
  if (section) return addressOf(`#${section.id}`);
  const cell = element.closest(".rg-map__table :is(td, th)");
  if (!cell) return null;
  const heads = cell.closest("table").querySelector(".rg-touchpoints").cells;
  return cell.parentElement.cells.length === heads.length ? momentUnder(heads[cell.cellIndex]) : null;
}

export function lightColumns(address) {
  for (const table of document.querySelectorAll(".rg-map__table")) {
    for (const cell of table.querySelectorAll(`:is(td, th).${LIT}`)) cell.classList.remove(LIT);
    const heads = [...table.querySelector(".rg-touchpoints").cells];
    const column = address === null ? -1 : heads.findIndex((head) => momentUnder(head) === address);
    table.classList.toggle("has-lit", column >= 0);
    if (column < 0) continue;
    for (const { cells } of table.rows) if (cells.length === heads.length) cells[column].classList.add(LIT);
  }
}
