// Opens the search. Its script and its entries are fetched the first time that somebody reaches for it.
import { script } from "./scripts.js";

const SHORTCUT = "reisgids.search-shortcut";

let fetched = null;

export const dialog = () => document.getElementById("rg-search");

export function fetchSearch() {
  const { script: program, entries } = dialog().dataset;
  fetched ??= Promise.all([program, entries].map((source) => script(new URL(source, location.href).href))).then(
    () => window.reisgids_start_search(),
    () => {
      fetched = null;
      const sheet = dialog();
      sheet.querySelector("[role=status]").textContent = JSON.parse(sheet.dataset.words).failed;
    },
  );
}

export function openSearch() {
  const sheet = dialog();
  if (!sheet || sheet.open) return;
  sheet.querySelector("[data-rg-shortcut]").checked = shortcutIsOn();
  sheet.showModal();
  sheet.querySelector("input").select();
  fetchSearch();
}

function shortcutIsOn() {
  try {
    return localStorage.getItem(SHORTCUT) !== "off";
  } catch {
    return true;
  }
}

export function switchShortcut(on) {
  try {
    if (on) localStorage.removeItem(SHORTCUT);
    else localStorage.setItem(SHORTCUT, "off");
  } catch {
    // it then stays as it was
  }
}

export function isShortcut(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") return true;
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  return event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing && shortcutIsOn();
}
