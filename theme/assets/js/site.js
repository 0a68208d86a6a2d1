// The frame of the page: opens the search and the menu, switches between light and dark, leads on along a route. All
// listeners hang on the document, so that they hold for whatever page instant navigation brings.
import { follow, isDark, toggle } from "./shell/scheme-choice.js";
import { showRoute } from "./shell/route-door.js";
import { dialog, fetchSearch, isShortcut, openSearch, switchShortcut } from "./shell/search-door.js";
import "./shell/late-sheet.js";
import "./shell/terms.js";

const MENU = "details.rg-menu[open]";
const SEARCH = "[data-rg-search]";

const within = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

function showScheme() {
  for (const button of document.querySelectorAll("[data-rg-scheme]")) {
    button.setAttribute("aria-pressed", String(isDark()));
  }
}

/** Frames that scroll sideways can be reached with the keyboard. */
function reachFrames() {
  for (const frame of document.querySelectorAll(".md-typeset__scrollwrap, .rg-prose pre > code")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
  }
}

function arrive() {
  showScheme();
  showRoute();
  // Material frames the tables of a page in the same turn, after us.
  setTimeout(reachFrames);
}

document.addEventListener("click", (event) => {
  if (within(event, SEARCH)) openSearch();
  else if (within(event, "[data-rg-close]") || event.target === dialog()) dialog().close();
  else if (within(event, "[data-rg-scheme]")) {
    toggle();
    showScheme();
  }
  const menu = document.querySelector(MENU);
  if (menu && (!menu.contains(event.target) || within(event, "a"))) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  const menu = document.querySelector(MENU);
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (isShortcut(event)) {
    event.preventDefault();
    openSearch();
  }
});

document.addEventListener("focusin", (event) => {
  if (within(event, SEARCH)) fetchSearch();
});

document.addEventListener("change", (event) => {
  if (within(event, "[data-rg-shortcut]")) switchShortcut(event.target.checked);
});

follow(showScheme);
if (window.document$) window.document$.subscribe(arrive);
else document.addEventListener("DOMContentLoaded", () => (window.document$ ? window.document$.subscribe(arrive) : arrive()));
