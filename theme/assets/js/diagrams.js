// Makes the diagrams that a page was built with answer to pointer, touch and keyboard. All listeners hang on
// the document, so that they hold for whatever page instant navigation brings.
import { onArrival } from "./shell/arrivals.js";
import { downloadOn, offerDownloads } from "./diagram/download.js";
import { CANVAS, FIGURE } from "./diagram/canvas.js";
import { disposeGone, optionOf, redraw, wake } from "./diagram/live.js";
import { MARK, learn, markOf } from "./diagram/marks.js";
import { noteAddress } from "./diagram/options.js";
import { follow, hide, leave, show, shownFor } from "./diagram/tip.js";
import { addressOf } from "./moments/address.js";
import { lightColumns, momentOf } from "./moments/columns.js";
import { lightFigures } from "./moments/figures.js";
import { offerSwitches, switchOn } from "./moments/legend.js";
import { choose, letGo, onMoment, point as pointAt } from "./moments/moment.js";
import { noteStop, offerWalks, walk } from "./moments/walk.js";
import { listenToZoom, offerZoom, zoomByButton, zoomByKey, zoomOut } from "./moments/zoom.js";

const DRAWN = ".rg-svg [data-series]";

// What a reader can do with the figures that are on the page now.
function offer() {
  offerDownloads();
  offerWalks();
  offerSwitches();
  offerZoom();
}

// For map.js, whose columns the emotion curve follows, and compare.js, which makes figures.
globalThis.ReisgidsDiagrams = { optionOf, redraw, offer };

let finger = false;

const target = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

function point(event) {
  const element = target(event, `${MARK}, ${DRAWN}`);
  const canvas = element?.closest(CANVAS);
  const mark = canvas && markOf(element);
  return mark ? { element, canvas, mark } : null;
}

async function tell({ element, canvas, mark }, hint = "") {
  show(mark, element, { hint });
  if ((await learn(canvas)) && shownFor(element)) show(markOf(element), element, { hint });
}

function rouse(event) {
  const canvas = target(event, CANVAS);
  if (canvas) wake(canvas);
}

// The moment that an element is about: a point of a diagram, a column of the map, a touchpoint's section, or a link to it.
function momentAt(event) {
  const found = point(event);
  if (found) return addressOf(found.mark.href);
  const link = target(event, "a[href*='#tp-']");
  return link ? addressOf(link.href) : event.target instanceof Element ? momentOf(event.target) : null;
}

onMoment((address) => {
  lightFigures(address);
  lightColumns(address);
});

// Whether the focus came to a moment since the pointer moved. A page that scrolls below a pointer that rests brings other
// things under it, which nobody pointed at.
let held = false;

function pointed(event) {
  pointAt(momentAt(event));
  const found = point(event);
  if (found) tell(found);
}

document.addEventListener("pointerover", (event) => {
  rouse(event);
  if (event.pointerType !== "touch" && !held) pointed(event);
});

document.addEventListener(
  "pointermove",
  (event) => {
    if (!held || !(event.movementX || event.movementY)) return;
    held = false;
    pointed(event);
  },
  { passive: true },
);

document.addEventListener("pointerout", (event) => {
  const found = event.pointerType === "touch" ? null : point(event);
  if (found) leave();
});

document.addEventListener("focusin", (event) => {
  rouse(event);
  const found = point(event);
  if (found) noteStop(found.element);
  held = momentAt(event) !== null;
  pointAt(momentAt(event));
  if (found?.element.matches(":focus-visible")) tell(found);
});

document.addEventListener("focusout", (event) => {
  const found = point(event);
  if (found) hide();
});

document.addEventListener("pointerdown", (event) => {
  finger = event.pointerType === "touch";
});

// A finger has no hover: its first tap on a point tells, its second one follows the link. On the way down, before
// instant navigation hears of the click.
function click(event) {
  const found = point(event);
  if (!found) return hide();
  if (finger && event.detail > 0 && !shownFor(found.element)) {
    event.preventDefault();
    event.stopPropagation();
    pointAt(momentAt(event));
    tell(found, found.canvas.closest(FIGURE).dataset.tap);
  } else if (!found.element.matches(MARK) && found.mark.href) {
    location.assign(found.mark.href);
  }
}
document.addEventListener("click", click, { capture: true });

document.addEventListener("click", downloadOn);
document.addEventListener("click", switchOn);
document.addEventListener("click", zoomByButton);
document.addEventListener("dblclick", zoomOut);
document.addEventListener("keydown", zoomByKey);
document.addEventListener("reisgids:live", listenToZoom);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    hide();
    letGo();
  } else walk(event);
});

// The panel beside the map holds the moment that the address names.
const choice = () => choose(location.hash.startsWith("#tp-") ? addressOf(location.href) : null);
addEventListener("hashchange", choice);
addEventListener("scroll", follow, { passive: true, capture: true });
addEventListener("resize", follow);

onArrival(() => {
  hide();
  disposeGone();
  noteAddress();
  offer();
  letGo();
  choice();
});
