// Makes the diagrams that a page was built with answer to pointer, touch and keyboard. All listeners hang on
// the document, so that they hold for whatever page instant navigation brings.
import { onArrival } from "./shell/arrivals.js";
import { downloadOn, offerDownloads } from "./diagram/download.js";
import { disposeGone, optionOf, redraw, wake } from "./diagram/live.js";
import { FIGURE, MARK, learn, markOf } from "./diagram/marks.js";
import { noteAddress } from "./diagram/options.js";
import { follow, hide, leave, show, shownFor } from "./diagram/tip.js";

const DRAWN = ".rg-svg [data-series]";
const CANVAS = ".rg-canvas";

// For map.js, whose columns the emotion curve follows.
globalThis.ReisgidsDiagrams = { optionOf, redraw };

let finger = false;

const target = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

function point(event) {
  const element = target(event, `${MARK}, ${DRAWN}`);
  const figure = element?.closest(FIGURE);
  const mark = figure && markOf(figure, element);
  return mark ? { element, figure, mark } : null;
}

async function tell({ element, figure, mark }) {
  show(mark, element);
  if ((await learn(figure)) && shownFor(element)) show(markOf(figure, element), element);
}

function rouse(event) {
  const figure = target(event, CANVAS)?.closest(FIGURE);
  if (figure) wake(figure);
}

document.addEventListener("pointerover", (event) => {
  rouse(event);
  const found = event.pointerType === "touch" ? null : point(event);
  if (found) tell(found);
});

document.addEventListener("pointerout", (event) => {
  const found = event.pointerType === "touch" ? null : point(event);
  if (found) leave();
});

document.addEventListener("focusin", (event) => {
  rouse(event);
  const found = point(event);
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
    tell(found);
  } else if (!found.element.matches(MARK) && found.mark.href) {
    location.assign(found.mark.href);
  }
}
document.addEventListener("click", click, { capture: true });

document.addEventListener("click", downloadOn);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
addEventListener("scroll", follow, { passive: true, capture: true });

onArrival(() => {
  hide();
  disposeGone();
  noteAddress();
  offerDownloads();
});
