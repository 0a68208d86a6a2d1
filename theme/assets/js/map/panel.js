// A touchpoint's section as a panel beside the map. The address says which one is open; on a phone the sections are
// cards on the page, and links simply lead to them.
import { copy } from "./copy.js";
import { phone, still } from "./page.js";

const OPEN = "is-open";
const GAP = 24;

let page = null;

const openSection = () => document.querySelector(`.rg-touchpoint.${OPEN}`);
const columnOf = (section) => page.columns.find((column) => column.section === section);

function mark(chosen) {
  for (const column of page.columns) {
    for (const cell of column.cells) cell.classList.toggle("is-chosen", column === chosen);
  }
}

function bringIntoSight({ head }) {
  const { frame, lane } = page;
  const [seen, own] = [frame.getBoundingClientRect(), head.getBoundingClientRect()];
  const before = own.left - seen.left - lane - GAP;
  const after = own.right - seen.left - frame.clientWidth + GAP;
  const by = before < 0 ? before : Math.max(0, Math.min(after, before));
  if (by) frame.scrollBy({ left: by, behavior: still.matches ? "auto" : "smooth" });
}

// Previous and next go along the columns that are shown.
function leadOn(column) {
  const shown = page.shown.filter(({ empty }) => !empty);
  const place = shown.indexOf(column);
  if (place < 0) return;
  for (const [rel, step] of [["prev", -1], ["next", 1]]) {
    const link = column.section.querySelector(`a[rel="${rel}"]`);
    const to = shown[place + step];
    if (!link) continue;
    link.classList.toggle("rg-out", !to);
    if (to) link.setAttribute("href", `#tp-${to.id}`);
    const title = link.querySelector("span:not(.rg-visually-hidden)");
    if (to && title) title.textContent = to.title;
  }
}

function open(column) {
  const before = openSection();
  if (before === column.section) return;
  before?.classList.remove(OPEN);
  column.section.classList.add(OPEN);
  document.documentElement.classList.add("rg-panel-open");
  column.section.scrollTop = 0;
  leadOn(column);
  mark(column);
  column.section.focus({ preventScroll: true });
  bringIntoSight(column);
}

function close() {
  const section = openSection();
  // Instant navigation may have taken the panel away with its page.
  document.documentElement.classList.remove("rg-panel-open");
  if (!section) return;
  const inside = section.contains(document.activeElement);
  section.classList.remove(OPEN);
  mark(null);
  const { opener } = page;
  const opens = opener?.isConnected && opener.checkVisibility() && opener.hash === `#${section.id}`;
  const back = opens ? opener : columnOf(section)?.head.querySelector("a");
  if (inside) back?.focus({ preventScroll: true });
}

function leave() {
  history.replaceState(history.state, "", location.pathname + location.search);
  close();
}

// Opens what the address asks for; `arriving` with the page, which then shows its map.
export function sync(shown, arriving) {
  page = shown;
  const id = decodeURIComponent(location.hash).replace(/^#tp-/, "");
  const column = location.hash.startsWith("#tp-") && page.columns.find((each) => each.id === id);
  if (phone.matches || !column?.section) return close();
  open(column);
  if (arriving) page.controls.scrollIntoView();
}

function click(event) {
  const link = event.target instanceof Element && event.target.closest(".rg-touchpoint a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.matches(".rg-touchpoint__link")) {
    event.preventDefault();
    const address = new URL(location.href);
    address.search = "";
    address.hash = link.hash;
    copy(page, address.href, link);
  } else if (link.matches(".rg-touchpoint__close") && !phone.matches) {
    event.preventDefault();
    leave();
  }
}

const ARROWS = { ArrowLeft: "prev", ArrowRight: "next" };

function press(event) {
  const section = openSection();
  if (!section || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") {
    // What lies over the panel goes first.
    if (!document.querySelector("dialog[open]")) leave();
  } else if (event.key in ARROWS && section.contains(document.activeElement)) {
    const link = section.querySelector(`a[rel="${ARROWS[event.key]}"]:not(.rg-out)`);
    if (!link) return;
    event.preventDefault();
    link.click();
  }
}

document.addEventListener("click", click);
document.addEventListener("keydown", press);
