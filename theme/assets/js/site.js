// The frame of the page: opens the search and the menu, switches between light and dark, leads on along a route. All
// listeners hang on the document.
import { onArrival } from "./shell/arrivals.js";
import { followContents } from "./shell/contents.js";
import { foldHeader } from "./shell/fold.js";
import "./shell/forms.js";
import "./shell/languages.js";
import { speakAsked } from "./shell/missing.js";
import { follow, isDark, toggle } from "./shell/scheme-choice.js";
import { showRoute } from "./shell/route-door.js";
import { dialog, fetchSearch, isShortcut, openSearch, switchShortcut } from "./shell/search-door.js";
import "./shell/terms.js";
import "./shell/top.js";

const MENU = "details:is(.rg-menu, .rg-more)[open]";
const SEARCH = "[data-rg-search]";

const within = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

function showScheme() {
  for (const button of document.querySelectorAll("[data-rg-scheme]")) {
    button.setAttribute("aria-pressed", String(isDark()));
  }
}

// A frame that scrolls can be reached with the keyboard, also once a window has become narrow.
const frames = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

/** Tables of an author's page get a frame to scroll in. */
function reachFrames() {
  for (const table of document.querySelectorAll(".rg-prose table:not([class])")) {
    if (table.closest("figure")) continue;
    const frame = document.createElement("div");
    frame.className = "rg-tableframe";
    table.className = "rg-framed";
    table.replaceWith(frame);
    frame.append(table);
  }
  for (const frame of document.querySelectorAll(".rg-tableframe, .rg-prose pre > code")) frames.observe(frame);
}

function arrive() {
  foldHeader();
  showScheme();
  showRoute();
  reachFrames();
  followContents();
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
onArrival(arrive);
speakAsked(arrive).catch(() => {}); // then it speaks all languages
