// Tells when a page is there: the first one, and each that Material's instant navigation brings in its place. Material's
// own script weighs as much as all the rest, and nothing needs it before a reader moves. Until then it isn't loaded; the
// list is global, because every script of a page is bundled with a copy of this file.
const waiting = (globalThis.reisgidsArrivals ??= []);
const MOVES = ["pointerover", "pointerdown", "touchstart", "keydown", "focusin", "wheel", "scroll"];

export function onArrival(arrive) {
  arrive(document);
  if (globalThis.document$) skipFirst(arrive);
  else waiting.push(arrive);
}

// What is subscribed gets the page that is there already, which has been told of.
function skipFirst(arrive) {
  let first = true;
  globalThis.document$.subscribe((page) => {
    if (!first) arrive(page);
    first = false;
  });
}

function started() {
  // Material waits for this event, which has long been.
  document.dispatchEvent(new Event("DOMContentLoaded"));
  for (const arrive of waiting.splice(0)) skipFirst(arrive);
}

export function startOnFirstMove() {
  const source = document.querySelector("script[data-rg-navigation]")?.dataset.rgNavigation;
  if (!source) return;
  const start = () => {
    for (const move of MOVES) removeEventListener(move, start, true);
    const script = document.createElement("script");
    script.src = new URL(source, document.baseURI).href;
    script.onload = started;
    document.head.append(script);
  };
  for (const move of MOVES) addEventListener(move, start, { capture: true, passive: true });
}
