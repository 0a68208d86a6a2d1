// Listens for pages with a map. What hangs on the document stands here once, for whatever map there is by then.
import { onArrival } from "../shell/arrivals.js";
import { closeDrops, listen as listenToControls } from "./controls.js";
import { followMap } from "./head.js";
import { later } from "./later.js";
import { keepView } from "./links.js";
import { phone, readPage } from "./page.js";
import { listen as listenToKeys } from "./strip/keys.js";
import * as strip from "./strip/strip.js";
import { listen as listenToHand } from "./strip/hand.js";
import { readState, writeState } from "./address.js";
import { show } from "./view.js";
import { keepStop, listen as listenToArrows } from "./walk.js";

const SETTLED = 120;

let page = null;
let settling;

function render() {
  show(page);
  strip.draw(page);
  followMap(page);
  keepStop(page);
}

// The panel is not fetched before there is one to open.
let wanted = false;

function syncPanel(arriving = false) {
  wanted ||= location.hash.startsWith("#tp-") && !phone.matches;
  if (wanted) later().then(({ sync }) => sync(page, arriving));
}

function change(changes) {
  Object.assign(page.state, changes);
  writeState(page.state);
  keepView(page);
  render();
  syncPanel();
}

// Back and forth among the views of a page; another page comes with a map of its own, if any.
function travel() {
  if (location.pathname !== page.path) return;
  Object.assign(page.state, readState(page));
  render();
  syncPanel();
}

function arrive() {
  const root = document.querySelector(".rg-journey-map");
  if (!root || root === page?.root) return;
  const found = readPage(root);
  if (!found) return;
  page = found;
  page.state = readState(page);
  keepView(page);
  listenToControls(page, change);
  listenToHand(page, change);
  listenToKeys(page, change);
  listenToArrows(page);
  render();
  beginAtOwn();
  page.controls.classList.add("is-ready");
  new ResizeObserver(resized).observe(page.frame);
  page.root.addEventListener("pointerover", later, { once: true });
  page.root.addEventListener("focusin", later, { once: true });
  syncPanel(true);
  offerTelling();
}

// The journey told moment by moment: by a button, or at once where the address says so.
function offerTelling() {
  const button = document.querySelector("[data-rg-tell]");
  if (!button || !page.strip) return;
  button.hidden = false;
  const begin = (id) => later().then(({ tell }) => tell(page, button, id));
  button.addEventListener("click", () => begin(null));
  const query = new URLSearchParams(location.search);
  if (query.has("tell")) begin(query.get("tell"));
}

// In a partner's edition the map begins where that partner is at work, with what comes before still in sight.
function beginAtOwn() {
  const own = page.table.querySelector(".rg-tp--own");
  if (own && !location.hash && !phone.matches) page.frame.scrollLeft = own.offsetLeft - page.lane - 2 * page.width;
}

// A frame that is as wide as before only got higher or lower.
function resized([{ target }]) {
  if (target !== page.frame || target.clientWidth === page.room) return;
  clearTimeout(settling);
  settling = setTimeout(() => {
    render();
    syncPanel();
  }, SETTLED);
}

// Following a link takes the focus from it; closing what it opened gives that back.
function remember(shown, { target }) {
  const link = target.closest?.('a[href^="#tp-"]');
  if (link && !link.closest(".rg-touchpoint")) shown.opener = link;
}

const onMap = (act) => (event) => {
  if (page?.root.isConnected) act(page, event);
};

export function install() {
  onArrival(arrive);
  // Once diagrams.js has run too.
  document.addEventListener("DOMContentLoaded", arrive, { once: true });
  document.addEventListener("click", onMap(closeDrops));
  document.addEventListener("click", onMap(remember));
  document.addEventListener("keydown", onMap(closeDrops));
  addEventListener("hashchange", onMap(() => syncPanel()));
  addEventListener("popstate", onMap(travel));
  addEventListener("scroll", onMap(strip.follow), { passive: true });
  addEventListener("scroll", onMap(followMap), { passive: true });
  return true;
}
